/** What the keyboard can stand on in the drawing: marks, stacks and edge tags. */
const stops = "[data-mark], [data-stack], [data-tag]";

/** One Tab stop for the whole drawing: the one stop in the tab order, which the arrow keys move. */
export interface Rove {
  /** After a frame: new nodes stay out of the tab order, and a lost focus goes back to the drawing. */
  keep(preferred: string | null): void;
  /** Moves the focus to a mark or stack by its id. */
  to(id: string): void;
  /** Id of the stop that has the focus, or had it last. */
  current(): string | null;
}

/** Keeps the tab order of the links in `frame`. */
export function rove(frame: HTMLElement): Rove {
  let current: string | null = null;
  let held = false;
  frame.addEventListener("focusin", (event) => {
    if (!(event.target instanceof Element)) return;
    const stop = event.target.closest(stops);
    if (stop === null) return;
    held = true;
    current = idOf(stop);
    inOrder(frame, stop);
  });
  frame.addEventListener("focusout", (event) => {
    // A node that a frame removes loses the focus to nothing; a reader who leaves gives it to something.
    if (event.relatedTarget !== null) held = false;
  });
  return {
    keep(preferred) {
      const stop = find(frame, current) ?? find(frame, preferred) ?? shown(frame)[0] ?? null;
      inOrder(frame, stop);
      const lost = held && (document.activeElement === document.body || document.activeElement === null);
      if (lost) stop?.focus({ preventScroll: true });
    },
    to(id) {
      find(frame, id)?.focus({ preventScroll: true });
    },
    current: () => current,
  };
}

const idOf = (stop: Element): string =>
  stop.getAttribute("data-mark") ?? stop.getAttribute("data-stack") ?? stop.getAttribute("data-tag") ?? "";

/** Of the drawings built for other widths none is displayed; once alive there is one, and no frame need measure it. */
function shown(frame: HTMLElement): SVGElement[] {
  const all = [...frame.querySelectorAll<SVGElement>(stops)];
  return frame.hasAttribute("data-alive") ? all : all.filter((stop) => stop.getClientRects().length > 0);
}

function find(frame: HTMLElement, id: string | null): SVGElement | null {
  return id === null ? null : (shown(frame).find((stop) => idOf(stop) === id) ?? null);
}

function inOrder(frame: HTMLElement, first: Element | null): void {
  for (const stop of frame.querySelectorAll(stops)) {
    const order = stop === first ? "0" : "-1";
    if (stop.getAttribute("tabindex") !== order) stop.setAttribute("tabindex", order);
  }
}
