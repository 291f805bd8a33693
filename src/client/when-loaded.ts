import { wordsHere } from "./tongue.ts";

/**
 * Uses what is loaded only when it is asked for. Where it can't be had, the timeline around `part` says so beside the
 * count, and all else stays as it is.
 */
export const whenLoaded = <Loaded>(
  part: Element,
  loading: Promise<Loaded>,
  use: (loaded: Loaded) => void,
): Promise<void> => loading.then(use, () => tellNotLoaded(part));

/** Says beside the count of the timeline around `part`, if it has one, that something could not be loaded. */
export function tellNotLoaded(part: Element): void {
  const note = part.closest("claimline-view")?.querySelector("[data-readout=note]") ?? null;
  if (note !== null) note.textContent = wordsHere().ui.notLoaded;
}
