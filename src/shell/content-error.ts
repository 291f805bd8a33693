import { resolve } from "node:path";
import type { ErrorPayload } from "vite";
import type { Compiled } from "#compile/compile.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { positionOf } from "#diagnostics/source-text.ts";
import { startFolder } from "./content-folder.ts";

interface ContentError extends Error {
  readonly mistakes: readonly Diagnostic[];
}

/** The errors of a compilation as one, whose message holds each as it is printed; `null` where there is none. */
export function errorIn({ diagnostics }: Pick<Compiled, "diagnostics">): Error | null {
  const mistakes = diagnostics.filter(({ severity }) => severity === "error");
  if (mistakes.length === 0) return null;
  const message = terminalText(mistakes, { colour: false });
  const error: ContentError = Object.assign(new Error(message), { name: "ContentError", mistakes });
  // Where our own code stood says nothing about a text.
  error.stack = message;
  return error;
}

const isContentError = (error: unknown): error is ContentError => error instanceof Error && "mistakes" in error;

/** What the overlay in the browser shows: every message, and the place of the first to open in an editor. */
export function overlayOf(error: unknown): ErrorPayload {
  const message = error instanceof Error ? error.message : String(error);
  const [first, ...others] = isContentError(error) ? error.mistakes : [];
  const err = { message, stack: "", plugin: "claimline", name: "Claimline" };
  if (first === undefined) return { type: "error", err };
  const { source, place } = first;
  const title = others.length === 0 ? "A mistake in the content" : `${others.length + 1} mistakes in the content`;
  const loc = { file: resolve(startFolder(), source.path), ...positionOf(source.text, place.start) };
  return { type: "error", err: { ...err, title, id: source.path, loc } };
}
