import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { When } from "#model/when.ts";
import { placeOf } from "./fields.ts";
import type { Judged } from "./schema/issues.ts";

type Whens = Readonly<Record<string, When>>;

/** Pairs `from` and `to` between which no time lies, and bounds of a selection that are no moment. */
export function checkBounds(whens: Whens, judged: Judged): Diagnostic[] {
  const starts = Object.keys(whens).filter((path) => path.endsWith(".from"));
  const unclear = ["select.from", "select.to"].flatMap((path) => checkMoment(path, whens, judged));
  return unclear.length > 0 ? unclear : starts.flatMap((from) => checkOrder(from, whens, judged));
}

/** A selection begins and ends at the start of a date, so that start must be known, and one. */
function checkMoment(path: string, whens: Whens, { source, fields }: Judged): Diagnostic[] {
  const when = whens[path];
  if (when === undefined || (when.interval === null && when.min !== null)) return [];
  const hasStart = path === "select.from" && typeof when.interval?.start === "object";
  const nearest = hasStart ? when.edtf.replace(/\/.*$/, "") : null;
  return [diagnose("C310", source, placeOf(fields, path), { key: path, found: when.edtf, nearest })];
}

function checkOrder(from: string, whens: Whens, { source, fields }: Judged): Diagnostic[] {
  const to = from.replace(/from$/, "to");
  const [start, end] = [whens[from], whens[to]];
  const isExclusive = from === "select.from";
  const [began, ended] = [start?.min ?? null, (isExclusive ? end?.min : end?.max) ?? null];
  if (start === undefined || end === undefined || began === null || ended === null || ended > began) return [];
  const args = { from, to, start: start.edtf, end: end.edtf, isExclusive };
  return [diagnose("C309", source, placeOf(fields, to), args)];
}
