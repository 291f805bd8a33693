import type { ChartIndex, LaneLine } from "./chart-index.ts";
import type { TagWish } from "./edge-tags.ts";
import type { Anchor } from "./lane-curves.ts";
import type { Item } from "./lane-items.ts";
import { type Spot, stackId } from "./lane-marks.ts";
import type { EdgeTag, Mark } from "./scene.ts";

/** A stack's events, and where it stands. */
export interface StackedItem {
  readonly item: Item;
  readonly spot: Spot;
}

/** Clear px between the centre of a mark, a stack or a tag and its curves; the selected mark's disc asks for more. */
const markGap = 11;
const selectedGap = 17;
const stackGap = 13;
const tagGap = 14;
/** A curve meets a tag so far from its arrow. */
const tagReach = 26;
/** A larger stack has no curves: they would say nothing. */
const mostStacked = 200;

/** Event id → where its curves end: its mark, else the stack that holds it, else the tag that stands for it. */
export function anchorsOf(
  { marks, stacked }: { readonly marks: readonly Mark[]; readonly stacked: readonly StackedItem[] },
  { wishes, tags }: { readonly wishes: readonly TagWish[]; readonly tags: readonly EdgeTag[] },
  index: ChartIndex,
): ReadonlyMap<string, Anchor> {
  const ofTags = tags.flatMap((tag) => {
    const wish = wishes.find(({ lane, edge }) => lane === tag.lane && edge === tag.edge);
    const anchor = tagAnchor(tag);
    return [...(wish?.events ?? [])].map((id) => [id, anchor] as const);
  });
  const ofStacks = stacked.flatMap(({ item, spot }) => {
    const anchor = { id: stackId(item), x: item.x, y: spot.y, gap: stackGap, isRightTag: false };
    return relatedIn(item, index.lanes[spot.lane]).map((id) => [id, anchor] as const);
  });
  const ofMarks = marks.map(({ id, x, y, standing }) => {
    const gap = standing === "selected" ? selectedGap : markGap;
    return [id, { id, x, y, gap, isRightTag: false }] as const;
  });
  return new Map<string, Anchor>([...ofTags, ...ofStacks, ...ofMarks]);
}

function tagAnchor({ id, edge, box: { x0, x1, y0, y1 } }: EdgeTag): Anchor {
  const y = (y0 + y1) / 2;
  if (edge === "right") return { id, x: x0 + markGap - 2, y, gap: markGap, isRightTag: true };
  return { id, x: Math.min(x0 + tagReach, (x0 + x1) / 2), y, gap: tagGap, isRightTag: false };
}

/** The events of an item that have curves. */
function relatedIn({ runs, count }: Item, line: LaneLine | undefined): readonly string[] {
  if (line === undefined || count > mostStacked) return [];
  return runs
    .flatMap(({ low, high }) => line.entries.slice(low, high))
    .filter(({ relations }) => relations > 0)
    .map(({ event }) => event.id);
}
