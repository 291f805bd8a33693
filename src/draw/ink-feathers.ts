import type { SoftBar, SoftExtent } from "#scene/scene.ts";
import type { Ink } from "./ink.ts";
import { node, number } from "./node.ts";

type End = SoftExtent["start"];

/** Opacity from an extent's outer end inward, as offset and opacity over its half. */
const feathers: Readonly<Record<End, readonly (readonly [number, number])[]>> = {
  crisp: [[0, 0.9]],
  feathered: [
    [0, 0],
    [0.25, 0.9],
  ],
  open: [
    [0, 0],
    [0.17, 0.2],
    [0.34, 0.2],
    [0.5, 0.9],
  ],
};

/** What an extent is coloured by: its stance's family, plain ink, or dimmed. A gradient can't inherit a colour. */
const toneOf = ({ standing, publicity, kind, family }: SoftBar): string =>
  standing === "dimmed" || publicity === "ghost" ? "dimmed" : kind === "response" ? (family ?? "plain") : "plain";

const nameOf = (mark: SoftBar, { start, end }: SoftExtent): string => `${toneOf(mark)}-${start}-${end}`;

/** Id of the gradient that fills a mark's extent. */
export const featherId = (mark: SoftBar, extent: SoftExtent, prefix: string): string =>
  `${prefix}-${nameOf(mark, extent)}`;

/** The gradients that the bars use, each once. */
export function featherInks(marks: readonly SoftBar[], prefix: string): readonly Ink[] {
  const used = new Map(
    marks.flatMap((mark) => (mark.extent === null ? [] : [[nameOf(mark, mark.extent), { mark, extent: mark.extent }]])),
  );
  return [...used].map(([name, { mark, extent }]) => gradient(name, toneOf(mark), extent, prefix));
}

function gradient(name: string, tone: string, { start, end }: SoftExtent, prefix: string): Ink {
  const closing = feathers[end].map(([offset, opacity]) => [1 - offset, opacity] as const).reverse();
  const stops = [...feathers[start], ...closing].map(([offset, opacity], place) =>
    node("stop", `${place}`, { class: `feather ${tone}`, offset, "stop-opacity": number(opacity) }),
  );
  return node("linearGradient", name, { id: `${prefix}-${name}` }, stops);
}
