/**
 * A phone that is turned has its page moved under the reader. At each turn `lay` is called, and after the one back to
 * `windows` also `place`, with the browser's own scrolling done. Says whether what shows is where the reader has put it.
 */
export function turned(windows: MediaQueryList, lay: () => void, place: () => void): () => boolean {
  let isHeld = windows.matches;
  const rest = (): void => {
    if (!windows.matches) return;
    place();
    isHeld = true;
  };
  windows.addEventListener("change", () => {
    isHeld = false;
    lay();
    // The first of them is still of the frame that turns.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(rest)));
  });
  return () => isHeld;
}
