import { z } from "zod";
import { OWN_ENDPOINT_NAMES, OWN_ENDPOINTS, type OwnEndpoint } from "~/domain/api-access/own-endpoints";
import { ENDPOINT_NAMES, ENDPOINTS, type Endpoint } from "./api-endpoints";
import { RECORD_TABLE_NAMES, RECORD_TABLES, type RecordTable } from "./record-tables";

export interface DocumentedField {
  name: string;
  /** "text", "date", "yes or no", "one of 12 words". */
  type: string;
  description: string;
}

/** How a person would say what a schema takes. */
function typeInWords(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return typeInWords(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodBoolean) return "true or false";
  if (schema instanceof z.ZodArray) return "list";
  if (schema instanceof z.ZodEnum)
    return schema.options.length > 6 ? `one of ${schema.options.length} words` : schema.options.join(", ");
  if (schema instanceof z.ZodISODate) return "date";
  if (schema instanceof z.ZodISODateTime) return "date and time";
  if (schema instanceof z.ZodNumber) return "number";
  return "text";
}

export const documented = (shape: Readonly<Record<string, z.ZodType>>): DocumentedField[] =>
  Object.entries(shape).map(([name, field]) => ({
    name,
    type: typeInWords(field),
    description: field.meta()?.description ?? "",
  }));

export interface DocumentedTable {
  table: RecordTable;
  title: string;
  unit: string;
  fields: DocumentedField[];
}

/** Every table with its fields, from the schemas that the answers are checked with. */
export const documentedTables = (): DocumentedTable[] =>
  RECORD_TABLE_NAMES.map((table) => {
    const { title, unit, schema } = RECORD_TABLES[table];
    return { table, title, unit, fields: documented(schema.shape) };
  });

export interface DocumentedEndpoint {
  path: string;
  summary: string;
  parameters: DocumentedField[];
}

export const documentedEndpoints = (): DocumentedEndpoint[] =>
  ENDPOINT_NAMES.map((name) => {
    const { path, summary, query }: Endpoint = ENDPOINTS[name];
    return { path: `/api/v1${path}`, summary, parameters: documented(query) };
  });

export interface DocumentedOwnEndpoint {
  method: string;
  path: string;
  summary: string;
  /** What the token must be for; null where any will do. */
  scope: string | null;
}

/** The addresses for bodies' own systems. */
export const documentedOwnEndpoints = (): DocumentedOwnEndpoint[] =>
  OWN_ENDPOINT_NAMES.map((name) => {
    const { method, path, summary, scope }: OwnEndpoint = OWN_ENDPOINTS[name];
    return { method, path: `/api/v1${path}`, summary, scope };
  });
