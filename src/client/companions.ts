import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { isOpen } from "#scene/filter.ts";
import type { Scene } from "#scene/scene.ts";
import type { View } from "#scene/view.ts";
import { isMeantElsewhere } from "./clicks.ts";
import { phones } from "./phones.ts";
import { listenForSearch } from "./search-call.ts";
import { learnAsked } from "./tongue.ts";
import { whenLoaded } from "./when-loaded.ts";

/** What the drawing offers to the parts beside it. */
export interface Stage {
  /** The element around all of them. */
  readonly root: HTMLElement;
  readonly chart: Chart;
  readonly words: Words;
  view(): View;
  /** Shows a view and writes it into the address as a step of its own. */
  go(view: View): void;
  /** Shows a view while a hand still moves; `settle` writes it. */
  follow(view: View): void;
  /** `isQuiet`: without a word to those who listen. */
  settle(isQuiet?: boolean): void;
  /** `null`: nothing. */
  select(event: string | null, claim?: string | null): void;
  /** Moves the focus into the details of what is selected. */
  readOn(): void;
  /** One short line for those who listen. */
  announce(text: string): void;
}

/** A part of the page that follows the view: filters, the day of 'as of', the list. */
export interface Companion {
  show(view: View, scene: Scene): void;
}

/** Makes a companion of the built element that it brings to life. */
export type Awaken = (part: HTMLElement, stage: Stage) => Companion;

interface Part {
  readonly selector: string;
  /** It stands outside the element, once in the page. */
  readonly isBeside?: true;
  /** Whether a view can't be shown without it; else it sleeps until a reader comes near. */
  readonly isNeeded: (view: View, scene: Scene) => boolean;
  /** What a reader does to wake it; absent: comes near. A change or a pressed button is told again once it is awake. */
  readonly wakesOn?: readonly string[];
  /** A media query: it wakes at once in such a window, and in no other. */
  readonly where?: string;
  /** `undefined` where the script leaves the part out, as that of a frame does. */
  readonly load: () => Promise<Awaken | undefined>;
}

const nearing = ["pointerover", "focusin", "change"] as const;

/** None of them is in the page's first script. */
const parts: readonly Part[] = [
  {
    selector: "[data-list]",
    isNeeded: ({ filter, asOf, found }) => asOf !== null || !isOpen(filter) || found !== null,
    load: async () => (await import("./list.ts")).list,
  },
  {
    selector: "[data-facets]",
    isNeeded: ({ filter, asOf }) => asOf !== null || !isOpen(filter),
    wakesOn: [...nearing, "click"],
    load: async () => (await import("./finding/facets.ts")).facets,
  },
  {
    selector: "[data-frame]",
    isNeeded: ({ asOf }) => asOf !== null,
    wakesOn: [],
    load: async () => (await import("./finding/as-of.ts")).asOf,
  },
  {
    selector: "[data-frame]",
    isNeeded: ({ selected }) => selected !== null,
    wakesOn: [],
    load: async () => (await import("./reveal.ts")).reveal,
  },
  {
    selector: "[data-frame]",
    isNeeded: (_, { message }) => message !== null,
    wakesOn: [],
    load: async () => (await import("./finding/empty-note.ts")).emptyNote,
  },
  {
    selector: "[data-search]",
    isBeside: true,
    isNeeded: ({ q }) => q !== "",
    load: async () => (await import("./search/search.ts")).styledSearch(),
  },
  {
    selector: "[data-story]",
    isNeeded: ({ step }) => step !== null,
    load: async () => (await import("./story.ts")).story,
  },
  {
    selector: "[data-time]",
    isNeeded: () => false,
    where: phones,
    load: async () => (await import("./vertical.ts")).vertical,
  },
];

/** The parts of the page that there are. */
export interface Companions {
  /** Shows the view in all that are awake, and wakes those that it needs. */
  show(view: View, scene: Scene): void;
}

/** Finds the parts inside `stage.root` and wakes each when it is first needed. */
export function companions(stage: Stage): Companions {
  let last: readonly [View, Scene] | null = null;
  const found = parts.flatMap((part) => {
    const around = part.isBeside === true ? document : stage.root;
    const element = around.querySelector<HTMLElement>(part.selector);
    return element === null ? [] : [sleeper(element, part)];
  });
  function sleeper(element: HTMLElement, { isNeeded, where, wakesOn = nearing, load }: Part): Companion {
    let awake: Companion | null = null;
    let waking: Promise<void> | null = null;
    const wake = (): Promise<void> => {
      waking ??= whenLoaded(stage.root, Promise.all([load(), learnAsked()]), ([awaken]) => {
        awake = awaken?.(element, stage) ?? null;
        if (last !== null) awake?.show(...last);
      });
      return waking;
    };
    if (where !== undefined) whenIn(where, wake);
    else whenNear(element, wakesOn, wake, () => awake !== null);
    // What is asked of a part that sleeps is done when it is awake; where it can't wake, a link leads to its page.
    element.addEventListener("click", (event) => {
      const asked = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-wakes]") : null;
      if (awake !== null || asked === null || isMeantElsewhere(event)) return;
      event.preventDefault();
      wake().then(() => {
        if (awake !== null) asked.click();
        else if (asked instanceof HTMLAnchorElement) location.assign(asked.href);
      });
    });
    return {
      show(view, scene) {
        if (awake !== null) awake.show(view, scene);
        else if (isNeeded(view, scene)) void wake();
      },
    };
  }
  listenForSearch();
  return {
    show(view, scene) {
      last = [view, scene];
      for (const companion of found) companion.show(view, scene);
    },
  };
}

function whenNear(
  element: HTMLElement,
  wakesOn: readonly string[],
  wake: () => Promise<void>,
  isAwake: () => boolean,
): void {
  for (const type of wakesOn) {
    const near = ({ target }: Event): void => {
      if (isAwake()) return;
      const again = type === "click" && target instanceof Element ? target.closest("button") : null;
      wake().then(() => {
        if (type === "change") target?.dispatchEvent(new Event(type, { bubbles: true }));
        if (isAwake()) again?.click();
      });
    };
    element.addEventListener(type, near, { once: true });
  }
}

function whenIn(where: string, wake: () => Promise<void>): void {
  const windows = matchMedia(where);
  const come = (): void => {
    if (windows.matches) void wake();
  };
  windows.addEventListener("change", come);
  come();
}
