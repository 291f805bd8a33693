/** Room kept above and below what is brought into sight, in px. */
const around = 20;

/**
 * Scrolls the page until `node` shows between the window's top and what is docked at its bottom:
 * just so far where a part of it shows, else to the middle. Leaves it where it is seen whole.
 */
export function bringIntoSight(node: Element): void {
  const { top, bottom } = node.getBoundingClientRect();
  const end = lowestSeen() - around;
  if (bottom === top || (top >= around && bottom <= end)) return;
  const toTop = top - around;
  const toEnd = bottom - end;
  const toMiddle = (toTop + toEnd) / 2;
  const isPartSeen = bottom > around && top < end;
  const isTaller = bottom - top > end - around;
  scrollBy({ top: isTaller ? toTop : isPartSeen ? nearer(toTop, toEnd) : toMiddle, behavior: "instant" });
}

/** Whether some of `node` shows in the window. */
export function isInSight(node: Element): boolean {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > top && bottom > 0 && top < lowestSeen();
}

/** y of an element's middle in the window, in px. */
export function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

const nearer = (a: number, b: number): number => (Math.abs(a) < Math.abs(b) ? a : b);

/** Upper edge of what lies over the window's lower end: the strip of time, or the details where they are a sheet. */
function lowestSeen(): number {
  const edges = [".overview", "[data-drawer]:not([hidden])"].flatMap((name) => {
    const part = document.querySelector(name);
    if (part === null) return [];
    const { position, bottom } = getComputedStyle(part);
    return position === "fixed" || bottom === "0px" ? part.getBoundingClientRect().top : [];
  });
  return Math.min(innerHeight, ...edges);
}
