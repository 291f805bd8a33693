/** Ms before anything is said: what is done by then needs no words. */
const patience = 1000;
const interval = 250;

/** Where progress is told: a terminal, or what only looks like one. */
export interface Listener {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/**
 * Keeps telling a person at a terminal how far a long task is, on one line that goes when the task ends; tells a
 * program nothing. `count` says how far it is, e.g. `12 pages`. A task that leaves a timer no room calls `tell` as
 * often as it likes. `clock` gives ms.
 */
export async function withProgress<Result>(
  count: (elapsed: number) => string,
  task: (tell: () => void) => Promise<Result>,
  listener: Listener = process.stderr,
  clock: () => number = Date.now,
): Promise<Result> {
  if (listener.isTTY !== true) return task(() => {});
  const begun = clock();
  let next = begun + patience;
  const tell = (): void => {
    const now = clock();
    if (now < next) return;
    next = now + interval;
    listener.write(`\r\u001b[K${count(now - begun)}`);
  };
  const timer = setInterval(tell, interval);
  try {
    return await task(tell);
  } finally {
    clearInterval(timer);
    listener.write("\r\u001b[K");
  }
}
