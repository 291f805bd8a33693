import type { Stage } from "#client/companions.ts";
import { html } from "#client/nodes.ts";
import { askedWords } from "#client/tongue.ts";
import { eventHref } from "#model/addresses.ts";
import { dayText } from "#model/date-words.ts";
import type { Instant } from "#model/instant.ts";
import { isLater } from "#scene/publicity.ts";

/** Shows an item of the list as of a day; `null`: as it was built, node for node. */
export type ShowAsOf = (item: HTMLElement, day: Instant | null) => void;

/** Ghosts what was not yet public by a day, and takes later answers back from what was. */
export function laterAnswers({ chart, words }: Stage): ShowAsOf {
  const { finding } = askedWords();
  const events = new Map(chart.events.map((event) => [event.id, event]));
  const byHref = new Map(chart.events.map((event) => [eventHref(chart.base, event.id), event.id]));
  const answersTo = Map.groupBy(chart.responses, ({ to }) => to);
  const isAfter = (id: string | undefined, day: Instant | null): boolean => {
    const event = events.get(id ?? "");
    return event !== undefined && day !== null && isLater(event, day);
  };
  const tellDay = (item: HTMLElement, isGhost: boolean, day: Instant): void => {
    const date = dayText(day, words, "short");
    const none = (): HTMLElement => html("p", { class: "none", "data-by-day": true }, words.chart.threads.noneBy(date));
    if (isGhost) item.querySelector(".who")?.append(html("span", { "data-by-day": true }, finding.notYet(date)));
    else tellSilence(item, none);
  };
  return (item, day) => {
    const id = item.dataset["item"] ?? "";
    for (const added of item.querySelectorAll("[data-by-day]")) added.remove();
    item.toggleAttribute("data-later", isAfter(id, day));
    for (const reply of item.querySelectorAll<HTMLElement>(".replies:not(.answering) > li")) {
      reply.hidden = isAfter(byHref.get(reply.querySelector("a")?.getAttribute("href") ?? ""), day);
    }
    const isSomeLater = (answersTo.get(id) ?? []).some(({ from }) => isAfter(from, day));
    // Says in one line who answered, whenever that was.
    for (const brief of item.querySelectorAll<HTMLElement>(".brief:not([data-to])")) brief.hidden = isSomeLater;
    hideEmptyWhole(item, day !== null);
    if (day !== null) tellDay(item, isAfter(id, day), day);
  };
}

const isEmpty = (replies: Element): boolean => [...replies.children].every((reply) => (reply as HTMLElement).hidden);

/** Says of each claim, and of the event as a whole, that nobody had answered, where only later answers are. */
function tellSilence(item: HTMLElement, tell: () => HTMLElement): void {
  const whole = item.querySelector(":scope > .replies:not(.answering)");
  if (whole !== null && !isEmpty(whole)) return;
  const claims = [...item.querySelectorAll(".claims .replies")].filter(isEmpty);
  for (const replies of whole === null ? claims : [...claims, whole]) replies.after(tell());
}

/** The words above the answers to a whole event go with them. */
function hideEmptyWhole(item: HTMLElement, isByDay: boolean): void {
  const words = item.querySelector<HTMLElement>(":scope > .whole");
  const whole = item.querySelector(":scope > .replies:not(.answering)");
  if (words !== null) words.hidden = isByDay && whole !== null && isEmpty(whole);
}
