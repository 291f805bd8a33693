/** The colours of a site: in light, and in dark. `styles/tokens.css` says them to the browser. */
export const themeColours = {
  paper: ["#fbfaf6", "#151513"],
  surface: ["#ffffff", "#1d1d1a"],
  sunken: ["#f4f1ea", "#232320"],
  ink: ["#1b1a17", "#f1efe8"],
  "ink-2": ["#4a4741", "#c4c0b4"],
  "ink-3": ["#68645b", "#a19c8f"],
  "ink-4": ["#8c877b", "#757166"],
  rule: ["#e7e3d9", "#2c2b27"],
  "rule-2": ["#cfc9bb", "#46443d"],
  reject: ["#96510a", "#e5a557"],
  support: ["#0a6c64", "#5ac6ae"],
  act: ["#624bb0", "#b4a6f4"],
  highlight: ["#fff0bf", "#4a3f17"],
  hatch: ["#ddd8cb", "#35342f"],
} as const satisfies Readonly<Record<string, Pair>>;

/** One colour in light and one in dark, each `#rrggbb`. */
export type Pair = readonly [light: string, dark: string];

/** A colour that a theme may set. */
export type ThemeColour = keyof typeof themeColours;

/** The names of all colours. */
export const themeNames = Object.keys(themeColours) as readonly ThemeColour[];

/** What a theme may say of a colour: one for both, or two, for light and for dark. */
export const colourForm: RegExp = /^#[0-9a-f]{6}(?: +#[0-9a-f]{6})?$/i;

/** What a theme says, e.g. `{ ink: "#1b1a17 #f1efe8" }`; a colour that it leaves out is the default. */
export type Theme = Readonly<Record<string, string>>;

/** The two colours of a name in a theme; the default where the theme has none or says something else. */
export function colourOf(theme: Theme, name: ThemeColour): Pair {
  const text = theme[name] ?? "";
  if (!colourForm.test(text)) return themeColours[name];
  const [light = "", dark = light] = text.toLowerCase().split(/ +/);
  return [light, dark];
}

/** The names that a theme sets, in the order of the defaults. */
export const namesIn = (theme: Theme): ThemeColour[] => themeNames.filter((name) => colourForm.test(theme[name] ?? ""));

/** The address of the stylesheet of a theme, under the base; `null` where the theme sets nothing. */
export const themePath = (theme: Theme): string | null => (namesIn(theme).length === 0 ? null : "theme.css");
