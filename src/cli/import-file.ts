import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { beginAdoption } from "#adopt/adoption.ts";
import { type Columns, canMakeEvents, columnsOf, type Mapping } from "#adopt/columns.ts";
import { type Draft, draftPath } from "#adopt/draft.ts";
import { draftText } from "#adopt/draft-text.ts";
import { formatOf, type ImportFormat, lossesOf, type WholeFormat, wholeDrafts } from "#adopt/read-import.ts";
import { rowItem, type Table, type TableRow } from "#adopt/table-row.ts";
import type { DayOrder } from "#adopt/worded-date.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { openRows, startOf } from "./import-rows.ts";
import { type ImportTarget, type Outcome, openTarget } from "./import-target.ts";

/** How a file is imported. */
export interface ImportOptions {
  readonly to: string;
  /** `null`: judged by the file. */
  readonly format: ImportFormat | null;
  readonly mapping: Mapping;
  readonly dayOrder: DayOrder;
  readonly lang: string;
  readonly mode: "write" | "dry-run";
  /** Called with the number of things read so far. */
  readonly onProgress: (read: number) => void;
}

/** What an import did. */
export interface ImportReport {
  readonly format: ImportFormat;
  /** Of a table: what each column became. */
  readonly columns: Columns | null;
  /** Things found in the file. */
  readonly read: number;
  /** Files by what became of them. `kept`: edited since, or somebody else's. */
  readonly files: Readonly<Record<Outcome, number>>;
  readonly coarsened: number;
  readonly skipped: number;
  readonly keptPaths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Run {
  readonly file: string;
  readonly options: ImportOptions;
  readonly target: ImportTarget;
  readonly diagnostics: Diagnostic[];
  readonly files: Record<Outcome, number>;
  readonly keptPaths: string[];
  read: number;
}

/** Imports a file into a folder. Throws, in words for the author, only where file or mapping cannot be used at all. */
export async function importFile(file: string, options: ImportOptions): Promise<ImportReport> {
  const fileName = basename(file);
  const format = options.format ?? formatOf(fileName, await startOf(file));
  if (format === null) throw new Error(`Nothing tells what ${file} holds. Name it with --format.`);
  const target = await openTarget(options.to, fileName, options.mode);
  const files = { written: 0, unchanged: 0, kept: 0 };
  const run: Run = { file, options, target, diagnostics: [], files, keptPaths: [], read: 0 };
  try {
    const columns = format === "table" ? await importTable(run) : await importWhole(run, format);
    const { diagnostics, keptPaths, read } = run;
    return { format, columns, read, files, keptPaths, diagnostics, ...lossesOf(diagnostics) };
  } finally {
    await target.close();
  }
}

const adoptionOptions = ({ file, options, target, diagnostics }: Run) => ({
  fileName: basename(file),
  lang: options.lang,
  isNew: target.isNew,
  tell: (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
  },
});

function count(run: Run): void {
  run.read += 1;
  run.options.onProgress(run.read);
}

async function put(run: Run, draft: Draft): Promise<void> {
  const path = draftPath(draft);
  const outcome = await run.target.put(path, draftText(draft));
  run.files[outcome] += 1;
  if (outcome === "kept") run.keptPaths.push(path);
}

async function importWhole(run: Run, format: WholeFormat): Promise<null> {
  const bytes = await readFile(run.file);
  const source = textFrom(bytes, run);
  if (source === null) return null;
  const options = { ...adoptionOptions(run), dayOrder: run.options.dayOrder, onRead: () => count(run) };
  for (const draft of wholeDrafts(format, source, options)) await put(run, draft);
  return null;
}

function textFrom(bytes: Uint8Array, { file, diagnostics }: Run): SourceText | null {
  try {
    return { path: file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const args = { format: "text", problem: "it is not UTF-8" };
    diagnostics.push(diagnose("C801", { path: file, text: "" }, { start: 0, end: 0 }, args));
    return null;
  }
}

async function importTable(run: Run): Promise<Columns | null> {
  const { delimiter, rows } = await openRows(run.file, run.file);
  const adoption = beginAdoption(adoptionOptions(run));
  let table: Table | null = null;
  try {
    for await (const row of rows) {
      if (table === null) {
        table = tableOf(row, delimiter, run);
        continue;
      }
      const item = rowItem(row, table);
      if (item === null) continue;
      count(run);
      for (const draft of adoption.take(item)) await put(run, draft);
    }
  } catch (error) {
    tellBroken(error, run);
  }
  if (table !== null) for (const draft of adoption.finish()) await put(run, draft);
  return table?.columns ?? null;
}

function tableOf(row: TableRow, delimiter: string, { options, diagnostics }: Run): Table {
  const { columns, faults } = columnsOf(row.cells, options.mapping);
  const [fault] = faults;
  if (fault !== undefined) throw new MappingError(fault);
  if (!canMakeEvents(columns)) {
    throw new MappingError(
      `No column gives a date and a title. There are ${row.cells.map((name) => `“${name}”`).join(", ")}: name them with --map date=… and --map title=….`,
    );
  }
  const table = { columns, delimiter, dayOrder: options.dayOrder };
  for (const [index, role] of columns.roles.entries()) {
    const name = columns.names[index] ?? "";
    const place = { start: 0, end: row.source.text.trimEnd().length };
    if (role === null && name !== "") diagnostics.push(diagnose("C806", row.source, place, { name }));
  }
  return table;
}

/** A mapping that cannot be followed: misuse, not a mistake in the file. */
export class MappingError extends Error {}

/** A table that breaks in the middle is told; what stands before the break is imported. */
function tellBroken(error: unknown, { file, diagnostics }: Run): void {
  const { code = "" } = error as { readonly code?: string };
  const isOfTable = /^(?:CSV_|ERR_ENCODING)/.test(code);
  if (!isOfTable) throw error;
  const problem = code.startsWith("CSV_") ? "a quote is never closed, or a row is too long" : "it is not UTF-8";
  diagnostics.push(diagnose("C801", { path: file, text: "" }, { start: 0, end: 0 }, { format: "a table", problem }));
}
