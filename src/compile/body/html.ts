import type { Root } from "mdast";
import rehypeExternalLinks from "rehype-external-links";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { htmlSchema } from "./html-schema.ts";
import { headingPrefix, type Shape, shapeHtml } from "./html-shape.ts";
import { plainText } from "./html-text.ts";
import { bodyWords } from "./languages.ts";

/** One part of a body as inert HTML and as plain text. Its links are tokens still. */
export function htmlOf(tree: Root, shape: Shape): { readonly html: string; readonly text: string } {
  const words = bodyWords(shape.reading.lang);
  const hast = unified()
    .use(remarkRehype, {
      clobberPrefix: shape.prefix,
      footnoteLabel: words.notes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference, again) => `${words.back} (${reference + 1}${again > 1 ? `–${again}` : ""})`,
    })
    .use(rehypeSanitize, htmlSchema)
    .use(rehypeSlug, { prefix: `${shape.prefix}${headingPrefix}` })
    .use(rehypeExternalLinks, { rel: ["external", "noopener"] })
    .use(shapeHtml, shape)
    .runSync(tree);
  return { html: stringifier.stringify(hast), text: plainText(hast) };
}

const stringifier = unified().use(rehypeStringify).freeze();
