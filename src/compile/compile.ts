import { isOfBalance } from "#diagnostics/catalogue/balance.ts";
import type { Code } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { inOrder } from "#diagnostics/in-order.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import type { Collection } from "#model/collection.ts";
import { type FileName, publishedIdsName, readFileName, strayFolder } from "./file-name.ts";
import { type Drafts, withoutDrafts } from "./link/drafts.ts";
import { link } from "./link.ts";
import { lintBalance } from "./lint/balance.ts";
import { soundness } from "./lint/sound.ts";
import { readWording } from "./lint/wording.ts";
import { lint } from "./lint.ts";
import { checkPublishedIds } from "./published-ids.ts";
import { type FileRead, readFile, unreadable } from "./read-file.ts";
import { readText, type SourceFile } from "./read-text.ts";
import type { SiteFields } from "./schema/entries.ts";
import { schemaOf } from "./schema/schemas.ts";
import { salvaged } from "./schema/walk.ts";
import { withSilence } from "./silence.ts";

/** What was read of each file, by path: plain JSON, handed out by one run and into the next. */
export type Cache = Readonly<Record<string, Cached>>;

interface Cached {
  /** Of the text and of everything else that reading depends on. */
  readonly key: string;
  readonly read: FileRead;
}

export interface CompileOptions {
  /** SHA-256 of a text as UTF-8, in hex: an ingredient from outside, since this room has no Node. */
  readonly hash: (text: string) => string;
  /** Folder of the collection in the paths of the files; empty where they are relative to it. Default `content`. */
  readonly root?: string;
  /** Stands instead of the site's own `base`. */
  readonly base?: string;
  /** Stands instead of the site's own `url`. */
  readonly url?: string;
  /** Default: drafts don't belong to the collection. */
  readonly drafts?: Drafts;
  /** Paths inside `media/`; left out, no image is looked for. */
  readonly media?: readonly string[];
  /** The text of wording.yaml; left out, no wording is judged. */
  readonly wording?: string;
  /** Whether coverage and balance are told too. Default: they are not. */
  readonly balance?: boolean;
  /** Codes that are not told. */
  readonly without?: readonly Code[];
  /** What an earlier run handed out. */
  readonly cache?: Cache;
  /** Hears before each file how many of how many are read. */
  readonly onRead?: (read: number, files: number) => void;
}

export interface Compiled {
  /** `null` where there is an error: then no page can be trusted. */
  readonly collection: Collection | null;
  /** By path, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read in this run. */
  readonly compiled: number;
  /** Files that were taken from the cache. */
  readonly reused: number;
  readonly cache: Cache;
}

/** THE DOOR: texts in, a collection and everything that is wrong with the texts out. It never throws at an author. */
export function compile(files: readonly SourceFile[], options: CompileOptions): Compiled {
  const root = options.root ?? "content";
  const found: Diagnostic[] = [];
  const named = nameFiles(files, root, found);
  const lang = siteLanguage(named, options);
  const cache: Record<string, Cached> = {};
  let compiled = 0;
  const reads = named.flatMap(({ source, name, fault }, index) => {
    options.onRead?.(index, named.length);
    if (fault !== null) return [unreadable(source, name, [fault])];
    const hash = options.hash(source.text);
    const key = `${hash} ${lang}`;
    const known = options.cache?.[source.path];
    const isKnown = known?.key === key;
    const read = isKnown ? known.read : guarded(source, found, () => readFile(source, name, lang, hash));
    // what our own fault keeps us from reading still has its id
    if (read === null) return [unreadable(source, name, [])];
    if (!isKnown) compiled += 1;
    cache[source.path] = { key, read };
    return [read];
  });
  found.push(...checkPublished(files, reads, root));
  const told = withoutDrafts(reads, options.drafts ?? false);
  const collection = guarded(siteSource(named, root), found, () => finish(reads, told, found, options));
  const all = [...told.flatMap((read) => read.diagnostics), ...found];
  const spoken = inOrder(withSilence(all, told)).filter(({ code }) => !options.without?.includes(code));
  const isClean = !spoken.some(({ severity }) => severity === "error");
  // with stand-ins for what is broken the sides cannot be counted
  const isCounted = options.balance === true && isClean;
  const diagnostics = spoken.filter(({ code }) => isCounted || !isOfBalance(code));
  return {
    collection: isClean ? collection : null,
    diagnostics,
    compiled,
    reused: Object.keys(cache).length - compiled,
    cache,
  };
}

interface NamedSource {
  readonly source: SourceText;
  readonly name: FileName;
  /** Why the text cannot be decoded; then only the name of the file is known. */
  readonly fault: Diagnostic | null;
}

/** Decodes and names the files, by path; what holds no entry goes no further. */
function nameFiles(files: readonly SourceFile[], root: string, found: Diagnostic[]): NamedSource[] {
  const byPath = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const strays = Map.groupBy(byPath, ({ path }) => strayFolder(path, root));
  const named = byPath.flatMap((file) => {
    const folder = strayFolder(file.path, root);
    const beside = folder === null ? [file] : (strays.get(folder) ?? []);
    // a folder is told once, however much it holds
    if (beside[0] !== file && folder !== null) return [];
    const { source, diagnostic } = readText(file);
    const { name, diagnostics } = readFileName(source, root, beside.length - 1);
    if (name === null) {
      found.push(...diagnostics);
      return [];
    }
    found.push(...diagnostics);
    return [{ source, name, fault: diagnostic }];
  });
  if (!byPath.some(({ path }) => path === sitePath(root))) {
    const source = siteSource([], root);
    found.push(diagnose("C111", source, { start: 0, end: 0 }, { path: source.path }));
  }
  return named;
}

const inRoot = (root: string, name: string): string => (root === "" ? name : `${root}/${name}`);

const sitePath = (root: string): string => inRoot(root, "site.yaml");

const siteSource = (named: readonly NamedSource[], root: string): SourceText =>
  named.find(({ name }) => name.kind === "site")?.source ?? { path: sitePath(root), text: "" };

function checkPublished(files: readonly SourceFile[], reads: readonly FileRead[], root: string): Diagnostic[] {
  const list = files.find(({ path }) => path === inRoot(root, publishedIdsName));
  if (list === undefined) return [];
  const { source, diagnostic } = readText(list);
  return diagnostic === null ? checkPublishedIds(source, reads) : [diagnostic];
}

/** The language of the site, which every file falls back to. */
function siteLanguage(named: readonly NamedSource[], { hash }: CompileOptions): string {
  const site = named.find(({ name }) => name.kind === "site");
  if (site === undefined) return "en";
  const read = guarded(site.source, [], () => readFile(site.source, site.name, "en", hash(site.source.text)));
  return (read?.values as SiteFields | undefined)?.lang || "en";
}

/** Links and lints; what it finds is added. */
function finish(
  reads: readonly FileRead[],
  told: readonly FileRead[],
  found: Diagnostic[],
  options: CompileOptions,
): Collection {
  const site = reads.find(({ name }) => name.kind === "site");
  const { linked, diagnostics } = link(reads, {
    base: options.base ?? null,
    url: options.url ?? null,
    drafts: options.drafts ?? false,
    media: options.media ?? null,
    site: (site?.values ?? salvaged(schemaOf("site", false), {})) as SiteFields,
  });
  found.push(...diagnostics);
  const all = [...found, ...told.flatMap((read) => read.diagnostics)];
  const errors = all.filter(({ severity }) => severity === "error");
  const warnings = lint(linked, readWording(options.wording ?? ""));
  found.push(...warnings.filter(soundness(told, errors)), ...lintBalance(linked));
  return linked.collection;
}

/** A fault of ours is told as one; it never reaches the author as an exception. */
function guarded<Result>(source: SourceText, found: Diagnostic[], work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    found.push(diagnose("C901", source, { start: 0, end: 0 }, { stack }));
    return null;
  }
}
