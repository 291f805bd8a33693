import { DAY, type Instant, isoDay, readClock } from "#model/instant.ts";
import { type Kind, kinds, type Stance, stances, type ViewKind, viewKinds } from "#model/vocabulary.ts";
import type { Chart } from "./chart.ts";
import { type Filter, initialView, type View } from "./view.ts";
import { ranged } from "./view-moves.ts";

/** What stood in an address: the view it asks for, and the names and values that mean nothing here. */
export interface ReadView {
  readonly view: View;
  /** As written, e.g. `kind=rumour`. */
  readonly unknown: readonly string[];
}

/** Parameters of an embed on the same address, which are no mistake. */
const foreign = new Set(["theme", "accent", "height", "lang", "id"]);

/**
 * The view that an address' query (`?from=…`) asks for; what is not said is as in the step of the story that it names,
 * else as in the initial view.
 */
export function viewFromUrl(query: string, chart: Chart): ReadView {
  const initial = stepNamed(query, chart) ?? initialView(chart);
  const written = pairs(query).filter(([name]) => !foreign.has(name));
  const unknown = written.filter(([name, value]) => !Object.hasOwn(readers, name) || value === null || value === "");
  const said = new Map(written.filter((pair) => !unknown.includes(pair)));
  let view = initial;
  for (const [name, read] of Object.entries(readers)) {
    const [value, strange] = knownOf(name, said.get(name) ?? null, chart);
    unknown.push(...strange);
    const next = value === null ? view : read(value, view, chart);
    if (next === null) unknown.push([name, value]);
    else view = next;
  }
  const { from, to } = view.from < view.to ? view : initial;
  return {
    view: ranged({ ...view, from: initial.from, to: initial.to }, chart, from, to),
    unknown: unknown.map(([name, value]) => (value === null ? name : `${name}=${value}`)),
  };
}

/** The view of the story's step that a query names; `null` where it names none that there is. */
function stepNamed(query: string, chart: Chart): View | null {
  const name = pairs(query).find(([key]) => key === "step")?.[1] ?? "";
  const [, step] = Object.entries(chart.steps ?? {}).find(([key]) => key === name) ?? [];
  return step === undefined ? null : { ...viewFromUrl(step, chart).view, step: name };
}

/** What can be chosen of each list in an address. */
const choices: Readonly<Record<string, (chart: Chart) => readonly string[]>> = {
  kind: () => kinds,
  stance: () => stances,
  by: ({ events }) => events.flatMap(({ by }) => by),
  about: ({ events }) => events.flatMap(({ about }) => about),
  tag: ({ events }) => events.flatMap(({ tags }) => tags),
};

/** A value with the names of its list that there are; `null`: none. And the others, each as it was written. */
function knownOf(
  name: string,
  value: string | null,
  chart: Chart,
): readonly [string | null, readonly (readonly [string, string])[]] {
  const choice = value === null || !Object.hasOwn(choices, name) ? undefined : choices[name];
  if (value === null || choice === undefined) return [value, []];
  const there = new Set(choice(chart));
  const names = list(value);
  const known = names.filter((one) => there.has(one));
  const strange = names.filter((one) => !there.has(one)).map((one) => [name, one] as const);
  return [known.length === 0 && strange.length > 0 ? null : known.join(","), strange];
}

type Reader = (value: string, view: View, chart: Chart) => View | null;

/** In the order in which they are written. */
const readers: Readonly<Record<string, Reader>> = {
  view: (value, view) => {
    const kind = viewKinds.find((name) => name === value);
    return kind === undefined ? null : { ...view, kind };
  },
  from: (value, view) => withDay(value, (from) => ({ ...view, from })),
  to: (value, view) => withDay(value, (to) => ({ ...view, to })),
  asof: (value, view) => withDay(value, (asOf) => ({ ...view, asOf })),
  sel: (value, view, chart) => {
    const former = new Map(Object.entries(chart.formerly ?? {}));
    const now = (id: string): string => former.get(id) ?? id;
    const [said = "", saidClaim] = value.split("~");
    const id = now(said);
    const claimId = saidClaim === undefined ? undefined : now(`${id}~${saidClaim}`).slice(id.length + 1);
    const event = chart.events.find((one) => one.id === id);
    if (event === undefined) return null;
    const claim = event.claims.find((one) => one.id === claimId)?.id ?? null;
    return { ...view, selected: { event: id, claim } };
  },
  kind: (value, view) => withFilter(view, { kinds: known<Kind>(value, kinds) }),
  stance: (value, view) => withFilter(view, { stances: known<Stance>(value, stances) }),
  by: (value, view) => withFilter(view, { by: list(value) }),
  about: (value, view) => withFilter(view, { about: list(value) }),
  tag: (value, view) => withFilter(view, { tags: list(value) }),
  q: (value, view) => (searched(value) === "" ? null : { ...view, q: searched(value) }),
  step: (value, view) => (view.step === value ? view : null),
  answered: (value, view) => (value === "yes" || value === "no" ? withFilter(view, { answered: value }) : null),
};

function pairs(query: string): readonly (readonly [string, string | null])[] {
  return query
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", ...rest] = part.split("=");
      return [plain(name), rest.length === 0 ? null : plain(rest.join("="))] as const;
    });
}

/** Decoded; as written where it can't be. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** What is searched for, without the space around it and as long as a search makes sense. */
export const searched = (text: string): string => text.trim().slice(0, 200);

/** A day as `isoDay` writes it. */
const dayPattern = /^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/;

function withDay(value: string, then: (day: Instant) => View): View | null {
  const day = dayPattern.test(value) ? readClock(`${value}T00:00:00Z`) : null;
  return day === null || isoDay(day) !== value ? null : then(day);
}

const withFilter = (view: View, part: Partial<Filter>): View | null =>
  Object.values(part).some((list) => Array.isArray(list) && list.length === 0)
    ? null
    : { ...view, filter: { ...view.filter, ...part } };

const list = (value: string): readonly string[] => [...new Set(value.split(",").filter((name) => name !== ""))];

const known = <Name extends string>(value: string, names: readonly Name[]): readonly Name[] =>
  list(value).flatMap((name) => names.filter((one) => one === name));

/**
 * A view as a query, `?…`, or the empty string; what is as in the initial view is left out. A view that is still that
 * of its step is named by the step.
 */
export function viewToUrl(view: View, chart: Chart): string {
  const { q, step } = view;
  const isStill = step !== null && chart.steps?.[step] === queryOf({ ...view, q: "" }, chart);
  return isStill ? queryText(Object.entries({ step, q })) : queryOf(view, chart);
}

function queryOf(view: View, chart: Chart): string {
  const initial = initialView(chart);
  const { filter, selected, asOf } = view;
  const day = (at: Instant): string => isoDay(Math.round(at / DAY) * DAY);
  const isMoved = day(view.from) !== day(initial.from) || day(view.to) !== day(initial.to);
  return queryText([
    ["view", view.kind === initial.kind ? null : (view.kind satisfies ViewKind)],
    ["from", isMoved ? day(view.from) : null],
    ["to", isMoved ? day(view.to) : null],
    ["asof", asOf === null ? null : isoDay(asOf)],
    [
      "sel",
      selected === null ? null : [selected.event, ...(selected.claim === null ? [] : [selected.claim])].join("~"),
    ],
    ["kind", filter.kinds.join(",")],
    ["stance", filter.stances.join(",")],
    ["by", filter.by.join(",")],
    ["about", filter.about.join(",")],
    ["tag", filter.tags.join(",")],
    ["answered", filter.answered],
    ["q", view.q],
  ]);
}

function queryText(values: readonly (readonly [string, string | null])[]): string {
  const written = values.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`${name}=${encoded(value)}`],
  );
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

/** Encoded but for what an address may hold as it is, so that it stays legible. */
const encoded = (value: string): string => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%7E", "~");
