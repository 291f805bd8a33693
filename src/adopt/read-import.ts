import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { type Adoption, type AdoptionOptions, beginAdoption } from "./adoption.ts";
import type { Draft } from "./draft.ts";
import type { Item } from "./item.ts";
import { type JsonText, readJson } from "./json-text.ts";
import type { Tell } from "./located.ts";
import { isMarkwhen, markwhenItems } from "./markwhen.ts";
import { isOwnCollection, ownDrafts } from "./own-collection.ts";
import { isTimelineJs, timelineJsItems } from "./timelinejs.ts";
import { firstTimelineJsItems, isFirstTimelineJs } from "./timelinejs-first.ts";
import type { DayOrder } from "./worded-date.ts";

/** What can be imported. `table` is CSV or TSV, that of TimelineJS among them. */
export const importFormats = ["json", "timelinejs", "table", "markwhen"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Formats that are read whole; a table is read row by row. */
export type WholeFormat = Exclude<ImportFormat, "table">;

/** What a file holds, judged by its name and its first characters; `null` where nothing tells. */
export function formatOf(fileName: string, start: string): ImportFormat | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (ending === "csv" || ending === "tsv" || ending === "tab") return "table";
  if (ending === "mw" || ending === "markwhen") return "markwhen";
  if (ending === "json" || text.startsWith("{")) return /"(?:actors|claims)"\s*:/.test(text) ? "json" : "timelinejs";
  if (isMarkwhen(start)) return "markwhen";
  return /^[^\r\n]*[,;\t]/.test(text) ? "table" : null;
}

/** How a text is read. */
export interface WholeOptions extends AdoptionOptions {
  readonly dayOrder: DayOrder;
  /** SHA-256 of a text as UTF-8, in hex. */
  readonly hash: (text: string) => string;
  /** Called once for each thing that was found in the text. */
  readonly onRead: () => void;
}

/** The entries of a text. It never throws: what cannot be read is told. */
export function* wholeDrafts(format: WholeFormat, source: SourceText, options: WholeOptions): Generator<Draft> {
  if (format === "markwhen") {
    yield* adopted(markwhenItems(source, options.dayOrder, options.tell), beginAdoption(options), options.onRead);
    return;
  }
  const json = readJson(source);
  if ("problem" in json) {
    options.tell(diagnose("C801", source, json.place, { format: "JSON", problem: json.problem, mend: null }));
    return;
  }
  yield* jsonDrafts(json, source, options);
}

function* jsonDrafts(json: JsonText, source: SourceText, options: WholeOptions): Generator<Draft> {
  const { value } = json;
  // what it is, it says itself: a name may be wrong
  if (isOwnCollection(value)) {
    for (const draft of ownDrafts(json, options)) {
      options.onRead();
      yield draft;
    }
    return;
  }
  const items = jsonItems(json, options.tell);
  if (items === null) {
    const problem = "it holds neither `events` of TimelineJS nor the lists of a collection";
    options.tell(
      diagnose(
        "C801",
        source,
        { start: 0, end: Math.min(1, source.text.length) },
        { format: "a timeline", problem, mend: null },
      ),
    );
    return;
  }
  yield* adopted(items, beginAdoption(options), options.onRead);
}

function jsonItems(json: JsonText, tell: Tell): Iterable<Item> | null {
  if (isTimelineJs(json.value)) return timelineJsItems(json, tell);
  return isFirstTimelineJs(json.value) ? firstTimelineJsItems(json, tell) : null;
}

function* adopted(items: Iterable<Item>, adoption: Adoption, onRead: () => void): Generator<Draft> {
  let isEmpty = true;
  for (const item of items) {
    isEmpty = false;
    onRead();
    yield* adoption.take(item);
  }
  // around nothing there is no collection
  if (!isEmpty) yield* adoption.finish();
}

/** How many things lost a part of their date, and how many were skipped. */
export function lossesOf(diagnostics: readonly Diagnostic[]): { readonly coarsened: number; readonly skipped: number } {
  const count = (codes: string): number => diagnostics.filter(({ code }) => codes.includes(code)).length;
  return { coarsened: count("C803 C808"), skipped: count("C802 C805") };
}
