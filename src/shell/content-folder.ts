import { resolve } from "node:path";

/** The folder of the collection, absolute: `CLAIMLINE_CONTENT`, else `content` in the working directory. */
export const contentFolder = (): string => resolve(process.env["CLAIMLINE_CONTENT"] ?? "content");
