import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withProgress } from "./progress.ts";

/** What is written while a task takes `steps` of some ms each and tells after each of them. */
async function written(isTTY: boolean, steps: readonly number[]): Promise<string[]> {
  const texts: string[] = [];
  let now = 0;
  const task = async (tell: () => void): Promise<string> => {
    for (const step of steps) {
      now += step;
      tell();
    }
    return "done";
  };
  const write = (text: string) => texts.push(text);
  const result = await withProgress(
    (elapsed) => `${elapsed} ms`,
    task,
    { isTTY, write },
    () => now,
  );
  assert.equal(result, "done");
  return texts.map((text) => text.replace("\r\u001b[K", ""));
}

describe("progress", () => {
  it("is told to nobody but a terminal", async () => {
    assert.deepEqual(await written(false, [5000, 5000]), []);
  });

  it("says nothing of what takes less than a second, and leaves an empty line", async () => {
    assert.deepEqual(await written(true, [300, 300, 300]), [""]);
  });

  it("is told from the first second on, a few times a second, by a task that leaves a timer no room", async () => {
    assert.deepEqual(await written(true, [900, 200, 100, 200, 5]), ["1100 ms", "1400 ms", ""]);
  });
});
