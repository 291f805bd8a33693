import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Compiled, compile } from "#compile/compile.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { beginAdoption } from "./adoption.ts";
import { columnsOf } from "./columns.ts";
import { type Draft, draftPath } from "./draft.ts";
import { draftText } from "./draft-text.ts";
import { formatOf, type WholeFormat, wholeDrafts } from "./read-import.ts";
import { delimiterOf, rowItem } from "./table-row.ts";

/** What an import makes and tells, and what the compiler says of it. */
export interface Imported {
  readonly drafts: readonly Draft[];
  readonly told: readonly Diagnostic[];
  readonly compiled: Compiled;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
/** The text of a case. */
export const caseText = (name: string): string => readFileSync(join(import.meta.dirname, "cases", name), "utf8");

function outcome(drafts: readonly Draft[], told: readonly Diagnostic[]): Imported {
  const files = drafts.map((draft) => ({ path: `content/${draftPath(draft)}`, text: draftText(draft) }));
  assert.equal(new Set(files.map(({ path }) => path)).size, files.length, "two drafts have one path");
  return { drafts, told, compiled: compile(files, { hash }) };
}

/** Imports a text as a new collection. */
export function importText(fileName: string, text: string, format = formatOf(fileName, text)): Imported {
  if (format === "table") return importTable(fileName, text);
  const told: Diagnostic[] = [];
  const options = {
    fileName,
    lang: "en",
    isNew: true,
    dayOrder: null,
    hash,
    onRead: () => {},
    tell: (one: Diagnostic) => told.push(one),
  };
  return outcome([...wholeDrafts(format as WholeFormat, { path: fileName, text }, options)], told);
}

/** Imports a table as a new collection. */
export function importTable(fileName: string, text: string): Imported {
  const told: Diagnostic[] = [];
  const delimiter = delimiterOf(text.split("\n", 1)[0] ?? "");
  const rows = parse(text, {
    delimiter,
    raw: true,
    info: true,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
  }) as unknown as {
    record: string[];
    raw: string;
  }[];
  const { columns } = columnsOf(
    rows[0]?.record ?? [],
    [["title", "What happened"]].filter(([, name]) => text.includes(name ?? "")) as never,
  );
  const adoption = beginAdoption({ fileName, lang: "en", isNew: true, tell: (one) => told.push(one) });
  const table = { columns, delimiter, dayOrder: null };
  const items = rows
    .slice(1)
    .map(({ record, raw }) => rowItem({ cells: record, source: { path: fileName, text: raw } }, table));
  const drafts = items.flatMap((item) => (item === null ? [] : adoption.take(item)));
  return outcome([...drafts, ...adoption.finish()], told);
}

/** The compiler's errors, each with its file. */
export const errorsOf = ({ compiled }: Imported): string[] =>
  compiled.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, source, what }) => `${source.path} ${code} ${what}\n${source.text}`);
