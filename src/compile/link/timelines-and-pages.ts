import type { StepDraft } from "#compile/body.ts";
import { placeOfProblem } from "#compile/check-fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import { readWhen } from "#compile/read-when.ts";
import type { PageFields, SiteFields, TimelineFields } from "#compile/schema/entries.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { EventId, Page, Step, Timeline } from "#model/collection.ts";
import type { Site } from "#model/site.ts";
import { themeNames } from "#model/theme.ts";
import { viewKinds } from "#model/vocabulary.ts";
import { whenAt } from "./dates.ts";
import type { Entries } from "./entries.ts";
import type { Assembly } from "./events.ts";
import { checkTarget } from "./references.ts";
import { provenTarget } from "./targets.ts";

/** One timeline with its events, in the order of the collection, and its story. */
export function linkTimeline(read: FileRead, events: readonly EventId[], on: Assembly): Timeline {
  const timeline = read.values as TimelineFields;
  return {
    id: read.name.id,
    title: timeline.title,
    description: timeline.description ?? null,
    events,
    lanes: timeline.lanes,
    range: whenAt(read, "range"),
    view: timeline.view ?? null,
    steps: read.body.steps.map((step, index) => linkStep(step, index, on)),
    formerly: timeline.formerly,
    body: on.finish(read.body, null),
    translations: on.translationsOf(read),
    origin: { path: read.source.path, line: 1 },
  };
}

function linkStep(step: StepDraft, index: number, { entries, finish }: Assembly): Step {
  const range = step.range === null ? null : readWhen(step.range.text);
  return {
    name: step.name ?? String(index + 1),
    event: provenTarget(step.event?.text, entries),
    range: range !== null && "when" in range ? range.when : null,
    view: viewKinds.find((kind) => kind === step.view?.text) ?? null,
    body: finish(step, null),
  };
}

/** What the attributes of a timeline's steps get wrong. */
export function checkSteps(read: FileRead, entries: Entries): Diagnostic[] {
  const { source } = read;
  return read.body.steps.flatMap(({ event, range, view }) => {
    const found: Diagnostic[] = [];
    if (event !== null) found.push(...checkTarget(event.text, { read, place: event.place, responds: false }, entries));
    const reading = range === null ? null : readWhen(range.text);
    if (range !== null && reading !== null && "problem" in reading) {
      const place = placeOfProblem(range.text, reading.problem, range.place, source);
      found.push(diagnose(reading.problem.code, source, place, reading.problem.args));
    }
    if (view !== null && !(viewKinds as readonly string[]).includes(view.text)) {
      const args = { key: "view", found: view.text, known: viewKinds, nearest: nearest(view.text, viewKinds) };
      found.push(diagnose("C204", source, view.place, args));
    }
    return found;
  });
}

/** One page of prose. */
export function linkPage(read: FileRead, on: Assembly): Page {
  const page = read.values as PageFields;
  return {
    id: read.name.id,
    title: page.title,
    description: page.description ?? null,
    formerly: page.formerly,
    body: on.finish(read.body, null),
    translations: on.translationsOf(read),
    origin: { path: read.source.path, line: 1 },
  };
}

/** Where the site is published, if not where site.yaml says. */
export interface Published {
  readonly base: string | null;
  readonly url: string | null;
}

/** The site's settings with their defaults; the site's own language leads its languages. */
export function linkSite(fields: SiteFields, { base, url }: Published): Site {
  return {
    title: fields.title,
    description: fields.description,
    url: (url ?? fields.url).replace(/\/$/, ""),
    base: `/${base ?? fields.base}/`.replace(/\/{2,}/g, "/"),
    lang: fields.lang,
    languages: [...new Set([fields.lang, ...fields.languages])],
    timeline: fields.timeline,
    groups: fields.groups.map(({ id, label }) => ({ id, label })),
    view: fields.view ?? null,
    logo: fields.logo ?? null,
    theme: Object.fromEntries(themeNames.flatMap((name) => (fields.theme[name] ? [[name, fields.theme[name]]] : []))),
    navigation: fields.navigation,
    footer: fields.footer ?? null,
    license: named(fields.license),
    publisher: named(fields.publisher),
    contact: fields.contact ?? null,
    repo: fields.repo ?? null,
  };
}

const named = (one: { readonly name: string; readonly url?: string | undefined } | undefined) =>
  one === undefined ? null : { name: one.name, url: one.url ?? null };
