import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { dateOfParts, noDate, type PlainDate } from "./calendar-date.ts";
import type { ColumnRole, Columns } from "./columns.ts";
import { type DateSpan, dateSpan } from "./date-span.ts";
import { emptyItem, type Item, type Medium, type NamedSource } from "./item.ts";
import type { Located } from "./located.ts";
import { type DayOrder, wordedDates } from "./worded-date.ts";

/** A row of a table as it was written. */
export interface TableRow {
  /** In the order of the columns; missing ones are empty. */
  readonly cells: readonly string[];
  /** The characters of the row, quotes and all, with its line in the file. */
  readonly source: SourceText;
}

/** How a table is written. */
export interface Table {
  readonly columns: Columns;
  readonly delimiter: string;
  readonly dayOrder: DayOrder;
}

/** The item of a row; `null` of a row without any content. */
export function rowItem(row: TableRow, table: Table): Item | null {
  const cells = row.cells.map(plainCell);
  if (cells.every((cell) => cell === "")) return null;
  const { names, roles } = table.columns;
  const cell = (role: ColumnRole): string => cells[roles.indexOf(role)] ?? "";
  const all = (role: ColumnRole): string[] => cells.filter((text, index) => roles[index] === role && text !== "");
  const type = cell("type").toLowerCase();
  const isPart = type === "title" || type === "era";
  const beside = cells.flatMap((text, index): (readonly [string, string])[] => {
    const isOwn = roles[index] != null || text === "";
    return isOwn ? [] : [[names[index] || `Column ${index + 1}`, text]];
  });
  return {
    ...emptyItem(locatedRow(row, table)),
    role: isPart ? type : "event",
    id: cell("id"),
    date: rowDate(cell, table.dayOrder),
    title: { form: "html", text: cell("title") },
    short: cell("short"),
    text: { form: "html", text: cell("text") },
    kind: cell("kind"),
    by: all("by").flatMap((names) => parts(names, /[;|]/)),
    about: all("about").flatMap((names) => parts(names, /[;|]/)),
    tags: all("tags").flatMap((tags) => parts(tags, /[;,|]/)),
    weight: cell("weight"),
    sources: sourcesOf(cell, all),
    media: mediaOf(cell, all),
    details: [...detailsOf(cell), ...(isPart || type === "" ? [] : [["Type", type] as const]), ...beside],
  };
}

/** Without the apostrophe that spreadsheets put before a text which looks like a formula. */
const plainCell = (text: string): string => text.trim().replace(/^'(?=[=+\-@])/, "");

const parts = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** What parts addresses: begun only where nothing of it stands before, so that a long gap is read once. */
const betweenAddresses = /(?<![;|\s])[;|\s]+(?=https?:\/\/)/;

type Cell = (role: ColumnRole) => string;

function rowDate(cell: Cell, order: DayOrder): DateSpan | null {
  const year = cell("year");
  const start = year === "" ? null : partsDate(cell, "", order);
  if (start !== null) {
    const end = cell("end-year") === "" ? null : partsDate(cell, "end-", order);
    return dateSpan(start, end ?? endOf(cell, order));
  }
  if (cell("date") === "") return null;
  const worded = wordedDates(cell("date"), order);
  return dateSpan(worded.start, worded.end ?? endOf(cell, order));
}

function endOf(cell: Cell, order: DayOrder): PlainDate | null {
  if (cell("end") === "") return null;
  const { start, end } = wordedDates(cell("end"), order);
  // a span is no end
  return end === null ? start : noDate(cell("end"));
}

function partsDate(cell: Cell, prefix: "" | "end-", order: DayOrder): PlainDate {
  const [year, month, day, time] = (["year", "month", "day", "time"] as const).map((part) => cell(`${prefix}${part}`));
  const exact = dateOfParts({ year: year ?? "", month: month ?? "", day: day ?? "", time: time ?? "" });
  const isWorded = exact.edtf === null && month === "" && day === "";
  return isWorded ? wordedDates(year ?? "", order).start : exact;
}

function sourcesOf(cell: Cell, all: (role: ColumnRole) => string[]): NamedSource[] {
  const named = all("source").flatMap((text) => parts(text, betweenAddresses));
  const isOne = named.length === 1;
  return named.map((text) => {
    const isAddress = /^(?:https?:)?\/\/\S+$/.test(text);
    const title = isOne && cell("source-title") !== "" ? cell("source-title") : isAddress ? "" : text;
    return { url: isAddress ? text : null, title, publisher: isOne ? cell("publisher") : "" };
  });
}

function mediaOf(cell: Cell, all: (role: ColumnRole) => string[]): Medium[] {
  const words = [...new Set([cell("media-caption"), cell("alt"), cell("media-credit")])].filter((text) => text !== "");
  const own = all("media").map((url) => ({ url, words: words.join(" · ") }));
  const background = cell("background");
  return [
    ...(own.length === 0 && words.length > 0 ? [{ url: "", words: words.join(" · ") }] : own),
    ...(cell("thumbnail") === "" ? [] : [{ url: cell("thumbnail"), words: "Small picture" }]),
    ...(/^(?:https?:)?\/\//.test(background) ? [{ url: background, words: "Background" }] : []),
  ];
}

/** What belongs to a field that this row leaves empty stands in the body. */
function detailsOf(cell: Cell): (readonly [string, string])[] {
  const background = cell("background");
  const hasSource = cell("source") !== "";
  const details: readonly (readonly [string, string])[] = [
    ["Displayed date", cell("displayed")],
    ["Background", /^(?:https?:)?\/\//.test(background) ? "" : background],
    ["Source", hasSource ? "" : cell("source-title")],
    ["Publisher", hasSource ? "" : cell("publisher")],
  ];
  return details.filter(([, text]) => text !== "");
}

function locatedRow({ source }: TableRow, { columns, delimiter }: Table): Located {
  return {
    source,
    place: (part) => {
      const wanted = part === "date" && !columns.roles.includes("date") ? "year" : part;
      const index = columns.roles.indexOf(wanted as ColumnRole);
      return index < 0 ? { start: 0, end: source.text.trimEnd().length } : cellPlace(source.text, delimiter, index);
    },
  };
}

/** Where a cell stands in the characters of its row; all of the row where it has no such cell. */
export function cellPlace(raw: string, delimiter: string, index: number): Place {
  let start = 0;
  for (let column = 0; start <= raw.length; column += 1) {
    const end = cellEnd(raw, start, delimiter);
    if (column === index) return { start, end };
    start = end + delimiter.length;
  }
  return { start: 0, end: raw.trimEnd().length };
}

function cellEnd(raw: string, start: number, delimiter: string): number {
  let isQuoted = false;
  for (let at = start; at < raw.length; at += 1) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (raw.startsWith(delimiter, at) || raw[at] === "\n" || raw[at] === "\r") return at;
  }
  return raw.length;
}

/** The character between cells, judged by the line of names: the one of comma, semicolon and tab that parts it most. */
export function delimiterOf(firstLine: string): "," | ";" | "\t" {
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, "");
  const count = (delimiter: string): number => bare.split(delimiter).length;
  const [best = ","] = ([",", ";", "\t"] as const).toSorted((one, other) => count(other) - count(one));
  return best;
}
