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

/** `built`: what the build composed the drawing in `frame` for. */
export function frameSize(frame: HTMLElement, built: Size): FrameSize {
  const room = widthOf(frame);
  let tallest = 0;
  let tallestAt = 0;
  return {
    offered: () => ({ width: widthFor(built.width, room()), height: built.height }),
    shown(scene, anew) {
      const scale = scene.width === built.width ? (room() || built.width) / built.width : 1;
      // Neither what stands below nor the hand over the drawing may lose it in the middle of a zoom.
      const least = anew || room() !== tallestAt ? 0 : tallest;
      tallest = Math.max(least, scene.height * scale);
      tallestAt = room();
      return { width: scene.width * scale, height: tallest };
    },
  };
}
