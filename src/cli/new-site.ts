import { type Draft, draftOf, draftPath } from "#adopt/draft.ts";
import { draftText } from "#adopt/draft-text.ts";

/** The files of a small working collection, by path. `lang` is its language. */
export function newSite(lang: string): Readonly<Record<string, string>> {
  return Object.fromEntries(drafts(lang).map((draft) => [draftPath(draft), draftText(draft)]));
}

const drafts = (lang: string): readonly Draft[] => [
  draftOf("site", "site", {
    schema: 1,
    title: "The harbour record",
    description: "An invented example: who said what about a quay, and who answered.",
    url: "https://example.org",
    lang,
    timeline: "harbour",
  }),
  draftOf("timeline", "harbour", { title: "The quay" }, "Every statement about the quay, with the answers to each."),
  draftOf("actor", "harbour-office", { name: "Harbour Office", type: "agency" }),
  draftOf("actor", "dockers-union", { name: "Dockers’ Union", type: "ngo" }),
  draftOf("source", "harbour-gazette-2031-04-02", {
    title: "Report on the quay",
    publisher: "Harbour Gazette",
    date: "2031-04-02",
    lang,
    type: "invented article",
  }),
  draftOf("event", "2031-04-01-quay-closes", {
    title: "The quay closes for repairs",
    date: "2031-04-01",
    kind: "context",
    sources: ["harbour-gazette-2031-04-02"],
  }),
  draftOf("event", "2031-04-02-office-names-cause", {
    title: "The Harbour Office says that overloading damaged the quay",
    date: "2031-04-02",
    kind: "claim",
    by: ["harbour-office"],
    about: ["dockers-union"],
    claims: [
      {
        id: "overloading",
        text: "Cranes that carried too much damaged the quay",
        reported: "quoted",
        quote: { text: "Too much was lifted here", lang, source: "harbour-gazette-2031-04-02" },
      },
    ],
    sources: ["harbour-gazette-2031-04-02"],
  }),
  draftOf("event", "2031-04-03-union-denies", {
    title: "The Dockers’ Union denies that cranes carried too much",
    date: "2031-04-03",
    kind: "response",
    by: ["dockers-union"],
    about: ["harbour-office"],
    claims: [{ id: "within-limits", text: "Every crane stayed within its limits" }],
    responds: [{ to: "2031-04-02-office-names-cause#overloading", stance: "denies", "by-claim": ["within-limits"] }],
    sources: ["harbour-gazette-2031-04-02"],
  }),
];
