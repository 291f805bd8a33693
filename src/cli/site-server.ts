import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** A site that is being served, and where. */
export interface Served {
  /** With the port that was free and the site's base, e.g. `http://localhost:4321/sub/path/`. */
  readonly url: string;
  readonly server: Server;
}

/**
 * Serves a built site below the base it was built for, on the first free port of twenty. One that is built again
 * meanwhile is served as it is then.
 */
export async function serveSite(folder: string, host: string, firstPort: number): Promise<Served> {
  const base = baseOf(folder);
  const server = createServer(answers(folder, base));
  for (let port = firstPort; ; port += 1) {
    if (await listens(server, host, port)) {
      return { url: `http://${host === "127.0.0.1" ? "localhost" : host}:${port}${base}`, server };
    }
    if (port === firstPort + 19) throw new Error(`No port from ${firstPort} to ${port} is free. Name one with --port.`);
  }
}

/** `/` or `/sub/path/`: the path of the home page's own canonical address. */
function baseOf(folder: string): string {
  const home = readFileSync(join(folder, "index.html"), "utf8");
  const href = /<link[^>]*\brel="?canonical"?[^>]*>/.exec(home)?.[0].match(/\bhref="?([^"\s>]+)/)?.[1];
  return href === undefined ? "/" : new URL(href).pathname;
}

function answers(folder: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    // looks at the disk each time; otherwise it goes by what stood there when it was started
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      // What pages of other sites load by themselves: a pinned script with its proof, the faces of a sandboxed frame.
      if (/\.(?:js|woff2)$/.test(path)) response.setHeader("access-control-allow-origin", "*");
      // Named by its content, so a browser need not ask again.
      if (path.includes("/_astro/")) response.setHeader("cache-control", "max-age=31536000, immutable");
    },
    onNoMatch: (_, response) => notFound(folder, response),
  });
  return (request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith(base)) {
      request.url = path.slice(base.length - 1);
      return files(request, response);
    }
    const moved = `${path}/` === base || path === "/";
    return moved ? response.writeHead(302, { location: base }).end() : notFound(folder, response);
  };
}

function notFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
  response.end(readFileSync(join(folder, "404.html")));
}

const listens = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error);
    server.once("error", refused).listen(port, host, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
