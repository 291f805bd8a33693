const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** In which direction a language is written. */
export function directionOf(lang: string): "ltr" | "rtl" {
  if (/-(?:Arab|Hebr|Syrc|Thaa)\b/i.test(lang)) return "rtl";
  return rightToLeft.has(lang.replace(/-.*$/, "")) && !/-(?:Latn|Cyrl)\b/i.test(lang) ? "rtl" : "ltr";
}

/** Whether English typography fits the prose. */
export const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

/** The few words that a body's own machinery says. */
export interface BodyWords {
  /** Heading over the footnotes, for screen readers. */
  readonly notes: string;
  /** “Back to the place that calls the note”, for screen readers. */
  readonly back: string;
}

/** The machinery's words in a language; in English where they are not known. */
export const bodyWords = (lang: string): BodyWords => words[lang.replace(/-.*$/, "").toLowerCase()] ?? english;

const english: BodyWords = { notes: "Notes", back: "Back to the text" };
const words: Readonly<Record<string, BodyWords>> = {
  de: { notes: "Anmerkungen", back: "Zurück zum Text" },
  es: { notes: "Notas", back: "Volver al texto" },
  fr: { notes: "Notes", back: "Retour au texte" },
  ru: { notes: "Примечания", back: "Вернуться к тексту" },
};
