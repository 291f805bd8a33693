import type { Mark, Scene } from "#scene/scene.ts";
import { html } from "./nodes.ts";

/** Milliseconds before a title shows: a pointer that only passes by asks for nothing. */
const delay = 120;
/** Between the pointer's mark and the title, in px. */
const gap = 16;

/** Shows the full title of the mark under the pointer or the focus, and lights its curves. */
export interface Hover {
  over(mark: Mark | null, scene: Scene | null): void;
}

/** Lays a title over `frame`; it never moves what is drawn. */
export function hover(frame: HTMLElement): Hover {
  const title = html("div", { class: "chart-title", hidden: true, "aria-hidden": "true" });
  frame.append(title);
  let current: string | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    over(mark, scene) {
      if ((mark?.name ?? null) === current) return;
      current = mark?.name ?? null;
      clearTimeout(waiting);
      title.hidden = true;
      light(frame, mark);
      if (mark === null || scene === null) return;
      waiting = setTimeout(() => place(frame, title, mark, scene), delay);
    },
  };
}

function place(frame: HTMLElement, title: HTMLElement, mark: Mark, scene: Scene): void {
  title.textContent = mark.name;
  title.hidden = false;
  const scale = frame.clientWidth / scene.width;
  const [x, y] = [mark.x * scale, mark.y * scale];
  const left = Math.max(4, Math.min(frame.clientWidth - title.offsetWidth - 4, x - title.offsetWidth / 2));
  const above = y - title.offsetHeight - gap;
  title.style.setProperty("left", `${left}px`);
  title.style.setProperty("top", `${above > 0 ? above : y + gap}px`);
}

function light(frame: HTMLElement, mark: Mark | null): void {
  for (const lit of frame.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (mark === null) return;
  const id = CSS.escape(mark.id);
  const nodes = `[data-mark="${id}"], [data-from="${id}"], [data-to="${id}"]`;
  for (const node of frame.querySelectorAll(nodes)) node.setAttribute("data-lit", "");
}
