import type { Words } from "#model/words.ts";
import type { Scene } from "#scene/scene.ts";

/** What a choice left, in one short line: how many events, or why there is none. */
export function outcomeText({ message, shown, later, total }: Scene, words: Words): string {
  if (message !== null) return message.text.text;
  const { count, public: byThen } = words.ui.readout;
  return later > 0 ? byThen(shown - later, later) : count(shown, total);
}
