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
  const list = html("ol", { class: "find-list", "aria-label": say.results });
  const node = html("search", { class: "finder" }, input, html("div", { class: "find-results" }, status, list));
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
    list.replaceChildren(...(found ?? []).map((one) => resultItem(one, words)));
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
  node.addEventListener("keydown", (event) => walk(event, input, list));
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

/** ↑ and ↓ go through the results and back to the field. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops: Element[] = [input, ...list.querySelectorAll("a")];
  const at = document.activeElement === null ? -1 : stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
