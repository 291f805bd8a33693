import { resolve } from "node:path";

/**
 * The folder of Claimline's own code, absolute: `CLAIMLINE_SOURCE`, which the command line sets, else `src` in the
 * working directory. Pages are bundled elsewhere before they run, so no module can tell by its own address.
 */
export const sourceFolder = (): string => resolve(process.env["CLAIMLINE_SOURCE"] ?? "src");
