import { z } from "zod";
import type { AnyRecord } from "./record-tables";

type Value = string | number | null | undefined;

/**
 * A row as SQLite gives it made into the record its schema describes: 0 and 1 into false and true, JSON text
 * into lists, paths into whole addresses under `origin`. A test reads every record back with its schema.
 */
export function asRecord<Schema extends z.ZodObject>(
  schema: Schema,
  row: Readonly<Record<string, Value>>,
  origin: string,
): z.infer<Schema> {
  const fields = shapersOf(schema).map(([name, shape]) => [name, shape(row[name] ?? null, origin)]);
  // Each value was made by the shaper of its own field.
  return Object.fromEntries(fields) as z.infer<Schema>;
}

type Shaper = (value: string | number | null, origin: string) => unknown;
const known = new WeakMap<z.ZodObject, [string, Shaper][]>();

function shapersOf(schema: z.ZodObject): [string, Shaper][] {
  const before = known.get(schema);
  if (before) return before;
  const made = Object.entries(schema.shape).map(([name, field]): [string, Shaper] => [
    name,
    shaperOf(name, field as z.ZodType),
  ]);
  known.set(schema, made);
  return made;
}

function shaperOf(name: string, field: z.ZodType): Shaper {
  const inner = field instanceof z.ZodNullable ? field.unwrap() : field;
  if (inner instanceof z.ZodBoolean) return (value) => value === 1;
  if (inner instanceof z.ZodArray) return (value) => (value === null ? [] : JSON.parse(String(value)));
  if (name === "url" || name.endsWith("_url"))
    return (value, origin) => (value === null ? null : origin + encodeURI(String(value)));
  return (value) => value;
}

/** What stands in one cell of a table: lists as one text, nothing for null. */
export function cellOf(value: unknown): string | number | boolean | null {
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/** The cells of a record in the order of its table's fields. */
export const cellsOf = (fields: readonly string[], record: AnyRecord) =>
  fields.map((name) => cellOf(record[name]));
