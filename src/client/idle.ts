/** Does something when the page has nothing better to do; soon, where the browser doesn't say. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 200);
}
