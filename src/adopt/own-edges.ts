import { type JsonPath, keysOf, member, members, textAt } from "./json-text.ts";
import { optional, target, texts } from "./own-fields.ts";
import type { Part } from "./own-part.ts";

type Entry = Readonly<Record<string, unknown>>;

/** An entry without the edges that lead beyond the file; each of them is told. */
export function withinPart(entry: unknown, key: string, path: JsonPath, part: Part): unknown {
  if (key === "events") return eventWithin(entry as Entry, path, part);
  if (key === "actors") return actorWithin(entry as Entry, path, part);
  return key === "timelines" ? timelineWithin(entry as Entry, path, part) : entry;
}

/** A list without what leads beyond the file, and the former places of what is left. */
interface Kept {
  readonly list: readonly unknown[];
  readonly places: readonly number[];
}

const leftOut = "it is left out";

function kept(list: unknown, path: JsonPath, edge: Edge, part: Part): Kept {
  const all = members(list);
  const places = [...all.keys()].filter((place) => {
    const to = member(all[place], edge.end);
    if (part.stands(to)) return true;
    part.lost([...path, place], { edge: edge.name, found: target(to), kept: edge.instead });
    return false;
  });
  return { list: places.map((place) => all[place]), places };
}

interface Edge {
  readonly name: string;
  /** The key of its other end. */
  readonly end: "to" | "event";
  readonly instead: string;
}

const edges = {
  responds: { name: "This response", end: "to", instead: "what it answers stands under `answers`" },
  refers: { name: "This reference", end: "to", instead: leftOut },
  record: { name: "This record", end: "to", instead: leftOut },
  attributed: { name: "This attribution", end: "event", instead: leftOut },
} as const satisfies Readonly<Record<string, Edge>>;

function eventWithin(event: Entry, path: JsonPath, part: Part): Entry {
  const places = new Map<string, readonly number[]>();
  const within = (owner: unknown, key: keyof typeof edges, at: JsonPath, name: string): readonly unknown[] => {
    const { list, places: left } = kept(member(owner, key), [...at, key], edges[key], part);
    places.set(name, left);
    return list;
  };
  const claims = members(event["claims"]).map((claim, index) => {
    const here = [...path, "claims", index];
    const record = within(claim, "record", here, `claims[${index}].record`);
    return { ...(claim as Entry), record, restates: restatedBy(claim, here, part) };
  });
  const [responds, refers] = [within(event, "responds", path, "responds"), within(event, "refers", path, "refers")];
  const translations = members(event["translations"]).map((one) => ({
    ...(one as Entry),
    texts: textsAt(member(one, "texts"), places),
  }));
  return { ...event, claims, responds, refers, answers: answersOf(event, part), translations };
}

function restatedBy(claim: unknown, path: JsonPath, part: Part): unknown {
  const restates = member(claim, "restates") ?? null;
  if (restates === null || part.stands(restates)) return restates;
  part.lost([...path, "restates"], { edge: "This restatement", found: target(restates), kept: leftOut });
  return null;
}

/** What is answered beyond the file, in words, after what the author said of it. */
function answersOf(event: Entry, part: Part): string | null {
  const beyond = members(event["responds"])
    .map((response) => member(response, "to"))
    .filter((to) => !part.stands(to))
    .map(part.named);
  const all = [optional(event, "answers") ?? "", ...new Set(beyond)].filter((text) => text !== "");
  return all.length === 0 ? null : all.join("; ");
}

/** Translated texts by their paths, e.g. `responds[1].part`, at the places of what is left of the lists. */
function textsAt(translated: unknown, places: ReadonlyMap<string, readonly number[]>): Entry {
  return Object.fromEntries(
    keysOf(translated).flatMap((path) => {
      const [, list = "", place, rest] = /^(.*(?:responds|refers|record))\[(\d+)\](.*)$/.exec(path) ?? [];
      const left = places.get(list);
      if (left === undefined) return [[path, member(translated, path)]];
      const index = left.indexOf(Number(place));
      return index < 0 ? [] : [[`${list}[${index}]${rest}`, member(translated, path)]];
    }),
  );
}

const actorWithin = (actor: Entry, path: JsonPath, part: Part): Entry => ({
  ...actor,
  attributed: kept(actor["attributed"], [...path, "attributed"], edges.attributed, part).list,
});

function timelineWithin(timeline: Entry, path: JsonPath, part: Part): Entry {
  const lanes = timeline["lanes"];
  const isHere = (folder: string, edge: string, at: JsonPath) => (id: string, index: number) => {
    if (part.has(folder, id)) return true;
    part.lost([...at, index], { edge, found: id, kept: leftOut });
    return false;
  };
  const order = texts(lanes, "order") ?? [];
  const steps = members(timeline["steps"]).map((step, index) => {
    const event = member(step, "event") ?? null;
    if (event === null || part.stands(event)) return step;
    part.lost([...path, "steps", index], { edge: "This step", found: target(event), kept: leftOut });
    return { ...(step as Entry), event: null };
  });
  return {
    ...timeline,
    events: (texts(timeline, "events") ?? []).filter(isHere("events", "This timeline", [...path, "events"])),
    lanes: {
      ...(lanes as Entry),
      order:
        textAt(lanes, "by") === "speaker"
          ? order.filter(isHere("actors", "This lane", [...path, "lanes", "order"]))
          : order,
    },
    steps,
  };
}

/** The site's settings with a home page and a navigation that are in the file. */
export function siteWithin(site: unknown, timelines: readonly unknown[], part: Part): unknown {
  const home = textAt(site, "timeline");
  const instead = textAt(timelines[0], "id");
  const isHere = part.has("timelines", home) || instead === "";
  if (!isHere) {
    const edge = "The home page";
    part.lost(["site", "timeline"], { edge, found: home, kept: `the timeline \`${instead}\` stands there instead` });
  }
  const base = textAt(site, "base") || "/";
  const navigation = members(member(site, "navigation")).map((one, index) => {
    const to = textAt(one, "to");
    // a page by its id, or a path below the base
    const address = to.startsWith("/") ? base + to.slice(1) : `${base}${to}/`;
    const isPath = to !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(to);
    const leads = isPath ? part.leads(address, "This link", ["site", "navigation", index]) : to;
    return { ...(one as Entry), to: leads === address ? to : leads };
  });
  return { ...(site as Entry), timeline: isHere ? home : instead, navigation };
}
