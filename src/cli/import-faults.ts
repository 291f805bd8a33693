import { type ImportFormat, importFormats } from "#adopt/read-import.ts";
import { cellPlace } from "#adopt/table-row.ts";
import { readText } from "#compile/read-text.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";

/** What a format is called in a sentence. */
const named: Readonly<Record<ImportFormat, string>> = {
  table: "a table",
  json: "the data of a collection",
  timelinejs: "TimelineJS",
  markwhen: "Markwhen",
};

const asText = "In the spreadsheet program, save the sheet as “CSV UTF-8”, and import that.";

/** The import of a file that cannot be used as it was asked for: misuse, not a mistake in the file. */
export class Misuse extends Error {}

/** Nothing tells what a file holds. */
export const formatlessFile = (file: string): Misuse =>
  new Misuse(`Nothing tells what ${file} holds. Name it with --format: ${importFormats.join(", ")}.`);

/** Whether the first characters are those of a spreadsheet program's own file (XLSX, ODS or XLS), whatever its name. */
export const isSpreadsheet = (start: string): boolean =>
  start.startsWith("PK\u0003\u0004") || start.startsWith("\ufffd\ufffd\u0011");

/** A spreadsheet program's own file. */
export const spreadsheetFault = (path: string): Diagnostic =>
  fault({ path, text: "" }, 0, "table", "it is a spreadsheet program’s own file, not a text", asText);

/** A file in which nothing stands that could be imported. */
export const emptyFault = (path: string, format: ImportFormat): Diagnostic => {
  const mend = format === "table" ? "The first row names the columns, and each row below it is an event." : null;
  return fault({ path, text: "" }, 0, format, "nothing stands in it that could be imported", mend);
};

/** A file that is no UTF-8, at its first wrong byte. */
export function encodingFault(path: string, bytes: Uint8Array, format: ImportFormat): Diagnostic {
  const { source } = readText({ path, bytes });
  const problem = `byte ${new TextEncoder().encode(source.text).length + 1} is not UTF-8`;
  const mend = format === "table" ? asText : "Save the file as UTF-8, and import it again.";
  return fault(source, source.text.length, format, problem, mend);
}

/** A row whose last cell begins with a quote that nothing closes, at that cell. */
export function quoteFault({ path, text, firstLine = 1 }: SourceText, delimiter: string): Diagnostic {
  let start = 0;
  for (let index = 0; ; index += 1) {
    const cell = cellPlace(text, delimiter, index);
    if (cell.start < start) break;
    start = cell.start;
    if (cell.end >= text.length) break;
  }
  const problem = "the quote that begins here is never closed, or its row is too long";
  const mend = "Close it; a quote inside a cell is written twice.";
  // the rest of a table may hang on the quote
  const source = { path, text: text.slice(0, start + 200), firstLine };
  return fault(source, start, "table", problem, mend);
}

function fault(
  source: SourceText,
  start: number,
  format: ImportFormat,
  problem: string,
  mend: string | null,
): Diagnostic {
  const end = Math.min(start + 1, source.text.length);
  return diagnose("C801", source, { start, end }, { format: named[format], problem, mend });
}
