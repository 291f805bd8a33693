import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** A host page of another origin that is running. */
export interface Host {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const page = readFileSync(join(import.meta.dirname, "page.html"), "utf8");

/** The page beside this file, with the names of what it embeds. */
export const hostPage = (site: string, names: { readonly event: string; readonly timeline: string }): string =>
  page.replaceAll("{site}", site).replaceAll("{event}", names.event).replaceAll("{timeline}", names.timeline);

/**
 * Serves a page that embeds `site`, under the strictest policy that an embed must live with: nothing is allowed but
 * the frame's origin in `frame-src` and the script's in `script-src`; `pictures` where the page shows one.
 */
export async function serveHost(site: string, html: string, pictures: "pictures" | "" = ""): Promise<Host> {
  const images = pictures === "" ? "" : `; img-src ${site}`;
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; frame-src ${site}; script-src ${site}${images}`,
    });
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // Another host name than the site's 127.0.0.1: another site, not only another port.
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
