import type { en } from "./words/en.ts";

/** Words of the drawing and of what the script adds, in one language: all that a browser loads of the interface. */
export type Words = typeof en;
