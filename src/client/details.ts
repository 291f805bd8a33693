import type { EventDetail } from "#model/details.ts";
import type { Words } from "#model/words.ts";

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
  let filled = Promise.resolve();
  drawer.setAttribute("aria-label", words.ui.details.label);
  drawer.addEventListener("click", (event) => clicked(event, told));
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") told.onClose();
  });
  // What fills the drawer is loaded with the first event that is selected.
  const fill = async (detail: EventDetail, sequence: { index: number; count: number }): Promise<void> => {
    const { drawerContent } = await import("./drawer.ts");
    if (shown !== detail.id) return;
    const held = document.activeElement?.closest<HTMLElement>("[data-do]")?.dataset["do"];
    drawer.replaceChildren(...drawerContent(detail, sequence, words));
    drawer.scrollTop = 0;
    // The buttons are new with each event: the one that was pressed keeps the focus.
    if (held !== undefined) drawer.querySelector<HTMLElement>(`[data-do="${held}"]`)?.focus();
  };
  return {
    show(event) {
      if (event === shown) return;
      shown = event;
      const all = event === null ? [] : read();
      const at = all.findIndex(({ id }) => id === event);
      const detail = all[at];
      // A frame that shows one event has no details beside it.
      drawer.hidden = detail === undefined;
      if (detail === undefined) drawer.replaceChildren();
      else filled = fill(detail, { index: at + 1, count: all.length });
    },
    focus() {
      filled.then(() => drawer.querySelector<HTMLElement>("[data-title]")?.focus({ preventScroll: true }));
    },
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
