import { whenIdle } from "./idle.ts";
import { phones } from "./phones.ts";
import { whenLoaded } from "./when-loaded.ts";

/**
 * Loads and uses something once a pointer or the focus comes into the timeline around `part`: none drags in it before.
 */
export function whenNear<Loaded>(part: Element, load: () => Promise<Loaded>, use: (loaded: Loaded) => void): void {
  const around = part.closest("claimline-view") ?? part;
  const done = new AbortController();
  const near = (): void => {
    if (done.signal.aborted) return;
    done.abort();
    void whenLoaded(part, load(), use);
  };
  for (const type of ["pointermove", "touchstart", "focusin"]) {
    around.addEventListener(type, near, { signal: done.signal, passive: true });
  }
  // A finger comes without a warning. Phones have no drawing to drag.
  if (matchMedia("(pointer: coarse)").matches && !matchMedia(phones).matches) whenIdle(near);
}
