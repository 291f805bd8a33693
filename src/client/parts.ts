/** The element inside `root` that is marked `data-<name>`; one in no document where the page has none. */
export const partOf = (root: Element, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-${name}]`) ?? document.createElement("div");

/** The JSON in an element inside `root`; `null` where there is none. */
export function jsonIn<Value>(root: Element, selector: string): Value | null {
  const text = root.querySelector(selector)?.textContent ?? "";
  return text === "" ? null : (JSON.parse(text) as Value);
}

/** Tells of each new width of an element that is laid out. */
export function onWidth(element: HTMLElement, tell: () => void): void {
  let width = element.clientWidth;
  new ResizeObserver(() => {
    if (element.clientWidth === width || element.clientWidth === 0) return;
    width = element.clientWidth;
    tell();
  }).observe(element);
}
