import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** The registrar's worklists, each one query; every list is bounded and every count is of the whole. */
const count = (sql: string): number => query<{ n: number }, []>(`SELECT count(*) AS n ${sql}`).get()?.n ?? 0;

const UNMATCHED = `FROM addressings a JOIN reports r ON r.id = a.report_id
  WHERE a.match = 'unmatched' AND a.is_withdrawn = 0 AND a.capacity <> 'copied' AND r.state = 'published'`;

export interface UnmatchedRow {
  /** The first of the addressings written this way. */
  addressingId: number;
  addressedAs: string | null;
  addressings: number;
  reportReference: string;
}

/** Names nobody has matched, those that occur most often first: one decision settles all that are written alike. */
export const listUnmatched = (limit: number, offset: number) =>
  query<UnmatchedRow, [number, number]>(
    `SELECT u.addressingId, u.addressings, t.content AS addressedAs, r.reference AS reportReference FROM (
       SELECT min(a.id) AS addressingId, count(*) AS addressings ${UNMATCHED} GROUP BY a.addressed_key
     ) u JOIN addressings a ON a.id = u.addressingId JOIN texts t ON t.id = a.addressed_as_text_id
     JOIN reports r ON r.id = a.report_id ORDER BY u.addressings DESC, u.addressingId LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export const countUnmatched = (): number =>
  query<{ n: number }, []>(`SELECT count(DISTINCT a.addressed_key) AS n ${UNMATCHED}`).get()?.n ?? 0;

export interface CandidateRow {
  bodyId: number;
  code: string;
  name: string;
  type: V.BodyType;
  score: number;
}

export const listCandidates = (addressingId: number) =>
  query<CandidateRow, [number]>(
    `SELECT b.id AS bodyId, b.code, b.name, b.type, c.score FROM addressing_candidates c
     JOIN bodies b ON b.id = c.body_id WHERE c.addressing_id = ? ORDER BY c.score DESC, b.id LIMIT 5`,
  ).all(addressingId);

const LONG_TEXT = 600;
const TO_DIVIDE = `FROM recommendations c JOIN reports r ON r.id = c.report_id JOIN texts t ON t.id = c.text_id
  WHERE c.split = 'whole_section' AND c.is_withdrawn = 0 AND r.state = 'published' AND length(t.content) > ${LONG_TEXT}`;

export const listToDivide = (limit: number, offset: number) =>
  query<{ reference: string; reportReference: string; characters: number }, [number, number]>(
    `SELECT c.reference, r.reference AS reportReference, length(t.content) AS characters ${TO_DIVIDE}
     ORDER BY characters DESC, c.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countToDivide = () => count(TO_DIVIDE);

const AREAS = `FROM issuers i WHERE i.is_recognised = 0 AND EXISTS (SELECT 1 FROM reports WHERE issuer_id = i.id)`;
export const listUnrecognised = (limit: number, offset: number) =>
  query<{ id: number; slug: string; name: string; reports: number }, [number, number]>(
    `SELECT i.id, i.slug, i.name, (SELECT count(*) FROM reports WHERE issuer_id = i.id) AS reports ${AREAS}
     ORDER BY reports DESC, i.name LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countUnrecognised = () => count(AREAS);

/** Bodies that closed and left nobody, or several, to answer; those a person decided are gone from the list. */
const ORPHANS = `FROM addressing_now n JOIN addressings a ON a.id = n.id JOIN bodies b ON b.id = n.body_id
  JOIN reports r ON r.id = n.report_id
  WHERE n.responsible_body_id IS NULL AND n.body_id IS NOT NULL AND n.capacity = 'addressee' AND r.state = 'published'
    AND NOT EXISTS (SELECT 1 FROM responsibilities p WHERE p.addressing_id = n.id)`;
export const listOrphans = (limit: number, offset: number) =>
  query<
    { addressingId: number; reportReference: string; bodyName: string; closedOn: string | null },
    [number, number]
  >(
    `SELECT n.id AS addressingId, r.reference AS reportReference, b.name AS bodyName, b.closed_on AS closedOn ${ORPHANS}
     ORDER BY r.reported_on DESC, n.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countOrphans = () => count(ORPHANS);

/** Answers "not ours to answer" without a decision since. */
const REMIT = `FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
  JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
  JOIN addressings a ON a.id = n.addressing_id LEFT JOIN bodies b ON b.id = a.body_id
  LEFT JOIN bodies x ON x.id = p.right_body_id
  WHERE n.position = 'outside_remit' AND NOT EXISTS (
    SELECT 1 FROM addressing_events e WHERE e.addressing_id = n.addressing_id
      AND e.kind IN ('outside_remit_upheld', 'sent_back') AND e.recorded_at >= p.recorded_at)`;
export interface RemitRow {
  reference: string;
  bodyName: string | null;
  rightBodyName: string | null;
  knownOn: string;
}
export const listOutsideRemit = (limit: number, offset: number) =>
  query<RemitRow, [number, number]>(
    `SELECT t.reference, b.name AS bodyName, x.name AS rightBodyName, p.known_on AS knownOn ${REMIT}
     ORDER BY p.known_on, t.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countOutsideRemit = () => count(REMIT);

const NOBODYS = `FROM responses p JOIN reports r ON r.id = p.report_id WHERE r.state = 'published' AND NOT EXISTS (
  SELECT 1 FROM response_attributions x WHERE x.response_id = p.id AND x.is_attributed = 1 AND x.id = (
    SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = x.addressing_id))`;
export const listNobodysAnswers = (limit: number, offset: number) =>
  query<{ responseId: number; reportReference: string; datedOn: string | null }, [number, number]>(
    `SELECT p.id AS responseId, r.reference AS reportReference, p.dated_on AS datedOn ${NOBODYS}
     ORDER BY r.reported_on DESC, p.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countNobodysAnswers = () => count(NOBODYS);

export interface ImportRow {
  id: number;
  format: V.ImportFormat;
  fileName: string;
  state: V.ImportState;
  startedAt: number;
  rowsRead: number;
  newCount: number;
  changedCount: number;
  unchangedCount: number;
  heldCount: number;
  rejectedCount: number;
  message: string | null;
}
const IMPORT_COLUMNS = `id, format, file_name AS fileName, state, started_at AS startedAt, rows_read AS rowsRead,
  new_count AS newCount, changed_count AS changedCount, unchanged_count AS unchangedCount, held_count AS heldCount,
  rejected_count AS rejectedCount, message`;
export const listImports = (limit: number, offset: number) =>
  query<ImportRow, [number, number]>(
    `SELECT ${IMPORT_COLUMNS} FROM imports ORDER BY id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countImports = () => count("FROM imports");
export const countHeldImports = () => count("FROM imports WHERE state IN ('held', 'failed')");
export const findImport = (id: number) =>
  query<ImportRow, [number]>(`SELECT ${IMPORT_COLUMNS} FROM imports WHERE id = ?`).get(id);
export interface ProblemRow {
  id: number;
  rowNumber: number;
  kind: V.ImportProblemKind;
  field: string | null;
  reason: string;
}
export const listProblems = (importId: number, limit: number, offset: number) =>
  query<ProblemRow, [number, number, number]>(
    `SELECT id, row_number AS rowNumber, kind, field, reason FROM import_problems WHERE import_id = ?
     ORDER BY row_number, id LIMIT ? OFFSET ?`,
  ).all(importId, limit, offset);
export const countProblems = (importId: number): number =>
  query<{ n: number }, [number]>("SELECT count(*) AS n FROM import_problems WHERE import_id = ?").get(
    importId,
  )?.n ?? 0;

export interface AskedRow {
  addressingId: number;
  addressedAs: string | null;
  bodyCode: string | null;
  bodyName: string | null;
  capacity: V.Capacity;
  match: V.MatchMethod;
  isWithdrawn: number;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
}
export const listAsked = (reportId: number) =>
  query<AskedRow, [number]>(
    `SELECT a.id AS addressingId, t.content AS addressedAs, b.code AS bodyCode, b.name AS bodyName, a.capacity, a.match,
            a.is_withdrawn AS isWithdrawn, d.due_on AS dueOn, d.basis AS dueBasis
     FROM addressings a JOIN texts t ON t.id = a.addressed_as_text_id LEFT JOIN bodies b ON b.id = a.body_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = a.id)
     WHERE a.report_id = ? ORDER BY a.position`,
  ).all(reportId);

export const listTracked = (reportId: number) =>
  query<
    { reference: string; recommendationReference: string; addressingId: number; basis: V.TrackingBasis },
    [number]
  >(
    `SELECT t.reference, c.reference AS recommendationReference, t.addressing_id AS addressingId, t.basis
     FROM tracked_items t JOIN recommendations c ON c.id = t.recommendation_id
     WHERE c.report_id = ? AND t.is_withdrawn = 0 ORDER BY t.id`,
  ).all(reportId);

export const listReportAnswers = (reportId: number) =>
  query<
    { responseId: number; datedOn: string | null; text: string | null; addressingId: number | null },
    [number]
  >(
    `SELECT p.id AS responseId, p.dated_on AS datedOn, t.content AS text,
       (SELECT x.addressing_id FROM response_attributions x WHERE x.response_id = p.id AND x.is_attributed = 1
          AND x.id = (SELECT max(id) FROM response_attributions WHERE response_id = p.id AND addressing_id = x.addressing_id)
        LIMIT 1) AS addressingId
     FROM responses p LEFT JOIN texts t ON t.id = p.text_id WHERE p.report_id = ? ORDER BY p.id`,
  ).all(reportId);

export const listMatches = (addressingId: number) =>
  query<{ match: V.MatchMethod; bodyName: string | null; reason: string | null; knownOn: string }, [number]>(
    `SELECT m.match, b.name AS bodyName, t.content AS reason, m.known_on AS knownOn FROM addressing_matches m
     LEFT JOIN bodies b ON b.id = m.body_id LEFT JOIN texts t ON t.id = m.reason_text_id
     WHERE m.addressing_id = ? ORDER BY m.id`,
  ).all(addressingId);

export const listDueDates = (addressingId: number) =>
  query<{ dueOn: string; basis: V.DueDateBasis; grantedOn: string | null; source: string | null }, [number]>(
    `SELECT d.due_on AS dueOn, d.basis, d.granted_on AS grantedOn, t.content AS source FROM due_dates d
     LEFT JOIN texts t ON t.id = d.source_text_id WHERE d.addressing_id = ? ORDER BY d.id`,
  ).all(addressingId);

export const listEvents = (addressingId: number) =>
  query<{ kind: V.AddressingEventKind; happenedOn: string; text: string | null }, [number]>(
    `SELECT e.kind, e.happened_on AS happenedOn, t.content AS text FROM addressing_events e
     LEFT JOIN texts t ON t.id = e.text_id WHERE e.addressing_id = ? ORDER BY e.id`,
  ).all(addressingId);
