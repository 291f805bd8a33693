import type { Mark, Scene } from "#scene/scene.ts";
import { html } from "./nodes.ts";

/** Milliseconds before a title shows: a pointer that only passes by asks for nothing. */
const delay = 120;
/** Between the pointer's mark and the title, in px. */
const gap = 16;

/** Shows the full title of the mark under the pointer or the focus, and lights its curves. */
export interface Hover {
  /** A hand does something else. */
  rest(): void;
  /** After a frame: the title goes where its mark went, and away with it. */
  keep(): void;
}

/** What the drawing knows of its marks. */
interface Drawn {
  readonly scene: () => Scene;
  /** The mark that a point of the window means. */
  readonly markAt: (clientX: number, clientY: number) => Mark | null;
}

/** Lays a title over `frame`; it never moves what is drawn. */
export function hover(frame: HTMLElement, { scene, markAt }: Drawn): Hover {
  const title = html("div", { class: "chart-title", hidden: true, "aria-hidden": "true" });
  frame.append(title);
  let current: Mark | null = null;
  let asked = (): Mark | null => null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const put = (): void => {
    if (current !== null) place(frame, title, current, scene());
  };
  const over = (ask: () => Mark | null): void => {
    asked = ask;
    const [before, mark] = [current, ask()];
    current = mark;
    if (before?.name === mark?.name) {
      const isMoved = mark !== null && (before?.x !== mark.x || before.y !== mark.y);
      if (isMoved && !title.hidden) put();
      return;
    }
    clearTimeout(waiting);
    title.hidden = true;
    light(frame, mark);
    if (mark !== null) waiting = setTimeout(put, delay);
  };
  const rest = (): void => over(() => null);
  frame.addEventListener("pointermove", ({ pointerType, buttons, clientX, clientY }) => {
    if (pointerType !== "touch" && buttons === 0) over(() => markAt(clientX, clientY));
  });
  frame.addEventListener("pointerleave", rest);
  frame.addEventListener("focusin", ({ target }) => {
    const stop = target instanceof Element ? target.closest("[data-mark]") : null;
    over(() => scene().marks.find(({ id }) => id === stop?.getAttribute("data-mark")) ?? null);
  });
  return {
    rest,
    keep() {
      if (current !== null) over(asked);
    },
  };
}

/** Over the mark where the frame and the window have room for it, else under it. */
function place(frame: HTMLElement, title: HTMLElement, mark: Mark, scene: Scene): void {
  title.textContent = mark.name;
  title.hidden = false;
  const scale = frame.clientWidth / scene.width;
  const [x, y] = [mark.x * scale, mark.y * scale];
  const left = Math.max(4, Math.min(frame.clientWidth - title.offsetWidth - 4, x - title.offsetWidth / 2));
  const above = y - title.offsetHeight - gap;
  const isSeen = above > Math.max(0, -frame.getBoundingClientRect().top);
  title.style.setProperty("left", `${left}px`);
  title.style.setProperty("top", `${isSeen ? above : y + gap}px`);
}

function light(frame: HTMLElement, mark: Mark | null): void {
  for (const lit of frame.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (mark === null) return;
  const id = CSS.escape(mark.id);
  const nodes = `[data-mark="${id}"], [data-from="${id}"], [data-to="${id}"]`;
  for (const node of frame.querySelectorAll(nodes)) node.setAttribute("data-lit", "");
}
