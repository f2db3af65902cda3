import { query } from "~db/client.server";
import { measureProposalEvents, measureProposals } from "~db/schema/measure-points";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface ProposalRow {
  id: number;
  kind: V.MeasureProposalKind;
  measureId: number | null;
  measureName: string | null;
  measureSlug: string | null;
  bodyId: number;
  state: V.SubmissionState;
  version: number;
  authorUserId: number;
  authorName: string;
  channel: V.PointChannel;
  /** JSON; null where it was removed. */
  content: string | null;
  savedAt: number;
}

const PROPOSALS = `SELECT p.id, p.kind, p.measure_id AS measureId, n.content AS measureName, m.slug AS measureSlug,
    p.body_id AS bodyId, p.state, p.version, p.author_user_id AS authorUserId, u.name AS authorName, p.channel,
    t.content, p.saved_at AS savedAt
  FROM measure_proposals p JOIN texts t ON t.id = p.content_text_id JOIN users u ON u.id = p.author_user_id
  LEFT JOIN measures m ON m.id = p.measure_id
  LEFT JOIN measure_versions v ON v.id = (SELECT max(id) FROM measure_versions WHERE measure_id = m.id)
  LEFT JOIN texts n ON n.id = v.name_text_id`;

export const findProposal = (id: number) =>
  query<ProposalRow, [number]>(`${PROPOSALS} WHERE p.id = ?`).get(id);

/** Proposals of a body that are not decided yet, newest first. */
export const listOpenProposals = (bodyId: number) =>
  query<ProposalRow, [number]>(
    `${PROPOSALS} WHERE p.body_id = ? AND p.state IN ('draft', 'submitted', 'returned') ORDER BY p.id DESC LIMIT 100`,
  ).all(bodyId);

/** Why it was last returned; null where it was not. */
export const findReturnReason = (proposalId: number): string | null =>
  query<{ reason: string | null }, [number]>(
    `SELECT t.content AS reason FROM measure_proposal_events e JOIN texts t ON t.id = e.reason_text_id
     WHERE e.proposal_id = ? AND e.state = 'returned' ORDER BY e.id DESC LIMIT 1`,
  ).get(proposalId)?.reason ?? null;

/** Everybody who wrote, changed or sent it. */
export const listWriterIds = (proposalId: number): number[] =>
  query<{ userId: number }, [number]>(
    `SELECT DISTINCT user_id AS userId FROM measure_proposal_events
     WHERE proposal_id = ? AND state IN ('draft', 'submitted') AND user_id IS NOT NULL`,
  )
    .all(proposalId)
    .map(({ userId }) => userId);

export const insertProposal = (w: Writing, row: typeof measureProposals.$inferInsert) =>
  w.insert(measureProposals, row);
export const updateProposal = (
  w: Writing,
  id: number,
  changes: Partial<typeof measureProposals.$inferInsert>,
) => w.update(measureProposals, id, changes);
export const insertProposalEvent = (w: Writing, row: typeof measureProposalEvents.$inferInsert) =>
  w.insert(measureProposalEvents, row);
