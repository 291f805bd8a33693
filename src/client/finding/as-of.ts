import type { Awaken, Stage } from "#client/companions.ts";
import { keyInTime } from "#client/keys.ts";
import { askedWords } from "#client/tongue.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { dayText } from "#model/date-words.ts";
import { DAY, type Instant } from "#model/instant.ts";
import { dayAfter, dayAt, knownBy, withLine } from "#scene/as-of-moves.ts";
import type { Chart } from "#scene/chart.ts";
import { shareAt } from "#scene/reversed.ts";
import type { Scene } from "#scene/scene.ts";
import type { View } from "#scene/view.ts";
import { outcomeText } from "./outcome-text.ts";

/** Milliseconds of rest after which a day chosen by keys is written as a step. */
const rest = 400;

const handleIn = (part: Element): SVGElement | null => part.querySelector<SVGElement>("[data-as-of]");

/**
 * The handle on the as-of line in the drawing `part`: a slider that a hand pulls and the keys move, ← → a day, with
 * Shift a month, Delete for the latest. Nothing of that reaches the gestures and keys of the drawing beneath.
 */
export const asOf: Awaken = (part, stage) => {
  const asked = askedWords();
  let painted: Scene | null = null;
  let isSettled = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(waiting);
    isSettled = true;
    stage.go({ ...stage.view() });
  };
  onHandle(part, ["mousedown", "touchstart", "click"], (event) => event.stopPropagation());
  onHandle(part, ["pointerdown"], (event) => {
    event.stopPropagation();
    if (event instanceof PointerEvent && event.button === 0) {
      event.preventDefault();
      pull((x) => painted && stage.follow(knownBy(stage.view(), dayUnder(x, part, painted))), settle);
    }
  });
  onHandle(part, ["keydown"], (event) => {
    const next = event instanceof KeyboardEvent ? afterKey(event, stage) : null;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    clearTimeout(waiting);
    if (next.asOf === null) leave(part);
    stage.follow(next);
    waiting = setTimeout(settle, rest);
  });
  return {
    show(view, scene) {
      painted = scene;
      describe(handleIn(part), view, stage.chart, asked, stage);
      if (isSettled) stage.announce(`${sayDay(view, stage, asked)}. ${outcomeText(scene, stage.words)}`);
      isSettled = false;
    },
  };
};

/** Hears what happens to the handle before the drawing around it does. */
function onHandle(part: HTMLElement, types: readonly string[], hear: (event: Event) => void): void {
  const listen = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest("[data-as-of]") !== null) hear(event);
  };
  for (const type of types) part.addEventListener(type, listen, { capture: true });
}

/** Follows the pointer until it lets go. */
function pull(follow: (clientX: number) => void, settle: () => void): void {
  const done = new AbortController();
  const { signal } = done;
  const end = (): void => {
    done.abort();
    settle();
  };
  addEventListener("pointermove", ({ clientX }) => follow(clientX), { signal });
  addEventListener("pointerup", end, { signal });
  addEventListener("pointercancel", end, { signal });
}

function dayUnder(clientX: number, part: Element, scene: Scene): Instant {
  const { domain } = scene;
  const drawing = handleIn(part)?.closest("svg")?.getBoundingClientRect();
  const x = drawing === undefined ? 0 : ((clientX - drawing.left) / drawing.width) * scene.width;
  return dayAt(domain, domain.from + shareAt(scene, x) * (domain.to - domain.from));
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const months: Readonly<Record<string, -1 | 1>> = { PageDown: -1, PageUp: 1 };

/** The view that a key on the handle asks for; `null`: none. */
function afterKey(event: KeyboardEvent, { chart, view }: Stage): View | null {
  const { shiftKey, ctrlKey, altKey, metaKey } = event;
  const key = keyInTime(event);
  const now = view();
  if (now.asOf === null || ctrlKey || altKey || metaKey) return null;
  if (key === "Delete" || key === "Backspace") return knownBy(now, null);
  const step = steps[key] ?? months[key];
  if (step === undefined) return null;
  const next = dayAfter(now.asOf, shiftKey || key in months ? { months: step } : { days: step });
  return withLine(knownBy(now, withinReach(next, chart)), chart);
}

/** The first and last day the keys reach: from the day before the earliest event to the last that hides anything. */
const reach = ({ extent }: Chart): { first: Instant; last: Instant } => ({
  first: extent.from - DAY,
  last: Math.max(extent.from - DAY, extent.to - 2 * DAY),
});

function withinReach(day: Instant, chart: Chart): Instant {
  const { first, last } = reach(chart);
  return Math.max(first, Math.min(last, day));
}

/** The focus goes from the handle, which is about to vanish, to the drawing's own stop. */
function leave(part: Element): void {
  const stop = part.querySelector<SVGElement>(":is([data-mark], [data-stack], [data-tag])[tabindex='0']");
  stop?.focus({ preventScroll: true });
}

const sayDay = ({ asOf: day }: View, { words }: Stage, { finding }: AskedWords): string =>
  day === null ? finding.noLine : words.chart.asOf(dayText(day, words));

/** What the handle says to those who don't see it. */
function describe(
  handle: SVGElement | null,
  { asOf: day }: View,
  chart: Chart,
  { finding }: AskedWords,
  { words }: Stage,
): void {
  if (handle === null || day === null) return;
  const { first, last } = reach(chart);
  const days = (from: Instant, to: Instant): string => String(Math.round((to - from) / DAY));
  const said = {
    role: "slider",
    tabindex: "0",
    "aria-label": finding.line,
    "aria-valuemin": "0",
    "aria-valuemax": days(first, last),
    "aria-valuenow": days(first, withinReach(day, chart)),
    "aria-valuetext": dayText(day, words),
  };
  for (const [name, value] of Object.entries(said)) {
    if (handle.getAttribute(name) !== value) handle.setAttribute(name, value);
  }
}
