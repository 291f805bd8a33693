import type { story as en } from "./en-story.ts";
import { digits } from "./fa-counted.ts";

/** Persian words of guided stories. */
export const story: typeof en = {
  label: "روایت این گاه‌شمار، گام به گام",
  place: (step, count) => `گام ${digits(step)} از ${digits(count)}`,
  previous: "گام پیشین",
  next: "گام بعدی",
  steps: "گام‌ها",
  drawing: (step) => `آنچه گام ${digits(step)} نشان می‌دهد`,
};
