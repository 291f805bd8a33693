import { periodOf, rowFrom, rowUntil, type TimedRow } from "#scene/vertical.ts";
import { initialView, type View } from "#scene/view.ts";
import { ranged } from "#scene/view-moves.ts";
import type { Stage } from "./companions.ts";
import type { Card } from "./vertical-cards.ts";

/** Room over a card that is scrolled to, for the month that sticks there. */
export const headRoom = 52;
/** Milliseconds of rest after which a scrolled period is written into the address. */
const rest = 200;

/** What shows of the list and the range of the view, each following the other. */
export interface Period {
  /** The list was moved: the range follows. */
  tell(): void;
  /** The range was set by other means: the list follows, to the end of it that was moved. */
  lead(view: View): void;
  /** The page was laid out anew: the list goes back to the open one of its cards, else to where the range begins. */
  lay(view: View, cards: readonly Card[]): void;
  /** Takes note of a range that the list needn't follow. */
  accept(view: View): void;
}

/** Joins the two; `rows` stand in `ground`. */
export function period(ground: HTMLElement, rows: () => readonly TimedRow[], stage: Stage): Period {
  const { chart, root } = stage;
  let told: Pick<View, "from" | "to"> = initialView(chart);
  /** Where the list was led to: that scroll tells nothing. */
  let led: number | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const strip = root.querySelector<HTMLElement>(".overview");
  /** What the docked overview covers. */
  const covered = (): number =>
    strip !== null && getComputedStyle(strip).position === "fixed" ? strip.offsetHeight : 0;
  const lead = (y: number): void => {
    scrollBy({ top: y, behavior: "instant" });
    led = scrollY;
  };
  const inWindow = ({ y }: TimedRow): number => ground.getBoundingClientRect().top + y;
  return {
    tell() {
      if (led !== null && Math.abs(led - scrollY) <= 2) return;
      led = null;
      const top = -ground.getBoundingClientRect().top;
      const found = periodOf(rows(), top + headRoom / 2, top + innerHeight - covered());
      if (found === null) return;
      const next = ranged(stage.view(), chart, found.from, found.to);
      told = next;
      stage.follow(next);
      clearTimeout(resting);
      resting = setTimeout(() => stage.settle(true), rest);
    },
    lead({ from, to }) {
      if (from === told.from && to === told.to) return;
      const isEnd = from === told.from;
      const row = isEnd ? rowUntil(rows(), to) : rowFrom(rows(), from);
      if (row === null) return;
      const room = isEnd ? innerHeight / 2 : headRoom;
      lead(inWindow(row) - room);
    },
    lay({ from, selected }, cards) {
      const card = cards.find(({ id, item }) => id === selected?.event && !item.hidden);
      const row = rowFrom(rows(), from);
      if (card !== undefined) lead(card.item.getBoundingClientRect().top - headRoom);
      else if (row !== null) lead(inWindow(row) - headRoom);
    },
    accept({ from, to }) {
      told = { from, to };
    },
  };
}
