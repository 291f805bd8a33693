import * as z from "zod";
import { type Fields, keyPlaceOf, pathText, placeOf, spotOf } from "#compile/fields.ts";
import { readWhen } from "#compile/read-when.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { isId, longestId } from "#model/ids.ts";
import { nearestAddress } from "#model/web-address.ts";
import { roles } from "./leaves.ts";
import { chosen, isMap, schemaAt, shapeOf } from "./walk.ts";

/** The file whose fields are judged. */
export interface Judged {
  readonly source: SourceText;
  readonly fields: Fields;
  /** In a sentence, e.g. `this event`. */
  readonly owner: string;
}

/** Everything that a value breaks in its schema, each at its own value or key. */
export function issueDiagnostics(schema: z.ZodType, value: unknown, judged: Judged): Diagnostic[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => translated({ schema, value, judged }, flattened(issue, value), []));
}

interface Judgement {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly judged: Judged;
}

type Issue = z.core.$ZodIssue;

/** Of a union only the alternative of the value's own type speaks; its issues keep the whole path. */
function flattened(issue: Issue, root: unknown): readonly Issue[] {
  // of a number too great to count with, zod tells its own bound beside ours
  if (issue.code === "too_big" && issue.origin === "int") return [];
  if (issue.code !== "invalid_union") return [issue];
  const value = valueAt(root, issue.path);
  const alternatives: readonly Issue[][] = issue.errors;
  const kin = alternatives.find(
    (issues) => !issues.some((inner) => inner.code === "invalid_type" && inner.path.length === 0),
  );
  if (value === null || kin === undefined) return [issue];
  return kin.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root));
}

function translated(on: Judgement, issues: readonly Issue[], done: Diagnostic[]): Diagnostic[] {
  return issues.reduce((all, issue) => all.concat(oneIssue(on, issue)), done);
}

function oneIssue(on: Judgement, issue: Issue): Diagnostic[] {
  const { source, fields } = on.judged;
  const key = pathText(issue.path);
  const found = valueAt(on.value, issue.path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((name) => unknownKey(on, issue.path, name));
  const place = placeOf(fields, key);
  const meaning = meaningOf(on, issue.path);
  if (found === undefined) return fields.whole ? [missing(on, issue.path, meaning)] : [];
  if (found === null) return [diagnose("C205", source, place, { key, meaning })];
  if (issue.code === "invalid_type" || issue.code === "invalid_union") return [wrongType(on, issue.path, found, place)];
  if (issue.code === "invalid_value") return [unknownValue(on, issue, found, place)];
  if (issue.code === "invalid_format") return [wrongForm(on, issue.path, String(found), place)];
  if (issue.code === "custom") return [notOpenable(key, String(found), issue.message, { source, place })];
  if (issue.code === "too_big" || issue.code === "too_small") return [outOfBounds(on, issue, found, place)];
  return [wrongType(on, issue.path, found, place)];
}

function notOpenable(key: string, found: string, form: string, at: { source: SourceText; place: Place }): Diagnostic {
  return diagnose("C208", at.source, at.place, { key, found, form, nearest: nearestAddress(found) });
}

function unknownKey(on: Judgement, path: readonly PropertyKey[], name: string): Diagnostic {
  const { source, fields } = on.judged;
  const parent = schemaAt(on.schema, on.value, path);
  const inner = parent === null ? null : chosen(parent, valueAt(on.value, path));
  const known = inner instanceof z.ZodObject ? shapeOf(inner).map(([key]) => key) : [];
  const key = pathText([...path, name]);
  const value = valueAt(on.value, [...path, name]);
  const args = { key: name, nearest: nearest(name, known), known, bare: value === null || value === undefined };
  return diagnose("C201", source, keyPlaceOf(fields, key), args);
}

function missing(on: Judgement, path: readonly PropertyKey[], meaning: string | null): Diagnostic {
  const { source, fields, owner } = on.judged;
  const parent = path.slice(0, -1);
  const key = String(path.at(-1) ?? "");
  const holder = parent.length === 0 ? owner : `\`${pathText(parent)}\``;
  const place = parent.length === 0 ? fields.end : placeOf(fields, pathText(parent));
  return diagnose("C202", source, place, { key, owner: holder, meaning });
}

function wrongType(on: Judgement, path: readonly PropertyKey[], found: unknown, place: Place): Diagnostic {
  const schema = schemaAt(on.schema, on.value, path);
  const inner = schema === null ? null : chosen(schema, found);
  const key = pathText(path);
  const role = inner === null ? undefined : roles.get(inner);
  if ((role?.is === "date" || role?.is === "day") && typeof found === "object") {
    const nearest = timeOf(on, key, found, role.is === "date" ? 2 : 1);
    return diagnose("C304", on.judged.source, place, { found: Array.isArray(found) ? "A list" : "A map", nearest });
  }
  const expected = schema === null ? "a text" : expectation(schema);
  return diagnose("C203", on.judged.source, place, { key, found: typeWords(found), expected });
}

/** The date that a list of one means, or the interval that a list of two may mean; `null` of any other list. */
function timeOf({ judged }: Judgement, key: string, found: unknown, most: number): string | null {
  if (!Array.isArray(found) || found.length > most) return null;
  const text = found.map((one, index) => spotOf(judged.fields, `${key}[${index}]`)?.written ?? String(one)).join("/");
  return "when" in readWhen(text) ? text : null;
}

function unknownValue(on: Judgement, issue: z.core.$ZodIssueInvalidValue, found: unknown, place: Place): Diagnostic {
  const { source } = on.judged;
  const key = pathText(issue.path);
  const known = issue.values.map(String);
  const text = typeof found === "object" ? typeWords(found) : String(found);
  // `"1"` is a text that reads like the number that is meant
  if (known.includes(text)) {
    return diagnose("C203", source, place, { key, found: typeWords(found), expected: `\`${text}\` without quotes` });
  }
  const meant = takesList(schemaAt(on.schema, on.value, issue.path)) ? `[${text}]` : null;
  return diagnose("C204", source, place, { key, found: text, known, nearest: nearest(text, known) ?? meant });
}

/** Whether a list would do, too: one name was probably meant as a list of one. */
function takesList(schema: z.ZodType | null): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return takesList(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodUnion && schema.options.some((option) => option instanceof z.ZodArray);
}

function wrongForm(on: Judgement, path: readonly PropertyKey[], found: string, place: Place): Diagnostic {
  const { source } = on.judged;
  const key = pathText(path);
  const schema = schemaAt(on.schema, on.value, path);
  const role = schema === null ? undefined : roles.get(chosen(schema, found));
  if (role?.is !== "form") return diagnose("C205", source, place, { key, meaning: meaningOf(on, path) });
  const near = role.form.startsWith("an id") ? asId(found) : null;
  return diagnose("C208", source, place, { key, found, form: role.form, nearest: near });
}

function outOfBounds(
  on: Judgement,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  found: unknown,
  place: Place,
): Diagnostic {
  const { source } = on.judged;
  const key = pathText(issue.path);
  const meaning = meaningOf(on, issue.path);
  if (Array.isArray(found)) return diagnose("C209", source, place, { key, meaning });
  const spelt = spotOf(on.judged.fields, key)?.written ?? String(found);
  if (typeof found === "number") return diagnose("C207", source, place, { key, found: spelt, least: 1, most: 5 });
  const most = issue.code === "too_big" ? Number(issue.maximum) : 0;
  return diagnose("C206", source, place, { key, length: [...String(found)].length, most });
}

/** The nearest spelling of a text as an id, or `null` where nothing is left of it. */
export function asId(text: string): string | null {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, longestId)
    .replace(/-$/, "");
  return isId(id) ? id : null;
}

function meaningOf(on: Judgement, path: readonly PropertyKey[]): string | null {
  const schema = schemaAt(on.schema, on.value, path);
  if (schema === null) return null;
  const meaning = schema.meta()?.description ?? chosen(schema, undefined).meta()?.description ?? null;
  return meaning === null ? null : meaning.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

function expectation(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return expectation(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).map(expectation).join(", or ");
  if (schema instanceof z.ZodObject) return mapExpectation(schema);
  if (schema instanceof z.ZodArray) return "a list, as in `[one, two]`";
  if (schema instanceof z.ZodRecord) return "a map, as in `{ key: text }`";
  if (schema instanceof z.ZodBoolean) return "`true` or `false`";
  if (schema instanceof z.ZodNumber) return "a whole number";
  return schema instanceof z.ZodLiteral ? `\`${String(schema.value)}\`` : "a text";
}

function mapExpectation(schema: z.ZodObject): string {
  const all = shapeOf(schema);
  const required = all.filter(([, field]) => !(field instanceof z.ZodOptional || field instanceof z.ZodDefault));
  const keys = (required.length === 0 ? all : required).slice(0, 3).map(([key]) => `${key}: …`);
  return `a map, as in \`{ ${keys.join(", ")} }\``;
}

function typeWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isMap(value)) return "a map";
  if (typeof value === "boolean") return `the truth value \`${value}\``;
  return typeof value === "number" ? `the number \`${value}\`` : "a text";
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }, root);
}
