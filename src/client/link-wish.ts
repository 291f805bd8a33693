import type { Scene, Stack } from "#scene/scene.ts";

/** What a link of the drawing is for: to select an event, or to open a stack; `null`: to lead to its own page. */
export type LinkWish = { readonly event: string } | { readonly stack: Stack } | null;

/** Reads it off the mark, stack or edge tag that a scene has drawn. */
export function linkWish(link: Element, { stacks, tags }: Scene): LinkWish {
  const mark = link.getAttribute("data-mark");
  if (mark !== null) return { event: mark };
  const stack = stacks.find(({ id }) => id === link.getAttribute("data-stack"));
  if (stack !== undefined) return { stack };
  const tag = tags.find(({ event }) => event === link.getAttribute("data-tag"));
  return tag?.inTimeline === true ? { event: tag.event } : null;
}
