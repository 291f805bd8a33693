import type { FileRead } from "#compile/read-file.ts";
import type { EventFields } from "#compile/schema/event.ts";
import type { EventTranslationFields } from "#compile/schema/translations.ts";
import type { Translation } from "#model/collection.ts";
import type { BodyFinisher } from "./bodies.ts";
import { byText } from "./dates.ts";
import { claimIds, type Entries } from "./entries.ts";
import { translatedSteps } from "./story-translations.ts";
import { translatedTexts } from "./translated-texts.ts";

/** Gives the translations of an entry, by language. */
export function translationLinker(
  entries: Entries,
  finish: BodyFinisher,
  siteLang: string,
): (read: FileRead) => readonly Translation[] {
  const keyOf = ({ name }: FileRead): string => `${name.kind} ${name.id}`;
  const known = Map.groupBy(entries.translations, keyOf);
  return (read) =>
    (known.get(keyOf(read)) ?? [])
      .map((translation) => ({ from: languageOf(read, siteLang), ...linkTranslation(translation, read, finish) }))
      .sort((one, other) => byText(one.lang, other.lang));
}

function linkTranslation(read: FileRead, original: FileRead, finish: BodyFinisher): Omit<Translation, "from"> {
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
    steps: translatedSteps(read, original)
      .filter(({ original: of }) => of !== null)
      .map(({ step, name }) => ({ name, body: finish(step, lang) })),
    origin: { path: read.source.path, line: 1 },
  };
}

/** In which an original is written. */
export const languageOf = ({ name, values }: FileRead, siteLang: string): string =>
  (name.kind === "event" ? (values as EventFields).lang : undefined) ?? siteLang;

const claimTexts = (read: FileRead): [string, string][] =>
  read.name.kind === "event"
    ? (read.values as EventTranslationFields).claims.flatMap(({ id, text }) =>
        text === undefined ? [] : [[id, text] as [string, string]],
      )
    : [];
