/** A picture of a built site in px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Widths at which it was made again. */
  readonly smaller: readonly number[];
}

/**
 * HTML whose pictures under `folder` say their width and height, so that nothing moves when they arrive. Those that are
 * loaded when they are reached also name their smaller sizes.
 */
export function withSizes(html: string, folder: string, sizes: ReadonlyMap<string, PictureSize>): string {
  return html.replace(/<img (?:[^>"]|"[^"]*")*>/g, (tag) => {
    const [, src = ""] = /\ssrc="([^"]*)"/.exec(tag) ?? [];
    const path = src.startsWith(folder) ? src.slice(folder.length) : null;
    const size = path === null ? undefined : sizes.get(plain(path));
    if (path === null || size === undefined || /\swidth=/.test(tag)) return tag;
    const { width, height, smaller } = size;
    const own = ` width="${width}" height="${height}"`;
    const isLazy = smaller.length > 0 && tag.includes(' loading="lazy"');
    const set = smaller.map((one) => `${folder}at-${one}/${path} ${one}w`);
    const choice = isLazy ? ` srcset="${[...set, `${src} ${width}w`].join(", ")}" sizes="${columnSizes}"` : "";
    return `${tag.slice(0, -1)}${own}${choice}>`;
  });
}

/** The column of text that pictures stand in. */
const columnSizes = "(width < 760px) 100vw, 720px";

/** As on the disk; as written where it can't be decoded. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("&#38;", "&").replaceAll("&amp;", "&"));
  } catch {
    return path;
  }
}
