import { passing } from "#scene/filter.ts";
import { publicityOf } from "#scene/publicity.ts";
import type { Awaken } from "./companions.ts";

/** The list shows what the drawing shows: what a filter takes out is hidden, what was not yet public is ghosted. */
export const list: Awaken = (part, { chart }) => {
  const items = [...part.querySelectorAll<HTMLElement>("[data-item]")];
  const events = new Map(chart.events.map((event) => [event.id, event]));
  return {
    show(view) {
      const left = passing(chart, view.filter);
      for (const item of items) {
        const event = events.get(item.dataset["item"] ?? "");
        item.hidden = left !== null && !left.has(item.dataset["item"] ?? "");
        item.toggleAttribute("data-later", event !== undefined && publicityOf(event, view) === "ghost");
      }
    },
  };
};
