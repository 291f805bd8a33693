import { entry } from "./entry.ts";

/** C9xx: the program's own fault, never the author's. */
export const fault = {
  C901: entry<{ stack: string }>({
    severity: "error",
    title: "A fault of the program",
    what: ({ stack }) => `The compiler stopped inside this file. This is our bug, not a mistake of yours.\n${stack}`,
    why: () => "Nothing of this file reaches the timeline until the bug is mended.",
    fix: () => "Send the file and this message to the maintainers of Claimline.",
    example: { stack: "TypeError: …\n    at readEvent (src/compile/read-file.ts:41:7)" },
  }),
};
