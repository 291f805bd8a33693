/** Gives the focus to an event's entry in the list of the timeline `root`, else to the list; leaves the page in place. */
export function focusInList(root: HTMLElement, event: string): void {
  const list = root.querySelector<HTMLElement>("[data-list]");
  const entry = list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(event)}"]:not([hidden]) h4 a`);
  (entry ?? list)?.focus({ preventScroll: true });
}
