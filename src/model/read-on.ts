/** The forms in which an entry is cited. */
export type CitationForm = "plain" | "bibtex" | "ris" | "csl";

/** Stands for the day in the words that say when something was read. */
export const anyDay = "DAY";

/**
 * A citation with the day on which it was read, in the field that its form has for it. `day` is written 2026-05-06,
 * `said` are the words of the plain form with `anyDay` in its place. The page can't know the day; who copies does.
 */
export function readOn(form: CitationForm, citation: string, day: string, said: string): string {
  return forms[form](citation, day, said);
}

const forms: Readonly<Record<CitationForm, (citation: string, day: string, said: string) => string>> = {
  plain(citation, day, said) {
    const address = citation.lastIndexOf(". ");
    return `${citation.slice(0, address)}, ${said.replace(anyDay, day)}${citation.slice(address)}`;
  },
  bibtex: (citation, day) => citation.replace(/^ {2}url = .*$/m, (url) => `${url}\n  urldate = {${day}},`),
  ris: (citation, day) => citation.replace(/^UR {2}- .*?$(?=(\r?\n))/m, `$&$1Y2  - ${day.replaceAll("-", "/")}`),
  csl(citation, day) {
    const accessed = { "date-parts": [day.split("-").map(Number)] };
    const items: readonly object[] = JSON.parse(citation);
    const end = citation.endsWith("\n") ? "\n" : "";
    return `${JSON.stringify(
      items.map((item) => ({ ...item, accessed })),
      null,
      2,
    )}${end}`;
  },
};
