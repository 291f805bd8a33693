/** Milliseconds that laying a view out may take and still leave a frame of 60 Hz its time to draw it. */
const brief = 2;

/** Milliseconds between two tellings while a hand moves. */
const pause = 200;

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
  /** Draws what was laid out. */
  readonly draw: (view: View) => void;
  /** Shows what was drawn last in all that stands beside the drawing. */
  readonly tell: (view: View) => void;
  /** The latest view is shown everywhere. */
  readonly onRest: () => void;
}

/**
 * A view is laid out and drawn in one frame; where the machine takes long over the first half, the second has the next
 * frame to itself, so that the page misses fewer. What stands beside the drawing follows at once where a hand did one
 * thing, and a few times in a second while it moves on.
 */
export function frames<View>({ lay, draw, tell, onRest }: Steps<View>): Frames<View> {
  let next: { readonly view: View } | null = null;
  let untold: { readonly view: View } | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (step: () => void): void => {
    asked = requestAnimationFrame(() => {
      asked = 0;
      step();
    });
  };
  const goOn = (): void => {
    clearTimeout(timer);
    const wait = told + pause - performance.now();
    if (untold !== null && wait <= 0) ask(finish);
    else if (next !== null) ask(begin);
    else if (untold !== null) timer = setTimeout(goOn, wait);
    else onRest();
  };
  const begin = (): void => {
    if (next === null) return;
    const start = performance.now();
    const { view } = next;
    next = null;
    lay(view);
    if (performance.now() - start > brief) ask(() => end(view));
    else end(view);
  };
  const end = (view: View): void => {
    draw(view);
    untold = { view };
    goOn();
  };
  const finish = (): void => {
    if (untold !== null) tell(untold.view);
    untold = null;
    told = performance.now();
    goOn();
  };
  return {
    show(view) {
      next = { view };
      if (asked === 0) goOn();
    },
    isBusy: () => next !== null || untold !== null || asked !== 0,
  };
}
