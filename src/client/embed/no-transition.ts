/**
 * A frame moves by its own clock and never by d3-transition, which D3's zoom loads to stop what is under way: this
 * stands in its script for that package, which weighs a sixteenth of it.
 */
export const interrupt = (): void => undefined;

/** Gives D3's selections, by their prototype, the one method of that package that its zoom calls on them. */
export const withoutTransitions = (selections: object): object => Object.assign(selections, { interrupt: itself });

function itself<Selected>(this: Selected): Selected {
  return this;
}
