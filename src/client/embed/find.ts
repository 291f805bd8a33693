import type { Awaken } from "#client/companions.ts";
import { eventsAmong, finder } from "#client/search/finder.ts";
import type { Chart } from "#scene/chart.ts";
import { type ActorNames, eventsHolding } from "#scene/events-holding.ts";

/**
 * Stands in a frame's script for the search of the site: marks the events that hold the words of `q`, at once those
 * that hold them in what is in the page, then, where the frame may read the site's index, all that the site finds.
 * `part` holds the names of actors; the note beside it says which of both it was.
 */
export const styledSearch = async (): Promise<Awaken> => find;

const find: Awaken = (part, stage) => {
  const { chart, root } = stage;
  const names = JSON.parse(part.textContent ?? "{}") as ActorNames;
  const note = root.querySelector<HTMLElement>("[data-found]");
  let known = "";
  let found: readonly string[] = [];
  const mark = (next: readonly string[]): void => {
    found = next;
    stage.follow({ ...stage.view(), found });
    stage.settle(true);
  };
  const say = (isWhole: boolean): void => {
    if (note === null) return;
    note.hidden = false;
    note.firstElementChild?.replaceChildren((isWhole ? note.dataset["whole"] : note.dataset["inline"]) ?? "");
    note.lastElementChild?.replaceChildren(known);
  };
  const ask = async (q: string): Promise<void> => {
    const whole = mayRead ? await wholeAnswer(chart, q) : null;
    // Another search began meanwhile, or none is any more.
    if (known !== q) return;
    say(whole !== null);
    if (whole !== null) mark(whole);
  };
  return {
    show({ q, found: shown }) {
      if (q !== known) {
        known = q;
        if (note !== null) note.hidden = true;
        if (q === "") return;
        void ask(q);
        mark(eventsHolding(chart, names, q));
      } else if (q !== "" && shown === null) mark(found);
    },
  };
};

/** What the search of the site finds of a chart's events; `null` where its index can't be read. */
const wholeAnswer = (chart: Chart, q: string): Promise<readonly string[] | null> =>
  finder(chart.base)
    .then((search) => search(q))
    .then((found) => eventsAmong(found, chart))
    .catch(() => null);

/** A frame in a sandbox has no origin of its own: browsers give it no file of the site's but those of its page. */
const mayRead = self.origin === location.origin;
