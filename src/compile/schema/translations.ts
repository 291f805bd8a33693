import * as z from "zod";
import { formed, list, shortText, silence, text } from "./leaves.ts";

const head = {
  translator: text("Who translated this.").optional(),
  of: formed(
    /^[0-9a-f]{12}$/,
    "a revision of 12 hexadecimal digits",
    "The revision of the original that was translated.",
  ).optional(),
  silence,
};

const part = (description: string) => text(description).optional();
const title = text("The title, without which nothing of the translation is shown.");
const note = z.strictObject({ note: part("The note.") });

/** The text fields of each kind, under the keys of the original; entries of a list stand in the same order. */
export const translations = {
  event: z
    .strictObject({
      ...head,
      title,
      short: shortText(40, "The title in at most 40 characters.").optional(),
      by: list(
        z.strictObject({ id: part("The actor, as a reminder."), as: part("The role.") }),
        "The speakers' roles.",
      ),
      claims: list(
        z.strictObject({
          id: text("The id of the claim in the original."),
          text: part("The claim."),
          record: list(note, "Notes of the record."),
        }),
        "The claims.",
      ),
      responds: list(
        z.strictObject({ to: part("What is answered, as a reminder."), part: part("The part.") }),
        "The parts to which responses limit themselves.",
      ),
      answers: part("What the response answers."),
      refers: list(note, "Notes of what is mentioned."),
      image: z.strictObject({ alt: part("What the picture shows.") }).default({}),
      asked: list(z.strictObject({ result: part("What came of it.") }), "Answers that were sought."),
      corrections: list(note, "The notes of the corrections."),
      withdrawn: note.default({}),
    })
    .meta({ title: "Translation of an event" }),
  actor: z
    .strictObject({
      ...head,
      name: text("The name, without which nothing of the translation is shown."),
      "part-of": list(z.strictObject({ id: part("The body, as a reminder."), role: part("The role.") }), "The roles."),
    })
    .meta({ title: "Translation of an actor" }),
  source: z
    .strictObject({ ...head, title: part("The title."), "archive-note": part("Why there is no archived copy.") })
    .meta({ title: "Translation of a source" }),
  timeline: z
    .strictObject({ ...head, title, description: part("The description.") })
    .meta({ title: "Translation of a timeline" }),
  page: z
    .strictObject({ ...head, title, description: part("The description.") })
    .meta({ title: "Translation of a page" }),
};

export type EventTranslationFields = z.output<typeof translations.event>;
