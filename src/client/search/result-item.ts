import { html } from "#client/nodes.ts";
import type { AskedWords } from "#model/asked-words.ts";
import type { Found } from "./finder.ts";

/** A line of the list of results; its passage is read once it can be seen. */
export function resultItem(found: Found, words: AskedWords): HTMLLIElement {
  const passage = html("span", { class: "find-passage" });
  const parts = [
    html("span", { class: "find-kind" }, words.search.kinds[found.kind]),
    html("b", {}, found.title),
    html("span", { class: "find-note num" }, found.note),
    passage,
  ];
  const item = html("li", {}, html("a", { href: found.href }, ...parts));
  whenSeen(item, async () => {
    const excerpt = await found.passage();
    // Without a match in it, what matches is the title.
    if (excerpt.includes("<mark>")) passage.append(...passageNodes(excerpt));
  });
  return item;
}

/** An excerpt's text with its marks, as nodes: it is never read as HTML. */
function passageNodes(excerpt: string): readonly Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 === 1 ? html("mark", {}, text) : document.createTextNode(text);
  });
}

/** Without its passage a result still stands: a failure is none of the reader's concern. */
function whenSeen(item: Element, then: () => Promise<void>): void {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting !== true) return;
    observer.disconnect();
    then().catch(() => undefined);
  });
  observer.observe(item);
}
