import { catalogue, codes, isCode } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import { keyPlaceOf, placeOf } from "./fields.ts";
import type { FileRead } from "./read-file.ts";

/** Leaves out the warnings that their file silences with a reason, and tells silences that silence nothing. */
export function withSilence(diagnostics: readonly Diagnostic[], reads: readonly FileRead[]): Diagnostic[] {
  const byPath = new Map(reads.map((read) => [read.source.path, silenceOf(read)]));
  const used = new Set<string>();
  const spoken = diagnostics.filter(({ severity, code, source }) => {
    const isSilenced = severity === "warning" && (byPath.get(source.path)?.[code] ?? "").trim() !== "";
    if (isSilenced) used.add(`${source.path} ${code}`);
    return !isSilenced;
  });
  // a broken file is not looked at by every rule: what it silences may still be there
  const broken = new Set(spoken.filter(({ severity }) => severity === "error").map(({ source }) => source.path));
  return [...spoken, ...reads.flatMap((read) => checkSilence(read, used, broken))];
}

const silenceOf = ({ values }: FileRead): Readonly<Record<string, string>> => {
  const { silence = {} } = values as { readonly silence?: Readonly<Record<string, string>> };
  return Object.fromEntries(Object.entries(silence));
};

function checkSilence(read: FileRead, used: ReadonlySet<string>, broken: ReadonlySet<string>): Diagnostic[] {
  const { fields, source } = read;
  if (fields === null) return [];
  return Object.entries(silenceOf(read)).flatMap(([found, reason]) => {
    const key = keyPlaceOf(fields, `silence.${found}`);
    if (!isCode(found)) return [diagnose("C217", source, key, { found, nearest: nearest(found, codes) })];
    if (catalogue[found].severity === "error") return [diagnose("C218", source, key, { found })];
    if (reason.trim() === "") return [diagnose("C219", source, placeOf(fields, `silence.${found}`), { found })];
    const isUsed = used.has(`${source.path} ${found}`) || broken.has(source.path);
    return isUsed ? [] : [diagnose("C220", source, key, { found })];
  });
}
