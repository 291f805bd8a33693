/** What the keyboard can stand on in the drawing: marks, stacks and edge tags. */
const stops = "[data-mark], [data-stack], [data-tag]";

/** One Tab stop for the whole drawing: the one stop in the tab order, which the arrow keys move. */
export interface Rove {
  /** After a frame: new nodes stay out of the tab order, and a lost focus goes back to the drawing. */
  keep(preferred: string | null): void;
  /** Moves the focus to a mark or stack by its id. */
  to(id: string): void;
  /** Gives the focus back to an event's mark, else to what stands for it, else to the Tab stop; false: none shows. */
  back(event: string): boolean;
  /** Id of the stop that has the focus, or had it last. */
  current(): string | null;
}

/** Keeps the tab order of the links in `frame`; `standIn` says what the drawing has in place of an event. */
export function rove(frame: HTMLElement, standIn: (event: string) => string | null): Rove {
  let current: string | null = null;
  /** The event that the reader is at, though it may have no mark for a while. */
  let meant: string | null = null;
  let held = false;
  frame.addEventListener("focusin", (event) => {
    if (!(event.target instanceof Element)) return;
    const stop = event.target.closest(stops);
    if (stop === null) return;
    held = true;
    current = idOf(stop);
    meant = current.replace(/^stack-/, "");
    inOrder(frame, stop);
  });
  frame.addEventListener("focusout", (event) => {
    // A node that a frame removes loses the focus to nothing; a reader who leaves gives it to something.
    if (event.relatedTarget !== null) held = false;
  });
  const stopFor = (event: string | null): SVGElement | null =>
    event === null ? null : (find(frame, event) ?? find(frame, standIn(event)));
  const give = (stop: SVGElement | null, event: string | null): boolean => {
    stop?.focus({ preventScroll: true });
    meant = event;
    return stop !== null && document.activeElement === stop;
  };
  return {
    keep(preferred) {
      const stop = find(frame, current) ?? stopFor(meant) ?? stopFor(preferred) ?? firstOf(frame);
      inOrder(frame, stop);
      if (held && hasNoFocus()) give(stop, meant);
    },
    to(id) {
      find(frame, id)?.focus({ preventScroll: true });
    },
    back: (event) => give(stopFor(event) ?? shown(frame).find(({ tabIndex }) => tabIndex === 0) ?? null, event),
    current: () => current,
  };
}

/** Whether the focus was lost to nothing. */
export const hasNoFocus = (): boolean => document.activeElement === document.body || document.activeElement === null;

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

/** What stands at the edge leads out of the drawing: it comes last. */
function firstOf(frame: HTMLElement): SVGElement | null {
  const all = shown(frame);
  return all.find((stop) => !stop.hasAttribute("data-tag")) ?? all[0] ?? null;
}

function inOrder(frame: HTMLElement, first: Element | null): void {
  for (const stop of frame.querySelectorAll(stops)) {
    const order = stop === first ? "0" : "-1";
    if (stop.getAttribute("tabindex") !== order) stop.setAttribute("tabindex", order);
  }
}
