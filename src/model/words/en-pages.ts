/** English words of the pages and of the list. Neutral: statements are attributed, nothing is rated. */

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `A`, `A and B`, `A, B and C`. */
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

/** Words of the list of events and of answers in a line of text. */
export const list = {
  names: joined,
  label: "Events by date, each with the responses to it",
  undated: "Undated",
  /** Before the letters of claims: `claim A`, `claims A and B`. */
  claims: (letters: readonly string[]): string => `${letters.length === 1 ? "claim" : "claims"} ${joined(letters)}`,
  wholeEvent: "the event as a whole",
  whole: "answers the event as a whole",
  toWhole: "To the event as a whole:",
  of: "of",
  /** What a response answers that is not in the collection. */
  answersText: (what: string): string => `answers ${what}`,
  inferred: "inferred by the editors",
  part: (part: string): string => `limited to: ${part}`,
  none: "No response recorded here",
  responses: "Responses",
  answers: "In response to",
  withdrawn: "Withdrawn",
  /** After verbs such as `denies`: who and what day they are aimed at. */
  target: (voice: string, date: string): string => `${voice}, ${date}`,
  answeredBy: (names: readonly string[], others: number): string =>
    `Answered by ${others > 0 ? `${names.join(", ")} and ${plural(others, "other")}` : joined(names)}`,
};

/** Words of the pages around the drawing. */
export const page = {
  skipToList: "Skip to the list of events",
  skipToContent: "Skip to the content",
  nav: {
    label: "Site",
    timeline: "Timeline",
    actors: "Speakers",
    sources: "Sources",
    claims: "Claims",
    method: "Method",
    timelines: "Timelines",
  },
  language: { label: "Language", own: "English" },
  theme: { toDark: "Switch to dark colours", toLight: "Switch to light colours" },
  deck: (events: number, years: readonly string[]): string =>
    `${plural(events, "public statement or act", "public statements and acts")}${period(years)}. ` +
    "Each is attributed to its speaker; listing one is not endorsing it.",
  crumb: "Breadcrumb",
  view: "View",
  kinds: "Kinds of events",
  stances: "Stances of responses",
  drawing: (title: string): string => `${title}, drawn by speaker and date`,
  drawer: "Selected event",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  footer: {
    publisher: "Published by",
    licence: "Licence:",
    error: "Report an error",
    notEndorsing: "Listing a statement is not endorsing it.",
    timelines: "All timelines",
    changes: "Corrections",
  },
  event: {
    by: "by",
    facts: {
      speaker: "Speaker",
      speakers: "Speakers",
      date: "Date",
      about: "About",
      claims: "Claims",
      responses: "Responses",
    },
    dayKnown: "day known",
    notToTheDay: "not known to the day",
    published: (date: string): string => `public since ${date}`,
    stances: (stances: number, speakers: number): string =>
      `${plural(stances, "stance")} from ${plural(speakers, "speaker")}`,
    noStances: "none recorded here",
    claimed: "What was claimed, and who answered",
    apart: "Each claim stands apart, so that a response to one is not read as a response to all.",
    claimsOf: (speaker: string): string => (speaker === "" ? "Claims" : `${speaker} claims`),
    asAWhole: "The event as a whole",
    toWhole: "To the event as a whole",
    inResponse: "In response",
    answered: "Responses to it",
    /** The collection's last change, where it states one. */
    noneHere: (asOf: string | null): string =>
      asOf === null ? "No response recorded here" : `No response recorded here as of ${asOf}`,
    noneMeans: "What this means",
    alsoWhole: (speakers: readonly string[]): string =>
      `${joined(speakers)} ${speakers.length === 1 ? "answers" : "answer"} the event as a whole`,
    linkToClaim: (letter: string): string => `Link to claim ${letter}`,
    whatItAnswers: "What it answers",
    notInCollection: "Not in this collection",
    ownWords: "In its words",
    ownWordsOf: (speaker: string): string => `In the words of ${speaker}`,
    background: "Background",
    howToRead: "How to read this page",
    howToReadText:
      "Titles say who is speaking. Listing a claim or a response here does not endorse it. Where no response is shown, none has been recorded in this collection, which is not the same as none having been made.",
    method: "More on the method",
    sources: "Sources",
    linksHere: "What links here",
    mentions: { refers: "refers to it", restates: "restates it", attribution: "an attribution that rests on it" },
    /** Which claims of the event carry a response. */
    carriedBy: (letters: readonly string[]): string => `in ${list.claims(letters)} below`,
    refers: "What it refers to",
    before: "What was said just before and after",
    earlier: (date: string): string => `Earlier, ${date}`,
    later: (date: string): string => `Later, ${date}`,
    neighbours: "Earlier and later",
    asked: "An answer was sought",
    askedOf: (actor: string, date: string | null): string =>
      date === null ? `An answer was sought from ${actor}` : `An answer was sought from ${actor}, ${date}`,
    corrections: "Corrections",
    lastChanged: (date: string): string => `Last changed ${date}.`,
    revision: (revision: string): string => `Revision ${revision}.`,
    place: (index: number, count: number): string => `Event ${index} of ${count}`,
    printed: "Printed in full, with the addresses of the sources as endnotes.",
    edit: "Edit this page",
    withdrawn: (date: string): string => `Withdrawn on ${date}`,
    cite: "Cite",
    withdrawnWhy: "The page stays, so that links to it go on to say what happened.",
    credit: (credit: string): string => `Picture: ${credit}`,
  },
  share: {
    open: "Share",
    title: "Share and cite",
    link: "Link",
    plain: "Plain text",
    send: "Send to…",
    save: "Save",
  },
  claim: {
    modes: {
      asserts: null as string | null,
      asks: "asked as a question",
      conditional: "said under a condition",
      promises: "a promise",
    },
    reported: {
      quoted: "quoted",
      translated: "quoted in translation",
      paraphrased: "in the editors' words",
    },
    period: (period: string): string => `speaks of ${period}`,
    by: (speaker: string): string => `said by ${speaker}`,
    restates: "Restates",
    levels: { low: "low", moderate: "moderate", high: "high" },
    confidence: (by: string, level: string | null, words: string): string =>
      `${by}: ${level === null ? "" : `${level} confidence, `}“${words}”`,
    record: "Record, noted by the editors",
    /** Before the claim that carries a note, where the note is shown at its other end. */
    notedAt: "Noted at",
    bearings: { agrees: "agrees", differs: "differs", background: "background" },
  },
  quote: {
    marks: (text: string): string => `“${text}”`,
    lang: (lang: string): string => `in ${lang}`,
    original: (lang: string): string => `from ${lang}`,
    translatedBy: (who: string): string => `translated by ${who}`,
    /** Of a translation whose original no entry holds: `English by TASS; Russian original not recorded here`. */
    translated: (lang: string, original: string, who: string | null): string =>
      `${who === null ? `${lang} translation` : `${lang} by ${who}`}; ${original} original not recorded here`,
  },
  source: {
    publisher: "Publisher",
    source: "Source",
    date: "Date",
    language: "Language",
    copy: "Copy",
    seen: { full: "read in full", excerpt: "read in excerpts", cited: "seen only as cited" },
    author: "Author",
    type: "Type",
    country: "Country of the publisher",
    accessed: "Accessed",
    address: "Address",
    translationOf: "Translation of",
    archived: "Archived copy",
    notArchived: "No archived copy",
    noAddress: "No address recorded",
    rests: "What rests on it",
    restsNone: "Nothing in this collection rests on it.",
    claims: (letters: readonly string[]): string => list.claims(letters),
    at: (place: string): string => `at ${place}`,
  },
  sources: {
    title: "Sources",
    deck: (count: number, publishers: number): string =>
      `${plural(count, "document")} from ${plural(publishers, "publisher")}, with everything in this collection that rests on each.`,
    resting: "What rests on it",
    events: (count: number): string => plural(count, "event"),
  },
  actors: {
    title: "Speakers",
    deck: (count: number): string =>
      `${plural(count, "person", "people")}, organisations, governments and groups who speak here or are spoken of. Being listed says nothing about anyone.`,
    name: "Name",
    type: "What it is",
    statements: "Statements here",
    counts: (by: number, about: number): string => `${by} by, ${about} about`,
    ungrouped: "Others named",
  },
  actor: {
    types: {
      person: "person",
      government: "government",
      agency: "agency",
      legislature: "legislature",
      court: "court",
      company: "company",
      party: "party",
      campaign: "campaign",
      "threat-group": "threat group",
      persona: "persona",
      media: "media",
      ngo: "non-governmental organisation",
      other: "other",
    },
    by: (name: string): string => `Said and done by ${name}`,
    byNone: "Nothing said by it is recorded in this collection.",
    about: (name: string): string => `Said about ${name}`,
    aboutNone: "Nothing said about it is recorded in this collection.",
    /** Before the responses of an actor to what was said about it. */
    answeredBy: (name: string): string => `Answered by ${name}:`,
    noneBy: (name: string): string => `No response by ${name} recorded here`,
    own: "Its own statement",
    restated: "Said again",
    restatedWhy: "Statements that take up an earlier one stand beside it, so that a change of wording shows.",
    partOf: "Part of",
    members: "Includes",
    also: "Also known as",
    attributed: "Attributed to",
    /** Between what a group is attributed to and who says so. */
    attributedBy: "by",
    from: (date: string): string => `since ${date}`,
    until: (date: string): string => `until ${date}`,
    span: (from: string, to: string): string => `${from} to ${to}`,
    sameAs: "Elsewhere",
    statement: "Statement",
    sources: "Source",
    nameBy: (by: string): string => `so called by ${by}`,
  },
  claims: {
    title: "Claims",
    deck: (claims: number, unanswered: number): string =>
      `${plural(claims, "claim")}, each with the responses recorded to it. To ${unanswered} of them no response is recorded here.`,
    unanswered: "Claims with no response recorded",
    unansweredWhy:
      "No response has been recorded in this collection. That is not the same as none having been made; whoever knows of one is asked to report it.",
    answered: "Claims with responses",
  },
  timelines: {
    title: "Timelines",
    deck: "Each timeline is a selection of the events, always with the responses to what it selects.",
    events: (count: number): string => plural(count, "event"),
    from: "From the timeline",
  },
  changes: {
    title: "Corrections",
    deck: "Every correction noted in this collection, the latest first.",
    none: "No correction has been noted yet.",
  },
  moved: { title: "This page has another address" },
  search: {
    title: "Search",
    deck: "Events, the claims in them, speakers by all their names, and sources.",
    noScript: "The search needs JavaScript. These lists hold all that it would find:",
    lists: "Everything, in lists",
  },
  /** Of a page that is translated, or could be. */
  translation: {
    by: (language: string, who: string): string => `Translated from ${language}: ${who}.`,
    revision: (revision: string): string => `Of revision ${revision}.`,
    changed: "The original has changed since.",
    original: "The original",
    quotes: "Quotations stand in the language of their source.",
    none: (language: string): string => `Not yet translated: this text stands in ${language}, as it was written.`,
  },
  missing: {
    title: "Nothing stands at this address",
    text: "The page may have moved, or the address may hold a slip. The timeline holds every event.",
    timeline: "Open the timeline",
    claims: "All claims",
  },
};

function period(years: readonly string[]): string {
  const [first] = years;
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return "";
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
