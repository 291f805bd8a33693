import { colourOf, namesIn, type Theme, type ThemeColour } from "./theme.ts";

/** Two colours of a theme that are too near each other. */
export interface WeakPair {
  readonly mode: "light" | "dark";
  readonly ink: ThemeColour;
  readonly ground: ThemeColour;
  readonly inkColour: string;
  readonly groundColour: string;
  /** Ratio by WCAG 2, from 1 to 21. */
  readonly found: number;
  readonly needed: number;
  /** The nearest colour of the same hue for the ink that is enough, `#rrggbb`. */
  readonly enough: string;
}

/**
 * Of each colour that text or signs have, in each mode, its weakest ground where that is too weak. Pairs of defaults
 * alone are passed over.
 */
export function weakPairs(theme: Theme): WeakPair[] {
  const set = new Set(namesIn(theme));
  return (["light", "dark"] as const).flatMap((mode, index) =>
    inks.flatMap(({ ink, on }) => {
      const weak = on
        .filter(({ ground }) => set.has(ink) || set.has(ground))
        .map((pair) => judged(theme, mode, index, ink, pair))
        .filter(({ found, needed }) => found < needed)
        .sort((a, b) => a.found / a.needed - b.found / b.needed);
      return weak.slice(0, 1);
    }),
  );
}

interface Ground {
  readonly ground: ThemeColour;
  readonly needed: number;
}

/** Text needs 4.5, signs and lines that say something need 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const textRatio = 4.5;
const signRatio = 3;
const papers = (needed: number): readonly Ground[] =>
  (["paper", "surface", "sunken"] as const).map((ground) => ({ ground, needed }));
const lit = (needed: number): Ground => ({ ground: "highlight", needed });

const inks: readonly { readonly ink: ThemeColour; readonly on: readonly Ground[] }[] = [
  { ink: "ink", on: [...papers(textRatio), lit(textRatio)] },
  { ink: "ink-2", on: [...papers(textRatio), lit(textRatio)] },
  { ink: "ink-3", on: [...papers(textRatio), lit(signRatio)] },
  { ink: "ink-4", on: papers(signRatio) },
  { ink: "reject", on: [...papers(textRatio), lit(signRatio)] },
  { ink: "support", on: [...papers(textRatio), lit(signRatio)] },
  { ink: "act", on: [...papers(textRatio), lit(signRatio)] },
];

function judged(
  theme: Theme,
  mode: "light" | "dark",
  index: number,
  ink: ThemeColour,
  { ground, needed }: Ground,
): WeakPair {
  const inkColour = colourOf(theme, ink)[index] ?? "";
  const groundColour = colourOf(theme, ground)[index] ?? "";
  const found = contrastOf(inkColour, groundColour);
  return { mode, ink, ground, inkColour, groundColour, found, needed, enough: moved(inkColour, groundColour, needed) };
}

/** The contrast of two colours `#rrggbb` by WCAG 2: 1 for the same, 21 for black and white. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Steps from a colour to black or white. */
const mixes = 64;

/** The colour on the way to black or white, whichever stands out more, that first has the contrast. */
function moved(colour: string, ground: string, needed: number): string {
  const end = contrastOf("#000000", ground) > contrastOf("#ffffff", ground) ? 0 : 255;
  const at = (step: number): string => {
    const parts = channels(colour).map((part) => Math.round(part + ((end - part) * step) / mixes));
    return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  const step = Array.from({ length: mixes + 1 }, (_, number) => number).find(
    (number) => contrastOf(at(number), ground) >= needed,
  );
  return at(step ?? mixes);
}
