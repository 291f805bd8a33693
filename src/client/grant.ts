import { firstDay, knownBy, withLine } from "#scene/as-of-moves.ts";
import type { Chart } from "#scene/chart.ts";
import type { Scene } from "#scene/scene.ts";
import type { View } from "#scene/view.ts";
import { panned } from "#scene/view-moves.ts";
import { bringIntoSight } from "./in-sight.ts";
import type { Wish } from "./keys.ts";
import { neighbour, nextOf, related } from "./paths.ts";
import type { Rove } from "./rove.ts";
import { searchLink } from "./search-call.ts";
import { tellNotLoaded } from "./when-loaded.ts";

/** What a key can do with the drawing. */
export interface Reader {
  readonly chart: Chart;
  readonly view: View;
  readonly scene: Scene;
  readonly focus: Rove;
  readonly zoom: (by: "in" | "out" | "fit") => void;
  readonly travel: (to: View) => void;
  /** Shows a view and writes it as a step of its own. */
  readonly go: (view: View) => void;
  /** Does what a mark, stack or tag is for; false: its own link does it. */
  readonly open: (link: Element) => boolean;
  /** Moves the focus into the details. */
  readonly readOn: () => void;
  readonly close: () => void;
  readonly showKeys: () => Promise<void>;
}

/** Does what a key asks for; `target` has the focus. */
export function grant(wish: Wish, target: SVGElement, reader: Reader): void {
  if ("move" in wish) to(neighbour(reader, reader.focus.current(), wish.move), reader);
  else if ("zoom" in wish) reader.zoom(wish.zoom);
  else if ("pan" in wish) reader.travel(quarter(reader, wish.pan));
  else if ("turn" in wish) reader.go({ ...reader.view, kind: wish.turn });
  else if ("follow" in wish) to(nextInThread(reader, wish.follow), reader);
  else if (wish.do === "close") reader.close();
  else if (wish.do === "search") searchLink()?.click();
  else if (wish.do === "as of") toAsOf(target, reader);
  else if (wish.do === "help") reader.showKeys().catch(() => tellNotLoaded(target));
  else if (!reader.open(target)) target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  // What a stack opens stands in the drawing, and so does its reader.
  else if (!target.hasAttribute("data-stack")) reader.readOn();
}

/** Frames that the drawing of a line may take. */
const mostFrames = 20;

/**
 * Gives the as-of line's handle the focus; where there is none yet, with a first day, and else to the field of the day.
 */
function toAsOf(target: SVGElement, { chart, view, go }: Reader): void {
  go(withLine(knownBy(view, view.asOf ?? firstDay(view, chart)), chart));
  focusLine(target, view.kind === "threads" ? 0 : mostFrames);
}

/** After the frame that draws it, which a long layout puts off. */
function focusLine(target: SVGElement, left: number): void {
  requestAnimationFrame(() => {
    const handle = target.closest("[data-frame]")?.querySelector<SVGElement>("[data-as-of]") ?? null;
    if (handle === null && left > 0) return focusLine(target, left - 1);
    handle?.setAttribute("tabindex", "0");
    const field = target.closest("claimline-view")?.querySelector<HTMLElement>("[data-dates]");
    (handle ?? field)?.focus({ preventScroll: true });
  });
}

/** The focus moves, and is seen where it is: the drawing may be taller than the window. */
function to(id: string | null, { focus }: Reader): void {
  if (id === null) return;
  focus.to(id);
  if (document.activeElement !== null) bringIntoSight(document.activeElement);
}

const quarter = ({ view, chart }: Reader, direction: -1 | 1): View =>
  panned(view, chart, (direction * (view.to - view.from)) / 4);

/** Steps through the events on the other end of the selected event's curves, from the one that has the focus. */
function nextInThread(reader: Reader, way: "responses" | "answered"): string | null {
  const current = reader.focus.current();
  const selected = reader.view.selected?.event ?? current;
  return selected === null ? null : nextOf(related(reader.chart, selected, way), current, reader);
}
