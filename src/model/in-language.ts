import type {
  Actor,
  Body,
  Claim,
  Collection,
  Page,
  Source,
  Speaker,
  Timeline,
  TimelineEvent,
  Translation,
} from "./collection.ts";
import { ownLanguage, rootOf, siteIn, tongueOf } from "./languages.ts";
import type { Site } from "./site.ts";

/** What makes an entry that of one language. */
interface Turn {
  readonly lang: string;
  /** Leads the links of a body to the pages of that language. */
  readonly relink: (body: Body) => Body;
}

/**
 * The collection as readers of one language see it: translated where it is translated, else as it was written, with
 * the addresses of that language's pages. An event's `lang` says in which language it stands; quotes stay as they are.
 */
export function inLanguage(collection: Collection, lang: string): Collection {
  const { site } = collection;
  if (lang === site.lang) return inOwnLanguage(collection);
  const to = siteIn(site, lang);
  const relink = relinker(rootOf(site), to.base);
  const turn: Turn = { lang, relink: (body) => ({ ...body, html: relink(body.html) }) };
  return {
    ...collection,
    site: to,
    events: collection.events.map((event) => eventIn(event, turn)),
    actors: collection.actors.map((actor) => actorIn(actor, turn)),
    sources: collection.sources.map((source) => sourceIn(source, turn)),
    timelines: collection.timelines.map((timeline) => timelineIn(timeline, turn)),
    pages: collection.pages.map((page) => pageIn(page, turn)),
  };
}

/** Translated where an event is in another language than the site, and its translation in the site's. */
function inOwnLanguage(collection: Collection): Collection {
  const { lang } = collection.site;
  const isTurned = (event: TimelineEvent): boolean => event.lang !== lang && shownTranslation(event, lang) !== null;
  if (!collection.events.some(isTurned)) return collection;
  const turn: Turn = { lang, relink: (body) => body };
  return { ...collection, events: collection.events.map((event) => (isTurned(event) ? eventIn(event, turn) : event)) };
}

/** The translation in which an entry stands; `null` where it stands as it was written. */
export const shownTranslation = (
  { translations }: { readonly translations: readonly Translation[] },
  lang: string,
): Translation | null => translations.find((one) => one.lang === lang && (one.title ?? one.name) !== null) ?? null;

/** `lang` and `dir` of an entry that names no language: the site's own, where it is not translated. */
export const tongueOfEntry = (entry: { readonly translations: readonly Translation[] }, site: Site) =>
  tongueOf(shownTranslation(entry, site.lang) === null ? ownLanguage(site) : site.lang, site);

/** Pages end in a slash, files don't: links to pages move, those to media and data stay. */
function relinker(from: string, to: string): (html: string) => string {
  const start = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const link = new RegExp(`(\\shref=")${start}(?!/)((?:[^"#?]+/)?(?:[#?][^"]*)?")`, "g");
  return (html) => html.replace(link, (_, open: string, rest: string) => `${open}${to}${rest}`);
}

/** The text at a path of the original, translated where it is. */
function teller(said: Translation) {
  return <Own extends string | null>(path: string, own: Own): Own | string =>
    own === null ? own : (said.texts[path] ?? own);
}

const bodyIn = (own: Body, said: Translation, { relink }: Turn): Body =>
  said.body.html === "" ? relink(own) : said.body;

function eventIn(event: TimelineEvent, turn: Turn): TimelineEvent {
  const said = shownTranslation(event, turn.lang);
  if (said === null) return { ...event, body: turn.relink(event.body) };
  const told = teller(said);
  const by = event.by.map((speaker, at) => ({ ...speaker, as: told(`by[${at}].as`, speaker.as) }));
  const inTongue = (one: Speaker): Speaker =>
    by[event.by.findIndex(({ actor, as }) => actor === one.actor && as === one.as)] ?? one;
  const { image, withdrawn } = event;
  return {
    ...event,
    lang: turn.lang,
    title: said.title ?? event.title,
    // a short title in another language would stand for one that is translated
    short: said.short,
    by,
    claims: event.claims.map((claim, at) => claimIn(claim, `claims[${at}]`, inTongue, said)),
    responds: event.responds.map((each, at) => ({ ...each, part: told(`responds[${at}].part`, each.part) })),
    answers: told("answers", event.answers),
    refers: event.refers.map((each, at) => ({ ...each, note: told(`refers[${at}].note`, each.note) })),
    image: image === null ? null : { ...image, alt: told("image.alt", image.alt) },
    asked: event.asked.map((each, at) => ({ ...each, result: told(`asked[${at}].result`, each.result) })),
    corrections: event.corrections.map((each, at) => ({ ...each, note: told(`corrections[${at}].note`, each.note) })),
    withdrawn: withdrawn === null ? null : { ...withdrawn, note: told("withdrawn.note", withdrawn.note) },
    body: bodyIn(event.body, said, turn),
  };
}

/** A claim's speakers are most often the event's, whose roles are translated there: `inTongue` knows those. */
function claimIn(claim: Claim, path: string, inTongue: (one: Speaker) => Speaker, said: Translation): Claim {
  const told = teller(said);
  return {
    ...claim,
    text: (Object.hasOwn(said.claims, claim.id) ? said.claims[claim.id] : null) ?? claim.text,
    by: claim.by.map(inTongue),
    record: claim.record.map((entry, at) => ({ ...entry, note: told(`${path}.record[${at}].note`, entry.note) })),
  };
}

function actorIn(actor: Actor, turn: Turn): Actor {
  const said = shownTranslation(actor, turn.lang);
  if (said === null) return { ...actor, body: turn.relink(actor.body) };
  const told = teller(said);
  const partOf = actor.partOf.map((part, at) => ({ ...part, role: told(`part-of[${at}].role`, part.role) }));
  return { ...actor, name: said.name ?? actor.name, partOf, body: bodyIn(actor.body, said, turn) };
}

/** A document keeps the title that it bears. */
function sourceIn(source: Source, turn: Turn): Source {
  const said = source.translations.find(({ lang }) => lang === turn.lang);
  if (said === undefined) return { ...source, body: turn.relink(source.body) };
  const title = said.title ?? source.title;
  const archiveNote = teller(said)("archive-note", source.archiveNote);
  return { ...source, title, archiveNote, body: bodyIn(source.body, said, turn) };
}

function timelineIn(timeline: Timeline, turn: Turn): Timeline {
  const said = shownTranslation(timeline, turn.lang);
  const steps = timeline.steps.map((step) => {
    const told = said?.steps.find(({ name }) => name === step.name);
    return { ...step, body: told?.body ?? turn.relink(step.body) };
  });
  return { ...headedIn(timeline, turn), steps };
}

const pageIn = (page: Page, turn: Turn): Page => headedIn(page, turn);

function headedIn<Headed extends Page | Timeline>(entry: Headed, turn: Turn): Headed {
  const said = shownTranslation(entry, turn.lang);
  if (said === null) return { ...entry, body: turn.relink(entry.body) };
  return {
    ...entry,
    title: said.title ?? entry.title,
    description: said.description ?? entry.description,
    body: bodyIn(entry.body, said, turn),
  };
}
