import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { type WeakPair, weakPairs } from "#model/contrast.ts";
import type { Theme } from "#model/theme.ts";
import { placeOf, spotOf, written } from "./fields.ts";
import type { Judged } from "./schema/issues.ts";

/** Pairs of colours that readers could not tell apart, each at the colour that the theme sets. */
export function checkTheme(theme: Theme, { source, fields }: Judged): Diagnostic[] {
  const placeIn = (path: string, colour: string, mode: WeakPair["mode"]): Place => {
    const whole = placeOf(fields, path);
    const text = written(source, whole).toLowerCase();
    const at = mode === "light" ? text.indexOf(colour) : text.lastIndexOf(colour);
    return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + colour.length };
  };
  return weakPairs(theme).map((pair) => {
    const [ink, ground] = [`theme.${pair.ink}`, `theme.${pair.ground}`];
    const byInk = spotOf(fields, ink) !== null;
    const place = byInk ? placeIn(ink, pair.inkColour, pair.mode) : placeIn(ground, pair.groundColour, pair.mode);
    const isBoth = byInk && spotOf(fields, ground) !== null;
    const related = isBoth
      ? [{ source, place: placeIn(ground, pair.groundColour, pair.mode), note: "the ground it stands on" }]
      : [];
    return diagnose("C222", source, place, { ...pair }, related);
  });
}
