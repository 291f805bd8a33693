import { parseDocument } from "yaml";
import type { SourceText } from "#diagnostics/source-text.ts";
import { emptyItem, type Item } from "./item.ts";
import { eventLine, isMark, type Line, locatedLine } from "./markwhen-line.ts";

/** What stands before the first event. */
export interface Header {
  readonly item: Item | null;
  /** How many lines it takes. */
  readonly lines: number;
  readonly dateFormat: string;
}

/** YAML between dashes, or bare keys before the first event. */
export function headerOf(lines: readonly Line[], source: SourceText): Header {
  const isFenced = /^---\s*$/.test(lines[0]?.text ?? "");
  const close = isFenced ? lines.findIndex(({ text }, index) => index > 0 && /^---\s*$/.test(text)) : -1;
  const bare = lines.findIndex(({ text }) => eventLine(text) !== null || isMark(text));
  const count = close > 0 ? close + 1 : Math.max(0, bare);
  const inner = (close > 0 ? lines.slice(1, close) : lines.slice(0, count)).map(({ text }) => text).join("\n");
  const values = headerValues(inner);
  const known = ["title", "description", "dateFormat"];
  const details = Object.entries(values).flatMap(([key, value]): (readonly [string, string])[] =>
    known.includes(key) ? [] : [[key, typeof value === "string" ? value : JSON.stringify(value)]],
  );
  const [first = { text: "", start: 0 }] = lines;
  const item: Item = {
    ...emptyItem(locatedLine(source, first)),
    role: "title",
    title: { form: "text", text: String(values["title"] ?? "") },
    text: { form: "text", text: String(values["description"] ?? "") },
    details,
  };
  const isEmpty = Object.keys(values).length === 0;
  return {
    item: isEmpty ? null : item,
    lines: isEmpty && close < 0 ? 0 : count,
    dateFormat: String(values["dateFormat"] ?? ""),
  };
}

function headerValues(yaml: string): Readonly<Record<string, unknown>> {
  const quoted = yaml.replace(/^(#[\w-]+)[ \t]*:/gm, '"$1":');
  const document = parseDocument(quoted, { schema: "core", logLevel: "silent" });
  const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 20 });
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
