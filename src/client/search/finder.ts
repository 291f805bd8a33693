import { actorHref, eventHref, href, sourceHref } from "#model/addresses.ts";
import { type Findable, findablesFile, searchFolder } from "#model/findable.ts";

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

/** How long a passage is. */
const passageWords = 22;

/** Loads the search index of the site under `base`; rejects where it can't be read. */
export async function finder(base: string): Promise<Find> {
  const folder = href(base, searchFolder);
  const [engine, findables] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Engine>,
    read(`${folder}${findablesFile}`),
  ]);
  await engine.options({ excerptLength: passageWords });
  return async (text) => {
    const { results } = await engine.search(text);
    return results.flatMap(({ id, data }): readonly Found[] => {
      const findable = findables[id];
      if (findable === undefined) return [];
      return [{ ...findable, href: addressOf(base, findable), passage: async () => (await data()).excerpt }];
    });
  };
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
