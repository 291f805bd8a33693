import { html } from "#client/nodes.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { type Find, type Found, finder } from "./finder.ts";
import { resultItem } from "./result-item.ts";

/** Milliseconds of rest after which what is being typed is searched for. */
const rest = 150;
/** Milliseconds after which a search says that it is under way. */
const patience = 300;

/** A field with its results, as nodes that stand somewhere in the page. */
export interface SearchField {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement;
  /** Writes into the field and searches for it; empty: nothing is found and nothing said. */
  ask(text: string): void;
}

interface Told {
  /** What stands under the field about a number of results. */
  readonly summary: (found: readonly Found[]) => string;
  /** `null`: nothing is searched, or nothing can be. */
  readonly onFound: (text: string, found: readonly Found[] | null) => void;
}

/** Makes the field of a site under `base`. The index is loaded with the first search. */
export function searchField(base: string, words: AskedWords, { summary, onFound }: Told): SearchField {
  const say = words.search;
  const input = html("input", { type: "search", "aria-label": say.label, placeholder: say.short, autocomplete: "off" });
  const status = html("p", { class: "find-status", role: "status" });
  const results = resultList(input, words);
  const node = html("search", { class: "finder" }, input, html("div", { class: "find-results" }, status, results.node));
  let find: Promise<Find> | null = null;
  let last = "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const load = (): Promise<Find> => {
    find ??= finder(base).catch((error) => {
      find = null;
      throw error;
    });
    return find;
  };
  const show = (text: string, found: readonly Found[] | null): void => {
    results.show(text, found ?? []);
    onFound(text, found);
  };
  const run = async (text: string): Promise<void> => {
    last = text;
    status.textContent = "";
    if (text === "") return show("", null);
    const slow = setTimeout(() => {
      if (last === text) status.textContent = say.loading;
    }, patience);
    const found = await load()
      .then((search) => search(text))
      .catch(() => null);
    clearTimeout(slow);
    // Another search began meanwhile: its results are the ones asked for.
    if (last !== text) return;
    status.textContent = found === null ? say.failed : found.length === 0 ? say.none(text) : summary(found);
    show(text, found);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void run(input.value.trim()), input.value === "" ? 0 : rest);
  });
  node.addEventListener("keydown", results.walk);
  return {
    node,
    input,
    ask(text) {
      clearTimeout(waiting);
      input.value = text;
      void run(text);
    },
  };
}

interface ResultList {
  readonly node: HTMLElement;
  /** Puts what was found for a text in the place of what stands there. */
  show(text: string, found: readonly Found[]): void;
  /** ↑ and ↓ go through the results and back to the field. */
  walk(event: KeyboardEvent): void;
}

/** The results below `input`; a search that ends late takes the focus from nobody. */
function resultList(input: HTMLInputElement, words: AskedWords): ResultList {
  const node = html("ol", { class: "find-list", "aria-label": words.search.results });
  let shown = "";
  /** The text whose first result is to have the focus. */
  let awaited: string | null = null;
  return {
    node,
    show(text, found) {
      const held = node.contains(document.activeElement) ? document.activeElement : null;
      const isAwaited = awaited === text && document.activeElement === input;
      [shown, awaited] = [text, null];
      // Without the focus there may be no list that could take it.
      if (held !== null) input.focus();
      node.replaceChildren(...found.map((one) => resultItem(one, words)));
      const links = [...node.querySelectorAll("a")];
      const same = links.find((link) => link.getAttribute("href") === held?.getAttribute("href"));
      if (held !== null || isAwaited) (same ?? links[0])?.focus();
    },
    walk(event) {
      const step = steps[event.key];
      const stops: Element[] = [input, ...node.querySelectorAll("a")];
      const at = stops.indexOf(document.activeElement ?? node);
      if (step === undefined || at < 0) return;
      const text = input.value.trim();
      const isEarly = at === 0 && step > 0 && text !== shown;
      const next = isEarly ? input : stops[at + step];
      if (isEarly) awaited = text;
      if (!(next instanceof HTMLElement)) return;
      event.preventDefault();
      next.focus();
    },
  };
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
