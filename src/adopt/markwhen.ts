import type { SourceText } from "#diagnostics/source-text.ts";
import { dateSpan } from "./date-span.ts";
import { emptyItem, type Item } from "./item.ts";
import { type Located, type Tell, told } from "./located.ts";
import { headerOf } from "./markwhen-header.ts";
import { eventLine, isMark, type Line, locatedLine, relative } from "./markwhen-line.ts";
import { type DayOrder, wordedDates } from "./worded-date.ts";

interface Reading {
  readonly source: SourceText;
  readonly tell: Tell;
  readonly dayOrder: DayOrder;
  /** Names of the open sections and groups. */
  readonly sections: string[];
}

/** Whether a text has a line that begins an event. */
export const isMarkwhen = (text: string): boolean =>
  text.split(/\r\n?|\n/, 500).some((line) => eventLine(line.trimEnd()) !== null && !/^\s*["[{]/.test(line));

/** The events of a Markwhen text in their order, the header as a title first. What is not read is told. */
export function* markwhenItems(source: SourceText, order: DayOrder, tell: Tell): Generator<Item> {
  const lines = linesOf(source.text);
  const header = headerOf(lines, source);
  const reading: Reading = { source, tell, dayOrder: order ?? orderOf(header.dateFormat), sections: [] };
  if (header.item !== null) yield header.item;
  for (const [head, ...body] of blocksOf(lines.slice(header.lines))) {
    if (head === undefined) continue;
    if (eventLine(head.text) !== null) yield eventItem(head, body, reading);
    else if (isMark(head.text)) readMark(head, reading);
    else stray(head, reading);
  }
}

/** `d/M/y` or `M/d/y`; nothing says nothing. */
function orderOf(dateFormat: string): DayOrder {
  if (dateFormat === "") return null;
  return /^m/i.test(dateFormat) ? "mdy" : "dmy";
}

/** Each event with its lines; every other line that says something alone. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    const isHead = eventLine(line.text) !== null;
    const isAlone = isMark(line.text) || (open === null && line.text.trim() !== "");
    if (isHead || isAlone) {
      blocks.push([line]);
      open = isHead ? (blocks.at(-1) ?? null) : null;
    } else open?.push(line);
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const piece of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const line = piece.replace(/[\r\n]+$/, "").replace(/^\ufeff/, "");
    lines.push({ text: line, start: start + (piece.startsWith("\ufeff") ? 1 : 0) });
    start += piece.length;
  }
  return lines.filter(({ text: line }) => !/^\s*\/\//.test(line));
}

function readMark({ text }: Line, { sections }: Reading): void {
  const line = text.trim();
  if (/^end/i.test(line)) sections.pop();
  const [, hashes, title = ""] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (hashes !== undefined) sections.splice(hashes.length - 1, sections.length, title);
  const [, name] = /^(?:section|group)\s*(.*)$/i.exec(line) ?? [];
  if (name !== undefined) sections.push(withoutTags(name));
}

function stray(line: Line, { source, tell }: Reading): void {
  const found = line.text.trim().slice(0, 80);
  tell(
    told(locatedLine(source, line), null, "C809", {
      found,
      kept: "the line is skipped, for no event stands before it",
    }),
  );
}

function eventItem(head: Line, body: readonly Line[], reading: Reading): Item {
  const { range, words } = eventLine(head.text) ?? { range: "", words: "" };
  const at = rangeLocated(reading.source, head, range);
  const properties = propertiesOf(body);
  const rest = body.slice(properties.length);
  const whole = [words, ...rest.map(({ text }) => text)];
  const id = properties.find(([key]) => key === "id")?.[1] ?? "";
  return {
    ...emptyItem(at),
    id,
    date: rangeDate(range, at, reading),
    title: { form: "text", text: titleWords(words) },
    text: { form: "text", text: bodyWords(whole.slice(1)) },
    tags: [...reading.sections, ...tagsIn(whole)].filter((tag) => tag !== ""),
    media: linksIn(whole),
    details: properties.filter(([key]) => key !== "id"),
  };
}

function rangeLocated(source: SourceText, head: Line, range: string): Located {
  const whole = locatedLine(source, head).place(null);
  const start = head.start + Math.max(0, head.text.indexOf(range));
  return { source, place: (part) => (part === "date" ? { start, end: start + range.length } : whole) };
}

/** `key: value` lines straight after the first. */
function propertiesOf(body: readonly Line[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const { text } of body) {
    const [, key, value = ""] = /^\s*([A-Za-z]\w*):(?:\s+(.*)|$)/.exec(text) ?? [];
    if (key === undefined) break;
    found.push([key, value]);
  }
  return found;
}

function rangeDate(range: string, at: Located, { tell, dayOrder }: Reading): Item["date"] {
  const [, plain = range, repeated] = /^(.*?)\s+(every\s.*|x\s?\d+.*|for\s\d+\s.*)$/i.exec(range) ?? [];
  if (repeated !== undefined) {
    tell(told(at, "date", "C809", { found: repeated, kept: "only the first time is imported" }));
  }
  if (relative.test(plain) || /^now\b/i.test(plain)) {
    const kept = "it depends on another event or on the day of reading, so it is skipped";
    tell(told(at, "date", "C809", { found: plain, kept }));
    return dateSpan(wordedDates("", null).start, null);
  }
  const [, from = plain, length] =
    /^(.+?)\s*[-/]\s*(\d+\s*(?:year|month|week|day|hour|minute)s?.*|!.*)$/i.exec(plain) ?? [];
  if (length !== undefined) {
    tell(told(at, "date", "C809", { found: length, kept: "the beginning alone is imported" }));
  }
  const { start, end } = wordedDates(from, dayOrder);
  const span = dateSpan(start, end);
  return from === range ? span : { ...span, words: span.words ?? range };
}

const tagPattern = /(?:^|\s)#([\p{L}_][\p{L}\p{N}_-]*)/gu;

const tagsIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => [...line.matchAll(tagPattern)].map(([, tag = ""]) => tag));
const withoutTags = (line: string): string => line.replace(tagPattern, "").trim();

const linkPattern = /!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g;

const linksIn = (lines: readonly string[]) =>
  lines.flatMap((line) => [...line.matchAll(linkPattern)].map(([, words = "", url = ""]) => ({ url, words })));

const titleWords = (line: string): string =>
  withoutTags(line)
    .replace(linkPattern, "$1")
    .replace(/^\[[ xX]?\]\s*/, "")
    .trim();

/** The text; its links stand below it as well. */
const bodyWords = (lines: readonly string[]): string =>
  lines
    .map((line) => withoutTags(line).replace(linkPattern, "$1"))
    .join("\n")
    .trim();
