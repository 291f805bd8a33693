import { colourOf, type Theme, themeColours, themeNames } from "#model/theme.ts";

/** A picture in the light colours of a theme, of one in the generator's own. Only values of attributes change. */
export function inColours(svg: string, theme: Theme): string {
  const own = new Map(themeNames.map((name) => [themeColours[name][0] as string, colourOf(theme, name)[0]]));
  return svg.replace(/(?<==")#[0-9a-f]{6}(?=")/g, (colour) => own.get(colour) ?? colour);
}
