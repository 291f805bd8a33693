import { passing } from "#scene/filter.ts";
import { unfiltered } from "#scene/view.ts";
import type { Awaken, Stage } from "./companions.ts";
import { laterAnswers } from "./finding/later-answers.ts";
import { html } from "./nodes.ts";
import { askedWords } from "./tongue.ts";

/**
 * The list shows what the drawing shows: what a filter takes out is hidden, what was not yet public is ghosted and is
 * no answer yet. With neither it is as it was built, node for node.
 */
export const list: Awaken = (part, stage) => {
  const { chart } = stage;
  const items = [...part.querySelectorAll<HTMLElement>("[data-item]")];
  const way = nothing(part, stage);
  const later = laterAnswers(stage);
  return {
    show(view, { total }) {
      const left = passing(chart, view.filter, view.asOf);
      part.toggleAttribute("data-searched", view.found !== null);
      for (const item of items) {
        const id = item.dataset["item"] ?? "";
        item.hidden = left !== null && !left.has(id);
        item.toggleAttribute("data-found", view.found?.includes(id) === true);
        later(item, view.asOf);
      }
      way.hidden = left === null || total > 0 || items.some(({ hidden }) => !hidden);
    },
  };
};

/** What stands in place of the list where no event matches. */
function nothing(part: HTMLElement, { words, go, view }: Stage): HTMLElement {
  const { finding } = askedWords();
  const clear = html("button", { type: "button", class: "button" }, finding.clear);
  const note = html("div", { class: "nothing", hidden: true }, html("p", {}, words.chart.nothingMatches), clear);
  clear.addEventListener("click", () => {
    go({ ...view(), filter: unfiltered });
    part.focus({ preventScroll: true });
  });
  part.prepend(note);
  return note;
}
