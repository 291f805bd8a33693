import type { View } from "#scene/view.ts";

/** What a key asks for while the focus is in the drawing. */
export type Wish =
  | { readonly move: "next" | "previous" | "up" | "down" | "first" | "last" }
  | { readonly zoom: "in" | "out" | "fit" }
  | { readonly pan: -1 | 1 }
  | { readonly follow: "responses" | "answered" }
  | { readonly turn: View["kind"] }
  | { readonly do: "select" | "close" | "help" | "search" | "as of" };

const plain: Readonly<Record<string, Wish>> = {
  ArrowRight: { move: "next" },
  ArrowLeft: { move: "previous" },
  ArrowUp: { move: "up" },
  ArrowDown: { move: "down" },
  Home: { move: "first" },
  End: { move: "last" },
  "+": { zoom: "in" },
  "=": { zoom: "in" },
  "-": { zoom: "out" },
  "0": { zoom: "fit" },
  Enter: { do: "select" },
  " ": { do: "select" },
  Escape: { do: "close" },
  "?": { do: "help" },
  "/": { do: "search" },
  r: { follow: "responses" },
  a: { do: "as of" },
  "1": { turn: "lanes" },
  "2": { turn: "mirror" },
  "3": { turn: "threads" },
  "4": { turn: "list" },
};

const shifted: Readonly<Record<string, Wish>> = {
  ArrowRight: { pan: 1 },
  ArrowLeft: { pan: -1 },
  "+": { zoom: "in" },
  "?": { do: "help" },
  "/": { do: "search" },
  R: { follow: "answered" },
};

/** The wish behind a key, or `null` for one that belongs to the browser or the page (any with ctrl, alt or ⌘). */
export function wishOf(event: KeyboardEvent): Wish | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return (event.shiftKey ? shifted : plain)[keyInTime(event)] ?? null;
}

/** In pages that are written from right to left. */
export const timeRunsLeft = (part: Element): boolean => part.closest("[dir]")?.getAttribute("dir") === "rtl";

const across: Readonly<Record<string, string>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** A key as it is meant in time: where time runs to the left, the arrow to the left leads on. */
export const keyInTime = ({ key, target }: KeyboardEvent): string =>
  target instanceof Element && timeRunsLeft(target) ? (across[key] ?? key) : key;
