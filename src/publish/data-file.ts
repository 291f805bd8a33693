import type { Actor, Collection, EventId, Origin, TimelineEvent } from "#model/collection.ts";
import { eventUrl, siteUrl } from "#model/site-url.ts";
import type { When } from "#model/when.ts";
import { actorsIn, type Selection, sourcesIn } from "./selection.ts";

/** An event that is named by the events of a file without being one of them. */
export interface Outside {
  readonly id: EventId;
  readonly title: string;
  readonly when: When;
  /** Its page. */
  readonly url: string;
}

/** `/data/<name>.json`: a collection or a part of one, with the address of its schema. */
export interface DataFile extends Collection {
  readonly $schema: string;
  /** What responses, references and attributions of this file lead to beyond it, in the order of the collection. */
  readonly outside: readonly Outside[];
}

/** Path of the schema of data files under the base; the number is that of `schema`. */
export const dataSchemaPath = "schema/collection-1.json";

/** A selection as one JSON text that means what the collection means. */
export function dataFileJson(selection: Selection): string {
  const above = folderAbove(selection.collection);
  return `${JSON.stringify(dataFile(selection), (key, value) => (key === "origin" ? originBelow(value, above) : value), 2)}\n`;
}

/**
 * An `origin` without the folders of the machine, where its file was named by its place on it: what is published says
 * nothing about whoever built it.
 */
const originBelow = ({ path, ...rest }: Origin, above: string): Origin => ({
  path: path.startsWith(above) ? path.slice(above.length) : path,
  ...rest,
});

const kindFolders = ["events", "actors", "sources", "timelines", "pages"] as const;

/** The folder of a collection, where its files are named by their places on the machine; else empty. */
function folderAbove(collection: Collection): string {
  const byFolder = kindFolders.map((folder) => ({
    folder,
    paths: collection[folder].map(({ origin }) => origin.path).filter((path) => /^(?:\/|[A-Za-z]:)/.test(path)),
  }));
  const found = byFolder.filter(({ paths }) => paths.length > 0);
  const common = found.flatMap(({ paths }) => paths).reduce(sharedFolder, null) ?? "";
  // entries of two kinds share nothing below the folder of the collection
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? common : common.replace(new RegExp(`(?<=/)${only.folder}/.*$`), "");
}

/** The folders that a path shares with those before it, with the slash at their end. */
function sharedFolder(folder: string | null, path: string): string {
  let shared = folder ?? path.replace(/[^/]+$/, "");
  while (!path.startsWith(shared)) shared = shared.replace(/[^/]*\/$/, "");
  return shared;
}

function dataFile(selection: Selection): DataFile {
  const { collection, events, timeline } = selection;
  const actors = actorsIn(selection);
  return {
    $schema: siteUrl(collection.site, dataSchemaPath),
    schema: collection.schema,
    site: collection.site,
    events,
    actors,
    sources: sourcesIn(selection),
    timelines: timeline === null ? collection.timelines : [timeline],
    pages: timeline === null ? collection.pages : [],
    outside: outsideOf(collection, events, actors),
  };
}

function outsideOf(
  collection: Collection,
  events: readonly TimelineEvent[],
  actors: readonly Actor[],
): readonly Outside[] {
  const inside = new Set<string>(events.map(({ id }) => id));
  const named = new Set<string>([...events.flatMap(eventsNamed), ...actors.flatMap(eventsOfActor)]);
  return collection.events
    .filter(({ id }) => named.has(id) && !inside.has(id))
    .map(({ id, title, when }) => ({ id, title, when, url: eventUrl(collection.site, id) }));
}

const eventsNamed = ({ responds, refers, claims }: TimelineEvent): readonly string[] => [
  ...[...responds, ...refers, ...claims.flatMap(({ record }) => record)].map(({ to }) => to.event),
  ...claims.flatMap(({ restates }) => (restates === null ? [] : [restates.event])),
];

const eventsOfActor = ({ attributed }: Actor): readonly string[] => attributed.map(({ event }) => event.event);
