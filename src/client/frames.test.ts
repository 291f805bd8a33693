import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { frames } from "./frames.ts";

/** What was done, in order: the frame, the step and the view. */
type Done = readonly [frame: number, step: "lay" | "draw" | "hurry" | "tell" | "rest", view: number];

let now = 0;
let frame = 0;
let waiting: (() => void)[] = [];

/** Frames of 60 Hz; the steps between two of them count to the first. */
function pass(count: number): void {
  for (let at = 0; at < count; at += 1) {
    frame += 1;
    now += 16;
    const callbacks = waiting;
    waiting = [];
    for (const callback of callbacks) callback();
    mock.timers.tick(16);
  }
}

function machine(slowness: number) {
  const done: Done[] = [];
  const note = (step: Done[1], view: number): void => void done.push([frame, step, view]);
  const shown = frames<number>({
    lay(view) {
      now += slowness;
      note("lay", view);
    },
    draw: (view, isHurried) => note(isHurried ? "hurry" : "draw", view),
    tell: (view) => note("tell", view),
    onRest: () => note("rest", 0),
  });
  const steps = (...kinds: readonly Done[1][]): readonly Done[] => done.filter(([, kind]) => kinds.includes(kind));
  return { shown, done, steps };
}

/** A hand that asks for another view in every frame. */
function move({ shown }: ReturnType<typeof machine>, views: number): void {
  for (let view = 1; view <= views; view += 1) {
    shown.show(view);
    pass(1);
  }
}

beforeEach(() => {
  [now, frame, waiting] = [0, 0, []];
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => now);
  globalThis.requestAnimationFrame = (callback) => waiting.push(() => callback(now));
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
  Reflect.deleteProperty(globalThis, "requestAnimationFrame");
});

describe("frames", () => {
  it("show one view at once, with all that stands beside it", () => {
    const one = machine(1);
    one.shown.show(7);
    pass(2);
    assert.deepEqual(one.done, [
      [1, "lay", 7],
      [1, "draw", 7],
      [2, "tell", 7],
      [2, "rest", 0],
    ]);
    assert.equal(one.shown.isBusy(), false);
  });

  it("show the latest of the views that one frame brings", () => {
    const one = machine(1);
    for (const view of [1, 2, 3]) one.shown.show(view);
    pass(30);
    assert.deepEqual(
      one.steps("draw").map(([, , view]) => view),
      [3],
    );
  });

  for (const slowness of [1, 5]) {
    it(`end with the last view drawn whole and told, where laying out takes ${slowness} ms`, () => {
      const one = machine(slowness);
      move(one, 40);
      assert.equal(one.shown.isBusy(), true);
      pass(60);
      assert.equal(one.shown.isBusy(), false);
      assert.deepEqual(one.steps("draw", "hurry").at(-1)?.slice(1), ["draw", 40]);
      assert.deepEqual(one.steps("tell").at(-1)?.slice(1), ["tell", 40]);
      assert.equal(one.done.at(-1)?.[1], "rest");
      assert.equal(one.steps("rest").length, 1);
    });
  }

  it("lay out and draw with every frame where that is quick, and leave nothing out", () => {
    const one = machine(1);
    move(one, 40);
    assert.ok(one.steps("draw").length >= 34);
    assert.deepEqual(one.steps("hurry"), []);
  });

  it("never lay out and draw after the same frame where that takes long", () => {
    const one = machine(5);
    move(one, 40);
    const drawn = one.steps("draw", "hurry").slice(1);
    assert.ok(drawn.length > 8);
    const laid = new Set(one.steps("lay").map(([at]) => at));
    assert.ok(drawn.every(([at]) => !laid.has(at) && !laid.has(at + 1)));
  });

  it("tell no more than a few times in a second while a hand moves", () => {
    for (const slowness of [1, 5]) {
      const one = machine(slowness);
      const begin = now;
      move(one, 60);
      const told = one.steps("tell").length;
      assert.ok(told > 1 && told <= 1 + (now - begin) / 200, `${told} times in ${now - begin} ms`);
    }
  });
});
