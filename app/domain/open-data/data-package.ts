import { z } from "zod";
import { LICENCE, RECORD_TABLES, type RecordTable } from "./record-tables";

/** One file of everything, as it was written. */
export interface MadeFile {
  name: string;
  /** What it holds, for people. */
  what: string;
  /** The table of a CSV file; null for the file that holds every kind of record. */
  table: RecordTable | null;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface MadeFiles {
  /** The state of the register they were made from, and the London day. */
  version: number;
  madeOn: string;
  files: MadeFile[];
}

/** The list of the files, in the form that programs for data packages read (Frictionless Data Package 1). */
export const dataPackage = ({ version, madeOn, files }: MadeFiles, origin: string): object => ({
  profile: "data-package",
  name: "national-recommendations-register",
  title: "National Recommendations Register",
  description:
    "What coroners and investigators said must change, who was asked, what they answered, what they say they have done, and who checked.",
  homepage: origin || undefined,
  version: String(version),
  created: madeOn,
  licenses: [LICENCE],
  resources: files.map((file) => ({
    name: file.name.replace(/\..*$/, "").replaceAll("_", "-"),
    path: file.name,
    description: file.what,
    ...(file.table === null
      ? { format: "jsonl", mediatype: "application/x-ndjson" }
      : {
          profile: "tabular-data-resource",
          format: "csv",
          mediatype: "text/csv",
          schema: tableSchema(file.table),
        }),
    ...{
      encoding: "utf-8",
      compression: "gz",
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      rows: file.rows,
    },
  })),
});

const tableSchema = (table: RecordTable) => ({
  fields: Object.entries(RECORD_TABLES[table].schema.shape).map(([name, field]) => ({
    name,
    type: typeOf(field),
    description: field.meta()?.description,
  })),
  primaryKey: RECORD_TABLES[table].key,
});

function typeOf(field: z.ZodType): string {
  if (field instanceof z.ZodNullable) return typeOf(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodBoolean) return "boolean";
  if (field instanceof z.ZodISODate) return "date";
  if (field instanceof z.ZodNumberFormat) return "integer";
  if (field instanceof z.ZodNumber) return "number";
  return "string";
}
