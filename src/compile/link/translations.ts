import { joined, keyPlaceOf, placeOf, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { SiteFields } from "#compile/schema/entries.ts";
import type { EventFields } from "#compile/schema/event.ts";
import type { EventTranslationFields } from "#compile/schema/translations.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Translation } from "#model/collection.ts";
import type { BodyFinisher } from "./bodies.ts";
import { byText } from "./dates.ts";
import { claimIds, type Entries, firstLineOf, nearestEntry } from "./entries.ts";

/** A translated text with its path in the translation and in the original. */
interface TranslatedText {
  readonly path: string;
  /** `null` where the original holds no such place. */
  readonly original: string | null;
  readonly text: string;
}

const own: ReadonlySet<string> = new Set(["title", "short", "description", "name", "translator", "of"]);

/** Gives the translations of an entry, by language. */
export function translationLinker(entries: Entries, finish: BodyFinisher): (read: FileRead) => readonly Translation[] {
  const keyOf = ({ name }: FileRead): string => `${name.kind} ${name.id}`;
  const known = Map.groupBy(entries.translations, keyOf);
  return (read) =>
    (known.get(keyOf(read)) ?? [])
      .map((translation) => linkTranslation(translation, read, finish))
      .sort((one, other) => byText(one.lang, other.lang));
}

function linkTranslation(read: FileRead, original: FileRead, finish: BodyFinisher): Translation {
  const lang = read.name.translation ?? "";
  const values = read.values as Readonly<Record<string, string | undefined>>;
  const texts = translatedTexts(read, original).filter((text) => text.original !== null);
  const ids = original.name.kind === "event" ? claimIds(original.values as EventFields) : [];
  const claims = claimTexts(read).filter(([id]) => ids.includes(id));
  return {
    lang,
    title: values["title"] ?? null,
    short: values["short"] ?? null,
    description: values["description"] ?? null,
    name: values["name"] ?? null,
    claims: Object.fromEntries(claims),
    texts: Object.fromEntries(texts.map((text) => [text.original, text.text])),
    translator: values["translator"] ?? null,
    of: values["of"] ?? null,
    body: finish(read.body, lang),
    origin: { path: read.source.path, line: 1 },
  };
}

const claimTexts = (read: FileRead): [string, string][] =>
  read.name.kind === "event"
    ? (read.values as EventTranslationFields).claims.flatMap(({ id, text }) =>
        text === undefined ? [] : [[id, text] as [string, string]],
      )
    : [];

/** Every translated text but titles and claims; a claim's own texts move to the place of the claim in the original. */
function translatedTexts(read: FileRead, original: FileRead): TranslatedText[] {
  const ids = original.name.kind === "event" ? claimIds(original.values as EventFields) : [];
  const claims = read.name.kind === "event" ? (read.values as EventTranslationFields).claims : [];
  return textsIn(read.values, "").flatMap(([path, text]) => {
    const isReminder = /(?:^|\.)(?:id|to)$/.test(path) || /^claims\[\d+\]\.text$/.test(path);
    if (own.has(path) || path.startsWith("silence") || isReminder) return [];
    const claim = /^claims\[(\d+)\](.*)$/.exec(path);
    const index = claim === null ? -1 : ids.indexOf(claims[Number(claim[1])]?.id ?? "");
    const moved = claim === null ? path : `claims[${index}]${claim[2]}`;
    const stands = original.fields !== null && spotOf(original.fields, moved) !== null;
    return [{ path, original: stands ? moved : null, text }];
  });
}

function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, joined(path, key)));
}

/** What translations get wrong: the language, the original, what of it they translate, and its revision. */
export function checkTranslations(entries: Entries): Diagnostic[] {
  const site = entries.byKind.site.get("site")?.values as SiteFields | undefined;
  const languages = [...new Set([site?.lang ?? "en", ...(site?.languages ?? [])])];
  return entries.translations.flatMap((read) => {
    const { kind, id, translation } = read.name;
    const found: Diagnostic[] = [];
    const lang = translation ?? "";
    if (!languages.includes(lang)) {
      const args = { lang, languages, nearest: nearest(lang, languages) };
      found.push(diagnose("C421", read.source, firstLineOf(read), args));
    }
    const original = entries.byKind[kind].get(id);
    if (original !== undefined) return [...found, ...checkAgainst(read, original)];
    const args = { id, what: kind, nearest: nearestEntry(entries, kind, id) };
    return [...found, diagnose("C420", read.source, firstLineOf(read), args)];
  });
}

function checkAgainst(read: FileRead, original: FileRead): Diagnostic[] {
  const { fields, source } = read;
  if (fields === null || original.fields === null) return [];
  const found: Diagnostic[] = [];
  const { of } = read.values as { readonly of?: string };
  if (of !== undefined && of !== original.revision && /^[0-9a-f]{12}$/.test(of)) {
    found.push(diagnose("C422", source, placeOf(fields, "of"), { of, revision: original.revision }));
  }
  for (const { path, original: stands } of translatedTexts(read, original)) {
    if (stands !== null) continue;
    if (/^claims\[/.test(path) && !isKnownClaim(read, original, path)) continue;
    found.push(diagnose("C423", source, keyPlaceOf(fields, path), { key: path, nearest: null }));
  }
  return [...found, ...unknownClaims(read, original)];
}

/** A text of an unknown claim is not told again: the claim is. */
function isKnownClaim(read: FileRead, original: FileRead, path: string): boolean {
  const index = Number(/\d+/.exec(path)?.[0] ?? -1);
  const id = (read.values as EventTranslationFields).claims[index]?.id;
  return id !== undefined && claimIds(original.values as EventFields).includes(id);
}

function unknownClaims(read: FileRead, original: FileRead): Diagnostic[] {
  const { fields, source } = read;
  if (read.name.kind !== "event" || fields === null) return [];
  const known = claimIds(original.values as EventFields);
  return (read.values as EventTranslationFields).claims.flatMap(({ id }, index) => {
    if (id === "" || known.includes(id)) return [];
    const near = nearest(id, known);
    const args = { key: `claims.${id}`, nearest: near === null ? null : `claims.${near}` };
    return [diagnose("C423", source, placeOf(fields, `claims[${index}].id`), args)];
  });
}
