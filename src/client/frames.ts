/** Milliseconds that laying a view out may take and still leave a frame of 60 Hz its time to draw it. */
const brief = 2;

/** Shows the latest of many views, each with a frame of its own. */
export interface Frames<View> {
  /** Shows a view with the next free frame, instead of one that still waits. */
  show(view: View): void;
  /** Whether a view waits, or stands half shown. */
  isBusy(): boolean;
}

/** What is done for each view. */
interface Steps<View> {
  /** Lays the view out and shows what is cheap to show. */
  readonly lay: (view: View) => void;
  /** Draws what was laid out. */
  readonly draw: (view: View) => void;
  /** The latest view is drawn. */
  readonly onRest: () => void;
}

/**
 * A view is laid out and drawn in one frame; where the machine takes long over the first half, the second has the next
 * frame to itself, so that the page misses fewer.
 */
export function frames<View>({ lay, draw, onRest }: Steps<View>): Frames<View> {
  let next: { readonly view: View } | null = null;
  let request = 0;
  const begin = (): void => {
    if (next === null) return;
    const start = performance.now();
    const { view } = next;
    next = null;
    lay(view);
    if (performance.now() - start > brief) request = requestAnimationFrame(() => end(view));
    else end(view);
  };
  const end = (view: View): void => {
    draw(view);
    request = next === null ? 0 : requestAnimationFrame(begin);
    if (request === 0) onRest();
  };
  return {
    show(view) {
      next = { view };
      if (request === 0) request = requestAnimationFrame(begin);
    },
    isBusy: () => request !== 0,
  };
}
