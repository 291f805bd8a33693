import { code, didYouMean, entry, type Nearest } from "./entry.ts";

type Unknown = { readonly id: string; readonly nearest: Nearest | null };

/** C4xx: links between entries. */
export const links = {
  C401: entry<{ what: string; id: string }>({
    severity: "error",
    title: "Duplicate id",
    what: ({ what, id }) => `Another ${what} already has the id ${code(id)}.`,
    why: () => "Both would have one address, whatever folder they lie in.",
    fix: () => "Rename one of the two files, or join them.",
    example: { what: "event", id: "2020-09-10-report" },
  }),
  C402: entry<Unknown>({
    severity: "error",
    title: "Response to an unknown event",
    what: ({ id }) => `This event responds to ${code(id)}, but no event has that id.`,
    why: () => "A response hangs on the event it answers; without it there is no thread to draw.",
    fix: ({ nearest }) =>
      didYouMean(nearest, "Add that event, or say under `answers` what it answers outside this collection."),
    example: {
      id: "2020-09-10-reprt",
      nearest: { name: "2020-09-10-report", path: "content/events/2020-09-10-report.md" },
    },
  }),
  C403: entry<Unknown>({
    severity: "error",
    title: "Unknown event",
    what: ({ id }) => `No event has the id ${code(id)}.`,
    why: () => "A reader who follows this link would arrive nowhere.",
    fix: ({ nearest }) => didYouMean(nearest, "Add a file of that name under `events/`, or remove the link."),
    example: {
      id: "2020-09-10-reprt",
      nearest: { name: "2020-09-10-report", path: "content/events/2020-09-10-report.md" },
    },
  }),
  C404: entry<{ event: string; claim: string; nearest: Nearest | null; known: readonly string[] }>({
    severity: "error",
    title: "Unknown claim",
    what: ({ event, claim }) => `The event ${code(event)} has no claim ${code(claim)}.`,
    why: () => "A link to one statement must not end at another, or at none.",
    fix: ({ nearest, known, event }) =>
      didYouMean(
        nearest,
        known.length === 0
          ? `It has no claims: name the event alone, ${code(event)}.`
          : `Its claims are ${known.map(code).join(", ")}.`,
      ),
    example: {
      event: "2020-09-10-report",
      claim: "no-atention",
      nearest: { name: "no-attention", path: null },
      known: [],
    },
  }),
  C405: entry<Unknown>({
    severity: "error",
    title: "Unknown actor",
    what: ({ id }) => `No actor has the id ${code(id)}.`,
    why: () => "Nobody could say who speaks or who is spoken of.",
    fix: ({ nearest, id }) =>
      didYouMean(nearest, `Add ${code(`actors/${id}.md`)} with ${code("name")} and ${code("type")}.`),
    example: { id: "norther-grid", nearest: { name: "northern-grid", path: "content/actors/northern-grid.md" } },
  }),
  C406: entry<Unknown>({
    severity: "error",
    title: "Unknown source",
    what: ({ id }) => `No source has the id ${code(id)}.`,
    why: () => "A statement without its source cannot be checked.",
    fix: ({ nearest, id }) =>
      didYouMean(nearest, `Add ${code(`sources/${id}.md`)} with ${code("title")} and ${code("publisher")}.`),
    example: { id: "grid-reprt", nearest: { name: "grid-report", path: "content/sources/grid-report.md" } },
  }),
  C407: entry<Unknown>({
    severity: "error",
    title: "Unknown group",
    what: ({ id }) => `No group of ${code("site.yaml")} has the id ${code(id)}.`,
    why: () => "Its lane would stand on no side of the axis.",
    fix: ({ nearest }) => didYouMean(nearest, "Add it under `groups` in `site.yaml`, with a label."),
    example: { id: "regulater", nearest: { name: "regulator", path: null } },
  }),
  C408: entry<Unknown>({
    severity: "error",
    title: "Unknown timeline",
    what: ({ id }) => `No timeline has the id ${code(id)}.`,
    why: () => "A reader who follows it would arrive nowhere.",
    fix: ({ nearest, id }) => didYouMean(nearest, `Add ${code(`timelines/${id}.md`)}.`),
    example: { id: "gird", nearest: { name: "grid", path: "content/timelines/grid.md" } },
  }),
  C409: entry<Unknown & { canBe: boolean }>({
    severity: "error",
    title: "Unknown page",
    what: ({ id }) => `No page of this site has the address ${code(id)}.`,
    why: () => "A reader who follows it would arrive nowhere.",
    fix: ({ nearest, id, canBe }) =>
      didYouMean(
        nearest,
        canBe ? `Add ${code(`pages/${id}.md`)}.` : "No page can have it: name one that there is, or remove the link.",
      ),
    example: { id: "abuot", nearest: { name: "about", path: "content/pages/about.md" }, canBe: true },
  }),
  C410: entry<{ id: string; owner: string }>({
    severity: "error",
    title: "Former id that is in use",
    what: ({ id, owner }) => `The former id ${code(id)} belongs to ${owner}.`,
    why: () => "Old links would lead to two places.",
    fix: () => "Remove it from `formerly`, or rename the other.",
    example: { id: "2020-09-10-report", owner: "`content/events/2020-09-10-report.md`" },
  }),
  C411: entry<{ event: string; claim: string }>({
    severity: "error",
    title: "Duplicate claim id",
    what: ({ claim }) => `Another claim of this event already has the id ${code(claim)}.`,
    why: ({ event, claim }) => `${code(`${event}#${claim}`)} would name two statements.`,
    fix: () => "Give one of the two another id.",
    example: { event: "2020-09-10-report", claim: "outage" },
  }),
  C412: entry<{ id: string }>({
    severity: "error",
    title: "Response to itself",
    what: ({ id }) => `This event responds to itself, ${code(id)}.`,
    why: () => "A thread would never end.",
    fix: () => "Name the event it answers; if two sides speak in this file, split it into one event for each.",
    example: { id: "2020-09-10-report" },
  }),
  C413: entry<{ path: readonly string[] }>({
    severity: "error",
    title: "Responses in a circle",
    what: ({ path }) => `These responses run in a circle: ${path.map(code).join(" → ")}.`,
    why: () => "Nothing can answer what came after it, and the thread would never end.",
    fix: () => "Split such an event: one file for what was said first, one for the answer given later.",
    example: { path: ["grid-denies", "regulator-replies", "grid-denies"] },
  }),
  C414: entry<{ to: string; stance: string; by: string }>({
    severity: "error",
    title: "Same response twice",
    what: ({ to, stance, by }) => `${by} already ${code(stance)} ${code(to)}.`,
    why: () => "It would be drawn and counted twice.",
    fix: () => "Remove one of the two, or give it another stance.",
    example: { to: "2020-09-10-report", stance: "denies", by: "The claim `no-outage`" },
  }),
  C415: entry<{ claims: readonly string[] }>({
    severity: "error",
    title: "Response that names no claim",
    what: ({ claims }) => `This event makes ${claims.length} claims, and ${code("by-claim")} is missing here.`,
    why: () => "A reader could not tell which of the statements answers.",
    fix: ({ claims }) =>
      `Write ${code(`by-claim: [${claims[0] ?? ""}]`)} with the claims that answer, or ${code("by-claim: event")} for the event as a whole. The claims are ${claims.map(code).join(", ")}.`,
    example: { claims: ["no-outage", "no-warning"] },
  }),
  C416: entry<{ response: string; answered: string }>({
    severity: "warning",
    title: "Response dated before what it answers",
    what: ({ response, answered }) => `This response is dated ${response}, but what it answers is dated ${answered}.`,
    why: () => "Its curve would run backwards in time.",
    fix: () => "Check both dates; if the text was known earlier, give the other event its `published`.",
    example: { response: "`2020-09-09`", answered: "`2020-09-10`" },
  }),
  C417: entry<{ id: string; problem: string }>({
    severity: "error",
    title: "Restatement that is none",
    what: ({ id, problem }) => `${code(id)} cannot be restated here: ${problem}.`,
    why: () => "A restatement shows that one speaker said the same again; anything else is a response or a reference.",
    fix: () => "Name an earlier claim of the same speaker, or write it under `refers`.",
    example: { id: "2020-09-10-report#outage", problem: "another speaker made it" },
  }),
  C418: entry<{ id: string }>({
    severity: "warning",
    title: "Source that nothing cites",
    what: ({ id }) => `Nothing cites the source ${code(id)}.`,
    why: () => "Its page would say that nothing rests on it.",
    fix: () => "Cite it under `sources` of an event or a claim, or remove the file.",
    example: { id: "grid-report" },
  }),
  C419: entry<{ id: string }>({
    severity: "warning",
    title: "Actor that nothing names",
    what: ({ id }) => `No entry names the actor ${code(id)}.`,
    why: () => "Its page would be empty.",
    fix: () => "Name it under `by` or `about` of an event, or remove the file.",
    example: { id: "northern-grid" },
  }),
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
  C424: entry<{ id: string }>({
    severity: "warning",
    title: "Timeline without events",
    what: ({ id }) => `The timeline ${code(id)} selects no event.`,
    why: () => "Its page would be blank.",
    fix: () => "Loosen `select`: values of one key are alternatives, and all keys must hold.",
    example: { id: "grid" },
  }),
  C425: entry<{ path: readonly string[] }>({
    severity: "error",
    title: "Actors that are part of each other",
    what: ({ path }) => `These actors are part of each other: ${path.map(code).join(" → ")}.`,
    why: () => "No lane could be found for them.",
    fix: () => "Remove one of the memberships, or limit them with `from` and `to`.",
    example: { path: ["grid", "ministry", "grid"] },
  }),
  C426: entry<{ id: string; path: string }>({
    severity: "error",
    title: "Link to a draft",
    what: ({ id }) => `${code(id)} is a draft.`,
    why: () => "A draft is not published, so the link would lead nowhere.",
    fix: ({ path }) => `Publish it by removing ${code("draft: true")} from ${path}, or make this entry a draft too.`,
    example: { id: "2020-09-10-report", path: "content/events/2020-09-10-report.md" },
  }),
  C427: entry<{ src: string; nearest: string | null }>({
    severity: "error",
    title: "Image that is not there",
    what: ({ src }) => `There is no file ${code(src)} under ${code("media/")}.`,
    why: () => "Readers would see a broken picture.",
    fix: ({ nearest }) => (nearest === null ? "Add the file, or correct the name." : `Did you mean ${code(nearest)}?`),
    example: { src: "grid-map.pgn", nearest: "grid-map.png" },
  }),
  C428: entry<{ kind: string }>({
    severity: "warning",
    title: "Response that answers nothing named",
    what: () => "This event is a response, but names nothing that it answers.",
    why: () => "It would stand alone, and the reader would ask what it is about.",
    fix: () => "Add `responds`, or `answers` with what it answers outside this collection.",
    example: { kind: "response" },
  }),
  C429: entry<{ kind: string }>({
    severity: "error",
    title: "Context that claims",
    what: () => "This event is context, but makes claims.",
    why: () => "Context stands on the axis and belongs to nobody; a claim belongs to its speaker.",
    fix: () => "Write another `kind` and name the speaker under `by`, or move the claims to their own event.",
    example: { kind: "context" },
  }),
  C430: entry<{ id: string }>({
    severity: "error",
    title: "Record of itself",
    what: ({ id }) => `The record of this claim points at its own event, ${code(id)}.`,
    why: () => "What a speaker published in the same breath cannot bear on it from outside.",
    fix: () => "Name the other published material, or remove the entry.",
    example: { id: "2020-09-10-report" },
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
};
