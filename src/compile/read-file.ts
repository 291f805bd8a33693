import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { When } from "#model/when.ts";
import { type BodyDraft, readBody } from "./body.ts";
import { checkBounds } from "./check-bounds.ts";
import { checkEvent } from "./check-event.ts";
import { checkLeaves } from "./check-fields.ts";
import { checkRepeats } from "./check-repeats.ts";
import { checkTheme } from "./check-theme.ts";
import { type Fields, placeOf, spotOf } from "./fields.ts";
import type { FileName } from "./file-name.ts";
import { readFrontMatter, readYamlFile } from "./front-matter.ts";
import type { ActorFields, SiteFields, SourceFields } from "./schema/entries.ts";
import type { EventFields } from "./schema/event.ts";
import { issueDiagnostics, type Judged } from "./schema/issues.ts";
import { isLanguage } from "./schema/languages.ts";
import type { Referent } from "./schema/leaves.ts";
import { schemaOf } from "./schema/schemas.ts";
import { leaves, salvaged, textual } from "./schema/walk.ts";

/** An id in a field that points at something else, unproven. */
export interface FieldReference {
  readonly path: string;
  readonly to: Referent;
  readonly id: string;
  /** Whether a response hangs on it. */
  readonly responds: boolean;
}

/** One file as far as it can be understood alone: plain JSON that depends on nothing else. */
export interface FileRead {
  readonly name: FileName;
  readonly source: SourceText;
  /** `null` where the fences cannot be read: the entry exists, but nothing is known of it. */
  readonly fields: Fields | null;
  /** The fields by their schema; where it is broken, stand-ins. */
  readonly values: unknown;
  readonly whens: Readonly<Record<string, When>>;
  readonly references: readonly FieldReference[];
  readonly body: BodyDraft;
  /** First 12 hex digits of the hash of the text. */
  readonly revision: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file on its own. `lang` is the site's language; `hash` gives a SHA-256 in hex. */
export function readFile(source: SourceText, name: FileName, lang: string, hash: string): FileRead {
  const { fields, diagnostics } = name.kind === "site" ? readYamlFile(source) : readFrontMatter(source);
  const schema = schemaOf(name.kind, name.translation !== null);
  const revision = hash.slice(0, 12);
  if (fields === null) return { ...unreadable(source, name, diagnostics), revision };
  const values = textual(schema, fields.values, (path) => spotOf(fields, path)?.written ?? null);
  const judged: Judged = { source, fields, owner: name.translation === null ? owners[name.kind] : "this translation" };
  const kept = salvaged(schema, values);
  const roles = leaves(schema, values);
  const checked = checkLeaves(roles, judged);
  const own = name.translation === null ? checkKind(name, kept, checked.whens, judged) : [];
  // the lists of a translation follow those of the original
  const repeats = name.translation === null ? checkRepeats(values, judged) : [];
  const body = readOwnBody(source, name, fields, bodyLanguage(name, values, lang));
  const references = roles.flatMap(({ role, path, text }) =>
    role.is === "reference" && text.trim() !== ""
      ? [{ path, to: role.to, id: text, responds: role.responds === true }]
      : [],
  );
  // where YAML could not be read, what it made of the place says nothing
  const issues = issueDiagnostics(schema, values, judged).filter((issue) => !diagnostics.some(isWithin(issue.place)));
  const read = [...issues, ...checked.diagnostics, ...own, ...repeats].filter(({ place }) => !isUnread(place, fields));
  const all = [...diagnostics, ...read];
  return {
    name,
    source,
    fields,
    values: kept,
    whens: checked.whens,
    references,
    body: body.draft,
    revision,
    diagnostics: [...all, ...body.diagnostics],
  };
}

/** A file of which only the name is known. */
export function unreadable(source: SourceText, name: FileName, diagnostics: readonly Diagnostic[]): FileRead {
  const values = salvaged(schemaOf(name.kind, name.translation !== null), {});
  const nothing = { fields: null, whens: {}, references: [], body: emptyBody, revision: "" };
  return { name, source, values, ...nothing, diagnostics };
}

const emptyBody: BodyDraft = { html: "", text: "", links: [], steps: [] };

const isUnread = ({ start }: Place, { unread }: Fields): boolean =>
  unread.some((lines) => start >= lines.start && start <= lines.end);

const isWithin =
  ({ start, end }: Place) =>
  ({ code, place }: Diagnostic): boolean =>
    code === "C105" && place.start >= start && place.start <= end;

const owners: Readonly<Record<FileName["kind"], string>> = {
  site: "this file",
  event: "this event",
  actor: "this actor",
  source: "this source",
  timeline: "this timeline",
  page: "this page",
};

function bodyLanguage(name: FileName, values: unknown, lang: string): string {
  const own = name.kind === "event" ? (values as { readonly lang?: unknown }).lang : undefined;
  return name.translation ?? (typeof own === "string" && isLanguage(own) ? own : lang);
}

function readOwnBody(source: SourceText, name: FileName, fields: Fields, lang: string) {
  if (name.kind === "site") return { draft: emptyBody, diagnostics: [] };
  const prefix = [name.kind, name.id, ...(name.translation === null ? [] : [name.translation.toLowerCase()])].join("-");
  return readBody(source, fields.bodyStart, `${prefix}-`, lang);
}

function checkKind(
  { kind, id }: FileName,
  values: unknown,
  whens: Readonly<Record<string, When>>,
  judged: Judged,
): Diagnostic[] {
  if (kind === "event") return checkEvent({ id, event: values as EventFields, whens, judged });
  if (kind === "actor") return [...checkActor(values as ActorFields, judged), ...checkBounds(whens, judged)];
  if (kind === "timeline") return checkBounds(whens, judged);
  if (kind === "site") return checkSite(values as SiteFields, judged);
  return kind === "source" ? checkSource(values as SourceFields, judged) : [];
}

function checkSite({ theme }: SiteFields, judged: Judged): Diagnostic[] {
  const set = Object.entries(theme).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  return checkTheme(Object.fromEntries(set), judged);
}

function checkActor({ type, country }: ActorFields, { source, fields }: Judged): Diagnostic[] {
  const isNamed = type === "threat-group" || type === "persona";
  return isNamed && country !== undefined
    ? [diagnose("C213", source, placeOf(fields, "country"), { type: type === "persona" ? "persona" : "threat group" })]
    : [];
}

function checkSource(values: SourceFields, { source, fields }: Judged): Diagnostic[] {
  const isUnexplained = values.archive?.toLowerCase() === "none" && values["archive-note"] === undefined;
  const args = { key: "archive: none", other: "archive-note" };
  return isUnexplained ? [diagnose("C214", source, placeOf(fields, "archive"), args)] : [];
}
