import { parseBody } from "#compile/body/syntax.ts";
import type { Linked, Written } from "#compile/linked.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { editorialFields, entriesOf } from "./editorial-fields.ts";
import { proseOf, withoutQuotations } from "./quotations.ts";
import { type Wording, type WordingList, wordingFor, wordingHits } from "./wording.ts";

/**
 * Reports words that take a side where the editors themselves speak. Claims, quotes and whatever stands between
 * quotation marks are the speakers'; a language without a list is passed over.
 */
export function lintVoice({ files, collection }: Linked, wording: Wording): readonly Diagnostic[] {
  const entries = entriesOf(collection);
  return files.flatMap((file) => {
    const list = wordingFor(wording, file.lang);
    if (list === null) return [];
    const fields = editorialFields(file, entries).flatMap((path) => inField(file, path, list));
    return [...fields, ...inBody(file, list)];
  });
}

function inField(file: Written, path: string, list: WordingList): readonly Diagnostic[] {
  const place = file.placeOf(path);
  return found(file, place, withoutQuotations(unquotedYaml(file.source.text.slice(place.start, place.end))), list);
}

function inBody(file: Written, list: WordingList): readonly Diagnostic[] {
  const { text } = file.source;
  // The text alone can acquit a body; only a suspect is worth a parse.
  if (wordingHits(text.slice(file.bodyStart), list).length === 0) return [];
  return found(file, { start: 0, end: text.length }, proseOf(text, parseBody(text, file.bodyStart)), list);
}

function found(file: Written, { start }: Place, voice: string, list: WordingList): readonly Diagnostic[] {
  return wordingHits(voice, list).map((hit) => {
    const place = { start: start + hit.start, end: start + hit.end };
    const { reason, neutral } = hit.rule;
    return diagnose("C701", file.source, place, { found: voice.slice(hit.start, hit.end), reason, neutral });
  });
}

/** A YAML text without the marks that only YAML needs; every character keeps its offset. */
function unquotedYaml(text: string): string {
  if (text.startsWith('"')) return ` ${text.slice(1, -1).replaceAll('\\"', ' "')} `;
  if (text.startsWith("'")) return ` ${text.slice(1, -1).replaceAll("''", " '")} `;
  return text;
}
