import type { Nodes, Root } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import type { Place } from "#diagnostics/source-text.ts";

/**
 * Markdown with GFM, footnotes and block directives as a tree whose offsets are the file's own: everything before
 * `bodyStart` is blanked, not cut.
 */
export const parseBody = (text: string, bodyStart: number): Root => parser.parse(blanked(text, bodyStart));

/** Where a node stands in its file; nodes that were made, not read, stand at the start. */
export function placeOfNode(node: Nodes): Place {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const colonCode = 58;

const parser = remark().use(remarkGfm, { singleTilde: false }).use(remarkDirective).use(colonsStayProse).freeze();

/** Spaces for every character but line breaks; for a byte order mark too, which the parser would not count. */
const blanked = (text: string, bodyStart: number): string =>
  text.slice(0, bodyStart).replace(/[^\r\n]/g, " ") + text.slice(bodyStart);

/** Takes inline directives out of the grammar: `10:30` and `[[actor:grid]]` are prose, not a directive named `30`. */
function colonsStayProse(this: Processor): void {
  const settings = this.data();
  settings.micromarkExtensions = (settings.micromarkExtensions ?? []).map((extension) => {
    const { [colonCode]: _inlineDirective, ...text } = extension.text ?? {};
    return { ...extension, text };
  });
}
