import { readBodyDirectory, refreshed } from "~/domain/bodies/body-directory.server";
import { AreaFinder } from "~/domain/issuers/coroner-areas.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { londonDay } from "~/lib/dates";
import { PFD_CATEGORIES } from "~db/vocabulary";
import { PFD_FORMATS, type PfdFormat, type PfdFormatName } from "./adapters/pfd-formats-rules";
import { CATEGORY_ALIASES } from "./category-aliases";
import { HealthSurvey } from "./health-rules";
import { prepareReport, reportKey, type PreparedReport } from "./prepare-report.server";
import { categoryRegister } from "./reading/category-rules";
import { readCsv, type CsvFormat } from "./reading/csv-reading.server";
import { normaliseSourceReference } from "./reading/source-reference-rules";
import { readSourceDate } from "./reading/source-date-rules";
import { ReferencePlan } from "./reference-plan.server";
import type { Importer, OnRead, ReadRow, SourceRow } from "./source-rows";
import type { SourceReport } from "./source-report";
import { writeReport, type WritingDesk } from "./write-report.server";

/** Raised when rows should be read again because a rule of reading became better. */
const READER_VERSION = 2;

/** Bodies that somebody adds or merges meanwhile are seen after at most this many batches: some seconds. */
const BATCHES_PER_REFRESH = 20;

/** Coroners' reports, in any of their three formats. */
export function pfdImporter(name: PfdFormatName): Importer {
  const format: PfdFormat = PFD_FORMATS[name];
  const csv: CsvFormat = { name, columns: format.required };
  const today = londonDay(Date.now());
  const plan = new ReferencePlan("PFD");
  let desk: WritingDesk | undefined;

  async function survey(path: string, onRead: OnRead) {
    const health = new HealthSurvey(format.statusColumn);
    let rows = 0;
    for await (const { values } of readCsv(path, csv, (read, all) => onRead(read / all))) {
      rows += 1;
      if (!values) continue;
      health.see(values);
      const { address, reference, reportedOn } = format.columns;
      plan.see({
        sourceReference: normaliseSourceReference(values[reference] ?? "").reference,
        sourceKey: () => reportKey((values[address] ?? "").trim()),
        reportedOn: () => readSourceDate(values[reportedOn] ?? "", today).on,
      });
    }
    return { rows, health: health.result() };
  }

  async function* rows(path: string, onRead: OnRead): AsyncGenerator<ReadRow> {
    desk = openDesk(today, plan.references());
    for await (const row of readCsv(path, csv, (read, all) => onRead(read / all))) {
      if (!row.values) {
        yield { rowNumber: row.rowNumber, rejected: row.rejected };
        continue;
      }
      const adapted = format.adapt(row.values, today);
      if (!adapted.report) yield { rowNumber: row.rowNumber, rejected: adapted.rejected };
      else yield reportRow(adapted.report, row, desk);
    }
  }

  let batches = 0;
  const afterBatch = () => {
    batches += 1;
    if (desk && batches % BATCHES_PER_REFRESH === 0) desk.directory = refreshed(desk.directory);
  };
  return { readerVersion: READER_VERSION, actPer: "row", survey, rows, afterBatch };
}

const openDesk = (today: string, planned: ReadonlyMap<string, string>): WritingDesk => ({
  today,
  planned,
  directory: readBodyDirectory(),
  categories: categoryRegister(PFD_CATEGORIES, CATEGORY_ALIASES),
  areas: new AreaFinder(),
});

function reportRow(
  report: SourceReport,
  row: { rowNumber: number; values: Record<string, string> },
  desk: WritingDesk,
): SourceRow {
  let prepared: PreparedReport | undefined;
  return {
    rowNumber: row.rowNumber,
    sourceKey: reportKey(report.sourceAddress),
    content: JSON.stringify(row.values),
    act: { action: "report_imported", subject: "report" },
    prepare: () => {
      prepared = prepareReport(report, desk);
    },
    apply: (w) => {
      prepared ??= prepareReport(report, desk);
      const { reportId, result, problems } = writeReport(w, prepared, desk);
      return { result, problems, afterwards: () => result !== "unchanged" && projectReport(reportId) };
    },
  };
}
