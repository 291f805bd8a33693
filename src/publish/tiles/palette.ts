import { themeColours } from "#model/theme.ts";

const light = (name: keyof typeof themeColours): string => themeColours[name][0];

/** Colours of the light theme as plain values: a picture has no stylesheet around it. */
export const palette = {
  paper: light("paper"),
  sunken: light("sunken"),
  ink: light("ink"),
  ink2: light("ink-2"),
  ink3: light("ink-3"),
  ink4: light("ink-4"),
  rule: light("rule"),
  rule2: light("rule-2"),
  reject: light("reject"),
  support: light("support"),
  act: light("act"),
  highlight: light("highlight"),
} as const;

/**
 * Faces, with what a browser may have instead. Arabic letters need a face named for them: no renderer finds it alone.
 */
export const sans = "'Source Sans 3', Arial, sans-serif";
export const serif = "'Source Serif 4', Georgia, serif";
export const arabic = "'Vazirmatn', Tahoma, sans-serif";
