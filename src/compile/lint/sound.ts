import { placeOf, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place } from "#diagnostics/source-text.ts";

/** The fields on which a rule depends that can be misled; what the others say is true whatever is broken beside it. */
const grounds: Readonly<Record<string, readonly string[]>> = {
  C601: ["by", "kind", "sources"],
  C602: ["archive", "archive-note"],
  C603: ["sources"],
};

/**
 * Whether an editorial warning holds although there are errors: stand-ins for what is broken must not be what it
 * speaks of.
 */
export function soundness(reads: readonly FileRead[], errors: readonly Diagnostic[]): (warning: Diagnostic) => boolean {
  const byPath = Map.groupBy(errors, ({ source }) => source.path);
  const read = new Map(reads.map((one) => [one.source.path, one]));
  const shaky = new Set(reads.filter((one) => (byPath.get(one.source.path) ?? []).some(isOfFields)).map(nameOf));
  return (warning) => {
    const { code, source } = warning;
    const file = read.get(source.path);
    const keys = grounds[code];
    if (keys === undefined || file === undefined) return true;
    const own = (byPath.get(source.path) ?? []).some((error) => misleads(error, file, keys, warning.place));
    return !own && !file.references.some(({ to, id }) => shaky.has(`${to} ${id}`));
  };
}

const nameOf = ({ name }: FileRead): string => (name.translation === null ? `${name.kind} ${name.id}` : "");

const isOfFields = ({ code }: Diagnostic): boolean => /^C[12]/.test(code);

/** Whether an error may have made the fields another thing than the author meant; of the claims only the one judged. */
function misleads(error: Diagnostic, { fields }: FileRead, keys: readonly string[], judged: Place): boolean {
  if (!isOfFields(error) && error.code !== "C405" && error.code !== "C406") return false;
  if (fields === null || !fields.whole) return true;
  if (error.place.start >= fields.bodyStart) return false;
  const claims = Array.from({ length: listLength(fields.values["claims"]) }, (_, index) => `claims[${index}]`);
  const others = claims.filter((path) => !isWithin(judged, placeOf(fields, path)));
  const passedOver = [
    ...Object.keys(fields.values).filter((key) => key !== "claims" && !keys.includes(key)),
    ...others,
  ];
  return !passedOver.some((path) => {
    const spot = spotOf(fields, path);
    return spot !== null && isWithin(error.place, spot.value);
  });
}

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const isWithin = (place: Place, { start, end }: Place): boolean => start <= place.start && place.end <= end;
