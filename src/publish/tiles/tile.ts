/** The picture of a page, drawn from the timeline itself: what a link to it shows elsewhere. */
import { inkOfScene } from "#draw/attributes.ts";
import { svgText } from "#draw/svg-text.ts";
import type { Collection, Timeline, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import { pictureSize } from "#model/embeds.ts";
import { eventsOf } from "#model/lookup.ts";
import { notedText } from "#model/reading-order.ts";
import { citationsOf, sourcesOf } from "#model/rests-on.ts";
import type { SiteWords } from "#model/site-words.ts";
import { speakerText } from "#model/speakers.ts";
import { escaped } from "#publish/escaped.ts";
import type { Chart } from "#scene/chart.ts";
import { chartOf } from "#scene/chart-of.ts";
import { compose } from "#scene/compose.ts";
import type { Scene } from "#scene/scene.ts";
import { threadChart } from "#scene/thread-chart.ts";
import { builtView, type View } from "#scene/view.ts";
import { selecting } from "#scene/view-moves.ts";
import { inColours } from "./in-colours.ts";
import { painted } from "./painted.ts";
import { arabic, palette, sans, serif } from "./palette.ts";
import { type Run, runsOf, titleLines } from "./text-lines.ts";

/** A picture with the layout in it: a point of the scene stands at `x + scale × scene.x` and so on. */
export interface Tile {
  readonly svg: string;
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const { width, height } = pictureSize;
const margin = 56;
const inner = width - 2 * margin;
const titleSize = 45;
const titleStep = 53;
const footTop = 556;
/** The drawing is composed at the narrowest of these at which it fits, so that its text is as large as can be. */
const widths = [760, 900, 1080, 1300, 1600, 2000];

/** The picture of a timeline's page. */
export function timelineTile(collection: Collection, timeline: Timeline, words: SiteWords): Tile {
  const chart = chartOf(collection, timeline.id, words);
  const sources = sourcesOf(eventsOf(collection, timeline)).size;
  return tile({ above: null, title: timeline.title, chart, view: builtView(chart), sources, collection, words });
}

/** The picture of an event's page: its thread, with the event marked. */
export function eventTile(collection: Collection, event: TimelineEvent, words: SiteWords): Tile {
  const chart = threadChart(collection, event, words);
  const above = [
    withdrawal(event, words),
    words.kinds[event.kind],
    speakerText(collection, event, words),
    dateText(event.when, words),
  ]
    .filter((part) => part !== "")
    .join(", ");
  const view = selecting(builtView(chart), event.id);
  return tile({ above, title: event.title, chart, view, sources: citationsOf(event).length, collection, words });
}

const withdrawal = ({ withdrawn }: TimelineEvent, words: SiteWords): string =>
  withdrawn === null ? "" : words.page.event.withdrawn(notedText(withdrawn.date, words));

interface Told {
  readonly above: string | null;
  readonly title: string;
  readonly chart: Chart;
  readonly view: View;
  readonly sources: number;
  readonly collection: Collection;
  readonly words: SiteWords;
}

function tile(told: Told): Tile {
  const { above, title, chart, view, collection, words } = told;
  const lines = titleLines(title, inner, titleSize, 3);
  const first = above === null ? 96 : 134;
  const top = first + (lines.length - 1) * titleStep + 26;
  const room = footTop - 18 - top;
  const placed = fitted(chart, view, room, words);
  const head = [
    ...(above === null ? [] : [text(margin, 78, 25, 400, palette.ink2, above)]),
    ...lines.map((line, index) => text(margin, first + index * titleStep, titleSize, 600, palette.ink, line, serif)),
  ];
  const drawing = svgText(painted(inkOfScene(placed.scene, "tile"))).replaceAll(/ data-key="[^"]*"/g, "");
  const body = `<g transform="translate(${margin} ${top}) scale(${placed.scale})">${drawing}</g>`;
  const ground = `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  const name = `<title>${escaped(`${title}. ${collection.site.title}`)}</title>`;
  const svg = `${open}${name}${ground}${head.join("")}${sized(body, placed.scene)}${foot(told)}</svg>\n`;
  return { svg: inColours(svg, collection.site.theme), scene: placed.scene, x: margin, y: top, scale: placed.scale };
}

/** An inner drawing has its own size, not that of what it stands in. */
const sized = (body: string, scene: Scene): string =>
  body.replace("<svg ", `<svg width="${scene.width}" height="${scene.height}" `);

function fitted(chart: Chart, view: View, room: number, words: SiteWords): { scene: Scene; scale: number } {
  const tried = widths.map((wide) => {
    const scale = inner / wide;
    return { scene: compose(chart, view, { width: wide, height: Math.floor(room / scale) }, words), scale };
  });
  const fits = tried.find(({ scene, scale }) => scene.height * scale <= room);
  const last = tried[tried.length - 1] as { scene: Scene; scale: number };
  const best = fits ?? { ...last, scale: Math.min(last.scale, room / last.scene.height) };
  return { scene: best.scene, scale: Math.round(best.scale * 10_000) / 10_000 };
}

function foot({ collection, sources, words }: Told): string {
  const { site } = collection;
  const y = 597;
  const logo =
    `<g transform="translate(${margin} 576) scale(1.15)" fill="none" stroke="${palette.ink}" stroke-width="1.8" stroke-linecap="round">` +
    `<circle cx="5" cy="16" r="4" fill="${palette.ink}" stroke="none"/><path d="M6.5 10.5C9 2.5 17 2.5 19.5 10.3"/><circle cx="20.5" cy="16" r="3.3"/></g>`;
  const rule = `<path d="M${margin} ${footTop + 0.5}H${width - margin}" stroke="${palette.rule2}"/>`;
  const right = [words.embed.sources(sources), ...(site.license === null ? [] : [site.license.name])].join(", ");
  const end = text(width - margin, y, 23, 400, palette.ink3, right).replace("<text ", '<text text-anchor="end" ');
  return `${rule}${logo}${text(margin + 42, y, 25, 600, palette.ink, site.title, serif)}${end}`;
}

function text(x: number, y: number, size: number, weight: number, fill: string, words: string, face = sans): string {
  return `<text x="${x}" y="${y}" font-family="${face}" font-size="${size}" font-weight="${weight}" fill="${fill}">${runsOf(words).map(span).join("")}</text>`;
}

const span = ({ text: letters, isArabic }: Run): string =>
  isArabic ? `<tspan font-family="${arabic}">${escaped(letters)}</tspan>` : escaped(letters);
