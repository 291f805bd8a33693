import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Source } from "#model/collection.ts";
import { findArchive } from "./archive-lookup.ts";
import { checkLink } from "./link-check.ts";
import { askOnline } from "./online-report.ts";
import { type Manners, politeClient, severalAtOnce } from "./polite-client.ts";

/** A server that fails in every way; it remembers who asked for what. */
const asked: { readonly method: string; readonly path: string; readonly agent: string }[] = [];
let open = 0;
let most = 0;
let origin = "";

const redirect = (to: string) => (response: ServerResponse) => response.writeHead(302, { location: to }).end();

const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => unknown>> = {
  "/ok": (response) => response.end("fine"),
  "/no-head": (response, { method }) => response.writeHead(method === "HEAD" ? 405 : 200).end(),
  "/gone": (response) => response.writeHead(404).end(),
  "/removed": (response) => response.writeHead(410).end(),
  "/broken": (response) => response.writeHead(500).end(),
  "/forbidden": (response) => response.writeHead(403).end(),
  "/hang": () => undefined,
  "/reset": (response) => response.destroy(),
  "/slow": (response) => {
    response.writeHead(200);
    response.write("…");
  },
  "/endless": (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x".repeat(65_536)), 1);
    response.on("close", () => clearInterval(timer));
  },
  "/moved": redirect("/ok"),
  "/circle": redirect("/circle-2"),
  "/circle-2": redirect("/circle"),
  "/away": redirect("file:///etc/passwd"),
  "/archive/none": (response) => response.end('{"url":"x","archived_snapshots":{}}'),
  "/archive/html": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Busy</p>"),
  "/archive/hostile": (response) => response.end(snapshot('https://x.example/a\\nurl: "b')),
  "/archive/dead": (response) => response.end(snapshot(`${origin}/gone`)),
  "/archive/good": (response) => response.end(snapshot(`${origin}/web/2031/ok`)),
  "/web/2031/ok": (response) => response.end("copy"),
};

const snapshot = (url: string): string => `{"archived_snapshots":{"closest":{"available":true,"url":"${url}"}}}`;

const server = createServer((request, response) => {
  const path = request.url?.replace(/\?.*/, "") ?? "";
  asked.push({ method: request.method ?? "", path, agent: request.headers["user-agent"] ?? "" });
  open += 1;
  most = Math.max(most, open);
  response.on("close", () => {
    open -= 1;
  });
  const hop = /^\/hop\/(\d+)$/.exec(path)?.[1];
  const reply = hop === undefined ? answers[path] : redirect(`/hop/${Number(hop) + 1}`);
  if (reply === undefined) response.writeHead(404).end();
  else reply(response, request);
});

before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

// What answers is waited for, however busy the machine; a time limit is only for what never does.
const manners: Manners = { delay: 0, timeout: 60_000, hosts: 4, retries: 1, backoff: 1, bytes: 100_000 };
const client = politeClient("claimline-test", manners);
const hasty = politeClient("claimline-test", { ...manners, timeout: 100 });
const timesAsked = (path: string): number => asked.filter((one) => one.path === path).length;

describe("a link", () => {
  for (const [path, state] of [
    ["/ok", "ok"],
    ["/no-head", "ok"],
    ["/moved", "moved"],
    ["/gone", "gone"],
    ["/removed", "gone"],
    ["/broken", "failed"],
    ["/forbidden", "failed"],
    ["/hang", "failed"],
    ["/reset", "failed"],
    ["/circle", "failed"],
    ["/hop/1", "failed"],
    ["/away", "failed"],
  ] as const) {
    it(`is ${state} at ${path}`, async () => {
      assert.equal((await checkLink(path === "/hang" ? hasty : client, origin + path)).state, state);
    });
  }

  it("is failed where nothing listens", async () => {
    assert.deepEqual(await checkLink(client, "http://127.0.0.1:1/"), {
      state: "failed",
      detail: "no connection",
      to: null,
    });
  });

  it("says where it moved to", async () => {
    assert.equal((await checkLink(client, `${origin}/moved`)).to, `${origin}/ok`);
  });

  it("is asked for again after a passing fault, so many times and no more", async () => {
    const [broken, gone] = [timesAsked("/broken"), timesAsked("/gone")];
    await checkLink(client, `${origin}/broken`);
    await checkLink(client, `${origin}/gone`);
    // HEAD and GET, each once more
    assert.equal(timesAsked("/broken") - broken, 4);
    assert.equal(timesAsked("/gone") - gone, 2);
  });
});

describe("the client", () => {
  it("gives up on a slow body, and reads no endless one to its end", async () => {
    assert.deepEqual(await hasty.ask("GET", `${origin}/slow`), { fault: "timeout" });
    const reply = await client.ask("GET", `${origin}/endless`);
    assert.equal("fault" in reply ? reply.fault : reply.body.length, manners.bytes);
  });

  it("asks a host one thing at a time, and says who asks", async () => {
    await new Promise((settled) => setTimeout(settled, 50));
    most = open;
    const begun = open;
    await severalAtOnce(["/ok", "/moved", "/no-head", "/ok"], 4, (path) => checkLink(client, origin + path));
    assert.ok(most <= begun + 1, `${most} at once`);
    assert.ok(asked.every(({ agent }) => agent === "claimline-test"));
  });
});

describe("an archived copy", () => {
  for (const [path, state] of [
    ["none", "none"],
    ["html", "failed"],
    ["hostile", "failed"],
    ["dead", "failed"],
    ["good", "found"],
    ["missing", "failed"],
  ] as const) {
    it(`is ${state} where the archive answers ${path}`, async () => {
      const found = await findArchive(client, `${origin}/archive/${path}`, "https://page.example/a?b=c", "2031-04-02");
      assert.equal(found.state, state);
    });
  }
});

describe("the sources that are asked for", () => {
  it("are counted from none to all that have an address", async () => {
    const source = (id: string, url: string | null) => ({ id, url, archive: "none", date: null, origin: { path: id } });
    const all = [source("one", `${origin}/ok`), source("paper", null), source("two", `${origin}/gone`)];
    const counts: (readonly [number, number])[] = [];
    const told = (count: number, of: number) => counts.push([count, of]);
    await askOnline(all as unknown as readonly Source[], client, { api: "", hosts: 1, told });
    assert.deepEqual(counts, [
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});

/** The verb in a process of its own, while the server answers in this one. */
function sources(folder: string, ...args: readonly string[]): Promise<{ status: number; stdout: string }> {
  const command = [join(import.meta.dirname, "../claimline.mjs"), "sources", "--content", folder, ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, (error, stdout) =>
      done({ status: typeof error?.code === "number" ? error.code : 0, stdout }),
    );
  });
}

describe("claimline sources", () => {
  const quick = (): string[] => ["--delay", "0", "--timeout", "60000", "--archive-api", `${origin}/archive/good`];
  const folder = mkdtempSync(join(tmpdir(), "claimline-online-"));
  const file = (id: string): string => join(folder, `sources/${id}.md`);
  const text = (id: string): string => readFileSync(file(id), "utf8");

  before(() => {
    cpSync(join(import.meta.dirname, "../../../e2e/collections/tiny"), folder, { recursive: true });
    const paths = {
      "courier-2031-04-02": "/ok # seen",
      "herald-2031-04-02": "/gone",
      "north-grid-2031-04-03": "/reset",
    };
    for (const [id, path] of Object.entries(paths)) {
      writeFileSync(
        file(id),
        text(id)
          .replace(/^url: .*$/m, `url: ${origin}${path}`)
          .replaceAll("\n", "\r\n"),
      );
    }
  });

  it("asks nobody without --online, and needs it for --write", async () => {
    const count = asked.length;
    assert.equal((await sources(folder, ...quick())).status, 0);
    assert.equal((await sources(folder, ...quick(), "--write")).status, 2);
    assert.equal(asked.length, count);
  });

  it("reports with --online, ends with 1 where a page is gone, and writes nothing", async () => {
    const all = ["courier-2031-04-02", "herald-2031-04-02", "north-grid-2031-04-03"];
    const texts = all.map(text);
    const { status, stdout } = await sources(folder, ...quick(), "--online");
    assert.equal(status, 1);
    assert.match(stdout, /herald-2031-04-02\.md: gone \(404\)/);
    assert.match(stdout, /3 asked: 1 ok, 0 moved, 1 gone, 1 failed; 3 archived copies found\./);
    assert.deepEqual(all.map(text), texts);
  });

  it("writes with --write what was missing and is seen, and every other character stays", async () => {
    const was = text("courier-2031-04-02");
    const today = (): string => new Date().toISOString().slice(0, 10);
    const before = today();
    await sources(folder, ...quick(), "--online", "--write");
    // The day may have ended meanwhile.
    const day = text("courier-2031-04-02").includes(`accessed: ${before}`) ? before : today();
    const added = `\r\narchive: ${origin}/web/2031/ok\r\naccessed: ${day}`;
    assert.equal(text("courier-2031-04-02"), was.replace("# seen", `# seen${added}`));
    assert.doesNotMatch(text("herald-2031-04-02"), /accessed/);
    const once = text("courier-2031-04-02");
    await sources(folder, ...quick(), "--online", "--write");
    assert.equal(text("courier-2031-04-02"), once);
  });
});
