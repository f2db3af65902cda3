import { query } from "~db/client.server";
import { correctionEvents, correctionRequests } from "~db/schema/corrections";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertRequest = (w: Writing, row: typeof correctionRequests.$inferInsert) =>
  w.insert(correctionRequests, row);
export const updateRequest = (
  w: Writing,
  id: number,
  changes: Partial<typeof correctionRequests.$inferInsert>,
) => w.update(correctionRequests, id, changes);
export const insertEvent = (w: Writing, row: typeof correctionEvents.$inferInsert) =>
  w.insert(correctionEvents, row);

export interface RequestRow {
  id: number;
  reference: string;
  kind: V.CorrectionKind;
  state: V.CorrectionState;
  reportId: number;
  reportReference: string;
  addressingId: number | null;
  bodyName: string | null;
  trackedItemReference: string | null;
  message: string | null;
  messageTextId: number;
  contact: string | null;
  contactTextId: number;
  documentId: number | null;
  requestedOn: string;
  targetOn: string | null;
  decidedOn: string | null;
  decision: string | null;
  version: number;
  /** The instant it was sent: of its first step. */
  askedAt: number;
}

const REQUESTS = `SELECT c.id, c.reference, c.kind, c.state, c.report_id AS reportId, r.reference AS reportReference,
    c.addressing_id AS addressingId, b.name AS bodyName, t.reference AS trackedItemReference, m.content AS message,
    c.message_text_id AS messageTextId, e.content AS contact, c.contact_text_id AS contactTextId,
    c.document_id AS documentId, c.requested_on AS requestedOn, c.target_on AS targetOn, c.decided_on AS decidedOn,
    d.content AS decision, c.version,
    (SELECT min(recorded_at) FROM correction_events WHERE correction_request_id = c.id) AS askedAt
  FROM correction_requests c
  JOIN reports r ON r.id = c.report_id
  JOIN texts m ON m.id = c.message_text_id
  JOIN texts e ON e.id = c.contact_text_id
  LEFT JOIN texts d ON d.id = c.decision_text_id
  LEFT JOIN tracked_items t ON t.id = c.tracked_item_id
  LEFT JOIN addressings a ON a.id = coalesce(c.addressing_id, t.addressing_id)
  LEFT JOIN bodies b ON b.id = a.body_id`;

export const findRequestByToken = (tokenHash: string) =>
  query<RequestRow, [string]>(`${REQUESTS} WHERE c.confirm_token_hash = ?`).get(tokenHash);

export const findRequest = (reference: string) =>
  query<RequestRow, [string]>(`${REQUESTS} WHERE c.reference = ?`).get(reference);

/** Those the registrar must decide, the earliest target first. */
export const listOpen = (limit: number, offset: number) =>
  query<RequestRow, [number, number]>(
    `${REQUESTS} WHERE c.state = 'requested' ORDER BY c.target_on, c.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export const countOpen = (): number =>
  query<{ n: number }, []>("SELECT count(*) AS n FROM correction_requests WHERE state = 'requested'").get()
    ?.n ?? 0;

/** Those nobody has confirmed yet, the oldest first. */
export const listUnconfirmed = (limit: number, offset: number) =>
  query<RequestRow, [number, number]>(
    `${REQUESTS} WHERE c.state = 'unconfirmed' ORDER BY c.id LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export const countUnconfirmed = (): number =>
  query<{ n: number }, []>("SELECT count(*) AS n FROM correction_requests WHERE state = 'unconfirmed'").get()
    ?.n ?? 0;

/** Those sent before an instant and confirmed by nobody since. */
export const listUnconfirmedBefore = (askedBefore: number) =>
  query<RequestRow, [number]>(
    `SELECT * FROM (${REQUESTS} WHERE c.state = 'unconfirmed') WHERE askedAt < ? ORDER BY id`,
  ).all(askedBefore);

export interface DecidedRow {
  reference: string;
  kind: V.CorrectionKind;
  state: V.CorrectionState;
  reportReference: string;
  reportTitle: string | null;
  bodyName: string | null;
  requestedOn: string;
  decidedOn: string | null;
  decision: string | null;
}

const DECIDED = "c.state IN ('corrected', 'partly_corrected', 'not_corrected')";

/** Decided ones as the public reads them: never the message, the person or what they sent with it. */
export const listDecided = (limit: number, offset: number) =>
  query<DecidedRow, [number, number]>(
    `SELECT c.reference, c.kind, c.state, r.reference AS reportReference, x.content AS reportTitle, b.name AS bodyName,
            c.requested_on AS requestedOn, c.decided_on AS decidedOn, d.content AS decision
     FROM correction_requests c
     JOIN reports r ON r.id = c.report_id
     LEFT JOIN texts x ON x.id = r.title_text_id
     LEFT JOIN texts d ON d.id = c.decision_text_id
     LEFT JOIN tracked_items t ON t.id = c.tracked_item_id
     LEFT JOIN addressings a ON a.id = coalesce(c.addressing_id, t.addressing_id)
     LEFT JOIN bodies b ON b.id = a.body_id
     WHERE ${DECIDED} ORDER BY c.decided_on DESC, c.id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export const countDecided = (): number =>
  query<{ n: number }, []>(`SELECT count(*) AS n FROM correction_requests c WHERE ${DECIDED}`).get()?.n ?? 0;

export const countRecentAbout = (reportId: number, since: number): number =>
  query<{ n: number }, [number, number]>(
    "SELECT count(*) AS n FROM correction_requests WHERE report_id = ? AND saved_at > ? AND state IN ('unconfirmed', 'requested')",
  ).get(reportId, since)?.n ?? 0;

export interface PublicReport {
  id: number;
  reference: string;
  title: string | null;
}

/** A report the public can see, withdrawn ones included. */
export const findPublicReport = (reference: string) =>
  query<PublicReport, [string]>(
    `SELECT r.id, r.reference, t.content AS title FROM reports r LEFT JOIN texts t ON t.id = r.title_text_id
     WHERE r.reference = ? AND r.state <> 'draft'`,
  ).get(reference);

export const findReportOfItem = (reference: string) =>
  query<{ reference: string }, [string]>(
    `SELECT r.reference FROM recommendations c JOIN reports r ON r.id = c.report_id WHERE c.reference = ?`,
  ).get(reference)?.reference;

export interface Row {
  kind: "addressing" | "item";
  id: number;
  key: string;
  label: string;
}

/** The rows of a report that can be wrong: each body asked, and each item tracked at one. */
export const listRows = (reportId: number) =>
  query<Row, [number, number]>(
    `SELECT 'addressing' AS kind, a.id, r.reference || '@' || coalesce(b.code, a.position) AS key,
            coalesce(b.name, x.content, 'Addressee ' || a.position) AS label
     FROM addressings a JOIN reports r ON r.id = a.report_id JOIN texts x ON x.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = a.body_id WHERE a.report_id = ? AND a.is_withdrawn = 0
     UNION ALL
     SELECT 'item', t.id, t.reference, 'Item ' || c.number || ' at ' || coalesce(b.name, 'a body')
     FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id
     JOIN recommendations c ON c.id = t.recommendation_id LEFT JOIN bodies b ON b.id = a.body_id
     WHERE a.report_id = ? AND t.is_withdrawn = 0 AND a.is_withdrawn = 0`,
  ).all(reportId, reportId);
