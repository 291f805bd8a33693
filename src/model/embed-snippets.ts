import { escaped } from "./escaped.ts";

/** What an author copies into another page. Every text comes from the collection and is escaped. */
export interface Snippet {
  /** Full addresses of the frame, the page and the picture without its ending. */
  readonly frame: string;
  readonly page: string;
  readonly picture: string;
  /** Full address of a script and, for a pinned one, the proof of what it holds. */
  readonly script: string;
  readonly integrity: string | null;
  /** Name of the frame, and of the link. */
  readonly title: string;
  /** What the picture shows, for those who don't see it. */
  readonly alt: string;
  /** Who published it, under what licence. */
  readonly credit: string;
  /** Height in px until the frame says its own. */
  readonly height: number;
}

/** By style for hosts whose own styles name a width, by attributes for those that drop styles. */
const look = 'frameborder="0" style="width: 100%; border: 0"';

/** One frame of a fixed height, as wide as its place: stands where scripts are stripped, and styles. */
export const plainSnippet = ({ frame, title, height }: Snippet): string =>
  `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="100%" height="${height}" ${look} loading="lazy"></iframe>`;

/** The same frame with the script that fits its height. */
export const fittedSnippet = (snippet: Snippet): string =>
  `${plainSnippet(snippet).replace("<iframe ", "<iframe data-claimline ")}\n${scriptTag(snippet)}`;

/** The element, with a link in it for readers without script. */
export const elementSnippet = (snippet: Snippet): string => {
  const { frame, page, title, height } = snippet;
  const open = `<claim-timeline src="${escaped(frame)}" title="${escaped(title)}" height="${height}">`;
  return `${open}\n  <a href="${escaped(page)}">${escaped(title)}</a>\n</claim-timeline>\n${scriptTag(snippet)}`;
};

/** A picture that links to the page, with the line that the licence asks for; 600 px wide in mail without styles. */
export const pictureSnippet = ({ page, picture, alt, title, credit }: Snippet, ending: "png" | "svg"): string =>
  [
    `<a href="${escaped(page)}"><img src="${escaped(`${picture}.${ending}`)}" width="600" height="315" alt="${escaped(alt)}" style="width: 100%; height: auto"></a>`,
    `<p><a href="${escaped(page)}">${escaped(title)}</a> (${escaped(credit)})</p>`,
  ].join("\n");

const scriptTag = ({ script, integrity }: Snippet): string =>
  integrity === null
    ? `<script src="${escaped(script)}" async></script>`
    : `<script src="${escaped(script)}" integrity="${integrity}" crossorigin="anonymous" async></script>`;
