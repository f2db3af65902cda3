import { refreshed } from "~/domain/bodies/body-directory.server";
import { AreaFinder } from "~/domain/issuers/coroner-areas.server";
import { londonDay } from "~/lib/dates";
import type { PfdFormatName } from "./adapters/pfd-formats-rules";
import { prepareReport, wordsIn } from "./prepare-report.server";
import {
  csvOf,
  openFile,
  openReadingDesk,
  pfdReader,
  surveyPfd,
  type PfdReader,
  type PfdRow,
} from "./read-pfd.server";
import { RowsReadTwice } from "./reading/rows-read-twice.server";
import { planReferences, type RepeatedReferences } from "./reference-plan.server";
import type { Importer, OnRead, ReadRow } from "./source-rows";
import { writeReport, type WritingDesk } from "./write-report.server";

/** Bodies that somebody adds or merges meanwhile are seen after at most this many batches: some seconds. */
const BATCHES_PER_REFRESH = 20;

/** Coroners' reports, in any of their three formats; `reader` reads elsewhere, where the caller has one. */
export function pfdImporter(name: PfdFormatName, reader?: PfdReader): Importer {
  const today = londonDay(Date.now());
  let desk: WritingDesk | undefined;
  let repeated: RepeatedReferences = new Map();
  const open = (): WritingDesk =>
    (desk ??= {
      ...openReadingDesk(today),
      planned: planReferences("PFD", repeated),
      areas: new AreaFinder(),
    });
  const file = new RowsReadTwice(csvOf(name));
  const reading = reader ?? pfdReader(name, today, (path, onRead) => file.again(path, onRead), open);

  async function survey(path: string, onRead: OnRead) {
    // Where another thread reads, it begins at once: what it read is dropped if the file turns out to be held.
    reader?.begin?.(path);
    const read = reader ? openFile(name)(path, onRead) : file.first(path, onRead);
    const looked = await surveyPfd(name, today, read);
    repeated = looked.repeated;
    return looked;
  }

  async function* rows(path: string, onRead: OnRead): AsyncGenerator<ReadRow> {
    const writing = open();
    for await (const some of reading.rows(path, onRead))
      for (const row of some) yield toSourceRow(row, writing);
  }

  let batches = 0;
  const afterBatch = () => {
    batches += 1;
    if (desk && batches % BATCHES_PER_REFRESH === 0) desk.directory = refreshed(desk.directory);
  };
  return { actPer: "row", survey, rows, afterBatch };
}

function toSourceRow(row: PfdRow, desk: WritingDesk): ReadRow {
  if (row.rejected !== null) return row;
  const { rowNumber, sourceKey, digest, source, prepared } = row;
  return {
    rowNumber,
    sourceKey,
    digest,
    act: { action: "report_imported", subject: "report" },
    apply: (w) => {
      const read = prepared ?? prepareReport(source, desk, sourceKey);
      const { reportId, result, problems } = writeReport(w, read, desk);
      if (result === "unchanged") return { result, problems };
      return { result, problems, changedReportId: reportId, words: wordsIn(read) };
    },
  };
}
