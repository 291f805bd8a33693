import { brushX, type D3BrushEvent, select } from "d3";

/** A window over the overview strip: drag it to pan, an end to resize, the ground to draw a new one. */
export interface WindowBrush {
  /** Follows a window set by other means, in pixels of the strip. */
  sync(width: number, height: number, window: readonly [number, number]): void;
}

/**
 * Lays the brush in a layer of its own over a drawn strip; `onWindow` is told the new window in pixels, `onFit` a
 * double-click.
 */
export function windowBrush(
  layer: SVGSVGElement,
  onWindow: (window: readonly [number, number]) => void,
  onEnd: () => void,
  onFit: () => void,
): WindowBrush {
  let following = false;
  let last: readonly [number, number] | null = null;
  const place = (window: readonly [number, number]): void => {
    following = true;
    brush.call(behavior.move, [window[0], window[1]]);
    following = false;
  };
  const behavior = brushX<unknown>()
    .on("brush", (event: D3BrushEvent<unknown>) => {
      const window = event.selection;
      if (!following && event.sourceEvent && isWindow(window)) onWindow(window);
    })
    .on("end", (event: D3BrushEvent<unknown>) => {
      if (following || !event.sourceEvent) return;
      if (!isWindow(event.selection) && last !== null) place(last);
      onEnd();
    });
  const brush = select(layer).append("g").attr("class", "brush").on("dblclick", onFit);
  let laid = "";
  return {
    sync(width, height, window) {
      last = window;
      const handles = Math.round(Math.max(8, Math.min(44, (window[1] - window[0]) / 3)));
      // Laid anew only when its measures change: most frames only move the window.
      const measures = `${width} ${height} ${handles}`;
      if (measures !== laid) {
        behavior
          .extent([
            [0, 0],
            [width, height],
          ])
          .handleSize(handles);
        brush.call(behavior);
        laid = measures;
      }
      place(window);
    },
  };
}

/** A click on the ground leaves no window; the range then stays as it is, and so does the brush. */
function isWindow(selection: D3BrushEvent<unknown>["selection"]): selection is [number, number] {
  return selection !== null && typeof selection[0] === "number" && selection[1] !== selection[0];
}
