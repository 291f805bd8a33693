import { gapText } from "#model/date-words.ts";
import type { Instant } from "#model/instant.ts";
import { gapBetween } from "#model/reading-order.ts";
import { drawnAt } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import type { Chart, ChartEvent } from "#scene/chart.ts";
import type { Standing } from "#scene/scene.ts";
import { html } from "./nodes.ts";

/** An event in the list: a card beside the spine. */
export interface Card {
  readonly id: string;
  readonly event: ChartEvent;
  readonly item: HTMLElement;
  readonly mark: Element;
  /** Its title, which leads to the event's page. */
  readonly link: HTMLAnchorElement;
  readonly time: Instant | null;
}

/** The cards of a built list, in its order. */
export function cardsOf(list: HTMLElement, chart: Chart): readonly Card[] {
  const events = new Map(chart.events.map((event) => [event.id, event]));
  return [...list.querySelectorAll<HTMLElement>("[data-item]")].flatMap((item) => {
    const event = events.get(item.dataset["item"] ?? "");
    const mark = item.querySelector(":scope > .mark-of");
    const link = item.querySelector<HTMLAnchorElement>("h4 a");
    if (event === undefined || mark === null || link === null) return [];
    return [{ id: event.id, event, item, mark, link, time: drawnAt(event.when) }];
  });
}

/** Writes the gaps between those that show, beside the month or over the card; `shown` in the order of the list. */
export function tellGaps(shown: readonly Card[], words: Words): void {
  const heads = new Set<Element | null>();
  for (const [at, { item, event }] of shown.entries()) {
    const before = shown[at - 1];
    const days = before === undefined ? null : gapBetween(before.event.when, event.when);
    const text = days === null ? "" : gapText(days, words);
    const head = item.closest(".in-month")?.querySelector(".month-head") ?? null;
    const isFirst = head !== null && !heads.has(head);
    heads.add(head);
    if (isFirst) tellGap(head, text, "append");
    tellGap(item, isFirst ? "" : text, "prepend");
  }
}

function tellGap(holder: Element, text: string, how: "append" | "prepend"): void {
  const built = holder.querySelector(":scope > .gap");
  if ((built?.textContent ?? "") === text) return;
  built?.remove();
  if (text !== "") holder[how](html("p", { class: "gap num" }, text));
}

/** Shows how a card stands to what is selected; the selected one is open, with the way to its page under its claims. */
export function standCard({ item, link }: Card, standing: Standing, words: Words): void {
  if (item.dataset["standing"] === standing) return;
  item.dataset["standing"] = standing;
  const isOpen = standing === "selected";
  link.setAttribute("aria-expanded", String(isOpen));
  item.querySelector(":scope > .open-page")?.remove();
  if (!isOpen) return;
  const page = html("a", { class: "button", href: link.href }, words.ui.details.open);
  item.append(html("p", { class: "open-page" }, page));
}

/** A card as the list has it. */
export function restCard({ item, link }: Card): void {
  delete item.dataset["standing"];
  link.removeAttribute("aria-expanded");
  item.querySelector(":scope > .open-page")?.remove();
}
