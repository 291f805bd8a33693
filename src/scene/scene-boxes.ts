import type { Box, Scene } from "./scene.ts";

/** Every text of a drawing with the box it takes, by a name: what must never overlap. */
export function textBoxes(scene: Scene): readonly (readonly [string, Box])[] {
  const badge = (x: number, y: number): Box => ({ x0: x - 8.5, x1: x + 8.5, y0: y - 8.5, y1: y + 8.5 });
  return [
    ...scene.marks.flatMap(({ id, key, label }) =>
      label === null ? [] : [[`label ${key ?? id}`, label.box] as const],
    ),
    ...scene.marks.flatMap(({ id, key, x, y, badges }) =>
      badges.map(({ letter, dx }) => [`badge ${letter} ${key ?? id}`, badge(x + dx, y)] as const),
    ),
    ...scene.tags.map(({ id, box }) => [id, box] as const),
    ...scene.stacks.map(
      ({ id, x, y, width }) => [id, { x0: x - width / 2, x1: x + width / 2, y0: y - 9, y1: y + 9 }] as const,
    ),
    ...(scene.pill === null ? [] : [["pill", scene.pill.box] as const]),
    ...(scene.asOf === null ? [] : [["as of", scene.asOf.handle] as const]),
    ...(scene.message === null ? [] : [["message", scene.message.text.box] as const]),
    ...(scene.folded === null ? [] : [["folded", scene.folded.box] as const]),
    ...(scene.axis.caption === null ? [] : [["caption", scene.axis.caption.box] as const]),
    ...scene.axis.labels.map(({ at, box }) => [`axis ${at}`, box] as const),
    ...scene.lanes.flatMap(({ id, name, note }) =>
      [...name, ...(note === null ? [] : [note])].map(({ text, box }) => [`lane ${id} ${text}`, box] as const),
    ),
    ...threadBoxes(scene),
  ];
}

function threadBoxes({ threads }: Scene): readonly (readonly [string, Box])[] {
  if (threads === undefined) return [];
  return [
    ...threads.summary.map(({ text, box }) => [`summary ${text}`, box] as const),
    ...threads.rows.flatMap(({ id, texts }) => texts.map(({ role, box }) => [`${role} of ${id}`, box] as const)),
    ...threads.rows.flatMap(({ id, badge }) =>
      badge === null
        ? []
        : [[`badge of ${id}`, { x0: badge.x - 9, x1: badge.x + 9, y0: badge.y - 9, y1: badge.y + 9 }] as const],
    ),
  ];
}

/** Marks, stacks, labels and curves: what a drawing is bounded by. */
export const drawnNodes = ({ marks, stacks, curves, threads }: Scene): number =>
  marks.length +
  stacks.length +
  curves.length +
  marks.filter(({ label }) => label !== null).length +
  (threads?.rows.reduce((sum, { texts }) => sum + texts.length, 0) ?? 0);
