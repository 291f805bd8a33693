import type { Ink } from "#draw/ink.ts";
import { type PaintRule, paintRules } from "./paint-rules.ts";
import { arabic, palette, sans } from "./palette.ts";
import { runsOf } from "./text-lines.ts";

/** Where a node stands: what classes it is in, and the colour of the stance there. */
interface Around {
  readonly classes: ReadonlySet<string>;
  readonly tone: string;
}

const tones: Readonly<Record<string, string>> = {
  reject: palette.reject,
  support: palette.support,
  follow: palette.act,
  neutral: palette.ink3,
};

/** Only what draws is kept: a picture can't be clicked, and is described by the text beside it. */
const dropped = /^(class|href|role|pathLength|data-.*|aria-.*)$/;

const rulesOn = new Map<string, readonly PaintRule[]>();
for (const rule of paintRules) rulesOn.set(rule.on, [...(rulesOn.get(rule.on) ?? []), rule]);
const order = new Map(paintRules.map((rule, index) => [rule, index]));

/** Ink with every colour and size of type written into it, so that it looks the same without a stylesheet. */
export const painted = (ink: Ink): Ink => paintedIn(ink, { classes: new Set(), tone: palette.ink });

function paintedIn(ink: Ink, around: Around): Ink {
  const own = (ink.attributes["class"] ?? "").split(" ").filter((name) => name !== "");
  const classes = new Set([...around.classes, ...own]);
  const family = own.map((name) => tones[name]).find((tone) => tone !== undefined) ?? around.tone;
  const tone = own.includes("mark") && (own.includes("dimmed") || own.includes("ghost")) ? palette.ink4 : family;
  const kept = Object.entries(ink.attributes).filter(([name]) => !dropped.test(name));
  const paint = Object.fromEntries(
    [ink.tag, ...own]
      .flatMap((name) => rulesOn.get(name) ?? [])
      .filter(({ within }) => within.every((name) => classes.has(name)))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .flatMap(({ is }) => Object.entries(is))
      .map(([name, value]) => [name, value === "tone" ? tone : value]),
  );
  const face = ink.tag === "text" ? { "font-family": sans } : {};
  return {
    ...ink,
    tag: ink.tag === "a" ? "g" : ink.tag,
    // what the drawing says itself, e.g. a gradient, counts more than its class
    attributes: { ...face, ...paint, ...Object.fromEntries(kept) },
    ...lettered(ink, { classes, tone }),
  };
}

/** A text with Arabic letters is several, each in its face. */
function lettered(ink: Ink, around: Around): Pick<Ink, "text" | "children"> {
  const runs = ink.text === null ? [] : runsOf(ink.text);
  if (!runs.some(({ isArabic }) => isArabic)) {
    return { text: ink.text, children: ink.children.map((child) => paintedIn(child, around)) };
  }
  const children = runs.map(({ text, isArabic }, index): Ink => {
    const face: Readonly<Record<string, string>> = isArabic ? { "font-family": arabic } : {};
    return { tag: "tspan", key: String(index), attributes: face, text, children: [] };
  });
  return { text: null, children };
}
