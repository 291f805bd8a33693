import type { ChartIndex, Entry } from "./chart-index.ts";
import type { Frame } from "./frame.ts";
import { windowOf } from "./lane-items.ts";
import { publicityOf } from "./publicity.ts";
import type { Scene } from "./scene.ts";
import type { View } from "./view.ts";

export type Counts = Pick<Scene, "shown" | "later" | "total" | "outOfRange">;

/** How many dated events the range holds, of how many that pass the filter. */
export function countsOf({ all }: ChartIndex, view: View, { scale }: Pick<Frame, "scale">): Counts {
  const { low, high } = windowOf(all.times, scale);
  const ghosts = (entry: Entry): boolean => publicityOf(entry.event, view) === "ghost";
  const later = view.asOf === null ? 0 : all.entries.slice(low, high).filter(ghosts).length;
  return {
    shown: high - low,
    later,
    total: all.entries.length,
    outOfRange: { before: low, after: all.entries.length - high },
  };
}
