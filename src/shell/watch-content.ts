import { sep } from "node:path";
import type { ErrorPayload, ViteDevServer } from "vite";
import { overlayOf } from "./content-error.ts";
import { held } from "./held.ts";

const watched = ["add", "change", "unlink", "unlinkDir"] as const;
/** Ms to wait for more: an editor may write, rename and delete in one breath. */
const settling = 40;

/**
 * Recompiles when a file of the content folder changes. A mistake shows as Vite's overlay over the last good page, also
 * to a page that is opened later, and goes when it is mended. `onChecked` is called after every compilation.
 */
export function watchContent(
  server: ViteDevServer,
  folder: string,
  recompile: () => Promise<void>,
  onChecked: () => void,
): void {
  let overlay: ErrorPayload | null = null;
  let { changes } = held();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const refresh = async (): Promise<void> => {
    const before = overlay;
    try {
      await recompile();
      overlay = null;
      // Where the text is again what it was, Astro does not tell the browser. Where it is not, Astro does, and of two
      // calls to load the page again the second is lost while the first is followed.
      if (before !== null && held().changes === changes) server.ws.send({ type: "full-reload", path: "*" });
    } catch (error) {
      overlay = overlayOf(error);
      server.ws.send(overlay);
    }
    changes = held().changes;
    onChecked();
  };
  const queue = (): void => {
    running = running.then(refresh);
  };

  server.watcher.add(folder);
  for (const event of watched) {
    server.watcher.on(event, (path) => {
      if (!path.startsWith(folder + sep)) return;
      clearTimeout(timer);
      timer = setTimeout(queue, settling);
    });
  }
  server.ws.on("connection", () => {
    if (overlay !== null) server.ws.send(overlay);
  });
  server.httpServer?.once("listening", queue);
}
