/** English words of guided stories. */
export const story = {
  label: "The story of this timeline, step by step",
  place: (step: number, count: number): string => `Step ${step} of ${count}`,
  previous: "Previous step",
  next: "Next step",
  steps: "Steps",
  /** Name of a step's own drawing. */
  drawing: (step: number): string => `What step ${step} shows`,
};
