import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { visit } from "./timeline-page.ts";

test.describe.configure({ timeout: 120_000 });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    for (const [kind, path] of Object.entries(pageOfEveryKind())) {
      test(`axe finds nothing to object to on the page of kind ${kind}`, async ({ page }) => {
        await visit(page, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
        expect(found).toEqual([]);
      });
    }
  });
}
