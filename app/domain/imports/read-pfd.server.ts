import { refreshed, readBodyDirectory } from "~/domain/bodies/body-directory.server";
import { PFD_CATEGORIES } from "~db/vocabulary";
import { PFD_FORMATS, type PfdFormat, type PfdFormatName } from "./adapters/pfd-formats-rules";
import { CATEGORY_ALIASES } from "./category-aliases";
import { HealthSurvey } from "./health-rules";
import { findRowDigest, hasRowDigests } from "./import-repository.server";
import { prepareReport, reportKey, type PreparedReport, type ReadingDesk } from "./prepare-report.server";
import { categoryRegister } from "./reading/category-rules";
import { readCsv, type CsvFormat, type CsvRow } from "./reading/csv-reading.server";
import { readSourceDate } from "./reading/source-date-rules";
import { normaliseSourceReference } from "./reading/source-reference-rules";
import { ReferenceSurvey, type RepeatedReferences } from "./reference-plan.server";
import { rowDigest } from "./row-digest.server";
import type { OnRead, Survey } from "./source-rows";
import type { SourceReport } from "./source-report";

/** Raised when rows should be read again because a rule of reading became better. */
export const PFD_READER_VERSION = 4;

export interface PfdSurvey extends Survey {
  repeated: RepeatedReferences;
}

/** A row as read: rejected, or what it says; prepared, unless the very same row was applied before. */
export type PfdRow =
  | { rowNumber: number; rejected: string }
  | {
      rowNumber: number;
      rejected: null;
      sourceKey: string;
      digest: string;
      source: SourceReport;
      prepared: PreparedReport | null;
    };

/**
 * The reading half of an import of coroners' reports: it writes nothing, so it may run beside the writing
 * half, in a thread of its own (reading-thread.server.ts). Its answers are plain values.
 */
export interface PfdReader {
  /** Says that the rows of a file will be asked for: a reader beside this thread begins. */
  begin?: (path: string) => void;
  /** The rows in order, some at a time. @throws UnreadableFile */
  rows: (path: string, onRead: OnRead) => AsyncIterable<readonly PfdRow[]>;
}

/**
 * What is given out at once: few rows at first, so that whoever writes them begins, then enough to be worth a message
 * between threads, and never much text.
 */
const FIRST_ROWS_AT_ONCE = 4;
const MOST_ROWS_AT_ONCE = 24;
const MOST_TEXT_AT_ONCE = 400_000;

/** Bodies that somebody adds or merges meanwhile are seen after at most this many rows. */
const ROWS_PER_REFRESH = 500;

export const openReadingDesk = (today: string): ReadingDesk => ({
  today,
  directory: readBodyDirectory(),
  categories: categoryRegister(PFD_CATEGORIES, CATEGORY_ALIASES),
});

/** How files of a format are read into rows. */
export const csvOf = (name: PfdFormatName): CsvFormat => ({ name, columns: PFD_FORMATS[name].required });

type OpenFile = (path: string, onRead: OnRead) => AsyncIterable<CsvRow>;

export const openFile =
  (name: PfdFormatName): OpenFile =>
  (path, onRead) =>
    readCsv(path, csvOf(name), (done, all) => onRead(done / all));

/** Looks over the rows of a whole file. `today` is the day of the import in London, YYYY-MM-DD. */
export async function surveyPfd(
  name: PfdFormatName,
  today: string,
  file: AsyncIterable<CsvRow>,
): Promise<PfdSurvey> {
  const { statusColumn, columns } = PFD_FORMATS[name];
  const health = new HealthSurvey(statusColumn);
  const references = new ReferenceSurvey((one) => ({
    sourceKey: reportKey(one.address),
    reportedOn: readSourceDate(one.reportedOn, today).on,
  }));
  let rows = 0;
  for await (const { values } of file) {
    rows += 1;
    if (!values) continue;
    health.see(values);
    references.see({
      sourceReference: normaliseSourceReference(values[columns.reference] ?? "").reference,
      address: (values[columns.address] ?? "").trim(),
      reportedOn: values[columns.reportedOn] ?? "",
    });
  }
  return { rows, health: health.result(), repeated: references.repeated() };
}

/** Reads in this thread what `open` gives out. `today` is the day of the import in London, YYYY-MM-DD. */
export function pfdReader(
  name: PfdFormatName,
  today: string,
  open: OpenFile = openFile(name),
  openDesk: () => ReadingDesk = () => openReadingDesk(today),
): PfdReader {
  const format: PfdFormat = PFD_FORMATS[name];

  async function* rows(path: string, onRead: OnRead): AsyncGenerator<readonly PfdRow[]> {
    const desk = openDesk();
    const isKnown = hasRowDigests(name);
    let some: PfdRow[] = [];
    let atOnce = FIRST_ROWS_AT_ONCE;
    let textLength = 0;
    let count = 0;
    for await (const row of open(path, onRead)) {
      count += 1;
      if (count % ROWS_PER_REFRESH === 0) desk.directory = refreshed(desk.directory);
      const content = row.values ? JSON.stringify(row.values) : "";
      textLength += content.length;
      some.push(readRow(row, content, { desk, isKnown }));
      if (some.length < atOnce && textLength < MOST_TEXT_AT_ONCE) continue;
      yield some;
      atOnce = Math.min(atOnce * 2, MOST_ROWS_AT_ONCE);
      some = [];
      textLength = 0;
    }
    yield some;
  }

  /** `isKnown` where rows of the format were applied before: among none there is none to look for. */
  function readRow(
    { rowNumber, values, rejected }: CsvRow,
    content: string,
    { desk, isKnown }: { desk: ReadingDesk; isKnown: boolean },
  ): PfdRow {
    if (!values) return { rowNumber, rejected };
    const { report: source, rejected: why } = format.adapt(values, today);
    if (!source) return { rowNumber, rejected: why };
    const sourceKey = reportKey(source.sourceAddress);
    const digest = rowDigest(PFD_READER_VERSION, content);
    const isApplied = isKnown && findRowDigest(name, sourceKey) === digest;
    const prepared = isApplied ? null : prepareReport(source, desk, sourceKey);
    return { rowNumber, rejected: null, sourceKey, digest, source, prepared };
  }

  return { rows };
}
