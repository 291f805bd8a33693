import { catalogue, codes, isCode } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { keyPlaceOf, placeOf } from "./fields.ts";
import type { FileRead } from "./read-file.ts";

/** What a file, or a part of it, leaves unsaid. */
interface Silence {
  /** Where it is written, e.g. `silence` or `groups[1].silence`. */
  readonly at: string;
  /** The part that it speaks of; `null` of the whole file. */
  readonly scope: Place | null;
  /** Code → reason. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Leaves out the warnings that their file silences with a reason, and tells silences that silence nothing. */
export function withSilence(diagnostics: readonly Diagnostic[], reads: readonly FileRead[]): Diagnostic[] {
  const byPath = new Map(reads.map((read) => [read.source.path, silencesOf(read)]));
  const used = new Set<string>();
  const spoken = diagnostics.filter((diagnostic) => {
    const { severity, code, source } = diagnostic;
    const silences = severity === "warning" ? (byPath.get(source.path) ?? []) : [];
    const meant = silences.filter((silence) => isMeant(diagnostic, silence));
    for (const { at } of meant) used.add(`${source.path} ${at}.${code}`);
    return meant.length === 0;
  });
  // a broken file is not looked at by every rule: what it silences may still be there
  const broken = new Set(spoken.filter(({ severity }) => severity === "error").map(({ source }) => source.path));
  return [
    ...spoken,
    ...reads.flatMap((read) => {
      const silences = byPath.get(read.source.path) ?? [];
      const found = silences.flatMap((silence) => checkSilence(read, silence, used, broken));
      return withoutWeighed(read, found, silences);
    }),
  ];
}

/** Leaves out the silences of nothing that may stand for a reason, and that reason where there is such a silence. */
function withoutWeighed(
  { fields }: FileRead,
  found: readonly Diagnostic[],
  silences: readonly Silence[],
): Diagnostic[] {
  const own = silences.flatMap((silence) =>
    fields !== null && (silence.reasons["C220"] ?? "").trim() !== ""
      ? [{ silence, place: keyPlaceOf(fields, `${silence.at}.C220`) }]
      : [],
  );
  const isOwn = ({ code, place }: Diagnostic): boolean =>
    code === "C220" && own.some((one) => one.place.start === place.start);
  const others = found.filter((one) => !isOwn(one));
  const needed = own.filter(({ silence }) => others.some((one) => one.code === "C220" && isMeant(one, silence)));
  return [
    ...others.filter((one) => one.code !== "C220" || !needed.some(({ silence }) => isMeant(one, silence))),
    ...found.filter((one) => isOwn(one) && !needed.some(({ place }) => place.start === one.place.start)),
  ];
}

const isMeant = ({ code, place }: Diagnostic, { scope, reasons }: Silence): boolean =>
  (reasons[code] ?? "").trim() !== "" && (scope === null || (scope.start <= place.start && place.end <= scope.end));

type Reasons = Readonly<Record<string, string>>;

/** Of a file itself, and of the groups of site.yaml: what holds of one side may not hold of another. */
function silencesOf({ values, fields }: FileRead): readonly Silence[] {
  if (fields === null) return [];
  const { silence = {}, groups = [] } = values as {
    readonly silence?: Reasons;
    readonly groups?: readonly { readonly silence?: Reasons }[];
  };
  return [
    { at: "silence", scope: null, reasons: { ...silence } },
    ...groups.map(({ silence: reasons = {} }, index) => ({
      at: `groups[${index}].silence`,
      scope: placeOf(fields, `groups[${index}]`),
      reasons: { ...reasons },
    })),
  ];
}

function checkSilence(
  { fields, source }: FileRead,
  { at, reasons }: Silence,
  used: ReadonlySet<string>,
  broken: ReadonlySet<string>,
): Diagnostic[] {
  if (fields === null) return [];
  return Object.entries(reasons).flatMap(([found, reason]) => {
    const key = keyPlaceOf(fields, `${at}.${found}`);
    if (!isCode(found)) return [diagnose("C217", source, key, { found, nearest: nearest(found, codes) })];
    if (catalogue[found].severity === "error") return [diagnose("C218", source, key, { found })];
    if (reason.trim() === "") return [diagnose("C219", source, placeOf(fields, `${at}.${found}`), { found })];
    const isUsed = used.has(`${source.path} ${at}.${found}`) || broken.has(source.path);
    return isUsed ? [] : [diagnose("C220", source, key, { found })];
  });
}
