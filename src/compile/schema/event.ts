import * as z from "zod";
import { bases, bearings, extents, kinds, levels, modes, reportings, stances } from "#model/vocabulary.ts";
import {
  answered,
  date,
  day,
  formerly,
  language,
  list,
  ownId,
  reference,
  shortText,
  silence,
  someOf,
  text,
  word,
} from "./leaves.ts";

/** Who speaks: an actor, or an actor in a role. */
const speaker = z.union([
  reference("actor", "Who speaks."),
  z.strictObject({
    id: reference("actor", "Who speaks."),
    as: text("In what role, for example `Minister of Energy`.").optional(),
  }),
]);

/** What something rests on: a source, or a place in a source. */
const citation = z.union([
  reference("source", "The source."),
  z.strictObject({
    id: reference("source", "The source."),
    at: text("Page, paragraph or minute.").optional(),
    seen: word(extents, "How much of the source was read.").optional(),
  }),
]);

const quote = z.strictObject({
  text: text("The words, exactly as they were said or translated."),
  lang: language("The language of these words."),
  "original-lang": language("The language in which they were said, if these are translated.").optional(),
  "translated-by": text("Who translated them.").optional(),
  source: reference("source", "Where the words stand."),
  at: text("Page, paragraph or minute.").optional(),
});

const record = z.strictObject({
  to: reference("target", "The other published material: an event, or one of its claims."),
  bearing: word(bearings, "How it bears on this claim."),
  quote: quote.meta({ description: "The passage in its own words." }).optional(),
  at: text("Where the passage stands: page, paragraph or minute.").optional(),
  note: text("What the passage says, in the editors' words."),
});

const confidence = z.strictObject({
  by: reference("actor", "Who states the confidence."),
  level: word(levels, "The level, if one was stated.").optional(),
  words: text("The confidence in the speaker's words."),
});

const claim = z.strictObject({
  id: ownId("The id of this claim, unique in its event."),
  text: text("One statement, as a whole sentence that stands alone."),
  by: someOf(speaker, "Who makes this claim, if not the event's speakers.").optional(),
  mode: word(modes, "Whether it asserts, asks, promises or depends on a condition.").default("asserts"),
  reported: word(reportings, "Whether the words are the speaker's, a translation or a paraphrase.").default(
    "paraphrased",
  ),
  period: date("The time the claim speaks of.").optional(),
  about: list(reference("actor", "Who is spoken of."), "Who is spoken of."),
  confidence: list(confidence, "How sure the speakers say they are."),
  restates: reference("target", "An earlier claim of the same speaker that this one says again.").optional(),
  sources: list(citation, "What this claim rests on, if not all of the event's sources."),
  quote: quote.meta({ description: "The speaker's own words." }).optional(),
  record: list(record, "Other published material that bears on this claim: an annotation, never a verdict."),
  formerly: formerly,
});

/** `event`: the event as a whole carries it; else ids of this event's claims. */
const byClaim = z.union([
  z.literal("event"),
  z.array(z.string().meta({ description: "A claim of this event." })).min(1),
]);

const response = z.strictObject({
  to: answered("What is answered: an event, or one of its claims as `event-id#claim-id`."),
  stance: word(stances, "How it answers."),
  "by-claim": byClaim
    .meta({ description: "Which of this event's claims answer, or `event` for all of it." })
    .optional(),
  part: text("The part to which the answer limits itself.").optional(),
  basis: word(bases, "Whether the speaker named what is answered, or the editors infer it.").default("explicit"),
});

const mention = z.union([
  reference("target", "What is mentioned."),
  z.strictObject({
    to: reference("target", "What is mentioned: an event, or one of its claims."),
    "by-claim": byClaim.meta({ description: "Which of this event's claims mention it." }).optional(),
    basis: word(bases, "Whether the speaker named it, or the editors infer it.").default("explicit"),
    note: text("A remark of the editors.").optional(),
  }),
]);

const asked = z.strictObject({
  actor: reference("actor", "Who was asked."),
  date: date("When.").optional(),
  result: text("What came of it, for example `no answer by 1 March`."),
});

const noted = z.strictObject({
  date: day("The day."),
  note: text("What changed, in a sentence."),
});

/** `events/<id>.md`: someone said, found or did something at a time. */
export const event = z
  .strictObject({
    title: text("What happened, in one sentence."),
    short: shortText(40, "The same in at most 40 characters, for the chart.").optional(),
    date: date("When it was said or done."),
    kind: word(kinds, "What sort of event it is."),
    by: list(speaker, "Who speaks; the first gives the lane. Not needed for `context`."),
    about: list(reference("actor", "Who is spoken of."), "Who is spoken of."),
    published: date("When the public could know it, if later than the date.").optional(),
    claims: list(claim, "The statements made, one by one."),
    responds: list(response, "What this event answers."),
    answers: text("What a response answers that is not in this collection.").optional(),
    refers: list(mention, "What this event mentions without answering it."),
    sources: someOf(citation, "What this event rests on."),
    weight: z.int().min(1).max(5).default(3).meta({ description: "1 to 5: what shows first when space is short." }),
    tags: list(text("A tag."), "Words to filter by."),
    lang: language("The language of this file, if not the site's.").optional(),
    image: z
      .strictObject({
        src: reference("media", "The file, as a path inside `media/`."),
        alt: text("What the picture shows, for those who cannot see it."),
        credit: text("Whose picture it is.").optional(),
      })
      .meta({ description: "A picture of the event." })
      .optional(),
    asked: list(asked, "Answers that were sought, and what came of it."),
    added: day("The day on which this collection recorded the event.").optional(),
    corrections: list(noted, "What was corrected in this file, and when."),
    withdrawn: noted.meta({ description: "Says that the event is withdrawn, and why; the page stays." }).optional(),
    draft: z.boolean().default(false).meta({ description: "Shown in local authoring only." }),
    formerly,
    silence,
  })
  .meta({ title: "Event" });

export type EventFields = z.output<typeof event>;
export type ClaimFields = EventFields["claims"][number];
export type QuoteFields = z.output<typeof quote>;
export type SpeakerFields = z.output<typeof speaker>;
export type CitationFields = z.output<typeof citation>;
