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

/**
 * Answers "not ours to answer" without a decision since. The event of a decision stands at the whole addressing,
 * which may hold several such items; only the ledger names the one.
 */
const REMIT = `FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
  JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
  JOIN addressings a ON a.id = n.addressing_id LEFT JOIN bodies b ON b.id = a.body_id
  LEFT JOIN bodies x ON x.id = p.right_body_id
  LEFT JOIN (SELECT subject, max(written_at) AS at FROM ledger_entries WHERE action = 'item_reassigned'
    GROUP BY subject) decided ON decided.subject = t.reference
  WHERE n.position = 'outside_remit' AND coalesce(decided.at, 0) < p.recorded_at`;

/** Bodies that call a whole report not their own, of which the register held no concern, without a decision since. */
const REPORT_REMIT = `FROM addressing_events e JOIN addressings a ON a.id = e.addressing_id AND a.is_withdrawn = 0
  JOIN reports r ON r.id = a.report_id AND r.state = 'published' LEFT JOIN bodies b ON b.id = a.body_id
  WHERE e.kind = 'outside_remit_said' AND e.id = (SELECT max(id) FROM addressing_events WHERE addressing_id = a.id
    AND kind IN ('outside_remit_said', 'outside_remit_upheld', 'sent_back'))`;

export interface RemitRow {
  /** Of the item, or of the report that a body calls not its own as a whole. */
  reference: string;
  /** The addressing to decide at, where it is the whole report. */
  wholeAt: number | null;
  bodyName: string | null;
  rightBodyName: string | null;
  knownOn: string;
}
export const listOutsideRemit = (limit: number, offset: number) =>
  query<RemitRow, [number, number]>(
    `SELECT t.reference, NULL AS wholeAt, b.name AS bodyName, x.name AS rightBodyName, p.known_on AS knownOn ${REMIT}
     UNION ALL
     SELECT r.reference, a.id, b.name, (SELECT o.name FROM submissions s JOIN bodies o ON o.id = s.right_body_id
              WHERE s.addressing_id = a.id AND s.recommendation_id IS NULL AND s.state = 'published'
              ORDER BY s.id DESC LIMIT 1), e.known_on ${REPORT_REMIT}
     ORDER BY knownOn, reference LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countOutsideRemit = () => count(REMIT) + count(REPORT_REMIT);

/** Bodies that say they asked the coroner for more time, without a decision recorded since. */
const MORE_TIME = `FROM addressing_events e JOIN addressings a ON a.id = e.addressing_id
  JOIN reports r ON r.id = a.report_id JOIN bodies b ON b.id = a.body_id
  WHERE e.kind = 'extension_requested' AND r.state = 'published' AND a.is_withdrawn = 0 AND e.id = (
      SELECT max(id) FROM addressing_events WHERE addressing_id = a.id
        AND kind IN ('extension_requested', 'extension_refused'))
    AND NOT EXISTS (SELECT 1 FROM due_dates d WHERE d.addressing_id = a.id AND d.basis = 'extended'
      AND d.recorded_at >= e.recorded_at)`;
export interface MoreTimeRow {
  addressingId: number;
  reportReference: string;
  bodyName: string;
  askedOn: string;
}
export const listMoreTime = (limit: number, offset: number) =>
  query<MoreTimeRow, [number, number]>(
    `SELECT a.id AS addressingId, r.reference AS reportReference, b.name AS bodyName, e.happened_on AS askedOn
     ${MORE_TIME} ORDER BY e.happened_on, e.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countMoreTime = () => count(MORE_TIME);

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
/** Files that wait for somebody: held ones, and those that stopped and were not read again since. */
const WAITING = `FROM imports i WHERE i.state IN ('held', 'failed') AND NOT EXISTS (
  SELECT 1 FROM imports x WHERE x.id > i.id AND x.format = i.format AND x.file_name = i.file_name
    AND x.state IN ('running', 'finished'))`;
export const listWaitingImports = (limit: number, offset: number) =>
  query<ImportRow, [number, number]>(
    `SELECT ${IMPORT_COLUMNS} ${WAITING} ORDER BY id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
export const countWaitingImports = () => count(WAITING);
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
