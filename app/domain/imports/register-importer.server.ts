import { addWellKnownBodies } from "~/domain/bodies/body-import.server";
import { readBodyDirectory, refreshed, type BodyDirectory } from "~/domain/bodies/body-directory.server";
import { londonDay } from "~/lib/dates";
import { keyedDigest } from "~db/secrets.server";
import { write } from "~db/writing.server";
import type { ImportFormat } from "~db/vocabulary";
import type { NumberedReport } from "./adapters/hssib-rules";
import { matchAgain } from "./match-again.server";
import { UnreadableFile } from "./reading/unreadable-file";
import { rowDigest } from "./row-digest.server";
import type { Importer, ReadRow } from "./source-rows";
import { writeRegisterReport } from "./write-register-report.server";

interface RegisterFile {
  rejected: readonly { rowNumber: number; rejected: string | null }[];
  reports: readonly NumberedReport[];
}

const READER_VERSION = 1;

/** A register of recommendations as JSON: small enough to be read whole; a report is what changes or not. */
export function registerImporter(
  format: Extract<ImportFormat, "hssib-json" | "inquiry-json">,
  read: (path: string) => Promise<RegisterFile>,
): Importer {
  let directory: BodyDirectory | undefined;
  return {
    actPer: "row",
    afterAll: () => matchAgain(),
    survey: async (path) => {
      const { reports, rejected } = await read(path);
      if (reports.length === 0)
        throw new UnreadableFile("The file holds no recommendation that can be read.");
      const recommendations = reports.reduce((sum, { report }) => sum + report.items.length, 0);
      return { rows: reports.length + rejected.length, health: null, recommendations };
    },
    async *rows(path, onRead): AsyncGenerator<ReadRow> {
      const file = await read(path);
      write({ actor: { kind: "job", job: "import" }, action: "bodies_imported", subject: format }, (w) =>
        addWellKnownBodies(w),
      );
      directory = readBodyDirectory();
      for (const { rowNumber, rejected } of file.rejected) yield { rowNumber, rejected: rejected ?? "" };
      for (const [index, one] of file.reports.entries()) {
        onRead((index + 1) / file.reports.length);
        yield reportRow(format, one, () => {
          directory = refreshed(directory ?? readBodyDirectory());
          return directory;
        });
      }
    },
  };
}

const reportRow = (
  format: ImportFormat,
  { rowNumber, report }: NumberedReport,
  directory: () => BodyDirectory,
): ReadRow => {
  const sourceKey = keyedDigest("source-digest", `${format}:${report.key}`);
  return {
    rowNumber,
    sourceKey,
    digest: rowDigest(READER_VERSION, JSON.stringify(report)),
    act: { action: "report_imported", subject: report.series },
    apply: (w) => {
      const desk = { directory: directory(), today: londonDay(w.at) };
      const { reportId, result } = writeRegisterReport(w, report, { sourceKey, ...desk });
      return {
        result,
        problems: report.problems,
        ...(result === "unchanged" ? {} : { changedReportId: reportId }),
      };
    },
  };
};
