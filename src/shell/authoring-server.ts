import type { IncomingMessage, ServerResponse } from "node:http";
import { relative } from "node:path";
import type { ViteDevServer } from "vite";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { authoringPage } from "./authoring-page.ts";
import { contentFolder, startFolder } from "./content-folder.ts";
import { held } from "./held.ts";

/** Where the authoring bar asks, under the base; `?path=` is the page's own path under the base. */
const authoringPath = "__claimline";
/** What the bar hears after every compilation. */
const checkedEvent = "claimline:checked";

/** Answers the authoring bar. Only the dev server has it: no built site holds a trace of the bar. */
export function serveAuthoring(server: ViteDevServer): void {
  server.middlewares.use(
    `${server.config.base}${authoringPath}`,
    (request: IncomingMessage, response: ServerResponse) => {
      const path = new URL(request.url ?? "", "http://localhost").searchParams.get("path") ?? "";
      const page = authoringPage(held(), path);
      const answer = page.file?.kind === "event" ? answerCommand(page.file.id) : null;
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      response.end(JSON.stringify({ ...page, answer }));
    },
  );
}

/** Tells the terminal what is wrong, where that has changed, and the bar that it should ask again. */
export function checkedTeller(server: ViteDevServer): () => void {
  let told = "";
  return () => {
    const text = terminalText(held().diagnostics, { colour: process.stdout.hasColors?.() === true });
    if (text !== told) process.stdout.write(text === "" ? "Nothing is wrong any more.\n" : `\n${text}`);
    told = text;
    server.ws.send({ type: "custom", event: checkedEvent });
  };
}

/** The command that begins an answer to an event, for the folder in which the server was started. */
function answerCommand(id: string): string {
  const folder = relative(startFolder(), contentFolder()) || ".";
  const content = folder === "content" ? "" : ` --content "${folder}"`;
  return `npx claimline new event --kind response --to ${id}${content}`;
}
