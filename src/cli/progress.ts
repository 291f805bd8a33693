/** Ms before anything is said: what is done by then needs no words. */
const PATIENCE = 1000;
const INTERVAL = 250;

/**
 * Keeps telling a person at a terminal how far a long task is, on one line that goes when the task ends; tells a
 * program nothing. `count` says how far it is, e.g. `12 pages`.
 */
export async function withProgress<Result>(
  count: (elapsed: number) => string,
  task: () => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return task();
  const begun = Date.now();
  const timer = setInterval(() => {
    const elapsed = Date.now() - begun;
    if (elapsed >= PATIENCE) process.stderr.write(`\r\u001b[K${count(elapsed)}`);
  }, INTERVAL);
  try {
    return await task();
  } finally {
    clearInterval(timer);
    process.stderr.write("\r\u001b[K");
  }
}
