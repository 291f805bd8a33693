/** Does something when the page has nothing better to do; soon in any case. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 300 });
  else setTimeout(work, 200);
}
