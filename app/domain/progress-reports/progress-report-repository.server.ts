import { query } from "~db/client.server";
import {
  progressReportEditions,
  progressReportFigures,
  progressReports,
  progressReportSilences,
} from "~db/schema/progress-reports";
import type { Writing } from "~db/writing.server";

interface Words {
  title: string;
  summary: string | null;
  better: string | null;
  worse: string | null;
  silent: string | null;
  methods: string | null;
}

export interface ProgressReportRow extends Words {
  id: number;
  reference: string;
  fromOn: string;
  toOn: string;
  savedByUserId: number;
  isDraft: number;
  version: number;
  editions: number;
}

const PARTS = ["title", "summary", "better", "worse", "silent", "methods"] as const;
const WORDS = PARTS.map((part) => `(SELECT content FROM texts WHERE id = t.${part}_text_id) AS ${part}`).join(
  ", ",
);
const COLUMNS = `p.id, p.reference, p.from_on AS fromOn, p.to_on AS toOn, p.saved_by_user_id AS savedByUserId,
  p.is_draft AS isDraft, p.version,
  (SELECT count(*) FROM progress_report_editions e WHERE e.progress_report_id = p.id) AS editions`;

export const listReports = () =>
  query<ProgressReportRow>(
    `SELECT ${COLUMNS}, ${WORDS} FROM progress_reports p JOIN progress_reports t ON t.id = p.id
     ORDER BY p.to_on DESC, p.id DESC`,
  ).all();

export const findReport = (reference: string) =>
  query<ProgressReportRow, [string]>(
    `SELECT ${COLUMNS}, ${WORDS} FROM progress_reports p JOIN progress_reports t ON t.id = p.id
     WHERE p.reference = ?`,
  ).get(reference);

export const findTextIds = (id: number) =>
  query<Record<(typeof PARTS)[number], number | null>, [number]>(
    `SELECT ${PARTS.map((part) => `${part}_text_id AS ${part}`).join(", ")} FROM progress_reports WHERE id = ?`,
  ).get(id);

export interface EditionRow extends Words {
  id: number;
  reference: string;
  fromOn: string;
  toOn: string;
  number: number;
  knownOn: string;
}

const EDITIONS = `SELECT t.id, p.reference, p.from_on AS fromOn, p.to_on AS toOn, t.number, t.known_on AS knownOn,
  ${WORDS} FROM progress_report_editions t JOIN progress_reports p ON p.id = t.progress_report_id`;

/** Every edition of a report, newest first. */
export const listEditions = (reference: string) =>
  query<EditionRow, [string]>(`${EDITIONS} WHERE p.reference = ? ORDER BY t.number DESC`).all(reference);

/** The newest edition of every report, latest period first. */
export const listNewestEditions = () =>
  query<EditionRow>(
    `${EDITIONS} WHERE t.number = (SELECT max(e.number) FROM progress_report_editions e
       WHERE e.progress_report_id = t.progress_report_id) ORDER BY p.to_on DESC, p.id DESC`,
  ).all();

export const listFigures = (editionId: number) =>
  query<{ figure: string; part: string; atStart: number; atEnd: number }, [number]>(
    `SELECT figure, part, at_start AS atStart, at_end AS atEnd FROM progress_report_figures
     WHERE edition_id = ? ORDER BY id`,
  ).all(editionId);

export interface SilenceRow {
  addressingId: number;
  report: string;
  bodyCode: string | null;
  bodyName: string | null;
  bodyType: string | null;
  dueOn: string;
  firstRespondedOn: string | null;
  hasAnswered: number;
  /** The report, or that it asked this body, was taken back since: what an edition said of it stays. */
  isWithdrawn: number;
}

/** What is known today of requests, given with the days they fell due; what was withdrawn since says so. */
export const describeSilences = (silences: readonly { addressingId: number; dueOn: string }[]) =>
  query<SilenceRow, [string]>(
    `SELECT a.id AS addressingId, r.reference AS report, b.code AS bodyCode, b.name AS bodyName, b.type AS bodyType,
            s.value ->> 'dueOn' AS dueOn, n.first_responded_on AS firstRespondedOn,
            coalesce(n.response_count > 0, 0) AS hasAnswered,
            r.state <> 'published' OR n.id IS NULL AS isWithdrawn
     FROM json_each(?) s JOIN addressings a ON a.id = s.value ->> 'addressingId'
     JOIN reports r ON r.id = a.report_id LEFT JOIN addressing_now n ON n.id = a.id
     LEFT JOIN bodies b ON b.id = coalesce(n.body_id, a.body_id)
     ORDER BY b.name IS NULL, b.name, dueOn, r.reference`,
  ).all(JSON.stringify(silences));

export const listSilences = (editionId: number) =>
  query<{ addressingId: number; dueOn: string }, [number]>(
    `SELECT addressing_id AS addressingId, due_on AS dueOn FROM progress_report_silences
     WHERE edition_id = ? ORDER BY id`,
  ).all(editionId);

/** Of requests, by their numbers, those that fell due in a period. */
export const listDueIn = (keys: readonly number[], fromOn: string, toOn: string) =>
  query<{ addressingId: number; dueOn: string }, [string, string, string]>(
    `SELECT n.id AS addressingId, n.due_on AS dueOn FROM json_each(?) k JOIN addressing_now n ON n.id = k.value
     WHERE n.due_on BETWEEN ? AND ? ORDER BY n.due_on, n.id`,
  ).all(JSON.stringify(keys), fromOn, toOn);

export const insertReport = (w: Writing, row: typeof progressReports.$inferInsert) =>
  w.insert(progressReports, row);
export const updateReport = (w: Writing, id: number, changes: Partial<typeof progressReports.$inferInsert>) =>
  w.update(progressReports, id, changes);
export const insertEdition = (w: Writing, row: typeof progressReportEditions.$inferInsert) =>
  w.insert(progressReportEditions, row);
export const insertFigures = (w: Writing, rows: readonly (typeof progressReportFigures.$inferInsert)[]) =>
  w.insertAll(progressReportFigures, rows);
export const insertSilences = (w: Writing, rows: readonly (typeof progressReportSilences.$inferInsert)[]) =>
  w.insertAll(progressReportSilences, rows);
