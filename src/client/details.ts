import type { EventDetail } from "#model/details.ts";
import type { Words } from "#model/words.ts";
import { drawerContent } from "./drawer.ts";

/** The details of the selected event, beside the drawing. */
export interface Details {
  /** Opens them for an event, or closes them. */
  show(event: string | null): void;
  /** Moves the focus to the title, where there is one. */
  focus(): void;
}

interface Told {
  readonly onSelect: (event: string) => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onClose: () => void;
}

/** Fills `drawer` from the page's own data; a click on an event named in it selects that event. */
export function details(drawer: HTMLElement, read: () => readonly EventDetail[], words: Words, told: Told): Details {
  let shown: string | null = null;
  drawer.setAttribute("aria-label", words.ui.details.label);
  drawer.addEventListener("click", (event) => clicked(event, told));
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") told.onClose();
  });
  return {
    show(event) {
      if (event === shown) return;
      shown = event;
      const all = event === null ? [] : read();
      const at = all.findIndex(({ id }) => id === event);
      const detail = all[at];
      drawer.hidden = detail === undefined;
      const content = detail === undefined ? [] : drawerContent(detail, { index: at + 1, count: all.length }, words);
      drawer.replaceChildren(...content);
      drawer.scrollTop = 0;
    },
    focus: () => drawer.querySelector<HTMLElement>("[data-title]")?.focus({ preventScroll: true }),
  };
}

function clicked(event: MouseEvent, told: Told): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const name = event.target.closest<HTMLElement>("[data-do]")?.dataset["do"];
  if (name === "close") told.onClose();
  if (name === "previous") told.onStep(-1);
  if (name === "next") told.onStep(1);
  const link = event.target.closest<HTMLElement>("[data-goto]");
  if (link === null) return;
  event.preventDefault();
  told.onSelect(link.dataset["goto"] ?? "");
}
