import { Document, isMap, isNode, isSeq, visit } from "yaml";
import { type Draft, type Field, type Fields, keyOrder } from "./draft.ts";

/** The widest list or map that stands on one line. */
const widest = 90;

/** The file of a draft: YAML in the order of the model, fences, a body. The same draft is always the same text. */
export function draftText(draft: Draft): string {
  const yaml = yamlText(inModelOrder(draft));
  if (draft.kind === "site") return yaml;
  const body = draft.body.trim();
  return `---\n${yaml}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Fields as YAML, short lists and maps on one line; empty for no field. */
function yamlText(fields: Fields): string {
  if (Object.keys(fields).length === 0) return "";
  const document = new Document(fields, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter((parent) => isMap(parent) || isSeq(parent)).length;
      const holdsMaps = isSeq(node) && node.items.some((item) => isMap(item)) && depth === 1 && node.items.length > 1;
      const text = JSON.stringify(node.toJS(document));
      if (depth > 0 && !holdsMaps && text.length <= widest && !text.includes("\\n")) {
        node.flow = true;
        return visit.SKIP;
      }
      return isNode(node) ? undefined : visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false });
}

function inModelOrder({ kind, fields }: Draft): Fields {
  const order = keyOrder[kind];
  const keys = [...order.filter((key) => key in fields), ...Object.keys(fields).filter((key) => !order.includes(key))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = pruned(fields[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Without what is undefined, deeply. */
function pruned(value: Field): Field {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(pruned);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, pruned(one)]])),
  );
}
