import * as z from "zod";
import { colourForm, type ThemeColour, themeNames } from "#model/theme.ts";
import { actorTypes, kinds, viewKinds } from "#model/vocabulary.ts";
import {
  address,
  country,
  date,
  day,
  formed,
  formerly,
  language,
  list,
  ownId,
  reference,
  silence,
  text,
  word,
} from "./leaves.ts";

/** `actors/<id>.md`: who speaks and who is spoken of. */
export const actor = z
  .strictObject({
    name: text("The name as readers know it."),
    type: word(actorTypes, "What sort of actor it is."),
    country: country("Its country; not for threat groups and personas.").optional(),
    attributed: list(
      z.strictObject({
        to: text("A country or an actor to which it is attributed."),
        by: reference("actor", "Who attributes it."),
        event: reference("target", "The event or claim in which that was said."),
      }),
      "To whom others attribute this actor.",
    ),
    group: reference("group", "The group of `site.yaml` in whose lanes it stands.").optional(),
    "part-of": list(
      z.strictObject({
        id: reference("actor", "The larger body."),
        role: text("The role in it.").optional(),
        from: date("Since when.").optional(),
        to: date("Until when.").optional(),
      }),
      "The bodies it belongs to; speakers roll up to the nearest one with a lane.",
    ),
    lane: z.boolean().default(false).meta({ description: "Whether those who are part of it share its lane." }),
    "also-known-as": list(
      z.strictObject({
        name: text("The other name."),
        by: text("Who uses it.").optional(),
        since: text("Since when.").optional(),
      }),
      "Other names.",
    ),
    "same-as": z
      .strictObject({
        mitre: formed(/^[A-Z]+\d+$/, "a MITRE id such as `G0007`", "Its id in MITRE ATT&CK.").optional(),
        wikidata: formed(/^Q\d+$/, "a Wikidata id such as `Q42`", "Its id in Wikidata.").optional(),
        url: address("Its own site.").optional(),
      })
      .default({})
      .meta({ description: "The same actor elsewhere." }),
    formerly,
    silence,
  })
  .meta({ title: "Actor" });

/** `sources/<id>.md`: a document that events rest on. */
export const source = z
  .strictObject({
    title: text("The title of the document."),
    publisher: text("Who published it."),
    author: text("Who wrote it: the id of an actor, or a name.").optional(),
    date: date("When it was published.").optional(),
    url: address("Where it stands.").optional(),
    archive: formed(
      /^(?:none|https?:\/\/[^\s/?#]+(?:[/?#]\S*)?)$/i,
      "an address that begins with `https://`, or `none`",
      "An archived copy that somebody has seen, or `none`.",
    ).optional(),
    "archive-note": text("Why there is no archived copy.").optional(),
    lang: language("The language of the document.").optional(),
    type: text("What sort of document it is, for example `press release`.").optional(),
    country: country("The country of the publisher.").optional(),
    accessed: day("The day on which it was read.").optional(),
    "translation-of": reference("source", "The source that this one translates.").optional(),
    formerly,
    silence,
  })
  .meta({ title: "Source" });

/** `timelines/<id>.md`: a selection of events. */
export const timeline = z
  .strictObject({
    title: text("The title of the timeline."),
    description: text("What it shows, in a sentence or two.").optional(),
    select: z
      .strictObject({
        kinds: list(word(kinds, "A kind of event."), "Only these kinds."),
        by: list(reference("actor", "A speaker."), "Only what these say, or who is part of them."),
        about: list(reference("actor", "Who is spoken of."), "Only what is about these, or who is part of them."),
        tags: list(text("A tag."), "Only events with one of these tags."),
        from: date("Only from this date on.").optional(),
        to: date("Only before this date.").optional(),
        include: list(reference("event", "An event."), "These events in any case."),
        exclude: list(reference("event", "An event."), "Not these, unless they answer what is selected."),
      })
      .default({ kinds: [], by: [], about: [], tags: [], include: [], exclude: [] })
      .meta({ description: "Which events belong to it; answers always come along." }),
    lanes: z
      .strictObject({
        by: word(["speaker", "group", "kind"], "What gives the lanes.").default("speaker"),
        order: list(text("An actor, a group or a kind."), "The lanes in order; the others follow."),
        below: list(reference("group", "A group."), "The groups under the axis."),
      })
      .default({ by: "speaker", order: [], below: [] })
      .meta({ description: "How the rows are made." }),
    range: date("What the first view shows.").optional(),
    view: word(viewKinds, "How it is drawn first.").optional(),
    formerly,
    silence,
  })
  .meta({ title: "Timeline" });

/** `pages/<id>.md`: a page of prose. */
export const page = z
  .strictObject({
    title: text("The title of the page."),
    description: text("What it says, in a sentence.").optional(),
    formerly,
    silence,
  })
  .meta({ title: "Page" });

const named = (description: string) =>
  z
    .strictObject({ name: text("The name."), url: address("Where it stands.").optional() })
    .meta({ description })
    .optional();

const colours: Readonly<Record<ThemeColour, string>> = {
  paper: "The ground of every page.",
  surface: "The ground of what lies above the page.",
  sunken: "The ground of bands and boxes.",
  ink: "Text and marks.",
  "ink-2": "Text of the second rank.",
  "ink-3": "Notes, and answers that take no side.",
  "ink-4": "What a filter leaves in the background.",
  rule: "Fine lines.",
  "rule-2": "Stronger lines.",
  reject: "Answers that reject.",
  support: "Answers that support.",
  act: "Consequences.",
  highlight: "What is selected.",
  hatch: "Time that is not known.",
};

const twoColours = 'one or two colours in quotes, such as `"#96510a #e5a557"`, for light and for dark';

const theme = z
  .strictObject(
    Object.fromEntries(
      themeNames.map((name) => [name, formed(colourForm, twoColours, colours[name]).optional()] as const),
    ),
  )
  .default({})
  .meta({ description: "Colours of the site, each for light and for dark." });

/** `site.yaml`: what belongs to the whole site. */
export const site = z
  .strictObject({
    schema: z.literal(1).meta({ description: "The version of this format." }),
    title: text("The name of the site."),
    description: text("What the site is, in a sentence or two."),
    url: formed(
      /^https?:\/\/[^\s/?#]+\/?$/i,
      "an address without a path, such as `https://example.org`",
      "The address of the site, without a path.",
    ),
    base: formed(
      /^\/(?:(?!(?:\.|%2e){1,2}\/)[^\s/?#\\]+\/)*$/i,
      "a path that begins and ends with `/`, without `.` or `..`",
      "The path under which the site lies, such as `/record/`.",
    ).default("/"),
    lang: language("The language in which it is written.").default("en"),
    languages: list(language("A language."), "All languages of the site, if it has more than one."),
    timeline: reference("timeline", "The timeline of the home page."),
    groups: list(
      z.strictObject({ id: ownId("The id of the group."), label: text("Its label."), silence }),
      "Groups of lanes, in order.",
    ),
    view: word(viewKinds, "How timelines are drawn first.").optional(),
    logo: reference("media", "A picture, as a path inside `media/`.").optional(),
    theme,
    navigation: list(
      z.strictObject({
        label: text("The words of the link."),
        to: reference("page", "The id of a page, a path that begins with `/`, or an address."),
      }),
      "Links in the head of every page.",
    ),
    footer: text("A line at the foot of every page.").optional(),
    pages: word(["all"], "Says what is so in any case: all pages are made.").optional(),
    license: named("The licence of the texts."),
    publisher: named("Who publishes the site."),
    contact: formed(
      /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+)$/i,
      "an e-mail address or an address that begins with `https://`",
      "How to report an error.",
    ).optional(),
    repo: address("Where the files of the collection lie, for “edit this page”.").optional(),
    silence,
  })
  .meta({ title: "Site" });

export type ActorFields = z.output<typeof actor>;
export type SourceFields = z.output<typeof source>;
export type TimelineFields = z.output<typeof timeline>;
export type PageFields = z.output<typeof page>;
export type SiteFields = z.output<typeof site>;
