import { viewFromUrl } from "#scene/view-url.ts";
import { isMeantElsewhere } from "./clicks.ts";
import type { Awaken, Stage } from "./companions.ts";
import { keyInTime } from "./keys.ts";
import { isStill, travelTo } from "./motion.ts";
import { partOf } from "./parts.ts";
import { askedWords } from "./tongue.ts";

/** Milliseconds without a scroll after which the step that came to rest is told. */
const rest = 120;

/**
 * A guided story: its steps stand side by side in a row that scrolls, by hand, keys, buttons or a swipe, and the
 * drawing moves to what the step before the reader shows.
 */
export const story: Awaken = (part, stage) => {
  const words = askedWords().story;
  const list = partOf(part, "steps");
  const steps = [...list.querySelectorAll<HTMLElement>("[data-step]")];
  const nameAt = (place: number): string | undefined => steps[place]?.dataset["step"];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown: string | null = null;
  /** Where the row is being moved to; a hand on it takes over. */
  let aim: number | null = null;
  const turn = (place: number): void => {
    const name = nameAt(place);
    clearTimeout(waiting);
    if (name === undefined || name === stage.view().step) return;
    travel(stage, name);
    stage.announce([words.place(place + 1, steps.length), headingOf(steps[place])].filter(Boolean).join(": "));
  };
  list.tabIndex = 0;
  part.addEventListener("click", (event) => {
    const by = placeAsked(event, steps, inView(list, steps));
    if (by === null) return;
    event.preventDefault();
    turn(by);
  });
  part.addEventListener("keydown", (event) => {
    const place = placeByKey(event, inView(list, steps), steps.length - 1);
    if (place === null || steps[place] === undefined) return;
    event.preventDefault();
    turn(place);
  });
  const arrive = (): void => {
    const at = inView(list, steps);
    showEnds(part, at, steps.length - 1);
    if (aim === null) turn(at);
    else if (aim === at) aim = null;
  };
  for (const type of ["wheel", "pointerdown"] as const) {
    list.addEventListener(type, () => {
      aim = null;
    });
  }
  list.addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(arrive, rest);
  });
  showEnds(part, inView(list, steps), steps.length - 1);
  // A swipe may have moved the row before it woke.
  if (stage.view().step === null && inView(list, steps) > 0) turn(inView(list, steps));
  return {
    show({ step }) {
      if (step === shown) return;
      shown = step;
      for (const card of steps) {
        if (card.dataset["step"] === step) card.setAttribute("aria-current", "step");
        else card.removeAttribute("aria-current");
      }
      const place = steps.findIndex(({ dataset }) => dataset["step"] === step);
      if (place < 0 || place === inView(list, steps)) return;
      aim = place;
      steps[place]?.scrollIntoView({ inline: "start", block: "nearest", behavior: isStill() ? "instant" : "smooth" });
    },
  };
};

/** Moves the drawing to a step: the range travels until a hand takes over, the rest is there at once. */
function travel(stage: Stage, name: string): void {
  const { view } = viewFromUrl(`?step=${encodeURIComponent(name)}`, stage.chart);
  travelTo(stage.root, stage.view(), view, (next) => (next === view ? stage.go(view) : stage.follow(next)));
}

/** At the first and the last step one of the buttons leads nowhere; it keeps the focus that it may have. */
function showEnds(part: Element, at: number, last: number): void {
  part.querySelector("[data-turn='-1']")?.setAttribute("aria-disabled", String(at <= 0));
  part.querySelector("[data-turn='1']")?.setAttribute("aria-disabled", String(at >= last));
}

const headingOf = (step: Element | undefined): string => step?.querySelector("h2, h3, h4")?.textContent ?? "";

/** The step before the reader, from 0. */
function inView(list: Element, steps: readonly Element[]): number {
  const middle = (box: DOMRect): number => (box.left + box.right) / 2;
  const at = middle(list.getBoundingClientRect());
  const away = steps.map((step) => Math.abs(middle(step.getBoundingClientRect()) - at));
  return away.indexOf(Math.min(...away));
}

/** What a click asks for: a step by its own link, or the one beside it; `null`: nothing of the story. */
function placeAsked(event: MouseEvent, steps: readonly Element[], now: number): number | null {
  if (!(event.target instanceof Element) || isMeantElsewhere(event)) return null;
  const asked = event.target.closest<HTMLElement>("[data-turn]")?.dataset["turn"];
  if (asked === "here") return steps.findIndex((step) => step.contains(event.target as Element));
  return asked === undefined ? null : now + Number(asked);
}

/** Keys of the row and of its buttons; those in a step's own drawing are the drawing's. */
function placeByKey(event: KeyboardEvent, now: number, last: number): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target instanceof SVGElement)
    return null;
  const key = keyInTime(event);
  if (key === "ArrowRight" || key === "PageDown") return now + 1;
  if (key === "ArrowLeft" || key === "PageUp") return now - 1;
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
