import type { story as en } from "./en-story.ts";

/** Russian words of guided stories. */
export const story: typeof en = {
  label: "История этой хронологии, шаг за шагом",
  place: (step, count) => `Шаг ${step} из ${count}`,
  previous: "Предыдущий шаг",
  next: "Следующий шаг",
  steps: "Шаги",
  drawing: (step) => `Что показывает шаг ${step}`,
};
