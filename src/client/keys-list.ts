import type { Words } from "#model/words.ts";
import { html } from "./nodes.ts";

/** The dialog with the keys of the drawing; made once and kept in `root`. */
export function keysList(root: HTMLElement, words: Words): HTMLDialogElement {
  const there = root.querySelector<HTMLDialogElement>("dialog.keys");
  if (there !== null) return there;
  const { keys } = words.ui;
  const rows = keys.list.flatMap(([key, does]) => [html("dt", {}, html("kbd", {}, key)), html("dd", {}, does)]);
  const close = html("button", { type: "button", class: "button" }, keys.close);
  const dialog = html("dialog", { class: "keys", "aria-label": keys.label }, html("h2", {}, keys.label));
  dialog.append(html("dl", {}, ...rows), close);
  close.addEventListener("click", () => dialog.close());
  root.append(dialog);
  return dialog;
}
