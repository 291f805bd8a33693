import type { Page } from "playwright/test";

/** Red, green and blue to 255, and how opaque. */
type Colour = readonly [number, number, number, number];

/** A letter or mark of a page as it shows: its colour and those behind it, the nearest first. */
interface Ink {
  readonly name: string;
  readonly isText: boolean;
  readonly colour: Colour;
  readonly grounds: readonly Colour[];
}

/** What of the letters and marks that a page shows is too near to its ground: 4.5:1 for letters, 3:1 for marks. */
export async function faintInk(page: Page): Promise<{ faint: string[]; seen: number }> {
  const inks = await page.evaluate(shownInk);
  const faint = inks.flatMap(({ name, isText, colour, grounds }) => {
    const ground = grounds.reduceRight(stacked, white);
    const ratio = contrast(over(colour, ground), ground);
    return ratio < (isText ? 4.5 : 3) ? [`${name} ${ratio.toFixed(2)}:1`] : [];
  });
  return { faint, seen: inks.length };
}

const white: Colour = [255, 255, 255, 1];

function over(above: Colour, below: Colour): Colour {
  const mix = (at: 0 | 1 | 2): number => above[at] * above[3] + below[at] * (1 - above[3]);
  return [mix(0), mix(1), mix(2), 1];
}
const stacked = (below: Colour, above: Colour): Colour => over(above, below);

function brightness([red, green, blue]: Colour): number {
  const linear = (part: number): number =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** By WCAG 2, from 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Runs in the page. */
function shownInk(): Ink[] {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const read = (text: string): Colour => {
    if (context === null) throw new Error("no canvas");
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const grounds = (node: Element | null): Colour[] =>
    node === null ? [] : [read(getComputedStyle(node).backgroundColor), ...grounds(node.parentElement)];
  const isShown = (node: Element): boolean =>
    node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.closest("[disabled]") === null;
  const nameOf = (node: Element): string =>
    `${node.tagName} .${node.getAttribute("class")} “${node.textContent?.trim().slice(0, 24)}”`;
  const says = (node: Element): boolean =>
    [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== "");
  const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isShown);
  /** Letters of a drawing may stand on a disc or a pill of their own. */
  const behind = (text: Element): Colour[] => {
    const own = text.closest(".badge, .pill, .stack, .tag")?.querySelector("circle, rect, .box") ?? null;
    return own === null ? grounds(text) : [read(getComputedStyle(own).fill), ...grounds(text)];
  };
  const ink = (node: Element, isText: boolean, colour: string, ground: Colour[]): Ink => ({
    name: nameOf(node),
    isText,
    colour: read(colour),
    grounds: ground,
  });
  return [
    ...shown("body *:not(svg *, script, style, .quiet)")
      .filter(says)
      .map((node) => ink(node, true, getComputedStyle(node).color, grounds(node))),
    ...shown("svg text")
      .filter(({ textContent }) => textContent?.trim() !== "")
      .map((node) => ink(node, true, getComputedStyle(node).fill, behind(node))),
    ...shown(":is(.mark, .mark-of, .chip) svg .shape, .mark .shape").map((node) =>
      ink(node, false, getComputedStyle(node).fill, grounds(node)),
    ),
    ...shown(":is(.mark, .mark-of, .chip) .ring").map((node) =>
      ink(node, false, getComputedStyle(node).stroke, grounds(node)),
    ),
  ];
}
