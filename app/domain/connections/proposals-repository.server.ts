import { query } from "~db/client.server";
import { connectionSearches } from "~db/schema/connections";
import { recommendationLinks } from "~db/schema/reports";
import type { RecommendationLinkKind } from "~db/vocabulary";
import { unlogged, type Writing } from "~db/writing.server";

export interface DecidedRow {
  id: number;
  fromId: number;
  toId: number;
  kind: RecommendationLinkKind;
  isConfirmed: number;
  reason: string | null;
  knownOn: string;
}

/** The newest decision on a pair, whichever of the two it was said of. */
export const findDecision = (oneId: number, otherId: number) =>
  query<DecidedRow, { one: number; other: number }[]>(
    `SELECT l.id, l.from_id AS fromId, l.to_id AS toId, l.kind, l.is_confirmed AS isConfirmed,
       t.content AS reason, l.known_on AS knownOn
     FROM recommendation_links l LEFT JOIN texts t ON t.id = l.reason_text_id
     WHERE (l.from_id = :one AND l.to_id = :other) OR (l.from_id = :other AND l.to_id = :one)
     ORDER BY l.id DESC LIMIT 1`,
  ).get({ one: oneId, other: otherId });

/** With which others a recommendation was decided on, and how: the newest decision of each pair. */
export const listDecisions = (id: number) =>
  query<{ otherId: number; isConfirmed: number }, { id: number }[]>(
    `SELECT otherId, is_confirmed AS isConfirmed FROM (
       SELECT CASE WHEN from_id = :id THEN to_id ELSE from_id END AS otherId, is_confirmed, max(id) AS newest
       FROM recommendation_links WHERE from_id = :id OR to_id = :id GROUP BY 1)`,
  ).all({ id });

export const insertLink = (w: Writing, row: typeof recommendationLinks.$inferInsert) =>
  w.insert(recommendationLinks, row);

export interface WaitingRow {
  fromReference: string;
  toReference: string;
  kind: RecommendationLinkKind;
  score: number;
}

export interface WaitingFilter {
  kind: RecommendationLinkKind | null;
  /** A code of a body that either report asks. */
  body: string | null;
  theme: string | null;
}

/** Proposals nobody decided on, of items that are still published. */
const WAITING = `FROM connection_proposals p
  JOIN recommendations a ON a.id = p.from_id AND a.is_withdrawn = 0
  JOIN recommendations b ON b.id = p.to_id AND b.is_withdrawn = 0
  JOIN reports q ON q.id = a.report_id AND q.state = 'published'
  JOIN reports r ON r.id = b.report_id AND r.state = 'published'
  WHERE NOT EXISTS (SELECT 1 FROM recommendation_links l WHERE l.from_id = p.from_id AND l.to_id = p.to_id)
    AND NOT EXISTS (SELECT 1 FROM recommendation_links l WHERE l.from_id = p.to_id AND l.to_id = p.from_id)
    AND (:kind IS NULL OR p.kind = :kind)
    AND (:theme IS NULL OR EXISTS (SELECT 1 FROM recommendation_themes m
      WHERE m.theme = :theme AND m.recommendation_id IN (p.from_id, p.to_id)))
    AND (:body IS NULL OR EXISTS (SELECT 1 FROM bodies y JOIN addressing_now n
      ON n.body_id = y.id OR n.responsible_body_id = y.id
      WHERE y.code = :body AND n.report_id IN (a.report_id, b.report_id)))`;

export const countWaiting = (filter: WaitingFilter): number =>
  query<{ n: number }, [WaitingFilter]>(`SELECT count(*) AS n ${WAITING}`).get(filter)?.n ?? 0;

/** Most alike first. */
export const listWaiting = (filter: WaitingFilter, limit: number, offset: number) =>
  query<WaitingRow, [WaitingFilter & { limit: number; offset: number }]>(
    `SELECT a.reference AS fromReference, b.reference AS toReference, p.kind, p.score ${WAITING}
     ORDER BY p.score DESC, p.id LIMIT :limit OFFSET :offset`,
  ).all({ ...filter, limit, offset });

/**
 * Keeps what was proposed for one recommendation, beside what others were proposed with it. Where its wording was
 * looked at before, what was proposed then goes first.
 */
export function keepProposals(
  searched: { id: number; versionId: number },
  proposals: readonly { fromId: number; toId: number; kind: RecommendationLinkKind; score: number }[],
): void {
  const { id } = searched;
  unlogged((u) => {
    if (u.run("connection_searches", "DELETE FROM connection_searches WHERE id = ?", id) > 0)
      u.run(
        "connection_proposals",
        "DELETE FROM connection_proposals WHERE from_id = ? OR to_id = ?",
        id,
        id,
      );
    for (const { fromId, toId, kind, score } of proposals)
      u.run("connection_proposals", KEEP, fromId, toId, kind, score);
    u.insert(connectionSearches, searched);
  });
}

const KEEP = `INSERT INTO connection_proposals (from_id, to_id, kind, score) VALUES (?, ?, ?, ?)
  ON CONFLICT (from_id, to_id) DO UPDATE SET kind = excluded.kind, score = excluded.score`;

export const countSearched = (): number =>
  query<{ n: number }, []>("SELECT count(*) AS n FROM connection_searches").get()?.n ?? 0;

export const forgetSearches = (): void => {
  unlogged((u) => {
    u.run("connection_proposals", "DELETE FROM connection_proposals");
    u.run("connection_searches", "DELETE FROM connection_searches");
  });
};
