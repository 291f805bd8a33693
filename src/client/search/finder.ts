import { actorHref, eventHref, href, sourceHref } from "#model/addresses.ts";
import { type Findable, findablesFile, searchFolder } from "#model/findable.ts";
import type { Chart } from "#scene/chart.ts";

/** One thing found. */
export interface Found extends Findable {
  readonly href: string;
  /** The words around what matches, with `<mark>` around that; read when it is asked for. */
  readonly passage: () => Promise<string>;
}

/** Finds what holds all words of a text, the best first. */
export type Find = (text: string) => Promise<readonly Found[]>;

/** What is used of Pagefind. */
interface Engine {
  options(chosen: { readonly excerptLength: number }): Promise<void>;
  search(text: string): Promise<{ readonly results: readonly EngineResult[] }>;
}
interface EngineResult {
  readonly id: string;
  readonly data: () => Promise<{ readonly excerpt: string }>;
}

let tries = 0;

/** A browser never asks again for a module that it couldn't load: another address is another module. */
function again(): string {
  tries += 1;
  return tries === 1 ? "" : `?try=${tries}`;
}

/** How long a passage is. */
const passageWords = 22;

/** Loads the search index of the site under `base`; rejects where it can't be read. */
export async function finder(base: string): Promise<Find> {
  const folder = href(base, searchFolder);
  const [engine, findables] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again()}`) as Promise<Engine>,
    read(`${folder}${findablesFile}`),
  ]);
  await engine.options({ excerptLength: passageWords });
  return async (text) => {
    const { results } = await engine.search(text);
    const found = results.flatMap(({ id, data }): readonly Found[] => {
      const findable = findables[id];
      if (findable === undefined) return [];
      return [{ ...findable, href: addressOf(base, findable), passage: async () => (await data()).excerpt }];
    });
    // What bears the very name that was asked for leads.
    const isNamed = ({ title }: Found): boolean => title.toLowerCase() === text.toLowerCase();
    return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
  };
}

/** Ids of a chart's own events among what is found, as events or by their claims, each once, the best first. */
export function eventsAmong(found: readonly Found[], { events }: Chart): readonly string[] {
  const own = new Set(events.map(({ id }) => id));
  const said = found.filter(({ kind }) => kind === "event" || kind === "claim").map(({ id }) => id);
  return [...new Set(said)].filter((id) => own.has(id));
}

async function read(address: string): Promise<Readonly<Record<string, Findable>>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function addressOf(base: string, { kind, id, claim }: Findable): string {
  if (kind === "actor") return actorHref(base, id);
  if (kind === "source") return sourceHref(base, id);
  return eventHref(base, id, claim);
}
