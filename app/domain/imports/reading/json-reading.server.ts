import { basename } from "node:path";
import { text as readText } from "node:stream/consumers";
import { z } from "zod";
import { openText } from "./opening-files.server";
import { UnreadableFile } from "./unreadable-file";

/** A recommendation of a national investigation, with what its addressee answered. Dates and blanks as written. */
const hssibRecord = z.object({
  investigation: z.string(),
  url: z.string(),
  body: z.string(),
  ref: z.string(),
  recommendation: z.string(),
  recommendation_truncated: z.boolean().default(false),
  response: z.string().default(""),
  response_date: z.string().default(""),
  response_truncated: z.boolean().default(false),
  actions_planned: z.array(z.string()).default([]),
  note: z.string().default(""),
});
const hssibFile = z.object({ note: z.string().optional(), records: z.array(z.unknown()) });

/**
 * A recommendation of a public inquiry or committee, with the government's response. The file's
 * `classification` was made by a machine and is not read.
 */
const inquiryRecord = z.object({
  id: z.string(),
  document_pair: z.string(),
  recommendation_page: z.union([z.string(), z.number()]).nullish(),
  recommendation_text: z.string(),
  matched_response_page: z.number().nullish(),
  matched_response_text: z.string().nullish(),
});
const inquiryFile = z.object({ exported_at: z.string().optional(), recommendations: z.array(z.unknown()) });

export type HssibRecord = z.infer<typeof hssibRecord>;
export type InquiryRecord = z.infer<typeof inquiryRecord>;

/** One record of a JSON register, numbered from 1, or why it cannot be read. */
export type JsonRow<Record> =
  | { rowNumber: number; values: Record; rejected: null }
  | { rowNumber: number; values: null; rejected: string };

/** The records of `registers/hssib-sample.json` (`hssib-json`). @throws UnreadableFile */
export async function readHssibJson(path: string): Promise<JsonRow<HssibRecord>[]> {
  const file = await readShape(path, hssibFile, "an hssib-json file is an object with a list of “records”");
  return file.records.map((record, index) => toRow(hssibRecord, record, index + 1));
}

/** The records of `registers/inquiry-recommendations.json` (`inquiry-json`). @throws UnreadableFile */
export async function readInquiryJson(path: string): Promise<JsonRow<InquiryRecord>[]> {
  const file = await readShape(
    path,
    inquiryFile,
    "an inquiry-json file is an object with a list of “recommendations”",
  );
  return file.recommendations.map((record, index) => toRow(inquiryRecord, record, index + 1));
}

const areasFile = z.union([
  z.array(z.string().min(1)).min(1),
  z.array(z.record(z.string(), z.string())).min(1),
]);

/**
 * The areas of `areas/coroner_areas_77.json`, a list of names, or of `coroner_area_aliases.json`, other
 * names with the area each means (`coroner-areas`). @throws UnreadableFile
 */
export async function readAreasJson(path: string): Promise<{ alias: string | null; area: string }[]> {
  const file = await readShape(path, areasFile, "a coroner-areas file is a list of names, or of other names");
  return file.flatMap((entry): { alias: string | null; area: string }[] =>
    typeof entry === "string"
      ? [{ alias: null, area: entry }]
      : Object.entries(entry).map(([alias, area]) => ({ alias, area })),
  );
}

async function readShape<Shape>(path: string, shape: z.ZodType<Shape>, expected: string): Promise<Shape> {
  const { stream } = await openText(path);
  const content = parseJson(path, await readText(stream));
  const read = shape.safeParse(content);
  if (!read.success) throw new UnreadableFile(`${basename(path)} is JSON of another kind; ${expected}.`);
  return read.data;
}

function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    const isCut = /^\s*[[{]/.test(content) && !/[\]}]\s*$/.test(content);
    const why = isCut ? "stops in the middle: it was cut short. Fetch it again" : "is not JSON";
    throw new UnreadableFile(`${basename(path)} ${why}.`);
  }
}

function toRow<Record>(shape: z.ZodType<Record>, record: unknown, rowNumber: number): JsonRow<Record> {
  const read = shape.safeParse(record);
  if (read.success) return { rowNumber, values: read.data, rejected: null };
  const fields = [...new Set(read.error.issues.map((issue) => issue.path.join(".")))].join(", ");
  return {
    rowNumber,
    values: null,
    rejected: `These fields are missing or of another kind: ${fields || "all"}.`,
  };
}
