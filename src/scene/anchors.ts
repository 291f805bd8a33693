import type { ChartIndex } from "./chart-index.ts";
import type { TagWish } from "./edge-tags.ts";
import type { Anchor } from "./lane-curves.ts";
import { type Item, placeOf } from "./lane-items.ts";
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

/**
 * Each needed event id → where its curves end: its mark, else the stack that holds it, else the tag that stands for it.
 */
export function anchorsOf(
  { marks, stacked }: { readonly marks: readonly Mark[]; readonly stacked: readonly StackedItem[] },
  { wishes, tags }: { readonly wishes: readonly TagWish[]; readonly tags: readonly EdgeTag[] },
  needed: ReadonlySet<string>,
  index: ChartIndex,
): ReadonlyMap<string, Anchor> {
  const ofTags = tags.flatMap((tag) => {
    const wish = wishes.find(({ lane, edge }) => lane === tag.lane && edge === tag.edge);
    const anchor = tagAnchor(tag);
    return [...(wish?.events ?? [])].map((id) => [id, anchor] as const);
  });
  const ofMarks = marks.map(({ id, x, y, standing }) => {
    const gap = standing === "selected" ? selectedGap : markGap;
    return [id, { id, x, y, gap, isRightTag: false }] as const;
  });
  const anchors = new Map<string, Anchor>([...ofTags, ...ofMarks]);
  for (const id of needed) {
    const anchor = anchors.has(id) ? null : stackAnchor(id, stacked, index);
    if (anchor !== null) anchors.set(id, anchor);
  }
  return anchors;
}

/** The stack that holds an event; `null` where none does. */
function stackAnchor(id: string, stacked: readonly StackedItem[], index: ChartIndex): Anchor | null {
  const entry = index.entryOf.get(id);
  if (entry === undefined) return null;
  const lane = entry.event.lane < 0 ? index.lanes.length - 1 : entry.event.lane;
  const line = index.lanes[lane];
  const place = line === undefined ? -1 : placeOf(line, entry);
  const found = stacked.find(
    ({ item, spot }) => spot.lane === lane && item.runs.some(({ low, high }) => place >= low && place < high),
  );
  if (found === undefined) return null;
  return { id: stackId(found.item), x: found.item.x, y: found.spot.y, gap: stackGap, isRightTag: false };
}

function tagAnchor({ id, edge, box: { x0, x1, y0, y1 } }: EdgeTag): Anchor {
  const y = (y0 + y1) / 2;
  if (edge === "right") return { id, x: x0 + markGap - 2, y, gap: markGap, isRightTag: true };
  return { id, x: Math.min(x0 + tagReach, (x0 + x1) / 2), y, gap: tagGap, isRightTag: false };
}
