import { keyPlaceOf, placeOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { SiteFields } from "#compile/schema/entries.ts";
import type { EventFields } from "#compile/schema/event.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import { type Entries, firstLineOf, nearestEntry } from "./entries.ts";
import { checkTranslatedSteps } from "./story-translations.ts";
import { namesIn, reminders, type TranslatedEntry, translatedEntries, translatedTexts } from "./translated-texts.ts";
import { languageOf } from "./translations.ts";

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
    if (original !== undefined) return [...found, ...checkAgainst(read, original, languages[0] ?? "en")];
    const args = { id, what: kind, nearest: nearestEntry(entries, kind, id) };
    return [...found, diagnose("C420", read.source, firstLineOf(read), args)];
  });
}

function checkAgainst(read: FileRead, original: FileRead, siteLang: string): Diagnostic[] {
  const { fields, source } = read;
  if (fields === null || original.fields === null) return [];
  const found: Diagnostic[] = [];
  const lang = languageOf(original, siteLang);
  if (read.name.translation === lang)
    found.push(diagnose("C434", source, firstLineOf(read), { lang, kind: read.name.kind }));
  const { of } = read.values as { readonly of?: string };
  if (of !== undefined && of !== original.revision && /^[0-9a-f]{12}$/.test(of)) {
    found.push(diagnose("C422", source, placeOf(fields, "of"), { of, revision: original.revision }));
  }
  const entries = translatedEntries(read, original);
  const unknown = entries.filter((entry) => entry.name !== null && entry.original < 0);
  for (const { path, original: stands } of translatedTexts(read, original)) {
    // a text of an unknown claim or speaker is not told again
    if (stands !== null || unknown.some(({ list, index }) => path.startsWith(`${list}[${index}].`))) continue;
    found.push(diagnose("C423", source, keyPlaceOf(fields, path), { key: path, nearest: null }));
  }
  found.push(...unknown.flatMap((entry) => unknownEntry(entry, read, original)));
  return [...found, ...repeatedEntries(entries, read), ...checkTranslatedSteps(read, original)];
}

function unknownEntry({ list, index, name }: TranslatedEntry, read: FileRead, original: FileRead): Diagnostic[] {
  const known = namesIn(original, list);
  // what cannot be read in the original may be what is meant
  if (read.fields === null || name === null || known.includes("")) return [];
  const near = formerClaim(name, list, original) ?? nearest(name, known);
  const args = { key: `${list}.${name}`, nearest: near === null ? null : `${list}.${near}` };
  return [diagnose("C423", read.source, placeOf(read.fields, `${list}[${index}].${reminders[list]}`), args)];
}

function formerClaim(id: string, list: TranslatedEntry["list"], { values }: FileRead): string | null {
  if (list !== "claims") return null;
  return (values as EventFields).claims.find(({ formerly }) => formerly.includes(id))?.id ?? null;
}

/** Entries that stand for one of the original: only one of them could be shown. */
function repeatedEntries(entries: readonly TranslatedEntry[], { fields, source }: FileRead): Diagnostic[] {
  if (fields === null) return [];
  const first = new Map<string, TranslatedEntry>();
  return entries.flatMap((entry) => {
    const { list, index, name, original, speaks } = entry;
    if (!speaks || original < 0) return [];
    const key = `${list}[${original}]`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, entry);
      return [];
    }
    const place = (one: number) => placeOf(fields, `${list}[${one}].${reminders[list]}`);
    const related = [{ source, place: place(before.index), note: "first translated here" }];
    const known = name ?? before.name;
    return [diagnose("C433", source, place(index), { key: known === null ? key : `${list}.${known}` }, related)];
  });
}
