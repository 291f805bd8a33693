import type { FileRead } from "#compile/read-file.ts";
import type { ActorFields, SourceFields } from "#compile/schema/entries.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { type Entries, firstLineOf, nearestEntry } from "./entries.ts";

/**
 * Sources that nothing cites and actors that nothing names, but for those that may have been meant: by an id that is
 * spelt alike, or by whatever holds their id in a file with a `broken` field. Silent while a file cannot be read or an
 * event lacks a field, for it has yet to name somebody.
 */
export function checkUnused(reads: readonly FileRead[], entries: Entries, broken: readonly Diagnostic[]): Diagnostic[] {
  const shaky = broken.filter(({ code, severity }) => severity === "error" && /^C[12]/.test(code));
  const lacking = new Set(shaky.filter(({ code }) => /^C2(?:02|09|11)$/.test(code)).map(({ source }) => source.path));
  const isOpen = ({ fields, name, source }: FileRead): boolean =>
    fields === null || (name.kind === "event" && lacking.has(source.path));
  if (reads.some(isOpen)) return [];
  const used = new Set(reads.flatMap(namesIn));
  const meant = new Set([...used].flatMap((name) => nearestName(name, entries)));
  const words = new Map([...new Set(shaky.map(({ source }) => source))].map((source) => [source.path, idsIn(source)]));
  const isHeld = ({ name, source }: FileRead): boolean =>
    [...words].some(([path, ids]) => path !== source.path && ids.has(name.id));
  const unused = (kind: "actor" | "source"): FileRead[] =>
    [...entries.byKind[kind].values()].filter((read) => {
      const name = `${kind} ${read.name.id}`;
      return !used.has(name) && !meant.has(name) && !isHeld(read);
    });
  return [
    ...unused("source").map((read) => diagnose("C418", read.source, firstLineOf(read), { id: read.name.id })),
    ...unused("actor").map((read) => diagnose("C419", read.source, firstLineOf(read), { id: read.name.id })),
  ];
}

/** What an id that nothing has probably meant. */
function nearestName(name: string, entries: Entries): string[] {
  const [kind = "", id = ""] = name.split(" ");
  if ((kind !== "actor" && kind !== "source") || entries.byKind[kind].has(id)) return [];
  const near = nearestEntry(entries, kind, id);
  return near === null ? [] : [`${kind} ${near.name}`];
}

const idsIn = ({ text }: SourceText): ReadonlySet<string> => new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));

function namesIn({ name, values, references, body }: FileRead): string[] {
  const links = [body, ...body.steps].flatMap((part) => part.links.map(({ kind, id }) => `${kind} ${id}`));
  const fields = references.map(({ to, id }) => `${to} ${id}`);
  const own = name.translation === null ? ownNames(name.kind, values) : [];
  // an entry that names itself is still named by nothing
  return [...links, ...fields, ...own.map((id) => `actor ${id}`)].filter((one) => one !== `${name.kind} ${name.id}`);
}

/** Actors in fields that may hold something else: who a group is attributed to, and who wrote a source. */
function ownNames(kind: FileRead["name"]["kind"], values: unknown): readonly string[] {
  if (kind === "actor") return (values as ActorFields).attributed.map(({ to }) => to);
  return kind === "source" ? [(values as SourceFields).author ?? ""] : [];
}
