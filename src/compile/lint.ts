import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Linked } from "./linked.ts";
import { lintQuotes } from "./lint/quotes.ts";
import { lintArchives, lintClaims } from "./lint/sources.ts";
import { lintVoice } from "./lint/voice.ts";
import type { Wording } from "./lint/wording.ts";

/**
 * The editorial rules: warnings that a careful editor may leave, for every side the same. Silence is applied elsewhere.
 */
export const lint = (linked: Linked, wording: Wording): readonly Diagnostic[] => [
  ...lintClaims(linked),
  ...lintQuotes(linked),
  ...lintArchives(linked),
  ...lintVoice(linked, wording),
];
