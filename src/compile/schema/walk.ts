/**
 * Walks a schema and a value side by side. One walk serves everything that depends on what a field is for: which
 * numbers are text, which texts are dates or references, and what is still true where something is broken.
 */
import * as z from "zod";
import { joined } from "#compile/fields.ts";
import { type Role, roles } from "./leaves.ts";

/** A text field with its role. */
export interface Leaf {
  readonly role: Role;
  readonly path: string;
  readonly text: string;
}

/** Every text with a role, in the order of the schema; values of another type are passed over. */
export function leaves(schema: z.ZodType, value: unknown, path = ""): Leaf[] {
  const inner = chosen(schema, value);
  const role = roles.get(inner);
  if (role !== undefined) return typeof value === "string" ? [{ role, path, text: value }] : [];
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => leaves(inner.element as z.ZodType, item, `${path}[${index}]`));
  }
  if (inner instanceof z.ZodObject && isMap(value)) {
    return shapeOf(inner).flatMap(([key, field]) =>
      Object.hasOwn(value, key) ? leaves(field, value[key], joined(path, key)) : [],
    );
  }
  return [];
}

/** The value with numbers as the author spelt them wherever text is expected, e.g. `title: 2016` or `date: 0800`. */
export function textual(schema: z.ZodType, value: unknown, spelt: (path: string) => string | null, path = ""): unknown {
  const inner = chosen(schema, value);
  if (typeof value === "number") return takesText(inner) ? (spelt(path) ?? String(value)) : value;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item, index) => textual(inner.element as z.ZodType, item, spelt, `${path}[${index}]`));
  }
  if (inner instanceof z.ZodObject && isMap(value)) {
    const shape = new Map(shapeOf(inner));
    return mapped(value, (field, key) => {
      const known = shape.get(key);
      return known === undefined ? field : textual(known, field, spelt, joined(path, key));
    });
  }
  if (inner instanceof z.ZodRecord && isMap(value)) {
    return mapped(value, (field, key) => textual(inner.valueType as z.ZodType, field, spelt, joined(path, key)));
  }
  return value;
}

/**
 * What is still true of a value that breaks its schema: broken leaves become stand-ins (an empty text, the first word,
 * an empty list), so that the rest can go on. Lists keep their length, and unknown keys are left out.
 */
export function salvaged(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const missing = schema.safeParse(undefined).data;
    return value === undefined || value === null ? missing : salvaged(schema.unwrap() as z.ZodType, value);
  }
  const inner = chosen(schema, value);
  if (inner instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((item) => salvaged(inner.element as z.ZodType, item)) : [];
  }
  return inner instanceof z.ZodObject ? salvagedObject(inner, value) : standIn(inner);
}

function salvagedObject(schema: z.ZodObject, value: unknown): unknown {
  const given = isMap(value) ? value : {};
  return Object.fromEntries(
    shapeOf(schema).map(([key, field]) => [key, salvaged(field, Object.hasOwn(given, key) ? given[key] : undefined)]),
  );
}

function standIn(leaf: z.ZodType): unknown {
  if (leaf instanceof z.ZodRecord) return {};
  if (leaf instanceof z.ZodEnum) return leaf.options[0];
  if (leaf instanceof z.ZodLiteral) return leaf.value;
  if (leaf instanceof z.ZodNumber) return 1;
  return leaf instanceof z.ZodBoolean ? false : "";
}

/** The schema that stands at a path, its wrappers kept; `null` where the schema knows nothing. */
export function schemaAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): z.ZodType | null {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = chosen(schema, value);
  if (inner instanceof z.ZodArray) {
    const item = Array.isArray(value) ? value[Number(step)] : undefined;
    return schemaAt(inner.element as z.ZodType, item, rest);
  }
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType as z.ZodType, undefined, rest);
  if (!(inner instanceof z.ZodObject)) return null;
  const field = new Map(shapeOf(inner)).get(String(step));
  if (field === undefined) return null;
  return schemaAt(field, isMap(value) ? value[String(step)] : undefined, rest);
}

/** Whether a value is a map of keys. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema without `optional` and `default`, and of a union the alternative of the value's own type. */
export function chosen(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return chosen(schema.unwrap() as z.ZodType, value);
  }
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as readonly z.ZodType[];
  return options.find((option) => acceptsTypeOf(option, value)) ?? options[0] ?? schema;
}

function acceptsTypeOf(schema: z.ZodType, value: unknown): boolean {
  if (Array.isArray(value)) return schema instanceof z.ZodArray;
  if (isMap(value)) return schema instanceof z.ZodObject;
  return schema instanceof z.ZodString || schema instanceof z.ZodLiteral;
}

/** The keys of an object schema with their schemas. */
export const shapeOf = (schema: z.ZodObject): [string, z.ZodType][] =>
  Object.entries(schema.shape) as [string, z.ZodType][];

const takesText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodString || schema instanceof z.ZodEnum || roles.has(schema);

const mapped = (
  value: Readonly<Record<string, unknown>>,
  change: (field: unknown, key: string) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field, key)]));
