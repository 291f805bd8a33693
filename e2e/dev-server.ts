import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

const TINY = join(import.meta.dirname, "collections/tiny");

/** A dev server on a copy of a small collection, to edit while it runs. */
export interface DevServer {
  readonly url: string;
  /** Everything it printed so far. */
  log(): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  stop(): Promise<void>;
}

/** Starts `claimline dev` on a free port and resolves when it answers. `more` is files to add, by path. */
export async function startDevServer(more: Readonly<Record<string, string>> = {}): Promise<DevServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "claimline-dev-"));
  cpSync(TINY, folder, { recursive: true });
  for (const [path, text] of Object.entries(more)) writeFileSync(join(folder, path), text);
  const command = ["src/cli/claimline.mjs", "dev", "--content", folder, "--port", String(port)];
  const server = spawn(process.execPath, command, { cwd: join(import.meta.dirname, ".."), stdio: "pipe" });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      log += chunk;
    });
  }
  await answers(server, `http://127.0.0.1:${port}/`, () => log);
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: (path) => rmSync(join(folder, path)),
    async stop() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      // Vite first waits for what is under way.
      const late = setTimeout(() => server.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(late);
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(server: ChildProcess, url: string, log: () => string): Promise<void> {
  while (server.exitCode === null) {
    const page = await fetch(url).catch(() => null);
    if (page?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The dev server ended:\n${log()}`);
}
