import { primaryOf } from "#model/languages.ts";

/** Whether English typography fits the prose. */
export const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

/** The few words that a body's own machinery says. */
export interface BodyWords {
  /** Heading over the footnotes. */
  readonly notes: string;
  /** “Back to the place that calls the note”, for screen readers. */
  readonly back: string;
}

/** The machinery's words in a language; in English where they are not known. */
export const bodyWords = (lang: string): BodyWords => words[primaryOf(lang).toLowerCase()] ?? english;

const english: BodyWords = { notes: "Notes", back: "Back to the text" };
const words: Readonly<Record<string, BodyWords>> = {
  de: { notes: "Anmerkungen", back: "Zurück zum Text" },
  es: { notes: "Notas", back: "Volver al texto" },
  fa: { notes: "یادداشت‌ها", back: "بازگشت به متن" },
  fr: { notes: "Notes", back: "Retour au texte" },
  ru: { notes: "Примечания", back: "Вернуться к тексту" },
};
