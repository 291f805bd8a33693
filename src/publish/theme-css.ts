import { colourOf, namesIn, type Theme } from "#model/theme.ts";

/**
 * The stylesheet of a theme: custom properties over those of `styles/tokens.css`, for screens alone, since paper has
 * its own. It holds colours `#rrggbb` and names of ours, whatever the theme says.
 */
export function themeCss(theme: Theme): string {
  const lines = namesIn(theme).map((name) => {
    const [light, dark] = colourOf(theme, name);
    return `    --${properties[name] ?? name}: light-dark(${light}, ${dark});\n`;
  });
  return `@media screen {\n  :root:root {\n${lines.join("")}  }\n}\n`;
}

/** Where a property is named otherwise than its colour. */
const properties: Readonly<Record<string, string>> = { highlight: "hl" };
