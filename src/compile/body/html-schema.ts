import type { Options as Schema } from "rehype-sanitize";
import { tokenScheme } from "./reading.ts";

/**
 * Everything a body may become. Only what Markdown and our own directives make is listed; whatever else reaches the
 * tree is dropped. Ids come from us alone, each with the body's prefix, so none is clobbered.
 */
export const htmlSchema: Schema = {
  tagNames: [
    ...["p", "h2", "h3", "h4", "h5", "h6", "hr", "br", "pre", "code", "em", "strong", "del", "sup", "a", "img"],
    ...["ul", "ol", "li", "input", "table", "thead", "tbody", "tr", "th", "td"],
    ...["blockquote", "figure", "figcaption", "aside", "section"],
  ],
  attributes: {
    a: [
      ...["href", "title", "id", "dataFootnoteRef", "dataFootnoteBackref", "ariaDescribedBy", "ariaLabel"],
      ["className", "data-footnote-backref"],
    ],
    aside: [
      ["className", "note"],
      ["role", "note"],
    ],
    blockquote: [["className", "quote"], "lang", ["dir", "ltr", "rtl"]],
    code: [["className", /^language-[\w-]+$/]],
    h2: ["id"],
    img: ["src", "alt", "title"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: ["id", ["className", "task-list-item"]],
    ol: ["start", ["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
    ul: [["className", "contains-task-list"]],
  },
  required: { input: { type: "checkbox", disabled: true } },
  protocols: { href: ["http", "https", "mailto", tokenScheme], src: [tokenScheme] },
  clobber: [],
  strip: ["script", "style"],
};
