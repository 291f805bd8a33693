import { code, entry, oneOf } from "./entry.ts";

/** C2xx: fields and their values; `key` is a path such as `claims[0].text`. */
export const fields = {
  C201: entry<{ key: string; nearest: string | null; known: readonly string[]; bare: boolean }>({
    severity: "error",
    title: "Unknown key",
    what: ({ key }) => `The key ${code(key)} is unknown here.`,
    why: () => "What it says would silently be missing from the timeline.",
    fix: ({ key, nearest, known, bare }) => {
      if (nearest !== null) return `Did you mean ${code(nearest)}?`;
      const keys = known.length === 0 ? "" : `The keys known here are ${known.map(code).join(", ")}.`;
      const quote = `A comma between braces begins a key: if ${code(key)} belongs to the text before it, quote that text.`;
      return bare ? `${quote} ${keys}`.trim() : keys;
    },
    example: { key: "titel", nearest: "title", known: ["title"], bare: false },
  }),
  C202: entry<{ key: string; owner: string; meaning: string | null }>({
    severity: "error",
    title: "Missing key",
    what: ({ key, owner }) => `${code(key)} is missing from ${owner}.`,
    why: ({ meaning }) => (meaning === null ? "It is needed to show this entry." : `It is needed: ${meaning}`),
    fix: ({ key }) => `Add ${code(`${key}: …`)}.`,
    example: { key: "title", owner: "this event", meaning: "What happened, in one sentence." },
  }),
  C203: entry<{ key: string; found: string; expected: string }>({
    severity: "error",
    title: "Wrong type of value",
    what: ({ key, found }) => `${code(key)} is ${found}.`,
    why: () => "A value of another type cannot be shown or searched.",
    fix: ({ expected }) => `Write ${expected}.`,
    example: { key: "tags", found: "a text", expected: "a list, as in `[one, two]`" },
  }),
  C204: entry<{ key: string; found: string; known: readonly string[]; nearest: string | null }>({
    severity: "error",
    title: "Value that is not one of the known ones",
    what: ({ key, found }) => `${code(key)} is ${code(found)}, which is unknown.`,
    why: () => "Each of the known values has its own sign, filter and meaning; another one has none.",
    fix: ({ known, nearest }) =>
      nearest === null ? `Write ${oneOf(known)}.` : `Did you mean ${code(nearest)}? Known are ${oneOf(known)}.`,
    example: { key: "kind", found: "responce", known: ["claim", "response"], nearest: "response" },
  }),
  C205: entry<{ key: string; meaning: string | null }>({
    severity: "error",
    title: "Empty value",
    what: ({ key }) => `${code(key)} is empty.`,
    why: ({ meaning }) => (meaning === null ? "A blank would be shown in its place." : `It is needed: ${meaning}`),
    fix: ({ key }) => `Write a value, or remove ${code(key)} if it may be left out.`,
    example: { key: "title", meaning: "What happened, in one sentence." },
  }),
  C206: entry<{ key: string; length: number; most: number }>({
    severity: "error",
    title: "Text that is too long",
    what: ({ key, length, most }) => `${code(key)} has ${length} characters; ${most} is the most.`,
    why: () => "It stands where there is no room for more, and would be cut in the middle of a word.",
    fix: ({ most }) => `Shorten it to ${most} characters.`,
    example: { key: "short", length: 47, most: 40 },
  }),
  C207: entry<{ key: string; found: string; least: number; most: number }>({
    severity: "error",
    title: "Number out of range",
    what: ({ key, found, least, most }) => `${code(key)} is ${found}; it runs from ${least} to ${most}.`,
    why: () => "Numbers out of range would outweigh everything else, or nothing.",
    fix: ({ least, most }) => `Write a whole number from ${least} to ${most}.`,
    example: { key: "weight", found: "9", least: 1, most: 5 },
  }),
  C208: entry<{ key: string; found: string; form: string; nearest: string | null }>({
    severity: "error",
    title: "Value of another form",
    what: ({ key, found, form }) => `${code(key)} is ${code(found)}, which is not ${form}.`,
    why: () => "It is used in addresses, links and files for others, which all rely on its form.",
    fix: ({ nearest, form }) => (nearest === null ? `Write ${form}.` : `Did you mean ${code(nearest)}?`),
    example: { key: "claims[0].id", found: "No proof", form: "an id such as `no-proof`", nearest: "no-proof" },
  }),
  C209: entry<{ key: string; meaning: string | null }>({
    severity: "error",
    title: "Empty list",
    what: ({ key }) => `The list ${code(key)} is empty.`,
    why: ({ meaning }) => (meaning === null ? "At least one entry is needed." : `At least one is needed: ${meaning}`),
    fix: ({ key }) => `Write at least one entry into ${code(key)}.`,
    example: { key: "sources", meaning: "What the event rests on." },
  }),
  C210: entry<{ claim: string }>({
    severity: "error",
    title: "Quote beside a paraphrase",
    what: ({ claim }) => `The claim ${code(claim)} has a quote, but is reported as paraphrased.`,
    why: () => "A reader has to know whether these are the speaker's own words, a translation of them, or ours.",
    fix: () => "Add `reported: quoted` for the speaker's own language, or `reported: translated`.",
    example: { claim: "no-attention" },
  }),
  C211: entry<{ kind: string }>({
    severity: "error",
    title: "Nobody speaks",
    what: ({ kind }) => `This event is a ${kind}, but ${code("by")} is missing.`,
    why: () => "Every statement stands in the lane of whoever made it; without a speaker there is no lane.",
    fix: () => "Add `by: [actor-id]`, or write `kind: context` if nobody claims anything here.",
    example: { kind: "response" },
  }),
  C212: entry<{ key: string }>({
    severity: "error",
    title: "Record without a passage",
    what: ({ key }) => `${code(key)} names no passage.`,
    why: () => "A reader could not find what is said to agree or to differ.",
    fix: () => "Add a `quote`, or `at` with the page or paragraph.",
    example: { key: "claims[0].record[0]" },
  }),
  C213: entry<{ type: string }>({
    severity: "error",
    title: "Country of a threat group or persona",
    what: ({ type }) => `This actor is a ${type} and states a ${code("country")}.`,
    why: () => "Such a country is always somebody's attribution, and it would be shown as a fact.",
    fix: () => "Remove `country` and write `attributed: [{ to, by, event }]`: to whom, by whom, and where it was said.",
    example: { type: "threat-group" },
  }),
  C214: entry<{ key: string; other: string }>({
    severity: "error",
    title: "Field that needs another",
    what: ({ key, other }) => `${code(key)} stands without ${code(other)}.`,
    why: () => "Half a statement cannot be checked.",
    fix: ({ other }) => `Add ${code(other)}.`,
    example: { key: "archive: none", other: "archive-note" },
  }),
  C215: entry<{ claim: string }>({
    severity: "warning",
    title: "Translated quote that is reported as quoted",
    what: ({ claim }) => `The quote of ${code(claim)} is a translation, but is reported as quoted.`,
    why: () => "A reader would take the translator's words for the speaker's.",
    fix: () => "Write `reported: translated`.",
    example: { claim: "no-attention" },
  }),
  C216: entry<{ key: string; found: string; what: string; nearest: string | null }>({
    severity: "error",
    title: "Unknown language or country",
    what: ({ key, found, what }) => `${code(key)} is ${code(found)}, which is no ${what}.`,
    why: () => "Names, flags of translation and right-to-left text all follow from it.",
    fix: ({ nearest, what }) => (nearest === null ? `Write a ${what}.` : `Did you mean ${code(nearest)}?`),
    example: { key: "country", found: "UK", what: "country of ISO 3166-1 (two capital letters)", nearest: "GB" },
  }),
  C217: entry<{ found: string; nearest: string | null }>({
    severity: "error",
    title: "Silence for an unknown code",
    what: ({ found }) => `${code("silence")} names ${code(found)}, but there is no such code.`,
    why: () => "It silences nothing.",
    fix: ({ nearest }) => (nearest === null ? "Remove the line." : `Did you mean ${code(nearest)}?`),
    example: { found: "C4170", nearest: "C417" },
  }),
  C218: entry<{ found: string }>({
    severity: "error",
    title: "Silence for an error",
    what: ({ found }) => `${code("silence")} names ${code(found)}, which is an error.`,
    why: () => "An error leaves something that cannot be shown, whatever the reason.",
    fix: () => "Mend what the error names, and remove the line.",
    example: { found: "C402" },
  }),
  C219: entry<{ found: string }>({
    severity: "error",
    title: "Silence without a reason",
    what: ({ found }) => `${code(found)} is silenced without a reason.`,
    why: () => "The next editor could not tell whether it still holds.",
    fix: ({ found }) => `Write the reason, as in ${code(`${found}: the only report of that day`)}.`,
    example: { found: "C417" },
  }),
  C220: entry<{ found: string }>({
    severity: "warning",
    title: "Silence of nothing",
    what: ({ found }) => `${code(found)} is silenced, but there is no such warning here.`,
    why: () => "It would hide the next one, which nobody has weighed.",
    fix: () => "Remove the line.",
    example: { found: "C417" },
  }),
  C221: entry<{ key: string; value: string }>({
    severity: "error",
    title: "Entry written twice in a list",
    what: ({ key, value }) => `${code(value)} stands twice in ${code(key)}.`,
    why: () => "It would be shown and counted twice.",
    fix: () => "Remove one of the two.",
    example: { key: "about", value: "northern-grid" },
  }),
  C222: entry<{
    mode: string;
    ink: string;
    ground: string;
    inkColour: string;
    groundColour: string;
    found: number;
    needed: number;
    enough: string;
  }>({
    severity: "error",
    title: "Colours too near each other",
    what: ({ mode, ink, ground, inkColour, groundColour, found, needed }) =>
      `In ${mode}, ${code(ink)} (${inkColour}) on ${code(ground)} (${groundColour}) has a contrast of ${(Math.floor(found * 100) / 100).toFixed(2)}; ${needed} is needed.`,
    why: () => "Readers with weak sight, or in the sun, could not read it.",
    fix: ({ mode, ink, ground, enough }) =>
      `Change ${code(ground)}, or write a ${mode} colour such as ${code(enough)} for ${code(ink)}.`,
    example: {
      mode: "light",
      ink: "ink-3",
      ground: "paper",
      inkColour: "#a0a0a0",
      groundColour: "#fbfaf6",
      found: 2.503,
      needed: 4.5,
      enough: "#737373",
    },
  }),
};
