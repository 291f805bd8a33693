/** At most one message in this many milliseconds, so that a screen reader can finish a line. */
const pause = 1000;

/** A polite live region that says the last of what it was told, at most once a second. */
export function announcer(region: Element): (message: string) => void {
  let waiting: string | null = null;
  let quiet = false;
  const say = (message: string): void => {
    region.textContent = message;
    quiet = true;
    setTimeout(() => {
      quiet = false;
      const next = waiting;
      waiting = null;
      if (next !== null && next !== region.textContent) say(next);
    }, pause);
  };
  return (message) => {
    if (quiet) waiting = message;
    else say(message);
  };
}
