import matter from "gray-matter";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { Fields } from "./fields.ts";
import { readYaml, type Yaml } from "./read-yaml.ts";

/** Fields of a file; `null` where its fences cannot be read or hold no fields. */
export interface FrontMatter {
  readonly fields: Fields | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a Markdown file with gray-matter and reads its front matter as YAML. No other language can run. */
export function readFrontMatter(source: SourceText): FrontMatter {
  const start = source.text.startsWith("\uFEFF") ? 1 : 0;
  // lone CRs end lines too; an equal length keeps every offset
  const text = source.text.slice(start).replace(/\r(?!\n)/g, "\n");
  const fenceProblem = openingProblem(source, text, start) ?? closingProblem(source, text, start);
  if (fenceProblem !== null) return { fields: null, diagnostics: [fenceProblem] };
  const { yaml, body } = split(source, text, start + 3);
  const bodyStart = source.text.length - body.length;
  return located(yaml, closingFence(text, start), bodyStart);
}

/** Reads a file that is YAML as a whole, such as site.yaml. */
export function readYamlFile(source: SourceText): FrontMatter {
  const start = source.text.startsWith("\uFEFF") ? 1 : 0;
  const yaml = readYaml(source, source.text.slice(start), start);
  const end = source.text.trimEnd().length;
  const lastLine = Math.max(start, source.text.slice(0, end).search(/[^\r\n]*$/));
  return located(yaml, { start: lastLine, end: Math.max(lastLine, end) }, source.text.length);
}

function located(yaml: Yaml, end: Place, bodyStart: number): FrontMatter {
  const { values, spots, whole, unread, diagnostics } = yaml;
  return { fields: values === null ? null : { values, spots, end, bodyStart, whole, unread }, diagnostics };
}

function openingProblem(source: SourceText, text: string, start: number): Diagnostic | null {
  const first = firstLine(text);
  if (/^---[ \t]*$/.test(first)) return null;
  const place = { start, end: start + first.length };
  const language = /^---[ \t]*([^-\s].*)$/.exec(first)?.[1];
  if (language === undefined) return diagnose("C103", source, place, {});
  // gray-matter takes the language from the rest of the first line, and would run it
  return diagnose("C102", source, { ...place, start: place.end - language.length }, { language: language.trim() });
}

function closingProblem(source: SourceText, text: string, start: number): Diagnostic | null {
  // gray-matter ends the block at the first line that begins with three dashes, whatever follows them
  const line = /\n(---[^\r\n]*)/.exec(text);
  if (line === null) return diagnose("C104", source, { start, end: start + 3 }, { suspect: null });
  const suspect = line[1] ?? "";
  if (/^---[ \t]*$/.test(suspect)) return null;
  const at = start + line.index + 1;
  return diagnose("C104", source, { start: at, end: at + suspect.length }, { suspect });
}

function closingFence(text: string, start: number): Place {
  const at = start + text.indexOf("\n---") + 1;
  return { start: at, end: at + 3 };
}

function split(source: SourceText, text: string, base: number): { yaml: Yaml; body: string } {
  let yaml: Yaml = { values: {}, spots: {}, whole: true, unread: [], diagnostics: [] };
  // options are always passed: without them gray-matter caches by content and hides a second error
  const { content } = matter(text, {
    language: "yaml",
    engines: {
      yaml: {
        parse(block: string) {
          yaml = readYaml(source, block, base);
          return {};
        },
      },
      javascript: refused,
      js: refused,
      json: refused,
      coffee: refused,
    },
  });
  return { yaml, body: content.replace(/^[ \t]*\r?\n/, "") };
}

/** The fences were checked, so no other engine is ever asked; were it, it yields nothing. */
const refused = { parse: (): object => ({}) };

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? "";
