import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { When } from "#model/when.ts";
import { placeOf, written } from "./fields.ts";
import { nearestDate } from "./nearest-date.ts";
import { type DateProblem, readWhen } from "./read-when.ts";
import { isCountry, nearestCountry } from "./schema/countries.ts";
import type { Judged } from "./schema/issues.ts";
import { isLanguage, nearestLanguage } from "./schema/languages.ts";
import type { Leaf } from "./schema/walk.ts";

/** Dates by path, and what is wrong with dates, languages and countries. */
export interface CheckedLeaves {
  readonly whens: Readonly<Record<string, When>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every date and checks every language and country of a file. Blank texts are passed over: they are told apart.
 */
export function checkLeaves(all: readonly Leaf[], judged: Judged): CheckedLeaves {
  const whens: [string, When][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const leaf of all) {
    if (leaf.text.trim() === "") continue;
    const result = checkLeaf(leaf, judged);
    if (result === null) continue;
    if ("code" in result) diagnostics.push(result);
    else whens.push([leaf.path, result]);
  }
  return { whens: Object.fromEntries(whens), diagnostics };
}

function checkLeaf(leaf: Leaf, judged: Judged): When | Diagnostic | null {
  if (leaf.role.is === "date") return checkDate(leaf, judged);
  if (leaf.role.is === "day") return checkDay(leaf, judged);
  if (leaf.role.is === "language" && !isLanguage(leaf.text)) {
    return unknownTag(leaf, judged, "language tag, such as `en` or `pt-BR`", nearestLanguage(leaf.text));
  }
  if (leaf.role.is === "country" && !isCountry(leaf.text)) {
    return unknownTag(leaf, judged, "country of ISO 3166-1 (two capital letters)", nearestCountry(leaf.text));
  }
  return null;
}

function checkDate(leaf: Leaf, judged: Judged): When | Diagnostic {
  const reading = readWhen(leaf.text);
  if ("when" in reading) return reading.when;
  const { problem } = reading;
  const place = placeOf(judged.fields, leaf.path);
  return diagnose(problem.code, judged.source, placeOfProblem(leaf.text, problem, place, judged.source), problem.args);
}

function checkDay(leaf: Leaf, judged: Judged): When | Diagnostic {
  const reading = readWhen(leaf.text);
  if ("when" in reading && /^-?\d{4}-\d\d-\d\d$/.test(leaf.text)) return reading.when;
  const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && "when" in readWhen(text);
  if ("problem" in reading && reading.problem.code === "C302") {
    const { args } = reading.problem;
    // a month would be the next mistake
    const nearest = args.nearest !== null && isDay(args.nearest) ? args.nearest : null;
    const place = placeOfProblem(leaf.text, reading.problem, placeOf(judged.fields, leaf.path), judged.source);
    return diagnose("C302", judged.source, place, { ...args, nearest });
  }
  const near = /^\d{4}-\d\d-\d\d(?=[Tt ]|[~?%]$)/.exec(leaf.text)?.[0] ?? nearestDate(leaf.text, isDay);
  const args = { key: leaf.path, found: leaf.text, nearest: near };
  return diagnose("C307", judged.source, placeOf(judged.fields, leaf.path), args);
}

/** Narrows the place to the broken end of an interval where the text is written as it is read. */
export function placeOfProblem(text: string, problem: DateProblem, place: Place, source: SourceText): Place {
  if (written(source, place) !== text) return place;
  return { start: place.start + problem.start, end: place.start + problem.end };
}

function unknownTag(leaf: Leaf, judged: Judged, what: string, near: string | null): Diagnostic {
  const place = placeOf(judged.fields, leaf.path);
  return diagnose("C216", judged.source, place, { key: leaf.path, found: leaf.text, what, nearest: near });
}
