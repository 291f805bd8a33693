/** The link to the search, in the head of the page; frames of other sites have none. */
export const searchLink = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-search]");

/** ctrl+K or ⌘K, from wherever the focus is, goes to the search as its link does. */
export function listenForSearch(): void {
  const link = searchLink();
  if (!(link instanceof HTMLAnchorElement)) return;
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key.toLowerCase() !== "k" || ctrlKey === metaKey || shiftKey || altKey) return;
    event.preventDefault();
    link.click();
  });
}
