import type { ChartEvent } from "./chart.ts";
import { labelText, labelWish, softExtent, wordsOf } from "./label-wishes.ts";
import type { Item } from "./lane-items.ts";
import type { Drawing } from "./lane-marks.ts";
import { labelSize } from "./mark-size.ts";
import type { Side } from "./packing.ts";
import type { Mark, MarkLabel } from "./scene.ts";
import { fittedText, textWidth } from "./text-width.ts";

/** Longest line that says who speaks, in px. */
const longestHead = 190;
const edgeAir = 2;
/** Middles of the two lines from the mark's centre, and what both take. */
const headLine = -7.5;
const textLine = 7.5;
const halfHeight = 16;

/** Who speaks, shortened; empty for a context without a speaker. */
const headText = ({ speaker }: ChartEvent): string => {
  const text = fittedText(speaker, longestHead, labelSize, "bold");
  return text === "" && speaker !== "" ? fittedText(speaker.split(" ")[0] ?? "", longestHead, labelSize, "bold") : text;
};

const extra = (event: ChartEvent, label: string): number =>
  Math.max(0, textWidth(headText(event), labelSize, "bold") - textWidth(label, labelSize, "bold"));

/** The stretches that an event's two lines may take, right first; none where nothing fits. */
export function mirrorSides(item: Item, drawing: Drawing): readonly Side[] {
  const { frame } = drawing;
  const { event } = item.entry;
  const wish = labelWish(item, softExtent(item.entry, frame), drawing);
  const wider = extra(event, labelText(event, frame));
  const line = frame.asOf?.x ?? Number.NEGATIVE_INFINITY;
  return (wish?.sides ?? [])
    .map((side) => (side.side === "right" ? { ...side, x1: side.x1 + wider } : { ...side, x0: side.x0 - wider }))
    .filter((side) => {
      const { x0, x1 } = wordsOf(side, item);
      return x0 >= edgeAir && x1 <= frame.width - edgeAir && (x1 < line || x0 > line);
    })
    .sort((a, b) => (a.side === b.side ? 0 : a.side === "right" ? -1 : 1));
}

/** A mark's label with its speaker on a line above. */
export function twoLines(mark: Mark, label: MarkLabel, event: ChartEvent): MarkLabel {
  const head = headText(event);
  const width = label.box.x1 - label.box.x0 + extra(event, label.text);
  const x0 = label.side === "right" ? label.box.x0 : label.box.x1 - width;
  if (head === "") return label;
  const box = { x0, x1: x0 + width, y0: mark.y - halfHeight, y1: mark.y + halfHeight };
  return { ...label, dy: textLine, head: { text: head, dx: label.dx, dy: headLine }, box };
}
