import type { Ink } from "#draw/ink.ts";

const shapes = {
  previous: "M11 4L6 9l5 5",
  next: "M7 4l5 5-5 5",
  close: "M4 4l10 10M14 4L4 14",
} as const;

/** A line icon of 16 px in the colour of the text; its name is on the button that holds it. */
export function icon(name: keyof typeof shapes): Ink {
  const path: Ink = { tag: "path", key: "line", attributes: { d: shapes[name] }, text: null, children: [] };
  const attributes = {
    class: name === "close" ? "icon-line" : "icon-line turns",
    viewBox: "0 0 18 18",
    width: "16",
    height: "16",
    "aria-hidden": "true",
  };
  return { tag: "svg", key: name, attributes, text: null, children: [path] };
}
