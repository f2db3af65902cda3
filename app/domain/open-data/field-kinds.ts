import { z } from "zod";
import type { Term } from "~db/vocabulary";

/**
 * The kinds of fields that records are made of. Each field says in one sentence what it holds: the sentence is
 * the documentation, on the page about the data, in OpenAPI and in the list of files alike.
 */
export const words = (what: string) => z.string().meta({ description: what });
export const count = (what: string) => z.int().nonnegative().meta({ description: what });
export const flag = (what: string) => z.boolean().meta({ description: what });
export const day = (what: string) => z.iso.date().meta({ description: `${what} A date in London.` });
export const address = (what: string) => z.string().meta({ description: what });
export const list = (what: string) => z.array(z.string()).meta({ description: what });

/** A word of one of the closed lists, whose meanings stand on the page about the data. */
export const oneOf = <Code extends string>(terms: readonly Term<Code>[], what: string) =>
  z.enum(terms.map((term) => term.code) as [Code, ...Code[]]).meta({ description: what });

/** The same field where it may be unknown. `what` says what null means. */
export const orNull = <Field extends z.ZodType>(field: Field, whenNull = "Null where it is not known.") =>
  field.nullable().meta({ description: `${field.meta()?.description ?? ""} ${whenNull}`.trim() });

/** A list of records. */
export const listOf = <Field extends z.ZodType>(field: Field, what: string) =>
  z.array(field).meta({ description: what });
