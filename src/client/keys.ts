import type { View } from "#scene/view.ts";

/** What a key asks for while the focus is in the drawing. */
export type Wish =
  | { readonly move: "next" | "previous" | "up" | "down" | "first" | "last" }
  | { readonly zoom: "in" | "out" | "fit" }
  | { readonly pan: -1 | 1 }
  | { readonly follow: "responses" | "answered" }
  | { readonly turn: View["kind"] }
  | { readonly do: "select" | "close" | "help" };

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
  r: { follow: "responses" },
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
  R: { follow: "answered" },
};

/** The wish behind a key, or `null` for one that belongs to the browser or the page (any with ctrl, alt or ⌘). */
export function wishOf(event: KeyboardEvent): Wish | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return (event.shiftKey ? shifted : plain)[event.key] ?? null;
}
