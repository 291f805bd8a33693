import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { sitePages } from "#model/addresses.ts";
import { isId } from "#model/ids.ts";
import type { EntryKind } from "./linked.ts";
import { asId } from "./schema/issues.ts";
import { isLanguage, isTwoLetters, nearestLanguage } from "./schema/languages.ts";

/** What a file is by its path. */
export interface FileName {
  readonly kind: EntryKind;
  readonly id: string;
  /** The language of a translation; `null` of an original. */
  readonly translation: string | null;
}

/** The folders of a collection and the kinds that lie in them, in whatever subfolder. */
const folders: Readonly<Record<string, EntryKind>> = {
  events: "event",
  actors: "actor",
  sources: "source",
  timelines: "timeline",
  pages: "page",
};

/** The list of everything that was ever published, beside site.yaml. */
export const publishedIdsName = "published-ids";

/** First path segments of the site's own pages, which no page of the collection can take. */
const reservedPages: ReadonlySet<string> = new Set([
  ...sitePages,
  ..."404 embed embed-js feed index media oembed og robots schema sitemap-index".split(" "),
]);

/**
 * Whether an address of that kind belongs to the site itself: a page of it, or a language's folder. Every language of two
 * letters counts, so that a site may add one later; of the others only those that it has.
 */
export function isReserved(kind: EntryKind, id: string, languages: readonly string[] = []): boolean {
  if (kind === "timeline") return id === "collection";
  return kind === "page" && (reservedPages.has(id) || isTwoLetters(id) || isFolderOf(languages, id));
}

/** Whether one of a site's languages has a folder of that name, be it in other capitals. */
export const isFolderOf = (languages: readonly string[], id: string): boolean =>
  languages.some((lang) => lang.toLowerCase() === id);

/** The folder at the top of a collection that holds a file and that nothing reads; `null` of any other file. */
export function strayFolder(path: string, root: string): string | null {
  const inside = insideOf(path, root);
  const folder = /^([^/]+)\//.exec(inside)?.[1] ?? null;
  const isKnown = folder === null || folder === "media" || Object.hasOwn(folders, folder) || isOfRepository(inside);
  return isKnown ? null : folder;
}

const insideOf = (path: string, root: string): string => (root === "" ? path : path.slice(root.length + 1));

/**
 * Reads a path such as `content/events/2020/a-claim.fr.md`; `name` is `null` for files that hold no entry. `others` is
 * how many more files nobody reads in the same folder.
 */
export function readFileName(
  source: SourceText,
  root: string,
  others = 0,
): { readonly name: FileName | null; readonly diagnostics: readonly Diagnostic[] } {
  const path = insideOf(source.path, root);
  if (path === "site.yaml") return { name: { kind: "site", id: "site", translation: null }, diagnostics: [] };
  if (path === publishedIdsName || path.startsWith("media/") || isOfRepository(path)) return none;
  const folder = /^([^/]+)\//.exec(path)?.[1] ?? "";
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  const file = /([^/]+)\.md$/.exec(path)?.[1];
  if (kind === undefined || file === undefined) return { name: null, diagnostics: [misplaced(source, path, others)] };
  return readEntryName(source, kind, file);
}

/**
 * Whether a file is for whoever looks at the repository: hidden, or at the top and in capitals, such as `README.md`, or
 * npm's.
 */
const isOfRepository = (path: string): boolean =>
  /(?:^|\/)\.|^[A-Z][A-Z_-]+(?:\.[a-z]+)?$|^package(?:-lock)?\.json$/.test(path);

const none = { name: null, diagnostics: [] };

function readEntryName(source: SourceText, kind: EntryKind, file: string) {
  const [, stem = file, suffix] = /^(.+)\.([^.]+)$/.exec(file) ?? [];
  const start = { start: 0, end: firstLineEnd(source.text) };
  const lang = suffix === undefined || isLanguage(suffix) ? null : nearestLanguage(suffix);
  if (lang !== null && isId(stem)) {
    // a translation all the same, so that nothing is missed that an original would need
    const name: FileName = { kind, id: stem, translation: lang };
    return { name, diagnostics: [diagnose("C109", source, start, { id: file, nearest: `${stem}.${lang}` })] };
  }
  const translation = suffix !== undefined && isLanguage(suffix) ? suffix : null;
  const id = translation === null ? file : stem;
  const name: FileName = { kind, id, translation };
  if (!isId(id)) {
    return { name, diagnostics: [diagnose("C109", source, start, { id, nearest: asId(id) })] };
  }
  const isTaken = translation === null && isReserved(kind, id);
  return { name, diagnostics: isTaken ? [diagnose("C110", source, start, { name: id, nearest: null })] : [] };
}

function misplaced(source: SourceText, path: string, others: number): Diagnostic {
  const [folder = "", ...rest] = path.split("/");
  const known = nearest(folder, [...Object.keys(folders), "media", "site.yaml"]);
  const isKnown = Object.hasOwn(folders, folder);
  const meant = isKnown ? path.replace(/\.[^./]+$/, ".md") : known === null ? null : [known, ...rest].join("/");
  const names = Object.keys(folders).map((name) => `\`${name}/\``);
  const args = { path, others, folders: `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`, nearest: meant };
  return diagnose("C108", source, { start: 0, end: firstLineEnd(source.text) }, args);
}

const firstLineEnd = (text: string): number => /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
