import { html } from "#client/nodes.ts";

/** Between a button and its panel, and between a panel and the window's edge, in px. */
const gap = 6;

/**
 * A panel that `button` opens and closes, under it; made empty and filled when it first opens. Escape and a click
 * elsewhere close it, and the focus goes back to the button.
 */
export function menu(button: HTMLButtonElement, label: string, fill: () => readonly Node[]): HTMLElement {
  const panel = html("div", { class: "menu-panel", popover: "auto", role: "dialog", "aria-label": label });
  button.after(panel);
  button.popoverTargetElement = panel;
  panel.addEventListener("beforetoggle", ({ newState }) => {
    button.setAttribute("aria-expanded", String(newState === "open"));
    if (newState === "open" && panel.childElementCount === 0) panel.append(...fill());
  });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState !== "open") return;
    const { left, right, bottom } = button.getBoundingClientRect();
    const isBackward = getComputedStyle(button).direction === "rtl";
    const wished = isBackward ? right - panel.offsetWidth : left;
    const most = document.documentElement.clientWidth - panel.offsetWidth - gap;
    panel.style.setProperty("left", `${Math.max(gap, Math.min(most, wished)) + scrollX}px`);
    panel.style.setProperty("top", `${bottom + gap + scrollY}px`);
  });
  return panel;
}
