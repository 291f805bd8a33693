import type { FileRead } from "#compile/read-file.ts";
import type { ActorFields, SourceFields } from "#compile/schema/entries.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { type Entries, firstLineOf } from "./entries.ts";

/**
 * Sources that nothing cites and actors that nothing names. Silent while something is `broken` that may have named
 * them.
 */
export function checkUnused(
  reads: readonly FileRead[],
  { byKind }: Entries,
  broken: readonly Diagnostic[],
): Diagnostic[] {
  const mayName = ({ code, severity }: Diagnostic): boolean => severity === "error" && /^C[12]|^C40[56]/.test(code);
  if (broken.some(mayName)) return [];
  const used = new Set(reads.flatMap(namesIn));
  const unused = (kind: "actor" | "source"): FileRead[] =>
    [...byKind[kind].values()].filter(({ name }) => !used.has(`${kind} ${name.id}`));
  return [
    ...unused("source").map((read) => diagnose("C418", read.source, firstLineOf(read), { id: read.name.id })),
    ...unused("actor").map((read) => diagnose("C419", read.source, firstLineOf(read), { id: read.name.id })),
  ];
}

function namesIn({ name, values, references, body }: FileRead): string[] {
  const links = [body, ...body.steps].flatMap((part) => part.links.map(({ kind, id }) => `${kind} ${id}`));
  const fields = references.map(({ to, id }) => `${to} ${id}`);
  const own = name.translation === null ? ownNames(name.kind, values) : [];
  return [...links, ...fields, ...own.map((id) => `actor ${id}`)];
}

/** Actors in fields that may hold something else: who a group is attributed to, and who wrote a source. */
function ownNames(kind: FileRead["name"]["kind"], values: unknown): readonly string[] {
  if (kind === "actor") return (values as ActorFields).attributed.map(({ to }) => to);
  return kind === "source" ? [(values as SourceFields).author ?? ""] : [];
}
