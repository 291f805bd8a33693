import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { joined, pathText, placeOf, written } from "./fields.ts";
import type { Judged } from "./schema/issues.ts";
import { isMap } from "./schema/walk.ts";

/** Keys by which entries of a list are the same, whatever else they say; elsewhere all of an entry counts. */
const identities: Readonly<Record<string, readonly string[]>> = { by: ["id"], groups: ["id"], sources: ["id", "at"] };

/** Lists whose repeats are told in words of their own: C410, C411 and C414. */
const toldElsewhere: ReadonlySet<string> = new Set(["claims", "formerly", "responds"]);

/** Entries that stand twice in a list, in whatever list of a file. Blank ones are told elsewhere. */
export function checkRepeats(values: unknown, judged: Judged, path = ""): Diagnostic[] {
  if (Array.isArray(values)) {
    const key = /[^.[\]]*$/.exec(path.replace(/(?:\[\d+\])+$/, ""))?.[0] ?? "";
    const inside = values.flatMap((item, index) => checkRepeats(item, judged, path + pathText([index])));
    return toldElsewhere.has(key) ? inside : [...repeatsIn(values, key, path, judged), ...inside];
  }
  if (!isMap(values)) return [];
  return Object.entries(values).flatMap(([key, value]) => checkRepeats(value, judged, joined(path, key)));
}

function repeatsIn(items: readonly unknown[], key: string, path: string, { source, fields }: Judged): Diagnostic[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const identity = identityOf(item, identities[key]);
    const before = identity === null ? undefined : first.get(identity);
    if (identity !== null && before === undefined) first.set(identity, index);
    if (before === undefined) return [];
    const place = placeOf(fields, path + pathText([index]));
    const related = [{ source, place: placeOf(fields, path + pathText([before])), note: "first written here" }];
    const value = nameOf(item) ?? shortened(written(source, place));
    return [diagnose("C221", source, place, { key: path, value }, related)];
  });
}

/** `null` of what is blank. An entry that only names something is the same as the bare name. */
function identityOf(item: unknown, keys: readonly string[] | undefined): string | null {
  if (!isMap(item)) return item === null || item === "" ? null : canonical(item);
  const said = Object.entries(item).filter(([key, value]) => value !== null && (keys?.includes(key) ?? true));
  const [only] = said;
  if (only === undefined) return null;
  const isBare = said.length === 1 && (only[0] === "id" || only[0] === "to");
  return isBare ? identityOf(only[1], undefined) : canonical(Object.fromEntries(said));
}

/** JSON with keys in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner,
  );

function nameOf(item: unknown): string | null {
  const name = isMap(item) ? (item["id"] ?? item["to"] ?? item["name"] ?? item["label"]) : item;
  return typeof name === "string" ? name : null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
