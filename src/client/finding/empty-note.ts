import type { Awaken } from "#client/companions.ts";
import { html } from "#client/nodes.ts";
import { askedWords } from "#client/tongue.ts";
import { isOpen } from "#scene/filter.ts";
import { showingAll } from "#scene/range-around.ts";
import type { SceneMessage } from "#scene/scene.ts";
import { unfiltered } from "#scene/view.ts";

/** Between the line of text in the drawing and the button under it, in px. */
const gap = 12;

/** Where the drawing says that it has nothing to show, a button under its words offers the way back. */
export const emptyNote: Awaken = (part, stage) => {
  const { finding } = askedWords();
  const button = html("button", { type: "button", class: "button way-back", hidden: true });
  let action: SceneMessage["action"] = null;
  let isFollowed = false;
  part.append(button);
  button.addEventListener("click", () => {
    const view = stage.view();
    isFollowed = true;
    if (action === "clear filters") stage.go({ ...view, filter: unfiltered });
    else stage.go(showingAll(view, stage.chart));
  });
  return {
    show(view, { message, width }) {
      action = message?.action ?? null;
      button.hidden = action === null;
      if (isFollowed && message === null) {
        isFollowed = false;
        // The marks are there by now, and in a moment one of them can take the focus of the button that went.
        queueMicrotask(() => part.querySelector<SVGElement>("[tabindex='0']")?.focus({ preventScroll: true }));
      }
      if (message === null || action === null) return;
      const showing = isOpen(view.filter) ? finding.showAll : finding.showThem;
      button.textContent = action === "clear filters" ? finding.clear : showing;
      // the drawing may be shown larger than it was laid out
      const scale = part.clientWidth / width;
      button.style.setProperty("left", `${message.text.x * scale}px`);
      button.style.setProperty("top", `${message.text.y * scale + gap}px`);
    },
  };
};
