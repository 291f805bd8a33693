import { resolve } from "node:path";

/**
 * The folder in which the program was started, absolute. Astro builds from another: then `CLAIMLINE_START` names it.
 */
export const startFolder = (): string => process.env["CLAIMLINE_START"] ?? process.cwd();

/** The folder of the collection, absolute: `CLAIMLINE_CONTENT`, else `content` where the program was started. */
export const contentFolder = (): string => resolve(startFolder(), process.env["CLAIMLINE_CONTENT"] ?? "content");
