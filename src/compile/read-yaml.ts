import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { joined, type Spot, written } from "./fields.ts";
import { yamlFaults } from "./yaml-faults.ts";

/** YAML 1.2 core as plain values with their places. `values` is `null` where the YAML holds no map. */
export interface Yaml {
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly spots: Readonly<Record<string, Spot>>;
  readonly whole: boolean;
  readonly unread: readonly Place[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nodes that aliases may add before they count as multiplying. */
const mostAliased = 200;

/** Reads YAML whose first character stands at `base` in the source. Dates stay text, numbers keep their spelling. */
export function readYaml(source: SourceText, yaml: string, base: number): Yaml {
  // A block cut at the fence ends in a lone CR where lines end in CRLF; with the LF it is a line end again.
  const document = parseDocument(`${yaml}\n`, {
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
  });
  const broken = [...document.errors, ...document.warnings];
  const faults = yamlFaults({ document, source, yaml, base });
  const diagnostics = [...faults.diagnostics];
  const spots = new Map<string, Spot>();
  const on: Conversion = { document, source, base, spots, diagnostics, aliased: 0, inAlias: null };
  const { contents } = document;
  const isBlank = contents === null || (isScalar(contents) && contents.value === null);
  const values = contents === null ? {} : convert(on, contents, "", null);
  if (!isBlank && !isMap(contents) && broken.length === 0) {
    const found = isSeq(contents) ? "a list" : "a text";
    diagnostics.push(diagnose("C107", source, placeOfNode(on, contents), { found }));
  }
  const isFields = (isBlank || isMap(contents)) && on.aliased <= mostAliased;
  return {
    values: isFields ? ((isBlank ? {} : values) as Record<string, unknown>) : null,
    spots: Object.fromEntries(spots),
    whole: broken.every((error) => error.code === "DUPLICATE_KEY"),
    unread: faults.unread,
    diagnostics,
  };
}

interface Conversion {
  readonly document: Document.Parsed;
  readonly source: SourceText;
  readonly base: number;
  readonly spots: Map<string, Spot>;
  readonly diagnostics: Diagnostic[];
  aliased: number;
  /** Place of the alias that is being expanded: what stands in it has no place of its own. */
  inAlias: Place | null;
}

function convert(on: Conversion, node: Node | null, path: string, key: Place | null): unknown {
  const value = placeOfNode(on, node);
  const text = isScalar(node) && node.type === "PLAIN" ? (node.source ?? null) : null;
  on.spots.set(path, { value, key, written: text });
  if (isAlias(node)) return expanded(on, node, path, key, value);
  if (on.inAlias !== null && ++on.aliased > mostAliased) return null;
  if (isScalar(node)) return typeof node.value === "bigint" ? Number(node.value) : node.value;
  if (isSeq(node)) return node.items.map((item, index) => convert(on, item as Node, `${path}[${index}]`, null));
  if (isMap(node)) return convertedMap(on, node, path);
  return null;
}

function convertedMap(on: Conversion, map: YAMLMap, path: string): Record<string, unknown> {
  // fromEntries defines own properties, so that a key `__proto__` is a key like any other
  return Object.fromEntries(
    (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
      const name = isScalar(key) ? String(key.source ?? key.value) : "";
      const place = placeOfNode(on, key);
      const result = convert(on, value, joined(path, name), place);
      // what has no value at all points at its key
      if (value === null || !value.range || value.range[0] === value.range[1]) {
        on.spots.set(joined(path, name), { value: place, key: place, written: null });
      }
      return [name, result];
    }),
  );
}

function expanded(on: Conversion, node: Node & { source: string }, path: string, key: Place | null, place: Place) {
  const target = isAlias(node) ? node.resolve(on.document) : undefined;
  if (target === undefined) {
    // one without a name is told already
    if (node.source === "") return null;
    const problem = `The alias \`*${node.source}\` repeats a value that is not marked before it.`;
    const advice = `Mark a value with \`&${node.source}\`, or put the text between quotes.`;
    on.diagnostics.push(diagnose("C105", on.source, place, { problem, advice }));
    return null;
  }
  if (on.aliased > mostAliased) return null;
  const outer = on.inAlias;
  on.inAlias = outer ?? place;
  const value = convert(on, target, path, key);
  on.inAlias = outer;
  if (outer === null && on.aliased > mostAliased) on.diagnostics.push(diagnose("C112", on.source, place, {}));
  return value;
}

function placeOfNode(on: Conversion, node: Node | null): Place {
  if (on.inAlias !== null) return on.inAlias;
  const [start, end] = node?.range ?? [0, 0];
  const place = { start: on.base + start, end: on.base + end };
  // the range of a block ends after its last line break
  return { start: place.start, end: place.start + written(on.source, place).trimEnd().length };
}
