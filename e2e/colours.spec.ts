import { expect, type Page, test } from "playwright/test";
import { stances } from "#model/vocabulary.ts";
import { faintInk } from "./ink-contrast.ts";
import { microsoft, open } from "./timeline-page.ts";

const schemes = ["light", "dark"] as const;

/** Shares of the pixels in which each two pictures of one size differ clearly, by the brightness alone. */
async function differences(page: Page, pictures: readonly Buffer[]): Promise<readonly number[]> {
  await page.goto("about:blank");
  return page.evaluate(
    async (texts) => {
      const read = async (text: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = `data:image/png;base64,${text}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const pixels = await Promise.all(texts.map(read));
      return pixels.flatMap((one, index) =>
        pixels.slice(index + 1).map((other) => {
          let differ = 0;
          for (let at = 0; at < one.length; at += 4) {
            const apart = Math.abs((one[at] ?? 0) - (other[at] ?? 0));
            if (apart > 60) differ += 1;
          }
          return (differ * 4) / one.length;
        }),
      );
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}

for (const colorScheme of schemes) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("the eight stances differ in grey", async ({ page }) => {
      await page.goto("/method/");
      await page.addStyleTag({ content: "html { filter: grayscale(1) }" });
      const lines = page.locator("dt .stance-line");
      await expect(lines).toHaveCount(stances.length);
      const boxes = await lines.evaluateAll((nodes) =>
        nodes.map((node) => {
          const { x, y, height } = node.getBoundingClientRect();
          return { x, y: y + scrollY + height / 2 - 10, width: 72, height: 20 };
        }),
      );
      const pictures: Buffer[] = [];
      for (const clip of boxes) pictures.push(await page.screenshot({ clip, fullPage: true }));
      const apart = await differences(page, pictures);
      expect(apart).toHaveLength((stances.length * (stances.length - 1)) / 2);
      expect(Math.min(...apart)).toBeGreaterThan(0.01);
    });

    for (const path of ["/", `/?sel=${microsoft}`, `/events/${microsoft}/`]) {
      test(`letters keep 4.5:1 and marks 3:1 on ${path}`, async ({ page }) => {
        if (path.startsWith("/events/")) await page.goto(path);
        else await open(page, path);
        const { faint, seen } = await faintInk(page);
        expect(faint).toEqual([]);
        expect(seen).toBeGreaterThan(100);
        await page.addStyleTag({ content: ":root { --ink-3: color-mix(in srgb, var(--paper) 60%, var(--ink)) }" });
        expect((await faintInk(page)).faint.length).toBeGreaterThan(3);
      });
    }
  });
}
