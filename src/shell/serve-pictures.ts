import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import sharp from "sharp";
import sirv from "sirv";
import { barePicture, isSigned, photographNamed } from "./bare-picture.ts";

/**
 * Serves a folder of media while somebody writes, over a network perhaps: photographs say as little of where they were
 * taken as they will when they are published. What was made before is taken from `cache`; `next` hears what can't be.
 */
export function servePictures(media: string, cache?: string) {
  const serveFile = sirv(media, { dev: true });
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    const file = fileOf(media, request.url ?? "");
    const photograph = file === null ? null : photographNamed(file);
    if (file === null || photograph === null || !(await isSignedFile(file))) return serveFile(request, response, next);
    try {
      const bare = await barePicture(file, null, cache);
      response.setHeader("content-type", photograph.type);
      response.setHeader("cache-control", "no-store");
      createReadStream(bare).pipe(response);
    } catch (error) {
      next(error);
    }
  };
}

/** The file that an address means; `null` where it leads out of the folder or can't be read. */
function fileOf(media: string, url: string): string | null {
  try {
    const file = join(media, decodeURIComponent(url.replace(/[?#].*$/, "")));
    return file.startsWith(media + sep) ? file : null;
  } catch {
    return null;
  }
}

const isSignedFile = (file: string): Promise<boolean> =>
  sharp(file)
    .metadata()
    .then(isSigned, () => false);
