import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, it } from "node:test";
import type { LoaderContext } from "astro/loaders";
import { collection } from "./collection.ts";
import { held } from "./held.ts";
import { claimlineLoader } from "./loader.ts";

type Entry = { readonly id: string; readonly digest: string; readonly data: Record<string, unknown> };

/** What Astro keeps between builds. */
function memory() {
  const entries = new Map<string, Entry>();
  const meta = new Map<string, string>();
  const log: string[] = [];
  const context = {
    store: {
      values: () => [...entries.values()],
      keys: () => [...entries.keys()],
      set: (entry: Entry) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      clear: () => entries.clear(),
    },
    meta: { get: (key: string) => meta.get(key), set: (key: string, value: string) => meta.set(key, value) },
    logger: { info: (line: string) => log.push(line) },
  };
  return { entries, meta, log, context: context as unknown as LoaderContext };
}

const ANSWER = "events/2031-04-03-north-grid-answers.md";
let folder: string;
const load = ({ context }: ReturnType<typeof memory>) => claimlineLoader().load(context);

describe("the loader", () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "claimline-loader-"));
    cpSync(join(import.meta.dirname, "../../e2e/collections/tiny"), folder, { recursive: true });
    process.env["CLAIMLINE_CONTENT"] = folder;
    Object.assign(held(), { collection: null, error: null, spare: null });
  });

  it("compiles nothing twice while nothing changes, and one file for one edit", async () => {
    const store = memory();
    await load(store);
    await load(store);
    writeFileSync(join(folder, ANSWER), readFileSync(join(folder, ANSWER), "utf8").replace("planned", "expected"));
    await load(store);
    const files = store.entries.size;
    assert.deepEqual(store.log, [
      `${files} compiled, 0 unchanged`,
      `0 compiled, ${files} unchanged`,
      `1 compiled, ${files - 1} unchanged`,
    ]);
  });

  it("gives the same collection from what it kept as from nothing", async () => {
    const store = memory();
    await load(store);
    const first = JSON.stringify(await collection());
    for (const [id, entry] of store.entries) store.entries.set(id, JSON.parse(JSON.stringify(entry)));
    await load(store);
    assert.equal(JSON.stringify(await collection()), first);
  });

  it("forgets what an older compiler made", async () => {
    const store = memory();
    await load(store);
    store.meta.set("compiler", "another");
    await load(store);
    assert.match(store.log[1] ?? "", /^\d+ compiled, 0 unchanged$/);
  });

  it("forgets a file that is gone", async () => {
    const store = memory();
    await load(store);
    rmSync(join(folder, ANSWER));
    await load(store);
    assert.equal(
      [...store.entries.keys()].some((id) => id.endsWith(ANSWER)),
      false,
    );
    assert.equal((await collection()).events.length, 1);
  });

  it("stops a build with every mistake in one error, and keeps the last good collection", async () => {
    const store = memory();
    await load(store);
    const good = await collection();
    writeFileSync(join(folder, ANSWER), "---\ntitle: 1\n");
    writeFileSync(join(folder, "actors/river-town.md"), "---\nname: River Town\ntype: village\n---\n");
    await assert.rejects(load(store), (error: Error) => {
      assert.match(error.message, /north-grid-answers\.md:\d+:\d+ error C/);
      assert.match(error.message, /river-town\.md:3:7 error C/);
      return true;
    });
    assert.equal(await collection(), good);
  });

  it("compiles no file twice because another one is broken", async () => {
    const actor = join(folder, "actors/river-town.md");
    const whole = readFileSync(actor, "utf8");
    for (const watcher of [undefined, {}]) {
      const store = memory();
      const run = () =>
        claimlineLoader().load({ ...store.context, watcher, refreshContextData: watcher } as unknown as LoaderContext);
      writeFileSync(actor, whole.replace("type: ", "type: un"));
      await assert.rejects(run());
      writeFileSync(join(folder, ANSWER), `${readFileSync(join(folder, ANSWER), "utf8")}\nMore.\n`);
      await assert.rejects(run());
      writeFileSync(actor, whole);
      await run();
      await run();
      const files = store.entries.size;
      assert.deepEqual(store.log, [
        `${files} compiled, 0 unchanged`,
        `1 compiled, ${files - 1} unchanged`,
        `1 compiled, ${files - 1} unchanged`,
        `0 compiled, ${files} unchanged`,
      ]);
    }
  });

  it("lets Astro keep nothing of a dev server's mistake, so that no page is loaded under its overlay", async () => {
    const store = memory();
    writeFileSync(join(folder, "actors/river-town.md"), "---\nname: River Town\ntype: village\n---\n");
    const { changes } = held();
    await claimlineLoader().load({ ...store.context, watcher: {} } as unknown as LoaderContext);
    assert.deepEqual([store.entries.size, held().changes], [0, changes]);
  });

  it("lets a dev server start in spite of a mistake, and then tells every page of it", async () => {
    const store = memory();
    writeFileSync(join(folder, "actors/river-town.md"), "---\nname: River Town\ntype: village\n---\n");
    await claimlineLoader().load({ ...store.context, watcher: {} } as unknown as LoaderContext);
    await assert.rejects(collection(), /river-town\.md:3:7 error C/);
  });
});
