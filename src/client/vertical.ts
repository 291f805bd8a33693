import { chartIndex } from "#scene/chart-index.ts";
import { selectionOf, standingOf } from "#scene/selection.ts";
import type { View } from "#scene/view.ts";
import type { Awaken } from "./companions.ts";
import { isStill } from "./motion.ts";
import { partOf } from "./parts.ts";
import { phones } from "./phones.ts";
import { type Card, cardsOf, restCard, standCard, tellGaps } from "./vertical-cards.ts";
import { gutterLines } from "./vertical-gutter.ts";
import { headRoom, period } from "./vertical-period.ts";
import { scrub } from "./vertical-scrub.ts";
import { taps } from "./vertical-taps.ts";
import { turned } from "./vertical-turned.ts";

/**
 * Time downwards, on phones: the list is the layout. Lines join its cards in the gutter, a tap opens a card in place,
 * and the window of the overview is what shows of the list, whichever of the two is moved.
 */
export const vertical: Awaken = (list, stage) => {
  const { chart, words, root } = stage;
  const ground = list.closest<HTMLElement>("main") ?? list;
  const cards = cardsOf(list, chart);
  const windows = matchMedia(phones);
  const lines = gutterLines(ground, chart);
  const seen = period(ground, lines.rows, stage);
  let view = stage.view();
  let look = "";
  const isTime = (): boolean => windows.matches && view.kind !== "list" && view.kind !== "threads";
  /** The text of a story leads: the list below it stays where it is. */
  const isTold = (): boolean => view.step !== null;
  const lay = (): void => {
    const shown = cards.filter(({ item }) => !item.hidden);
    tellGaps(shown, words);
    if (isTime()) lines.lay(shown, view);
  };
  const stand = (): void => {
    const selection = selectionOf(chartIndex(chart, view.filter), view);
    for (const card of cards) {
      if (isTime()) standCard(card, standingOf(card.id, selection), words);
      else restCard(card);
    }
  };
  const restyle = (before: View | null): void => {
    const [was, is] = [before?.selected?.event ?? null, view.selected?.event ?? null];
    const stays = was === is || !isTime() || isTold();
    const held = stays ? undefined : cards.find(({ id }) => id === (is ?? was));
    if (held === undefined) stand();
    else keepInPlace(held, stand, before === null);
    lay();
    if (is !== null && is !== was) seen.accept(view);
  };
  const show = (next: View): void => {
    const before = look === "" ? null : view;
    view = next;
    const nextLook = lookOf(next);
    if (nextLook !== look) restyle(before);
    look = nextLook;
    if (isTime() && !isTold()) seen.lead(next);
    seen.accept(next);
  };
  const moved = (): void => {
    if (!isTime() || !isHeld()) return;
    lines.keepUp(view);
    seen.tell();
  };

  const place = (): void => void (isTime() && !isTold() && seen.lay(view, cards));
  const isHeld = turned(windows, () => restyle(view), place);
  show(view);
  new ResizeObserver(lay).observe(ground);
  addEventListener("scroll", moved, { passive: true });
  root.addEventListener("pointerdown", moved, { once: true });
  taps(list, lines.node, cards, stage.select, isTime);
  scrub(partOf(root, "overview"), stage, isTime);
  return { show };
};

/** All of a view but its range, which the list only scrolls to. */
function lookOf({ from: _from, to: _to, ...rest }: View): string {
  return JSON.stringify(rest);
}

/**
 * Makes a change that moves cards; the one held stays where a finger left it, or is scrolled to if it was out of sight.
 */
function keepInPlace({ item }: Card, change: () => void, isFirst: boolean): void {
  const top = (): number => item.getBoundingClientRect().top;
  const before = top();
  change();
  if (!isFirst && before >= 0 && before < innerHeight * 0.8) {
    scrollBy({ top: top() - before, behavior: "instant" });
    return;
  }
  scrollBy({ top: top() - headRoom, behavior: isFirst || isStill() ? "instant" : "smooth" });
}
