import { inkOfVertical } from "#draw/ink-vertical.ts";
import type { Chart } from "#scene/chart.ts";
import { chartIndex } from "#scene/chart-index.ts";
import { composeVertical, type TimedRow } from "#scene/vertical.ts";
import { spine } from "#scene/vertical-bows.ts";
import type { View } from "#scene/view.ts";
import { middleOf } from "./in-sight.ts";
import { paint } from "./paint.ts";
import type { Card } from "./vertical-cards.ts";

/** The lines beside the cards, which are drawn where the page has put those. */
export interface GutterLines {
  readonly node: SVGSVGElement;
  /** Where the cards stand that show, from the top of the ground. */
  rows(): readonly TimedRow[];
  /** Measures the cards that show and draws the lines between them. */
  lay(shown: readonly Card[], view: View): void;
  /** Draws those near the window again where it has moved far. */
  keepUp(view: View): void;
}

/** A layer over `ground`, at whose inner edge the spine runs. */
export function gutterLines(ground: HTMLElement, chart: Chart): GutterLines {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  ground.append(node);
  let cards: readonly Card[] = [];
  let rows: readonly TimedRow[] = [];
  let drawnAt = 0;
  const top = (): number => -ground.getBoundingClientRect().top;
  const draw = (view: View): void => {
    drawnAt = top();
    const gutter = { height: ground.clientHeight, screen: innerHeight, top: drawnAt };
    const scene = composeVertical(chartIndex(chart, view.filter), view, rows, gutter);
    paint(node, inkOfVertical(scene, spine));
    for (const card of cards) tellBroken(card, scene.broken);
  };
  return {
    node,
    rows: () => rows,
    lay(shown, view) {
      cards = shown;
      const from = top();
      rows = shown.map(({ id, mark, time }) => ({ id, y: middleOf(mark) + from, time }));
      draw(view);
    },
    keepUp(view) {
      if (Math.abs(top() - drawnAt) > innerHeight) draw(view);
    },
  };
}

/** Marks on the card of an answer what its line no longer reaches. */
function tellBroken({ id, item }: Card, broken: ReadonlySet<string>): void {
  for (const line of item.querySelectorAll<HTMLElement>(".brief[data-to]")) {
    line.toggleAttribute("data-far", broken.has(`${id} ${line.dataset["to"]}`));
  }
}
