/**
 * Measures our chart font in a browser and writes the width table of `src/scene`. Run it when the font's version
 * changes: `node e2e/measure-text.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";

const fontFolder = "node_modules/@fontsource-variable/source-sans-3/files/";
const subsets = ["latin", "latin-ext", "cyrillic", "greek"];
const table = "src/scene/text-width-table.ts";

/** Inclusive ranges of code points that the subsets hold and that labels, names and dates use. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x386, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2212, 0x2212],
];
const letters = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

const faces = subsets.map((subset) => {
  const bytes = readFileSync(`${fontFolder}source-sans-3-${subset}-wght-normal.woff2`).toString("base64");
  return { subset, url: `url(data:font/woff2;base64,${bytes})` };
});

const executablePath = process.env["CHROMIUM_PATH"];
const browser = await chromium.launch(executablePath ? { executablePath, args: ["--no-sandbox"] } : {});
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ faces, letters }) => {
    for (const { subset, url } of faces) {
      const face = new FontFace(`measured-${subset}`, url, { weight: "200 900" });
      document.fonts.add(await face.load());
    }
    const families = faces.map(({ subset }) => `"measured-${subset}"`).join(", ");
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    if (context === null) return [];
    return [450, 650].map((weight) => {
      context.font = `${weight} 1000px ${families}`;
      return letters.map((letter) => Math.ceil(context.measureText(letter).width));
    });
  },
  { faces, letters },
);
await browser.close();

const [regular = [], bold = []] = widths;
const lines = [
  "/** Written by `e2e/measure-text.ts`: advance widths of Source Sans 3 in thousandths of an em, letter by letter. */",
  `export const letters = ${JSON.stringify(letters.join(""))};`,
  "/** At weight 450. */",
  `export const regularWidths = ${JSON.stringify(regular)};`,
  "/** At weight 650. */",
  `export const boldWidths = ${JSON.stringify(bold)};`,
];
writeFileSync(table, `${lines.join("\n")}\n`);
console.log(`${letters.length} letters in ${table}`);
