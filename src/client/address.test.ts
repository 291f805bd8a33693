import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { inventedChart } from "#scene/invented-chart.ts";
import { initialView } from "#scene/view.ts";
import { selecting } from "#scene/view-moves.ts";
import { address } from "./address.ts";

const chart = inventedChart({ seed: 1, events: 20, lanes: 3, years: 2, responses: 1 });
const [first, second] = chart.events.map(({ id }) => selecting(initialView(chart), id));

/** An address bar with its history, which `t` takes away again. */
function bar(t: TestContext) {
  const entries = ["?"];
  const put = (url: string): string => new URL(url, "https://example.org").search || "?";
  const world = {
    window: {} as { parent?: unknown },
    location: {
      pathname: "/",
      hash: "",
      get search() {
        return entries.at(-1) ?? "";
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, url: string) => entries.push(put(url)),
      replaceState: (_state: unknown, _title: string, url: string) => entries.splice(-1, 1, put(url)),
    },
    addEventListener: (_type: string, listen: () => void) => {
      onPop = listen;
    },
  };
  let onPop = (): void => undefined;
  world.window.parent = world.window;
  const before = Object.keys(world).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(world)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  t.after(() => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor !== undefined) Object.defineProperty(globalThis, name, descriptor);
    }
  });
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const back = (): void => {
    entries.pop();
    onPop();
  };
  return { entries, back };
}

describe("address", () => {
  it("writes a moved range when it rests, and a step at once", (t) => {
    assert.ok(first !== undefined && second !== undefined);
    const { entries } = bar(t);
    const written: string[] = [];
    const { write } = address(chart, () => undefined);
    write(first, "same", () => written.push("rest"));
    assert.deepEqual([entries, written], [["?"], []]);
    t.mock.timers.tick(250);
    assert.deepEqual([entries, written], [[`?sel=${first.selected?.event}`], ["rest"]]);
    write(second, "step", () => written.push("step"));
    assert.deepEqual(entries, [`?sel=${first.selected?.event}`, `?sel=${second.selected?.event}`]);
    assert.deepEqual(written, ["rest", "step"]);
  });

  it("writes a moved range before a step that comes at once", (t) => {
    assert.ok(first !== undefined && second !== undefined);
    const { entries } = bar(t);
    const written: string[] = [];
    const { write } = address(chart, () => undefined);
    write(first, "same", () => written.push("rest"));
    write(second, "step", () => written.push("step"));
    t.mock.timers.tick(250);
    assert.deepEqual(entries, [`?sel=${first.selected?.event}`, `?sel=${second.selected?.event}`]);
    assert.deepEqual(written, ["step"]);
  });

  it("makes one entry of a step that is made twice", (t) => {
    assert.ok(first !== undefined);
    const { entries } = bar(t);
    const { write } = address(chart, () => undefined);
    write(first, "step", () => undefined);
    write(first, "step", () => undefined);
    assert.deepEqual(entries, ["?", `?sel=${first.selected?.event}`]);
  });

  it("keeps what a reader goes back to, though a range was still to be written", (t) => {
    assert.ok(first !== undefined && second !== undefined);
    const { entries, back } = bar(t);
    const { read, write } = address(chart, () => undefined);
    write(first, "step", () => undefined);
    write(second, "same", () => undefined);
    back();
    t.mock.timers.tick(250);
    assert.deepEqual(entries, ["?"]);
    assert.equal(read().view.selected, null);
  });
});
