import { listQuery, query } from "~db/client.server";
import { publicStatementEvents, publicStatements } from "~db/schema/public-statements";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

type Row = typeof publicStatements.$inferInsert;
export const insertStatement = (w: Writing, row: Row) => w.insert(publicStatements, row);
export const updateStatement = (w: Writing, id: number, changes: Partial<Row>) =>
  w.update(publicStatements, id, changes);
export const insertEvent = (w: Writing, row: typeof publicStatementEvents.$inferInsert) =>
  w.insert(publicStatementEvents, row);

export interface StatementRow {
  id: number;
  reference: string;
  voice: V.StatementVoice;
  state: V.PublicStatementState;
  reportId: number;
  reportReference: string;
  reportTitle: string | null;
  trackedItemId: number | null;
  trackedItemReference: string | null;
  recommendationReference: string | null;
  /** Who answers for what it is about, or null where it is about the whole report. */
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  message: string | null;
  messageTextId: number;
  contact: string | null;
  contactTextId: number;
  sender: string | null;
  senderTextId: number;
  identity: string | null;
  identityTextId: number | null;
  summary: string | null;
  summaryTextId: number | null;
  disputesClaim: number;
  claimId: number | null;
  replyDueOn: string | null;
  isReplied: number;
  reply: string | null;
  replyTextId: number | null;
  receivedOn: string;
  publishedOn: string | null;
  decision: string | null;
  version: number;
  /** The instant it was sent: of its first step. */
  sentAt: number;
}

const STATEMENTS = `SELECT s.id, s.reference, s.voice, s.state, s.report_id AS reportId, r.reference AS reportReference,
    title.content AS reportTitle, s.tracked_item_id AS trackedItemId, t.reference AS trackedItemReference,
    c.reference AS recommendationReference, b.id AS bodyId, b.code AS bodyCode, b.name AS bodyName,
    m.content AS message, s.message_text_id AS messageTextId, e.content AS contact, s.contact_text_id AS contactTextId,
    n.content AS sender, s.sender_text_id AS senderTextId, i.content AS identity, s.identity_text_id AS identityTextId,
    x.content AS summary, s.summary_text_id AS summaryTextId, s.disputes_claim AS disputesClaim, s.claim_id AS claimId,
    s.reply_due_on AS replyDueOn, s.is_replied AS isReplied, y.content AS reply, s.reply_text_id AS replyTextId,
    s.received_on AS receivedOn, s.published_on AS publishedOn, d.content AS decision, s.version,
    (SELECT min(recorded_at) FROM public_statement_events WHERE public_statement_id = s.id) AS sentAt
  FROM public_statements s
  JOIN reports r ON r.id = s.report_id
  LEFT JOIN texts title ON title.id = r.title_text_id
  LEFT JOIN tracked_items t ON t.id = s.tracked_item_id
  LEFT JOIN recommendations c ON c.id = t.recommendation_id
  LEFT JOIN addressings a ON a.id = coalesce(s.addressing_id, t.addressing_id)
  LEFT JOIN addressing_now w ON w.id = a.id
  LEFT JOIN bodies b ON b.id = coalesce(w.responsible_body_id, a.body_id)
  JOIN texts m ON m.id = s.message_text_id
  JOIN texts e ON e.id = s.contact_text_id
  JOIN texts n ON n.id = s.sender_text_id
  LEFT JOIN texts i ON i.id = s.identity_text_id
  LEFT JOIN texts x ON x.id = s.summary_text_id
  LEFT JOIN texts y ON y.id = s.reply_text_id
  LEFT JOIN texts d ON d.id = s.decision_text_id`;

export const findStatement = (reference: string) =>
  query<StatementRow, [string]>(`${STATEMENTS} WHERE s.reference = ?`).get(reference);

export const findStatementByToken = (tokenHash: string) =>
  query<StatementRow, [string]>(`${STATEMENTS} WHERE s.confirm_token_hash = ?`).get(tokenHash);

/** Those in any of some states, the oldest first. */
export const listInStates = (states: readonly V.PublicStatementState[], limit: number, offset: number) =>
  query<StatementRow, [string, number, number]>(
    `${STATEMENTS} WHERE s.state IN (SELECT value FROM json_each(?)) ORDER BY s.id LIMIT ? OFFSET ?`,
  ).all(JSON.stringify(states), limit, offset);

export const countInStates = (states: readonly V.PublicStatementState[]): number =>
  listQuery<[number], [string]>(
    "SELECT count(*) FROM public_statements WHERE state IN (SELECT value FROM json_each(?))",
  ).get(JSON.stringify(states))?.[0] ?? 0;

/** Those that wait for the reply of a body, the earliest due first. */
export const listForBody = (bodyId: number) =>
  query<StatementRow, [number]>(
    `${STATEMENTS} WHERE s.state = 'with_body' AND s.is_replied = 0 AND b.id = ? ORDER BY s.reply_due_on, s.id LIMIT 200`,
  ).all(bodyId);

export const listUnconfirmedBefore = (sentBefore: number) =>
  query<StatementRow, [number]>(
    `SELECT * FROM (${STATEMENTS} WHERE s.state = 'unconfirmed') WHERE sentAt < ? ORDER BY id`,
  ).all(sentBefore);

export const countRecentAbout = (reportId: number, since: number): number =>
  listQuery<[number], [number, number]>(
    "SELECT count(*) FROM public_statements WHERE report_id = ? AND saved_at > ? AND state IN ('unconfirmed', 'received')",
  ).get(reportId, since)?.[0] ?? 0;

export interface PublicRow {
  reference: string;
  voice: V.StatementVoice;
  reportReference: string;
  reportTitle: string | null;
  recommendationReference: string | null;
  bodyCode: string | null;
  bodyName: string | null;
  summary: string | null;
  disputesClaim: number;
  isReplied: number;
  reply: string | null;
  publishedOn: string;
  /** Why it was taken back; null while it stands. */
  takenBack: string | null;
}

/** As the public reads them: never the words that were sent, nor who sent them. */
const PUBLIC = `SELECT s.reference, s.voice, s.reportReference, s.reportTitle, s.recommendationReference, s.bodyCode,
    s.bodyName, iif(s.state = 'withdrawn', NULL, s.summary) AS summary, s.disputesClaim, s.isReplied,
    iif(s.state = 'withdrawn', NULL, s.reply) AS reply, s.publishedOn,
    iif(s.state = 'withdrawn', coalesce(s.decision, 'The reason was removed.'), NULL) AS takenBack
  FROM (${STATEMENTS} WHERE s.state IN ('published', 'withdrawn') AND r.state <> 'draft') s`;

/** Of a report, or of one of its items where its reference is given, as public on a day; newest first. */
export const listPublicAbout = (reportReference: string, recommendation: string | null, day: string) =>
  query<PublicRow, [string, string, string | null, string | null]>(
    `${PUBLIC} WHERE s.reportReference = ? AND s.publishedOn <= ?
     AND (? IS NULL OR s.recommendationReference = ?) ORDER BY s.publishedOn DESC, s.reference DESC LIMIT 100`,
  ).all(reportReference, day, recommendation, recommendation);

export const listPublic = (limit: number, offset: number) =>
  query<PublicRow, [number, number]>(
    `${PUBLIC} ORDER BY s.publishedOn DESC, s.reference DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);

/** The newest claim of an item, which a statement may dispute. */
export const findClaimId = (trackedItemId: number): number | null =>
  listQuery<[number | null], [number]>(
    "SELECT max(id) FROM implementation_claims WHERE tracked_item_id = ?",
  ).get(trackedItemId)?.[0] ?? null;

/** Addresses of those who can reply for a body. */
export const listApproverEmails = (bodyId: number): string[] =>
  listQuery<[string], [number]>(
    `SELECT DISTINCT u.email FROM users u JOIN memberships m ON m.user_id = u.id
     WHERE m.body_id = ? AND m.role = 'body_approver' AND m.ended_at IS NULL AND u.state <> 'disabled' LIMIT 50`,
  )
    .all(bodyId)
    .map(([email]) => email);
