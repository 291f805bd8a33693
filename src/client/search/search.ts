import { isMeantElsewhere } from "#client/clicks.ts";
import type { Awaken, Stage } from "#client/companions.ts";
import { styled } from "#client/parts.ts";
import { searchLink } from "#client/search-call.ts";
import { askedWords } from "#client/tongue.ts";
import { searched } from "#scene/view-url.ts";
import { searchField } from "./field.ts";
import { eventsAmong, type Found } from "./finder.ts";

/** The search, once the style that its link names is there. */
export async function styledSearch(): Promise<Awaken> {
  await styled(searchLink()?.dataset["search"] ?? "");
  return search;
}

/**
 * The search beside a drawing: a field takes the place of the link. What it finds is marked, and is gone from the
 * drawing with the last letter. The results are shown while the focus is among them.
 */
const search: Awaken = (part, stage) => {
  const words = askedWords();
  const marked = (all: readonly Found[]): readonly string[] => eventsAmong(all, stage.chart);
  /** What the drawing's view says by now, and what was found for it. */
  let known = "";
  let found: readonly Found[] | null = null;
  let back: Element | null = null;
  const field = searchField(stage.chart.base, words, {
    summary: (all) => words.search.marked(all.length, marked(all).length),
    onFound(text, all) {
      known = searched(text);
      found = all;
      put(stage, known, all === null ? null : marked(all));
    },
  });
  field.node.hidden = true;
  part.after(field.node);
  const open = (isOpen: boolean): void => {
    field.node.hidden = !isOpen;
    part.hidden = isOpen;
  };
  part.addEventListener("click", (event) => {
    event.preventDefault();
    const { activeElement } = document;
    if (!field.node.contains(activeElement)) back = activeElement;
    open(true);
    field.input.focus();
    field.input.select();
  });
  field.node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.ask("");
    open(false);
    returnTo(back, part);
  });
  field.node.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && field.node.contains(relatedTarget);
    if (!stays && field.input.value === "") open(false);
  });
  field.node.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const one = found?.find(({ href }) => link?.getAttribute("href") === href);
    if (one === undefined || isMeantElsewhere(event) || marked([one]).length === 0) return;
    event.preventDefault();
    stage.select(one.id, one.claim ?? null);
    stage.readOn();
  });
  return {
    show(view) {
      // A view may be drawn when the next is there: what it says of the search is past.
      if (view !== stage.view()) return;
      if (view.q !== known) {
        known = view.q;
        open(view.q !== "");
        field.ask(view.q);
      } else if (view.q !== "" && view.found === null && found !== null) put(stage, known, marked(found));
    },
  };
};

function put(stage: Stage, q: string, found: readonly string[] | null): void {
  const view = stage.view();
  if (view.q === q && view.found === found) return;
  stage.follow({ ...view, q, found });
  stage.settle(true);
}

function returnTo(before: Element | null, link: HTMLElement): void {
  const isThere = before !== null && before !== document.body && before.isConnected;
  if (isThere && (before instanceof HTMLElement || before instanceof SVGElement)) before.focus();
  else link.focus();
}
