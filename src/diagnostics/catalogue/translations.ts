import { code, didYouMean, entry, type Nearest } from "./entry.ts";

/** C4xx: translations, of entries and of sources. */
export const translations = {
  C420: entry<{ id: string; what: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Translation of nothing",
    what: ({ id, what }) => `This is a translation of ${code(id)}, but no ${what} has that id.`,
    why: () => "It would never be shown.",
    fix: ({ nearest }) => didYouMean(nearest, "Rename it after the file it translates, or add that file."),
    example: {
      id: "grid-failuer",
      what: "event",
      nearest: { name: "grid-failure", path: "content/events/grid-failure.md" },
    },
  }),
  C421: entry<{ lang: string; languages: readonly string[]; nearest: string | null }>({
    severity: "error",
    title: "Language that the site does not have",
    what: ({ lang }) => `The site has no language ${code(lang)}.`,
    why: () => "What is written in it would never be shown.",
    fix: ({ lang, languages, nearest }) =>
      nearest === null
        ? `Add ${code(lang)} to ${code("languages")} in ${code("site.yaml")}; it has ${languages.map(code).join(", ")}.`
        : `Did you mean ${code(nearest)}?`,
    example: { lang: "frr", languages: ["en", "fr"], nearest: "fr" },
  }),
  C422: entry<{ of: string; revision: string }>({
    severity: "warning",
    title: "Translation of an older revision",
    what: ({ of, revision }) => `This translates revision ${code(of)}, but the original is at ${code(revision)}.`,
    why: () => "Readers of this language would see what has been corrected since.",
    fix: ({ revision }) => `Compare it with the original, then write ${code(`of: ${revision}`)}.`,
    example: { of: "0b1d2c3e4f50", revision: "9f8e7d6c5b4a" },
  }),
  C423: entry<{ key: string; nearest: string | null }>({
    severity: "error",
    title: "Translation of a text that is not there",
    what: ({ key }) => `The original has no ${code(key)}.`,
    why: () => "The translated text would never be shown.",
    fix: ({ nearest }) =>
      nearest === null ? "Remove it, or add the text to the original." : `Did you mean ${code(nearest)}?`,
    example: { key: "claims.no-atention", nearest: "claims.no-attention" },
  }),
  C433: entry<{ key: string }>({
    severity: "error",
    title: "Text that is translated twice",
    what: ({ key }) => `This translates ${code(key)} a second time.`,
    why: () => "Only one of the two would be shown.",
    fix: () => "Remove one of the two, or name what it translates.",
    example: { key: "claims.no-attention" },
  }),
  C434: entry<{ lang: string; kind: string }>({
    severity: "error",
    title: "Translation into the language of the original",
    what: ({ lang }) => `The original is in ${code(lang)} itself.`,
    why: () => "Readers of that language see the original, and never this.",
    fix: ({ lang, kind }) =>
      kind === "event"
        ? `Name the file after the language in which it is written, or write under ${code("lang")} of the original that it is not in ${code(lang)}.`
        : "Name the file after the language in which it is written.",
    example: { lang: "en", kind: "event" },
  }),
  C435: entry<{ path: readonly string[] }>({
    severity: "error",
    title: "Translations of each other",
    what: ({ path }) => `These sources are translations of each other: ${path.map(code).join(" → ")}.`,
    why: () => "No reader could tell which of them is the original.",
    fix: () => "Remove `translation-of` from the original.",
    example: { path: ["agency-en", "agency-fr", "agency-en"] },
  }),
};
