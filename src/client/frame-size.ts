import type { Scene } from "#scene/scene.ts";
import type { Size } from "#scene/view.ts";
import { widthFor, widthOf } from "./parts.ts";

/** How large a drawing is in the frame around it, in CSS pixels. */
export interface FrameSize {
  /** The size to compose for. */
  offered(): Size;
  /** The size to show a scene at, `anew` where it is another view's: in one view a drawing only grows. */
  shown(scene: Scene, anew: boolean): Size;
}

/** The width composed for a sheet of paper, in px: shown as wide as the sheet, its text stays over 10 px. */
const sheet = 840;

/** `built`: what the build composed the drawing in `frame` for. `onPrint`: before and after it goes onto paper. */
export function frameSize(frame: HTMLElement, built: Size, onPrint: () => void): FrameSize {
  const room = widthOf(frame);
  let isPaper = false;
  for (const type of ["beforeprint", "afterprint"]) {
    addEventListener(type, () => {
      isPaper = type === "beforeprint";
      onPrint();
    });
  }
  let tallest = 0;
  let tallestAt = 0;
  return {
    offered: () => ({ width: isPaper ? sheet : widthFor(built.width, room()), height: built.height }),
    shown(scene, anew) {
      if (isPaper) return scene;
      const scale = scene.width === built.width ? (room() || built.width) / built.width : 1;
      // Neither what stands below nor the hand over the drawing may lose it in the middle of a zoom.
      const least = anew || room() !== tallestAt ? 0 : tallest;
      tallest = Math.max(least, scene.height * scale);
      tallestAt = room();
      return { width: scene.width * scale, height: tallest };
    },
  };
}
