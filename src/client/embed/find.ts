import type { Awaken } from "#client/companions.ts";
import { type ActorNames, eventsHolding } from "#scene/events-holding.ts";

/**
 * Stands in a frame's script for the search of the site, whose index a sandboxed frame can't fetch: marks the events
 * that hold the words of `q` in what is in the page. `part` holds the names of actors; the note beside it says so.
 */
export const styledSearch = async (): Promise<Awaken> => find;

const find: Awaken = (part, stage) => {
  const names = JSON.parse(part.textContent ?? "{}") as ActorNames;
  const note = stage.root.querySelector<HTMLElement>("[data-found]");
  const asked = note?.querySelector("q");
  return {
    show(view) {
      note?.toggleAttribute("hidden", view.q === "");
      if (view.q === "" || view.found !== null) return;
      if (asked) asked.textContent = view.q;
      stage.follow({ ...view, found: eventsHolding(stage.chart, names, view.q) });
      stage.settle(true);
    },
  };
};
