import { expect, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { budget, weigh } from "./weight.ts";

test("the home page keeps within its budget of bytes", async ({ page }) => {
  const weight = await weigh(page, "/");
  for (const kind of ["html", "css", "js", "fonts"] as const) {
    expect.soft(weight[kind], `${kind} of ${weight[kind]} bytes`).toBeLessThanOrEqual(budget[kind]);
  }
  expect(weight.js, "the drawing comes alive").toBeGreaterThan(1000);
});

test("a page without a drawing loads no script but the switch of colours", async ({ page }) => {
  const { js } = await weigh(page, pageOfEveryKind()["claims"] ?? "/claims/");
  expect(js).toBeLessThan(3000);
});
