import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** Every question is put about several reports at once: an import has many to project, an act has one. */
const ids = (reportIds: readonly number[]): string => JSON.stringify(reportIds);

export interface ReportRow {
  id: number;
  reference: string;
  kind: V.ReportKind;
  state: V.ReportState;
  issuerId: number;
  issuerName: string;
  issuerKind: V.IssuerKind;
  sourceReference: string | null;
  reportedOn: string | null;
  publishedOn: string | null;
  isClockKept: number;
  title: string | null;
}

export const listReports = (reportIds: readonly number[]) =>
  query<ReportRow, [string]>(
    `SELECT r.id, r.reference, r.kind, r.state, r.issuer_id AS issuerId, i.name AS issuerName, i.kind AS issuerKind,
            r.source_reference AS sourceReference, r.reported_on AS reportedOn, r.published_on AS publishedOn,
            r.is_clock_kept AS isClockKept, t.content AS title
     FROM reports r JOIN issuers i ON i.id = r.issuer_id LEFT JOIN texts t ON t.id = r.title_text_id
     WHERE r.id IN (SELECT value FROM json_each(?))`,
  ).all(ids(reportIds));

export interface AddressingRow {
  reportId: number;
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

export const listAddressings = (reportIds: readonly number[]) =>
  query<AddressingRow, [string]>(
    `SELECT a.report_id AS reportId, a.id, a.body_id AS bodyId, a.capacity, t.content AS addressedAs, d.due_on AS dueOn, d.basis AS dueBasis,
            max(a.known_on, coalesce(m.known_on, a.known_on)) AS watchedSince,
            p.id IS NOT NULL AS hasDecision, p.body_id AS decidedBodyId
     FROM addressings a
     JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = a.id)
     LEFT JOIN addressing_matches m ON m.id = (
       SELECT max(id) FROM addressing_matches WHERE addressing_id = a.id AND body_id = a.body_id)
     LEFT JOIN responsibilities p ON p.id = (SELECT max(id) FROM responsibilities WHERE addressing_id = a.id)
     WHERE a.report_id IN (SELECT value FROM json_each(?)) AND a.is_withdrawn = 0 ORDER BY a.report_id, a.position`,
  ).all(ids(reportIds));

export interface AttributionRow {
  reportId: number;
  responseId: number;
  addressingId: number;
  kind: V.ResponseKind;
  respondedOn: string | null;
  isWithheld: number;
  text: string | null;
}

/** Answers with whose they are, as last attributed. */
export const listAttributions = (reportIds: readonly number[]) =>
  query<AttributionRow, [string]>(
    `SELECT r.report_id AS reportId, r.id AS responseId, x.addressing_id AS addressingId, r.kind,
            coalesce(r.received_on, r.dated_on) AS respondedOn, r.is_withheld AS isWithheld, t.content AS text
     FROM responses r
     JOIN response_attributions x ON x.response_id = r.id AND x.id = (
       SELECT max(id) FROM response_attributions WHERE response_id = r.id AND addressing_id = x.addressing_id)
     LEFT JOIN texts t ON t.id = r.text_id
     WHERE r.report_id IN (SELECT value FROM json_each(?)) AND x.is_attributed = 1 ORDER BY r.id`,
  ).all(ids(reportIds));

export interface EventRow {
  reportId: number;
  addressingId: number;
  kind: V.AddressingEventKind;
}

export const listEvents = (reportIds: readonly number[]) =>
  query<EventRow, [string]>(
    `SELECT a.report_id AS reportId, e.addressing_id AS addressingId, e.kind FROM addressing_events e
     JOIN addressings a ON a.id = e.addressing_id WHERE a.report_id IN (SELECT value FROM json_each(?)) ORDER BY e.id`,
  ).all(ids(reportIds));

export interface RecommendationRow {
  reportId: number;
  id: number;
  reference: string;
  kind: V.RecommendationKind;
  text: string | null;
}

export const listRecommendations = (reportIds: readonly number[]) =>
  query<RecommendationRow, [string]>(
    `SELECT r.report_id AS reportId, r.id, r.reference, r.kind, t.content AS text FROM recommendations r JOIN texts t ON t.id = r.text_id
     WHERE r.report_id IN (SELECT value FROM json_each(?)) AND r.is_withdrawn = 0 ORDER BY r.report_id, r.number`,
  ).all(ids(reportIds));

export interface ClaimRow {
  reportId: number;
  trackedItemId: number;
  id: number;
  status: V.ImplementationStatus;
  boardAssurance: V.BoardAssurance | null;
  targetOn: string | null;
  knownOn: string;
  documentCount: number;
}

export const listClaims = (reportIds: readonly number[]) =>
  query<ClaimRow, [string]>(
    `SELECT a.report_id AS reportId, c.tracked_item_id AS trackedItemId, c.id, c.status, c.board_assurance AS boardAssurance,
            c.target_on AS targetOn, c.known_on AS knownOn,
            (SELECT count(*) FROM claim_documents WHERE claim_id = c.id) AS documentCount
     FROM implementation_claims c
     JOIN tracked_items t ON t.id = c.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
     WHERE a.report_id IN (SELECT value FROM json_each(?)) ORDER BY c.id`,
  ).all(ids(reportIds));

export interface VerificationRow {
  reportId: number;
  trackedItemId: number;
  claimId: number;
  finding: V.VerificationFinding;
  level: V.VerificationLevel;
  checkedOn: string;
  nextRecheckOn: string | null;
  knownOn: string;
}

export const listVerifications = (reportIds: readonly number[]) =>
  query<VerificationRow, [string]>(
    `SELECT a.report_id AS reportId, v.tracked_item_id AS trackedItemId, v.claim_id AS claimId, v.finding, v.level, v.checked_on AS checkedOn,
            v.next_recheck_on AS nextRecheckOn, v.known_on AS knownOn
     FROM verifications v
     JOIN tracked_items t ON t.id = v.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
     WHERE a.report_id IN (SELECT value FROM json_each(?)) ORDER BY v.id`,
  ).all(ids(reportIds));

export interface CorrectionRow {
  reportId: number;
  addressingId: number | null;
}

/** Open correction requests about reports or one of their addressings. */
export const listOpenCorrections = (reportIds: readonly number[]) =>
  query<CorrectionRow, [string]>(
    `SELECT report_id AS reportId, addressing_id AS addressingId FROM correction_requests
     WHERE report_id IN (SELECT value FROM json_each(?)) AND state = 'requested'`,
  ).all(ids(reportIds));

export interface SectionRow {
  reportId: number;
  section: V.ReportField;
  text: string | null;
}

export const listSections = (reportIds: readonly number[]) =>
  query<SectionRow, [string]>(
    `SELECT s.report_id AS reportId, s.section, t.content AS text
     FROM report_sections s JOIN texts t ON t.id = s.text_id WHERE s.report_id IN (SELECT value FROM json_each(?)) ORDER BY s.report_id, s.section`,
  ).all(ids(reportIds));

export interface GraphRow {
  id: number;
  name: string;
  closedOn: string | null;
  mergedIntoId: number | null;
}

export const listBodies = (bodyIds: readonly number[]) =>
  query<GraphRow, [string]>(
    `SELECT id, name, closed_on AS closedOn, merged_into_id AS mergedIntoId FROM bodies
     WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(bodyIds));

export const listSuccessorIds = (bodyId: number): number[] =>
  query<{ id: number }, [number]>(`SELECT successor_id AS id FROM body_successions WHERE predecessor_id = ?`)
    .all(bodyId)
    .map((row) => row.id);

export interface SaidRow {
  reportId: number;
  recommendationId: number;
  addressingId: number;
  text: string | null;
}

/** What bodies plan for each item and claim to have done, with the addressing it is said at. */
export const listSaidOfItems = (reportIds: readonly number[]) =>
  query<SaidRow, [{ ids: string }]>(
    `SELECT a.report_id AS reportId, t.recommendation_id AS recommendationId, t.addressing_id AS addressingId,
            x.content AS text
     FROM implementation_claims c JOIN tracked_items t ON t.id = c.tracked_item_id
     JOIN addressings a ON a.id = t.addressing_id JOIN texts x ON x.id = c.text_id
     WHERE a.report_id IN (SELECT value FROM json_each(:ids)) AND t.is_withdrawn = 0
     UNION ALL
     SELECT a.report_id, t.recommendation_id, t.addressing_id, x.content
     FROM addressings a JOIN tracked_items t ON t.addressing_id = a.id
     JOIN action_items i ON i.tracked_item_id = t.id
     JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = i.action_id)
     JOIN texts x ON x.id = v.text_id
     WHERE a.report_id IN (SELECT value FROM json_each(:ids)) AND t.is_withdrawn = 0`,
  ).all({ ids: ids(reportIds) });

export interface ThemeRow {
  reportId: number;
  recommendationId: number;
  theme: V.ThemeCode;
}

export const listThemes = (reportIds: readonly number[]) =>
  query<ThemeRow, [string]>(
    `SELECT r.report_id AS reportId, t.recommendation_id AS recommendationId, t.theme
     FROM recommendations r JOIN recommendation_themes t ON t.recommendation_id = r.id
     WHERE r.report_id IN (SELECT value FROM json_each(?)) ORDER BY t.id`,
  ).all(ids(reportIds));

export interface CategoryRow {
  reportId: number;
  label: string;
}

export const listCategoryLabels = (reportIds: readonly number[]) =>
  query<CategoryRow, [string]>(
    `SELECT report_id AS reportId, label FROM report_categories
     WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  ).all(ids(reportIds));

/** Other names of issuers, those of the areas they were made from among them. */
export const listIssuerNames = (issuerIds: readonly number[]) =>
  query<{ issuerId: number; name: string }, [{ ids: string }]>(
    `SELECT issuer_id AS issuerId, alias AS name FROM issuer_aliases
     WHERE issuer_id IN (SELECT value FROM json_each(:ids))
     UNION SELECT s.successor_id, i.name FROM issuer_successions s JOIN issuers i ON i.id = s.predecessor_id
     WHERE s.successor_id IN (SELECT value FROM json_each(:ids))
     ORDER BY name`,
  ).all({ ids: ids(issuerIds) });
