import { elementSnippet, fittedSnippet, pictureSnippet, plainSnippet, type Snippet } from "#model/embed-snippets.ts";
import { viewKinds } from "#model/vocabulary.ts";
import type { Words } from "#model/words.ts";
import { copyButton } from "./copy-button.ts";
import { html } from "./nodes.ts";
import { wordsHere } from "./tongue.ts";

/** What a page offers to be embedded: what a snippet needs, and where its own frame is. */
interface Offer extends Snippet {
  readonly kind: "timeline" | "event";
  /** The newest script is `script`; this one never changes. */
  readonly pinned: { readonly script: string; readonly integrity: string };
  /** Path of the frame on this site. */
  readonly preview: string;
}

/** Fills the four snippets from what is chosen. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly preview: HTMLIFrameElement;
  readonly fields: readonly (readonly [HTMLTextAreaElement, (snippet: Snippet) => string])[];
}

/** The dialog that shows a page as a frame and gives the texts that put it into another page. */
export function embedDialog(place: HTMLElement): HTMLDialogElement {
  const offer = JSON.parse(place.querySelector("script[data-offer]")?.textContent ?? "{}") as Offer;
  const words = wordsHere();
  const say = words.embed.dialog;
  const close = html("button", { class: "embed-close", value: "close" }, say.close);
  const heading = html("h2", { id: "embed_title" }, say.title);
  const preview = html("iframe", { title: `${say.preview}: ${offer.title}`, class: "embed-preview" });
  const form = options(offer, words);
  const snippets = [
    field(say.plain, say.plainNote, plainSnippet),
    field(say.fitted, say.fittedNote, fittedSnippet),
    field(say.element, say.elementNote, elementSnippet),
    field("", say.pinned, (snippet) => elementSnippet({ ...snippet, ...offer.pinned })),
    field(say.picture, say.pictureNote, (snippet) => pictureSnippet(snippet, "png")),
    field("", "SVG", (snippet) => pictureSnippet(snippet, "svg")),
  ];
  const parts: Parts = { form, preview, fields: snippets.map(({ area, write }) => [area, write]) };
  const list = html(
    "div",
    { class: "embed-snippets" },
    ...snippets.map(({ area, title, note }) => box(area, title, note, words)),
  );
  const head = html("form", { method: "dialog", class: "embed-head" }, heading, close);
  const dialog = html("dialog", { class: "embed-dialog", "aria-labelledby": "embed_title" }, head, form, preview, list);
  form.addEventListener("input", () => fill(offer, parts));
  addEventListener("message", ({ source, data }) => {
    if (source !== preview.contentWindow || data?.type !== "claimline:height") return;
    preview.style.height = `${Math.min(460, Number(data.height) || 460)}px`;
  });
  place.append(dialog);
  fill(offer, parts);
  return dialog;
}

const field = (title: string, note: string, write: (snippet: Snippet) => string) => ({
  title,
  note,
  write,
  area: html("textarea", { readonly: true, rows: "3", spellcheck: "false", "aria-label": title === "" ? note : title }),
});

function box(area: HTMLTextAreaElement, title: string, note: string, words: Words): HTMLElement {
  const button = copyButton(
    words.embed.dialog,
    title === "" ? note : title,
    () => area.value,
    () => area.select(),
  );
  const head = title === "" ? null : html("h3", {}, title);
  return html("div", { class: "embed-snippet" }, head, html("p", {}, note), html("div", {}, area, button));
}

function options({ kind, height }: Offer, words: Words): HTMLFormElement {
  const say = words.embed.dialog;
  const theme = select("theme", Object.entries(say.themes));
  const views = viewKinds.filter((name) => name !== "time").map((name) => [name, words.views[name]] as const);
  const view = kind === "event" ? null : labelled(say.view, select("view", [["", say.ownView], ...views]));
  const tall = html("input", {
    type: "number",
    name: "height",
    min: "200",
    max: "4000",
    step: "10",
    value: `${height}`,
  });
  return html("form", { class: "embed-options" }, labelled(say.theme, theme), view, labelled(say.height, tall));
}

const labelled = (text: string, control: HTMLElement): HTMLElement =>
  html("label", {}, html("span", {}, text), control);

const select = (name: string, choices: readonly (readonly [string, string])[]): HTMLSelectElement =>
  html("select", { name }, ...choices.map(([value, text]) => html("option", { value }, text)));

function fill(offer: Offer, { form, preview, fields }: Parts): void {
  const chosen = new FormData(form);
  const query = new URLSearchParams(offer.kind === "timeline" ? location.search : "");
  for (const name of ["view", "theme"]) {
    const value = chosen.get(name);
    if (typeof value === "string" && value !== "" && value !== "auto") query.set(name, value);
  }
  const search = query.size === 0 ? "" : `?${query}`;
  const height = Math.min(4000, Math.max(200, Number(chosen.get("height")) || offer.height));
  const snippet: Snippet = { ...offer, frame: `${offer.frame}${search}`, height };
  for (const [area, write] of fields) area.value = write(snippet);
  const address = `${offer.preview}${search}`;
  if (preview.getAttribute("src") !== address) preview.setAttribute("src", address);
}
