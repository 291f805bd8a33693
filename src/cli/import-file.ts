import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { beginAdoption } from "#adopt/adoption.ts";
import { type Columns, canMakeEvents, columnsOf, type Mapping } from "#adopt/columns.ts";
import { type Draft, draftPath } from "#adopt/draft.ts";
import { draftText } from "#adopt/draft-text.ts";
import { formatOf, type ImportFormat, lossesOf, type WholeFormat, wholeDrafts } from "#adopt/read-import.ts";
import { cellPlace, rowItem, type Table, type TableRow } from "#adopt/table-row.ts";
import type { DayOrder } from "#adopt/worded-date.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import {
  emptyFault,
  encodingFault,
  formatlessFile,
  isSpreadsheet,
  Misuse,
  quoteFault,
  spreadsheetFault,
} from "./import-faults.ts";
import { OpenRow, openRows, startOf } from "./import-rows.ts";
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
  const start = await startOf(file);
  const isText = !isSpreadsheet(start);
  const format = isText ? (options.format ?? formatOf(fileName, start)) : "table";
  if (format === null) throw formatlessFile(file);
  const target = await openTarget(options.to, fileName, options.mode);
  const files = { written: 0, unchanged: 0, kept: 0 };
  const run: Run = { file, options, target, diagnostics: [], files, keptPaths: [], read: 0 };
  try {
    if (!isText) run.diagnostics.push(spreadsheetFault(file));
    const columns = isText ? await imported(run, format) : null;
    if (run.read === 0 && run.diagnostics.length === 0) run.diagnostics.push(emptyFault(file, format));
    const { diagnostics, keptPaths, read } = run;
    return { format, columns, read, files, keptPaths, diagnostics, ...lossesOf(diagnostics) };
  } finally {
    await target.close();
  }
}

const imported = (run: Run, format: ImportFormat): Promise<Columns | null> =>
  format === "table" ? importTable(run) : importWhole(run, format);

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
  const source = textFrom(bytes, run, format);
  if (source === null) return null;
  const options = { ...adoptionOptions(run), dayOrder: run.options.dayOrder, hash: hashOf, onRead: () => count(run) };
  for (const draft of wholeDrafts(format, source, options)) await put(run, draft);
  return null;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

function textFrom(bytes: Uint8Array, { file, diagnostics }: Run, format: ImportFormat): SourceText | null {
  try {
    return { path: file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    diagnostics.push(encodingFault(file, bytes, format));
    return null;
  }
}

async function importTable(run: Run): Promise<Columns | null> {
  const { delimiter, rows } = await openRows(run.file, run.file);
  const adoption = beginAdoption(adoptionOptions(run));
  let table: Table | null = null;
  try {
    const first = await rows.next();
    if (first.done === true) return null;
    table = await tableOf(first.value, rows, delimiter, run);
    for await (const row of rows) {
      const item = rowItem(row, table);
      if (item === null) continue;
      count(run);
      for (const draft of adoption.take(item)) await put(run, draft);
    }
  } catch (error) {
    await tellBroken(error, delimiter, run);
  } finally {
    await rows.return(undefined);
  }
  if (run.read > 0) for (const draft of adoption.finish()) await put(run, draft);
  return table?.columns ?? null;
}

async function tableOf(
  row: TableRow,
  below: AsyncGenerator<TableRow>,
  delimiter: string,
  { file, options, diagnostics }: Run,
): Promise<Table> {
  const { columns, faults } = columnsOf(row.cells, options.mapping);
  const [fault] = faults;
  if (fault !== undefined) throw new Misuse(fault);
  if (!canMakeEvents(columns)) throw new Misuse(await whyNoEvents(row, below, file));
  for (const [index, role] of columns.roles.entries()) {
    const name = columns.names[index] ?? "";
    const place = cellPlace(row.source.text, delimiter, index);
    if (role === null && name !== "") diagnostics.push(diagnose("C806", row.source, place, { name }));
  }
  return { columns, delimiter, dayOrder: options.dayOrder };
}

/** Why a first row names no columns that make events, and which of the next few rows does. */
async function whyNoEvents(row: TableRow, below: AsyncGenerator<TableRow>, file: string): Promise<string> {
  const listed = ({ cells }: TableRow): string =>
    cells.flatMap((name) => (name.trim() === "" ? [] : [`“${name}”`])).join(", ");
  const sentence = `${file}:1: No column gives a date and a title.`;
  for (let ahead = 0; ahead < 10; ahead += 1) {
    const next = await below.next();
    if (next.done === true) break;
    if (!canMakeEvents(columnsOf(next.value.cells, []).columns)) continue;
    const line = next.value.source.firstLine ?? 1;
    return `${sentence} Line ${line} seems to name the columns (${listed(next.value)}): remove what stands above it.`;
  }
  return `${sentence} There are ${listed(row)}: name them with --map date=… and --map title=….`;
}

/** A table that breaks in the middle is told; what stands before the break is imported. */
async function tellBroken(error: unknown, delimiter: string, { file, diagnostics }: Run): Promise<void> {
  if (error instanceof OpenRow) {
    diagnostics.push(quoteFault(error.source, delimiter));
    return;
  }
  const { code = "" } = error as { readonly code?: string };
  if (!code.startsWith("ERR_ENCODING")) throw error;
  diagnostics.push(encodingFault(file, await readFile(file), "table"));
}
