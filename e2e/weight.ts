import { brotliCompressSync, constants } from "node:zlib";
import type { Page, Response } from "playwright/test";

/** Bytes of a first view by kind: brotli at its strongest, fonts as they are (woff2 is brotli inside). */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/** Opens a page and weighs what it asked for until it was quiet. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(path, { waitUntil: "networkidle" });
  const sum = async (type: string): Promise<number> => {
    const bodies = responses.filter((response) => response.request().resourceType() === type).map((one) => one.body());
    const sizes = (await Promise.all(bodies)).map((body) => (type === "font" ? body.length : compressed(body)));
    return sizes.reduce((total, size) => total + size, 0);
  };
  const [html, css, js, fonts] = await Promise.all([sum("document"), sum("stylesheet"), sum("script"), sum("font")]);
  return { html: html ?? 0, css: css ?? 0, js: js ?? 0, fonts: fonts ?? 0 };
}

const compressed = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The most that a timeline page may weigh. Raised only in a commit that says why. */
export const budget: Weight = { html: 45_000, css: 12_000, js: 50_000, fonts: 120_000 };
