import { isMeantElsewhere } from "./clicks.ts";
import type { Stage } from "./companions.ts";
import type { Card } from "./vertical-cards.ts";

/**
 * A tap on a card opens it, on the head of the open one closes it; events named in it, and the tags in `layer` of lines
 * that break off, open those. Links are left alone while `isOn` says no.
 */
export function taps(
  list: HTMLElement,
  layer: Element,
  cards: readonly Card[],
  select: Stage["select"],
  isOn: () => boolean,
): void {
  const open = (card: Card): void => {
    select(card.id);
    card.link.focus({ preventScroll: true });
  };
  list.addEventListener("click", (event) => {
    const wish = isOn() && !isOtherwiseMeant(event) ? wishOf(event.target, cards) : null;
    if (wish === null) return;
    event.preventDefault();
    if (wish.isNamed) open(wish.card);
    else select(wish.isOpen ? null : wish.card.id);
  });
  list.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && isOn()) select(null);
  });
  layer.addEventListener("click", ({ target }) => {
    const tag = target instanceof Element ? target.closest("[data-leads-to]") : null;
    const card = cards.find(({ id }) => id === tag?.getAttribute("data-leads-to"));
    if (card !== undefined) open(card);
  });
}

interface Wish {
  readonly card: Card;
  /** It is another than the one that was tapped. */
  readonly isNamed: boolean;
  readonly isOpen: boolean;
}

/** What a tap on something in the list asks for; `null`: what the page does by itself. */
function wishOf(target: EventTarget | null, cards: readonly Card[]): Wish | null {
  if (!(target instanceof Element)) return null;
  const card = cards.find(({ item }) => item.contains(target));
  const link = target.closest("a");
  if (card === undefined || target.closest(".open-page") !== null) return null;
  const isOpen = card.item.dataset["standing"] === "selected";
  const isHead = target.closest("h4, .who") !== null;
  if (link === null || link === card.link) return isOpen && !isHead ? null : { card, isNamed: false, isOpen };
  const named = cards.find((one) => one.link.pathname === link.pathname);
  return named === undefined ? null : { card: named, isNamed: true, isOpen: false };
}

/** The browser's, or the end of selecting text. */
const isOtherwiseMeant = (event: MouseEvent): boolean =>
  isMeantElsewhere(event) || getSelection()?.isCollapsed === false;
