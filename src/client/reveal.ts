import type { Awaken } from "./companions.ts";
import { bringIntoSight, isInSight } from "./in-sight.ts";

/** Milliseconds after a choice in which the drawing still finds its size: the details open beside it. */
const unrest = 1000;

/**
 * What is selected comes into sight once, in the drawing `part`: after a link, a switch of view, a step in the details.
 */
export const reveal: Awaken = (part, { root }) => {
  let last = "";
  let until = 0;
  const rest = (): void => {
    until = 0;
  };
  // A hand knows better where to look.
  for (const type of ["wheel", "touchstart", "pointerdown"]) {
    addEventListener(type, rest, { passive: true, capture: true });
  }
  root.addEventListener("keydown", rest, { capture: true });
  return {
    show({ kind, selected, step }) {
      const now = `${kind} ${selected?.event ?? ""}`;
      if (now !== last) until = performance.now() + unrest;
      last = now;
      // The text of a story leads, and the drawing stands beside it.
      if (selected === null || step !== null || performance.now() > until) return;
      const marks = [...part.querySelectorAll("a.mark.selected")];
      const [first] = marks;
      if (first === undefined || marks.some(isInSight)) return;
      bringIntoSight(part.querySelector(".thread-focus") ?? first);
    },
  };
};
