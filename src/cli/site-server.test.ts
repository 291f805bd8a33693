import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { type Served, serveSite } from "./site-server.ts";

describe("the server of a built site", async () => {
  const place = mkdtempSync(join(tmpdir(), "claimline-served-"));
  const site = join(place, "dist");
  const build = (words: string, pages: readonly string[]): void => {
    const made = join(place, "made");
    for (const page of ["", "_astro", ...pages]) mkdirSync(join(made, page), { recursive: true });
    const html = `<link rel="canonical" href="https://example.org/record/">${words}`;
    for (const page of ["", ...pages]) writeFileSync(join(made, page, "index.html"), html);
    writeFileSync(join(made, "404.html"), "nothing here");
    writeFileSync(join(made, "_astro/a.css"), words);
    rmSync(site, { recursive: true, force: true });
    renameSync(made, site);
  };
  build("first", ["old"]);
  const served: Served = await serveSite(site, "127.0.0.1", 4790);
  after(() => {
    served.server.close();
    rmSync(place, { recursive: true });
  });
  const at = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${served.url}${path}`, { headers: { connection: "close", ...headers } });

  it("serves it below its base, and its own page for what is not there", async () => {
    assert.match(served.url, /^http:\/\/localhost:\d+\/record\/$/);
    assert.match(await (await at("")).text(), /first$/);
    assert.match(await (await at("old/")).text(), /first$/);
    const none = await at("none/");
    assert.deepEqual([none.status, await none.text()], [404, "nothing here"]);
  });

  it("lets a browser ask whether a page has changed, and keep what is named by its content", async () => {
    const { headers } = await at("");
    assert.equal((await at("", { "if-none-match": headers.get("etag") ?? "" })).status, 304);
    assert.match((await at("_astro/a.css")).headers.get("cache-control") ?? "", /immutable/);
  });

  it("serves a site that was built again as it is now, whole", async () => {
    build("second, which is longer than the first", ["new"]);
    assert.match(await (await at("")).text(), /than the first$/);
    assert.match(await (await at("new/")).text(), /than the first$/);
    assert.equal((await at("old/")).status, 404);
    build("third", []);
    assert.match(await (await at("")).text(), /third$/);
  });
});
