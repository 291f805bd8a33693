/** Colours of the light theme as plain values: a picture has no stylesheet around it. `styles/tokens.css` says them too. */
export const palette = {
  paper: "#fbfaf6",
  sunken: "#f4f1ea",
  ink: "#1b1a17",
  ink2: "#4a4741",
  ink3: "#68645b",
  ink4: "#8c877b",
  rule: "#e7e3d9",
  rule2: "#cfc9bb",
  reject: "#96510a",
  support: "#0a6c64",
  act: "#624bb0",
  highlight: "#fff0bf",
} as const;

/** Faces, with what a browser may have instead. Arabic letters need a face named for them: no renderer finds it alone. */
export const sans = "'Source Sans 3', Arial, sans-serif";
export const serif = "'Source Serif 4', Georgia, serif";
export const arabic = "'Vazirmatn', Tahoma, sans-serif";
