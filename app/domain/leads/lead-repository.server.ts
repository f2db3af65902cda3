import { query } from "~db/client.server";
import { leadDecisions, supportingBodies } from "~db/schema/connections";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import type { Unclear } from "./lead-rules";

export interface ItemRow {
  id: number;
  reference: string;
  reportId: number;
  reportReference: string;
  text: string | null;
  issuerName: string;
  reportedOn: string | null;
}

/** A published recommendation by its reference. */
export const findItem = (reference: string) =>
  query<ItemRow, [string]>(
    `SELECT c.id, c.reference, r.id AS reportId, r.reference AS reportReference, t.content AS text, i.name AS issuerName,
       r.reported_on AS reportedOn
     FROM recommendations c JOIN reports r ON r.id = c.report_id AND r.state = 'published'
     JOIN issuers i ON i.id = r.issuer_id JOIN texts t ON t.id = c.text_id
     WHERE c.reference = ? AND c.is_withdrawn = 0`,
  ).get(reference);

/**
 * Whom a recommendation is asked of: those its text allots it to, else all that the report asks (design §2).
 * One row for each of c's owners; n is the addressing, k what is tracked there.
 */
const OWNERS = `JOIN addressing_now n ON n.report_id = c.report_id AND n.capacity = 'addressee'
  LEFT JOIN tracked_item_now k ON k.recommendation_id = c.id AND k.addressing_id = n.id
  LEFT JOIN tracked_items x ON x.id = k.id`;
const NOT_FOR_OTHERS = `(x.basis = 'allotted' OR NOT EXISTS (
  SELECT 1 FROM tracked_items y WHERE y.recommendation_id = c.id AND y.basis = 'allotted' AND y.is_withdrawn = 0))`;

export interface OwnerRow {
  bodyName: string | null;
  bodyCode: string | null;
  responsibleBodyId: number | null;
  nowName: string | null;
  nowCode: string | null;
  closedOn: string | null;
  position: V.Position | null;
  addressedAs: string | null;
}

export const listOwners = (recommendationId: number) =>
  query<OwnerRow, [number]>(
    `SELECT b.name AS bodyName, b.code AS bodyCode, n.responsible_body_id AS responsibleBodyId, o.name AS nowName,
       o.code AS nowCode, n.body_closed_on AS closedOn, k.position, t.content AS addressedAs
     FROM recommendations c ${OWNERS} JOIN addressings a ON a.id = n.id JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = n.body_id LEFT JOIN bodies o ON o.id = n.responsible_body_id
     WHERE c.id = ? AND ${NOT_FOR_OTHERS} ORDER BY n.id`,
  ).all(recommendationId);

export interface DecisionRow {
  id: number;
  bodyId: number | null;
  bodyName: string | null;
  bodyCode: string | null;
  bodyClosedOn: string | null;
  reason: string | null;
  knownOn: string;
}

/** Every decision on who leads on a recommendation, newest first. */
export const listDecisions = (recommendationId: number) =>
  query<DecisionRow, [number]>(
    `SELECT d.id, b.id AS bodyId, b.name AS bodyName, b.code AS bodyCode, b.closed_on AS bodyClosedOn,
       t.content AS reason, d.known_on AS knownOn
     FROM lead_decisions d LEFT JOIN bodies b ON b.id = d.body_id JOIN texts t ON t.id = d.reason_text_id
     WHERE d.recommendation_id = ? ORDER BY d.id DESC`,
  ).all(recommendationId);

export interface SupportRow {
  decisionId: number;
  name: string;
  code: string;
  reason: string | null;
}

/** Who supports by some decisions, by a JSON list of their ids. */
export const listSupporting = (decisionIds: string) =>
  query<SupportRow, [string]>(
    `SELECT s.decision_id AS decisionId, b.name, b.code, t.content AS reason
     FROM supporting_bodies s JOIN bodies b ON b.id = s.body_id JOIN texts t ON t.id = s.reason_text_id
     WHERE s.decision_id IN (SELECT value FROM json_each(?)) ORDER BY s.id`,
  ).all(decisionIds);

/** How many recommendations nobody clearly owns, by why (projection/waiting-repository.server.ts). */
export const countUnclear = () =>
  query<{ why: Unclear; n: number }, []>("SELECT why, count(*) AS n FROM unclear_now GROUP BY why").all();

export interface UnclearRow {
  reference: string;
  issuerName: string;
  reportedOn: string | null;
  live: number;
}

/** One page of what is unclear for one reason, newest first. */
export const listUnclear = (asked: { why: Unclear; limit: number; offset: number }) =>
  query<UnclearRow, [object]>(
    `SELECT c.reference, i.name AS issuerName, u.reported_on AS reportedOn, u.live
     FROM unclear_now u JOIN recommendations c ON c.id = u.id JOIN reports r ON r.id = u.report_id
     JOIN issuers i ON i.id = r.issuer_id WHERE u.why = :why
     ORDER BY u.reported_on DESC, u.id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...asked });

export interface LedRow {
  reference: string;
  issuerName: string;
  reportedOn: string | null;
  isLead: number;
}

/** What a body leads on or supports, by the newest decision on each. */
export const listLedBy = (bodyId: number, limit: number) =>
  query<LedRow, [{ bodyId: number; limit: number }]>(
    `SELECT c.reference, i.name AS issuerName, r.reported_on AS reportedOn, d.body_id = :bodyId AS isLead
     FROM lead_decisions d JOIN recommendations c ON c.id = d.recommendation_id AND c.is_withdrawn = 0
     JOIN reports r ON r.id = c.report_id AND r.state = 'published' JOIN issuers i ON i.id = r.issuer_id
     WHERE (d.body_id = :bodyId OR EXISTS (
         SELECT 1 FROM supporting_bodies s WHERE s.decision_id = d.id AND s.body_id = :bodyId))
       AND d.id = (SELECT max(id) FROM lead_decisions WHERE recommendation_id = d.recommendation_id)
     ORDER BY isLead DESC, r.reported_on DESC, c.id LIMIT :limit`,
  ).all({ bodyId, limit });

export const findClosing = (bodyId: number) =>
  query<{ closedOn: string | null }, [number]>("SELECT closed_on AS closedOn FROM bodies WHERE id = ?").get(
    bodyId,
  );

export const insertDecision = (w: Writing, row: typeof leadDecisions.$inferInsert) =>
  w.insert(leadDecisions, row);
export const insertSupporting = (w: Writing, row: typeof supportingBodies.$inferInsert) =>
  w.insert(supportingBodies, row);
