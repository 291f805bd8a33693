import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { isOpen } from "#scene/filter.ts";
import type { Scene } from "#scene/scene.ts";
import type { View } from "#scene/view.ts";

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
  settle(): void;
  select(event: string, claim?: string | null): void;
  /** A quiet note beside the count; empty: none. */
  note(text: string): void;
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
  /** Whether a view can't be shown without it; else it sleeps until a reader comes near. */
  readonly isNeeded: (view: View) => boolean;
  readonly load: () => Promise<Awaken>;
}

/** None of them is in the page's first script. */
const parts: readonly Part[] = [
  {
    selector: "[data-list]",
    isNeeded: ({ filter, asOf }) => asOf !== null || !isOpen(filter),
    load: async () => (await import("./list.ts")).list,
  },
];

/** What a reader does to a part that sleeps; a change made meanwhile is told again once it is awake. */
const nearing = ["pointerover", "focusin", "change"] as const;

/** The parts of the page that there are. */
export interface Companions {
  /** Shows the view in all that are awake, and wakes those that it needs. */
  show(view: View, scene: Scene): void;
}

/** Finds the parts inside `stage.root` and wakes each when it is first needed. */
export function companions(stage: Stage): Companions {
  let last: readonly [View, Scene] | null = null;
  const found = parts.flatMap(({ selector, isNeeded, load }) => {
    const element = stage.root.querySelector<HTMLElement>(selector);
    return element === null ? [] : [sleeper(element, isNeeded, load)];
  });
  function sleeper(element: HTMLElement, isNeeded: Part["isNeeded"], load: Part["load"]): Companion {
    let awake: Companion | null = null;
    let waking: Promise<void> | null = null;
    const wake = (): Promise<void> => {
      waking ??= load().then(
        (awaken) => {
          awake = awaken(element, stage);
          if (last !== null) awake.show(...last);
        },
        () => stage.note(stage.words.ui.notLoaded),
      );
      return waking;
    };
    for (const type of nearing) {
      const near = ({ target }: Event): void => {
        wake().then(() => type === "change" && target?.dispatchEvent(new Event(type, { bubbles: true })));
      };
      element.addEventListener(type, near, { once: true });
    }
    return {
      show(view, scene) {
        if (awake !== null) awake.show(view, scene);
        else if (isNeeded(view)) void wake();
      },
    };
  }
  return {
    show(view, scene) {
      last = [view, scene];
      for (const companion of found) companion.show(view, scene);
    },
  };
}
