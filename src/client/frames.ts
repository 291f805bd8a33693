/** Milliseconds that laying a view out may take where the rest of it still fits into a frame of 60 Hz. */
const brief = 2;

/** Milliseconds between two tellings while a hand moves. */
const pause = 200;

/** A view that follows the last within so many milliseconds is one of a movement. */
const near = 150;

/** Shows the latest of many views, each with a frame of its own. */
export interface Frames<View> {
  /** Shows a view with the next free frame, instead of one that still waits. */
  show(view: View): void;
  /** Whether a view waits, or isn't shown everywhere yet. */
  isBusy(): boolean;
}

/** What is done for each view. */
interface Steps<View> {
  /** Lays the view out; touches nothing that is shown. */
  readonly lay: (view: View) => void;
  /** Draws what was laid out; in a hurry what costs most may be left out, and is drawn when the hand rests. */
  readonly draw: (view: View, isHurried: boolean) => void;
  /** Shows what was drawn last in all that stands beside the drawing. */
  readonly tell: (view: View) => void;
  /** The latest view is shown everywhere. */
  readonly onRest: () => void;
}

/** A view that something is still to be done for. */
type Waiting<View> = { readonly view: View } | null;

/**
 * A view is laid out and drawn in one frame. Where the machine takes long over the first half, both halves are done
 * between frames, each after one of its own, so that no frame waits for them. What stands beside the drawing follows at
 * once where a hand did one thing, and a few times in a second while it moves on.
 */
export function frames<View>({ lay, draw, tell, onRest }: Steps<View>): Frames<View> {
  let [next, untold, hurried]: Waiting<View>[] = [];
  let [drawn, told] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  // What a machine needs is not known before its first view.
  let isSlow = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = turns(() => isSlow);
  const goOn = (): void => {
    clearTimeout(timer);
    const wait = told + pause - performance.now();
    if (untold && wait <= 0) turn.ask(finish);
    else if (next) turn.ask(begin);
    else if (untold) timer = setTimeout(goOn, wait);
    else if (hurried) turn.ask(calm);
    else onRest();
  };
  const begin = (): void => {
    if (!next) return;
    const start = performance.now();
    const { view } = next;
    next = null;
    lay(view);
    isSlow = performance.now() - start > brief;
    if (isSlow) turn.ask(() => end(view));
    else end(view);
  };
  const end = (view: View): void => {
    const isHurried = isSlow && performance.now() - drawn < near;
    draw(view, isHurried);
    drawn = performance.now();
    untold = { view };
    hurried = isHurried ? untold : null;
    // The frame that paints it has no time for more.
    if (isSlow) turn.ask(goOn);
    else goOn();
  };
  const finish = (): void => {
    if (untold) tell(untold.view);
    untold = null;
    told = performance.now();
    goOn();
  };
  const calm = (): void => {
    if (hurried) draw(hurried.view, false);
    hurried = null;
    goOn();
  };
  return {
    show(view) {
      next = { view };
      if (!turn.isAsked()) goOn();
    },
    isBusy: () => Boolean(next ?? untold ?? hurried) || turn.isAsked(),
  };
}

/** One step at a time: with the next frame, or on a slow machine right after it. */
function turns(isSlow: () => boolean) {
  let isAsked = false;
  return {
    isAsked: () => isAsked,
    ask(step: () => void): void {
      isAsked = true;
      const run = (): void => {
        isAsked = false;
        step();
      };
      requestAnimationFrame(() => (isSlow() ? setTimeout(run) : run()));
    },
  };
}
