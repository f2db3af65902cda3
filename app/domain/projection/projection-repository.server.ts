import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";
import { addressingNow, listings, trackedItemNow } from "~db/schema/projection";
import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import { unlogged, type Unlogged } from "~db/writing.server";

export interface ReportRow {
  id: number;
  reference: string;
  kind: V.ReportKind;
  state: V.ReportState;
  issuerId: number;
  issuerName: string;
  sourceReference: string | null;
  reportedOn: string | null;
  publishedOn: string | null;
  isClockKept: number;
  title: string | null;
}

export const findReport = (reportId: number) =>
  query<ReportRow, [number]>(
    `SELECT r.id, r.reference, r.kind, r.state, r.issuer_id AS issuerId, i.name AS issuerName,
            r.source_reference AS sourceReference, r.reported_on AS reportedOn, r.published_on AS publishedOn,
            r.is_clock_kept AS isClockKept, t.content AS title
     FROM reports r JOIN issuers i ON i.id = r.issuer_id LEFT JOIN texts t ON t.id = r.title_text_id
     WHERE r.id = ?`,
  ).get(reportId);

export interface AddressingRow {
  id: number;
  bodyId: number | null;
  capacity: V.Capacity;
  addressedAs: string | null;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  /** Since when the public has known of it here, and whom it asks: its own day or that of its last match. */
  watchedSince: string;
  /** Set only where a person decided who answers now. */
  hasDecision: number;
  decidedBodyId: number | null;
}

export const listAddressings = (reportId: number) =>
  query<AddressingRow, [number]>(
    `SELECT a.id, a.body_id AS bodyId, a.capacity, t.content AS addressedAs, d.due_on AS dueOn, d.basis AS dueBasis,
            max(a.known_on, coalesce(m.known_on, a.known_on)) AS watchedSince,
            p.id IS NOT NULL AS hasDecision, p.body_id AS decidedBodyId
     FROM addressings a
     JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = a.id)
     LEFT JOIN addressing_matches m ON m.id = (
       SELECT max(id) FROM addressing_matches WHERE addressing_id = a.id AND body_id = a.body_id)
     LEFT JOIN responsibilities p ON p.id = (SELECT max(id) FROM responsibilities WHERE addressing_id = a.id)
     WHERE a.report_id = ? AND a.is_withdrawn = 0 ORDER BY a.position`,
  ).all(reportId);

export interface AttributionRow {
  responseId: number;
  addressingId: number;
  kind: V.ResponseKind;
  respondedOn: string | null;
  isWithheld: number;
  text: string | null;
}

/** Answers with whose they are, as last attributed. */
export const listAttributions = (reportId: number) =>
  query<AttributionRow, [number]>(
    `SELECT r.id AS responseId, x.addressing_id AS addressingId, r.kind,
            coalesce(r.received_on, r.dated_on) AS respondedOn, r.is_withheld AS isWithheld, t.content AS text
     FROM responses r
     JOIN response_attributions x ON x.response_id = r.id AND x.id = (
       SELECT max(id) FROM response_attributions WHERE response_id = r.id AND addressing_id = x.addressing_id)
     LEFT JOIN texts t ON t.id = r.text_id
     WHERE r.report_id = ? AND x.is_attributed = 1 ORDER BY r.id`,
  ).all(reportId);

export interface EventRow {
  addressingId: number;
  kind: V.AddressingEventKind;
}

export const listEvents = (reportId: number) =>
  query<EventRow, [number]>(
    `SELECT e.addressing_id AS addressingId, e.kind FROM addressing_events e
     JOIN addressings a ON a.id = e.addressing_id WHERE a.report_id = ? ORDER BY e.id`,
  ).all(reportId);

export interface RecommendationRow {
  id: number;
  reference: string;
  kind: V.RecommendationKind;
  text: string | null;
}

export const listRecommendations = (reportId: number) =>
  query<RecommendationRow, [number]>(
    `SELECT r.id, r.reference, r.kind, t.content AS text FROM recommendations r JOIN texts t ON t.id = r.text_id
     WHERE r.report_id = ? AND r.is_withdrawn = 0 ORDER BY r.number`,
  ).all(reportId);

export interface TrackedRow {
  id: number;
  recommendationId: number;
  addressingId: number;
  position: V.Position | null;
  positionId: number | null;
  positionResponseId: number | null;
  positionKnownOn: string | null;
  adequacy: V.Adequacy | null;
  assessedPositionId: number | null;
  concernFlag: V.ConcernFlag | null;
  assessedKnownOn: string | null;
  isDisputed: number | null;
  disputedKnownOn: string | null;
  hasOpenCorrection: number;
  statements: string | null;
}

/** Tracked items with the newest of each history; a letter-wide assessment counts where it is the newest. */
export const listTracked = (reportId: number) =>
  query<TrackedRow, [number]>(
    `SELECT t.id, t.recommendation_id AS recommendationId, t.addressing_id AS addressingId,
            p.position, p.id AS positionId, p.response_id AS positionResponseId, p.known_on AS positionKnownOn,
            s.adequacy, s.position_id AS assessedPositionId, s.concern_flag AS concernFlag, s.known_on AS assessedKnownOn,
            d.is_disputed AS isDisputed, d.known_on AS disputedKnownOn,
            EXISTS (SELECT 1 FROM correction_requests c WHERE c.tracked_item_id = t.id AND c.state = 'requested')
              AS hasOpenCorrection,
            px.content AS statements
     FROM tracked_items t
     JOIN addressings a ON a.id = t.addressing_id
     LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
     LEFT JOIN texts px ON px.id = p.text_id
     LEFT JOIN assessments s ON s.id = (
       SELECT max(id) FROM assessments
       WHERE tracked_item_id = t.id OR (addressing_id = t.addressing_id AND tracked_item_id IS NULL))
     LEFT JOIN disputes d ON d.id = (SELECT max(id) FROM disputes WHERE tracked_item_id = t.id)
     WHERE a.report_id = ? AND t.is_withdrawn = 0 AND a.is_withdrawn = 0 ORDER BY t.id`,
  ).all(reportId);

export interface ClaimRow {
  trackedItemId: number;
  id: number;
  status: V.ImplementationStatus;
  boardAssurance: V.BoardAssurance | null;
  targetOn: string | null;
  knownOn: string;
  documentCount: number;
}

export const listClaims = (reportId: number) =>
  query<ClaimRow, [number]>(
    `SELECT c.tracked_item_id AS trackedItemId, c.id, c.status, c.board_assurance AS boardAssurance,
            c.target_on AS targetOn, c.known_on AS knownOn,
            (SELECT count(*) FROM claim_documents WHERE claim_id = c.id) AS documentCount
     FROM implementation_claims c
     JOIN tracked_items t ON t.id = c.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
     WHERE a.report_id = ? ORDER BY c.id`,
  ).all(reportId);

export interface VerificationRow {
  trackedItemId: number;
  claimId: number;
  finding: V.VerificationFinding;
  level: V.VerificationLevel;
  checkedOn: string;
  nextRecheckOn: string | null;
  knownOn: string;
}

export const listVerifications = (reportId: number) =>
  query<VerificationRow, [number]>(
    `SELECT v.tracked_item_id AS trackedItemId, v.claim_id AS claimId, v.finding, v.level, v.checked_on AS checkedOn,
            v.next_recheck_on AS nextRecheckOn, v.known_on AS knownOn
     FROM verifications v
     JOIN tracked_items t ON t.id = v.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
     WHERE a.report_id = ? ORDER BY v.id`,
  ).all(reportId);

/** Open correction requests about the report or one of its addressings. */
export const listOpenCorrections = (reportId: number) =>
  query<{ addressingId: number | null }, [number]>(
    `SELECT addressing_id AS addressingId FROM correction_requests
     WHERE report_id = ? AND state = 'requested'`,
  ).all(reportId);

export const listSections = (reportId: number) =>
  query<{ section: V.ReportField; text: string | null }, [number]>(
    `SELECT s.section, t.content AS text FROM report_sections s JOIN texts t ON t.id = s.text_id WHERE s.report_id = ?`,
  ).all(reportId);

interface GraphRow {
  id: number;
  name: string;
  closedOn: string | null;
  mergedIntoId: number | null;
}

export const findBody = (bodyId: number) =>
  query<GraphRow, [number]>(
    `SELECT id, name, closed_on AS closedOn, merged_into_id AS mergedIntoId FROM bodies WHERE id = ?`,
  ).get(bodyId);

export const listSuccessorIds = (bodyId: number): number[] =>
  query<{ id: number }, [number]>(`SELECT successor_id AS id FROM body_successions WHERE predecessor_id = ?`)
    .all(bodyId)
    .map((row) => row.id);

export interface ProjectedReport {
  addressings: (typeof addressingNow.$inferInsert)[];
  items: (typeof trackedItemNow.$inferInsert)[];
  listings: { row: typeof listings.$inferInsert; words: Record<SearchColumn, string> }[];
}

/** Replaces everything the projection holds of a report, its words in the search index included. */
export function replaceProjection(reportId: number, projected: ProjectedReport): void {
  unlogged((u) => {
    if (isProjected(reportId)) forget(u, reportId);
    for (const row of projected.addressings) u.insert(addressingNow, row);
    for (const row of projected.items) u.insert(trackedItemNow, row);
    for (const { row, words } of projected.listings) {
      const id = u.insert(listings, row);
      u.run("search_index", INSERT_WORDS, id, ...SEARCH_COLUMNS.map((column) => words[column]));
    }
  });
}

const isProjected = (reportId: number): boolean =>
  query<{ found: number }, [number, number]>(
    `SELECT EXISTS (SELECT 1 FROM listings WHERE report_id = ?)
       OR EXISTS (SELECT 1 FROM addressing_now WHERE report_id = ?) AS found`,
  ).get(reportId, reportId)?.found === 1;

function forget(u: Unlogged, reportId: number): void {
  u.run(
    "search_index",
    `DELETE FROM search_index WHERE rowid IN (SELECT id FROM listings WHERE report_id = ?)`,
    reportId,
  );
  u.run("listings", `DELETE FROM listings WHERE report_id = ?`, reportId);
  u.run("tracked_item_now", `DELETE FROM tracked_item_now WHERE report_id = ?`, reportId);
  u.run("addressing_now", `DELETE FROM addressing_now WHERE report_id = ?`, reportId);
}

const INSERT_WORDS = `INSERT INTO search_index (rowid, ${SEARCH_COLUMNS.join(", ")})
  VALUES (?, ${SEARCH_COLUMNS.map(() => "?").join(", ")})`;

export const listReportIds = (after: number, limit: number): number[] =>
  query<{ id: number }, [number, number]>(`SELECT id FROM reports WHERE id > ? ORDER BY id LIMIT ?`)
    .all(after, limit)
    .map((row) => row.id);

/** What the projection holds of a report, in a fixed order, to compare with what it should hold. */
export const readProjection = (reportId: number) => ({
  addressings: query<object, [number]>(`SELECT * FROM addressing_now WHERE report_id = ? ORDER BY id`).all(
    reportId,
  ),
  items: query<object, [number]>(`SELECT * FROM tracked_item_now WHERE report_id = ? ORDER BY id`).all(
    reportId,
  ),
  listings: query<{ id?: number }, [number]>(
    `SELECT l.*, (SELECT 1 FROM search_index s WHERE s.rowid = l.id) AS is_indexed
     FROM listings l WHERE report_id = ? ORDER BY recommendation_id, id`,
  )
    .all(reportId)
    .map((row) => ({ ...row, id: undefined })),
});
