import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { delimiterOf, type TableRow } from "#adopt/table-row.ts";
import type { SourceText } from "#diagnostics/source-text.ts";

/** The rows of a table, one after the other; the first holds the names of the columns. */
export interface Rows {
  readonly delimiter: string;
  readonly rows: AsyncGenerator<TableRow>;
}

/** Longest row in characters: a longer one is a quote that was never closed. */
const longestRow = 4_000_000;

/** Reads a table as a stream: no more than a few rows are in memory at a time. Throws where it is no text. */
export async function openRows(file: string, path: string): Promise<Rows> {
  const start = await startOf(file);
  const delimiter = delimiterOf(start.replace(/^\ufeff/, "").replace(/[\r\n][\s\S]*$/, ""));
  return { delimiter, rows: rowsOf(file, path, delimiter) };
}

/** The first characters of a file, as far as they are text. */
export async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(65_536), 0, 65_536, 0);
    return new TextDecoder(encodingOf(buffer), { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead), {
      stream: true,
    });
  } finally {
    await handle.close();
  }
}

/** Spreadsheets save “Unicode text” as UTF-16 with a byte order mark. */
const encodingOf = (bytes: Uint8Array): string => (bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8");

async function* textOf(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode() ?? "";
  if (rest !== "") yield rest;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

async function* rowsOf(file: string, path: string, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    raw: true,
    info: true,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRow,
  });
  const input = Readable.from(textOf(file));
  input.on("error", (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 1;
  try {
    for await (const { record, raw } of parser as AsyncIterable<Parsed>) {
      yield { cells: record, source: { path, text: raw, firstLine: line } };
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    }
  } catch (error) {
    const { code = "", raw = "" } = error as { readonly code?: string; readonly raw?: string };
    throw code.startsWith("CSV_") ? new OpenRow({ path, text: raw, firstLine: line }) : error;
  }
}

/** A row that never ends: the table is whole up to it. */
export class OpenRow extends Error {
  readonly source: SourceText;
  constructor(source: SourceText) {
    super("a row that never ends");
    this.source = source;
  }
}
