import type { Token } from "./yaml-tokens.ts";

/** A key or a dash that begins in a column of its own, with the one that it was probably meant to stand under. */
export interface Misplaced {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** From 1. */
  readonly column: number;
  /** Whether it may as well be the end of a text, which ran over lines up to its colon. */
  readonly endsText: boolean;
  readonly neighbour: { readonly name: string; readonly column: number };
}

interface Level {
  readonly name: string;
  /** From 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Whether nothing stands behind it on its line, so that what is deeper belongs to it. */
  readonly isOpen: boolean;
  readonly endsText: boolean;
}

const dash = "-";

/** The first key or dash of block YAML that stands in no column of its neighbours; `null` where all do. */
export function misplaced(tokens: readonly Token[], yaml: string): Misplaced | null {
  let levels: readonly Level[] = [];
  for (const { level, isFirst } of elements(tokens, yaml)) {
    if (level === null) {
      levels = levels.map((one, index) => (index === levels.length - 1 ? { ...one, isOpen: false } : one));
      continue;
    }
    const fits = isFirst ? fitting(levels, level) : levels;
    if (fits === null) return /^[\w-]+$/.test(level.name) ? besideNearest(level, levels) : null;
    levels = [...fits, level];
  }
  return null;
}

interface Element {
  /** `null` of a value. */
  readonly level: Level | null;
  /** Whether it is the first of its line. */
  readonly isFirst: boolean;
}

/** Keys, dashes and values in order; what stands in brackets is a value. */
function elements(tokens: readonly Token[], yaml: string): Element[] {
  let depth = 0;
  let isFirst = true;
  return tokens.flatMap((token, index): Element[] => {
    depth = depthAfter(depth, token);
    if (token.type === "newline") isFirst = true;
    if (silent.has(token.type)) return [];
    const level = depth > 0 ? null : levelOf(tokens, index, yaml);
    const element = { level, isFirst };
    isFirst = false;
    if (level?.endsText !== true) return [element];
    // its lines before the last are a value, whatever the last was meant to be
    const value = { level: null, isFirst: false };
    return [value, { level, isFirst: true }];
  });
}

const silent: ReadonlySet<string> = new Set("space newline comment map-value-ind anchor tag flow-error-end".split(" "));

function depthAfter(depth: number, { type }: Token): number {
  if (type === "flow-seq-start" || type === "flow-map-start") return depth + 1;
  if (type === "flow-error-end") return 0;
  return type === "flow-seq-end" || type === "flow-map-end" ? Math.max(0, depth - 1) : depth;
}

/** The key or the dash at a token; `null` where it is a value. */
function levelOf(tokens: readonly Token[], index: number, yaml: string): Level | null {
  const token = tokens[index];
  const next = tokens[index + 1]?.type === "space" ? tokens[index + 2] : tokens[index + 1];
  const isDash = token?.type === "seq-item-ind";
  if (token === undefined || (!isDash && next?.type !== "map-value-ind")) return null;
  const start = token.start + token.text.length - (/[^\s].*$/.exec(token.text)?.[0].length ?? 0);
  const column = start - (yaml.lastIndexOf("\n", start - 1) + 1);
  const name = isDash ? dash : yaml.slice(start, token.end);
  return { name, column, start, end: token.end, isOpen: true, endsText: token.text.includes("\n") };
}

/** The levels above one that begins a line; `null` where it stands in no column that is open to it. */
function fitting(levels: readonly Level[], level: Level): readonly Level[] | null {
  const above = levels.filter(({ column }) => column <= level.column);
  const top = above.at(-1);
  if (top === undefined) return levels.length === 0 ? above : null;
  if (top.column < level.column && above.length === levels.length && top.isOpen) return above;
  if (top.column < level.column) return null;
  const isDash = level.name === dash;
  const isSameKind = (top.name === dash) === isDash;
  if (isSameKind) return above.slice(0, -1);
  if (isDash) return top.isOpen ? above : null;
  // a list may stand in the column of the key that holds it
  const holder = above.at(-2);
  return holder?.column === level.column ? above.slice(0, -2) : null;
}

function besideNearest({ start, end, name, column, endsText }: Level, levels: readonly Level[]): Misplaced | null {
  const kin = levels.filter((level) => (level.name === dash) === (name === dash));
  const away = (level: Level): number => Math.abs(level.column - column);
  const nearest = kin.toSorted((one, other) => away(one) - away(other) || other.column - one.column)[0];
  if (nearest === undefined || nearest.column === column) return null;
  return {
    start,
    end,
    name,
    column: column + 1,
    endsText,
    neighbour: { name: nearest.name, column: nearest.column + 1 },
  };
}
