import { z } from "zod";

export type ReadQuery<Value> = { ok: true; value: Value } | { ok: false; sentence: string };

/**
 * The parameters of an address, each checked by its schema. Unlike a page, a program is told of every mistake:
 * a misspelt filter that was passed over would hand it everything.
 */
export function readQuery(
  query: Readonly<Record<string, z.ZodType>>,
  params: URLSearchParams,
): ReadQuery<Readonly<Record<string, string | readonly string[] | undefined>>> {
  const value: Record<string, string | readonly string[]> = {};
  for (const name of new Set(params.keys())) {
    const schema = query[name];
    if (!schema) return { ok: false, sentence: unknownSentence(name, Object.keys(query)) };
    const given = params.getAll(name);
    const isList = isListed(schema);
    if (!isList && given.length > 1)
      return { ok: false, sentence: `“${name}” may be given once; it was given ${given.length} times.` };
    const parsed = schema.safeParse(isList ? given : given[0]);
    if (!parsed.success) return { ok: false, sentence: `“${name}” ${reasonOf(parsed.error, schema)}.` };
    value[name] = isList ? given : (given[0] ?? "");
  }
  return { ok: true, value };
}

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;

const isListed = (schema: z.ZodType): boolean => inner(schema) instanceof z.ZodArray;

const MOST_NAMED = 40;

function unknownSentence(name: string, known: readonly string[]): string {
  const shown = name.length > MOST_NAMED ? `${name.slice(0, MOST_NAMED)}…` : name;
  const what = known.length === 0 ? "This address takes no parameters." : `It takes ${known.join(", ")}.`;
  return `This address does not know “${shown}”. ${what}`;
}

function reasonOf(error: z.ZodError, schema: z.ZodType): string {
  const own = inner(schema);
  const element = own instanceof z.ZodArray ? (own.element as z.ZodType) : own;
  if (element instanceof z.ZodEnum) return `must be one of ${element.options.join(", ")}`;
  const [issue] = error.issues;
  if (issue?.code === "too_big") return "is too long, or given too many times";
  return issue?.message ?? "cannot be read";
}

/** Where a page ended, as a text that programs pass back and do not read. */
export const cursorAfter = (list: string, after: readonly number[]): string =>
  Buffer.from(JSON.stringify([list, ...after])).toString("base64url");

/** The numbers in a cursor of this list; null where it is of another list, or was made up. */
export function readCursor(list: string, cursor: string): number[] | null {
  try {
    const held: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(held) || held[0] !== list) return null;
    const numbers = held.slice(1);
    return numbers.length > 0 && numbers.every((one) => Number.isSafeInteger(one) && one >= 0)
      ? numbers
      : null;
  } catch {
    return null;
  }
}
