import { eventHref } from "#model/addresses.ts";
import type { EventDetail } from "#model/details.ts";
import type { Instant } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { isMeantElsewhere } from "./clicks.ts";
import { html } from "./nodes.ts";
import { jsonIn } from "./parts.ts";
import { learnAsked } from "./tongue.ts";

/** The details of the selected event, beside the drawing. */
export interface Details {
  /** Opens them for an event, or closes them. */
  show(event: string | null): void;
  /** Tells them as of a day: what came later is no answer yet; `null`: the latest. */
  follow(asOf: Instant | null): void;
  /** Moves the focus to the title, where there is one. */
  focus(): void;
}

type Read = () => Promise<readonly EventDetail[]>;

interface Told {
  readonly onSelect: (event: string) => void;
  readonly onClose: () => void;
  readonly onAsOf: (day: Instant) => void;
}

/** Reads the page's details once: those inside it, else the file that it names; none where it has neither. */
export function detailsReader(root: HTMLElement): Read {
  let reading: ReturnType<Read> | null = null;
  const read: Read = async () => {
    const address = root.dataset["details"];
    if (address === undefined) return jsonIn<readonly EventDetail[]>(root, "script[data-details]") ?? [];
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };
  return () => {
    reading ??= read().catch((error) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}

/** Fills `drawer` with what `read` gives; a click on an event named in it selects that event. */
export function details(drawer: HTMLElement, read: Read, chart: Chart, words: Words, told: Told): Details {
  let shown: string | null = null;
  let day: Instant | null = null;
  let filled = Promise.resolve();
  drawer.setAttribute("aria-label", words.ui.details.label);
  const beside = (step: -1 | 1): void => {
    const next = chart.events[chart.events.findIndex(({ id }) => id === shown) + step];
    if (next !== undefined) told.onSelect(next.id);
  };
  drawer.addEventListener("click", (event) => clicked(event, told, beside));
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") told.onClose();
  });
  // What fills the drawer is loaded with the first event that is selected.
  const fill = async (id: string): Promise<void> => {
    const [{ drawerContent }, all] = await Promise.all([import("./drawer.ts"), read(), learnAsked()]);
    const at = all.findIndex((detail) => detail.id === id);
    const detail = all[at];
    if (shown !== id) return;
    // A frame that shows one event has no details beside it.
    reveal(drawer, detail !== undefined);
    if (detail === undefined) return;
    const isSame = drawer.dataset["of"] === id;
    const sequence = { index: at + 1, count: all.length };
    refill(drawer, drawerContent(detail, sequence, words, day === null ? null : { chart, day }), isSame);
    drawer.dataset["of"] = id;
  };
  /** Without the details there is still the event's own page. */
  const excuse = (id: string): void => {
    if (shown !== id) return;
    const title = chart.events.find((event) => event.id === id)?.title ?? id;
    const link = html("a", { href: eventHref(chart.base, id) }, title);
    drawer.replaceChildren(html("h2", { "data-title": "", tabindex: "-1" }, link), html("p", {}, words.ui.notLoaded));
    reveal(drawer, true);
  };
  return {
    show(event) {
      // an address may have kept room for an event that there is not
      if (event === null) reveal(drawer, false);
      if (event === shown) return;
      shown = event;
      if (event === null) drawer.replaceChildren();
      else filled = fill(event).catch(() => excuse(event));
    },
    follow(asOf) {
      if (asOf === day) return;
      day = asOf;
      const id = shown;
      if (id !== null) filled = fill(id).catch(() => excuse(id));
    },
    focus() {
      filled.then(() => drawer.querySelector<HTMLElement>("[data-title]")?.focus({ preventScroll: true }));
    },
  };
}

/**
 * Puts new details in place of those that `drawer` has; of the same event they stay where they were scrolled to. All is
 * new: the button that was pressed keeps the focus, and from what is gone it goes to the title.
 */
function refill(drawer: HTMLElement, content: readonly HTMLElement[], isSame: boolean): void {
  const focused = drawer.contains(document.activeElement) ? document.activeElement : null;
  const held = focused?.closest<HTMLElement>("[data-do]")?.dataset["do"];
  const top = drawer.querySelector(".drawer-body")?.scrollTop ?? 0;
  drawer.replaceChildren(...content);
  drawer.querySelector(".drawer-body")?.scrollTo(0, isSame ? top : 0);
  const next = held === undefined ? "[data-title]" : `[data-do="${held}"]`;
  if (focused !== null) drawer.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
}

/** Shows or hides the drawer; from then on the page keeps room for it by what it shows, and not by its address. */
function reveal(drawer: HTMLElement, isShown: boolean): void {
  drawer.hidden = !isShown;
  delete document.documentElement.dataset["selects"];
}

function clicked(event: MouseEvent, told: Told, beside: (step: -1 | 1) => void): void {
  if (!(event.target instanceof Element) || isMeantElsewhere(event)) return;
  const name = event.target.closest<HTMLElement>("[data-do]")?.dataset["do"];
  if (name === "close") told.onClose();
  if (name === "previous") beside(-1);
  if (name === "next") beside(1);
  const day = event.target.closest<HTMLElement>("[data-show-as-of]")?.dataset["showAsOf"];
  if (day !== undefined) told.onAsOf(Number(day));
  const link = event.target.closest<HTMLElement>("[data-goto]");
  if (link === null) return;
  event.preventDefault();
  told.onSelect(link.dataset["goto"] ?? "");
}
