import { dayText, monthText } from "#model/date-words.ts";
import { DAY } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Scene } from "#scene/scene.ts";
import type { View } from "#scene/view.ts";

/** A range over this many days is told in months. */
const monthsFrom = 90;

/** The line that says what is shown: range and count. */
export interface Readout {
  show(view: View, scene: Scene): void;
  /** A quiet note. */
  note(text: string): void;
  /** Notes what in the address means nothing here; nothing: no note. */
  unknown(names: readonly string[]): void;
}

/** Both ends of a view's range in words, as closely as its width lets them mean something. */
export function rangeText(view: View, words: Words): readonly [string, string] {
  const last = view.to - 1;
  const wide = view.to - view.from > monthsFrom * DAY;
  const text = wide ? monthText : dayText;
  return [text(view.from, words, "short"), text(last, words, "short")];
}

/** Writes into the elements that the page has for it; those that are missing stay unwritten. */
export function readout(root: Element, words: Words): Readout {
  const write = (name: string, text: string): void => {
    const node = root.querySelector(`[data-readout="${name}"]`);
    if (node !== null && node.textContent !== text) node.textContent = text;
  };
  return {
    show(view, scene) {
      const { range, count, public: byThen } = words.ui.readout;
      write("range", range(...rangeText(view, words)));
      write(
        "count",
        scene.later > 0 ? byThen(scene.shown - scene.later, scene.later) : count(scene.shown, scene.total),
      );
    },
    note: (text) => write("note", text),
    unknown: (names) => write("note", names.length > 0 ? words.ui.announce.unknown(names) : ""),
  };
}
