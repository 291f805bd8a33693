/** The element inside `root` that is marked `data-<name>`; one in no document where the page has none. */
export const partOf = (root: Element, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-${name}]`) ?? document.createElement("div");

/** The JSON in an element inside `root`; `null` where there is none. */
export function jsonIn<Value>(root: Element, selector: string): Value | null {
  const text = root.querySelector(selector)?.textContent ?? "";
  return text === "" ? null : (JSON.parse(text) as Value);
}

/** Adds a style sheet that nothing needs at first; resolves when it is there, or can't be. */
export function styled(href: string): Promise<void> {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = href;
  const settled = new Promise<void>((done) => {
    for (const type of ["load", "error"]) style.addEventListener(type, () => done());
  });
  document.head.append(style);
  return settled;
}

/** Knows the width of an element in CSS px without asking the page to be laid out anew in the middle of a frame. */
export function widthOf(element: HTMLElement): () => number {
  let width = element.clientWidth;
  onWidth(element, (next) => {
    width = next;
  });
  return () => width;
}

/** A drawing may be shown this much larger than it was composed: its smallest text then stays under 17 px. */
const largest = 1.25;

/**
 * The width to compose for where `room` px are free: `built`, the width that the build composed for, where that fills
 * the room a little enlarged, so that no text changes its size at the first gesture; else the room itself.
 */
export const widthFor = (built: number, room: number): number =>
  room === 0 || (room >= built && room <= built * largest) ? built : room;

/** Tells of each new width of an element that is laid out. */
export function onWidth(element: HTMLElement, tell: (width: number) => void): void {
  let width = element.clientWidth;
  new ResizeObserver(() => {
    if (element.clientWidth === width || element.clientWidth === 0) return;
    width = element.clientWidth;
    tell(width);
  }).observe(element);
}
