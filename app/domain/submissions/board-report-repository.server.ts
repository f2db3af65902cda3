import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface PublishedRow {
  id: number;
  kind: V.SubmissionKind;
  /** Of the concern, or of the report that was answered as a whole. */
  reference: string;
  isWhole: number;
  issuerName: string;
  text: string | null;
  /** Whether it had any words; those that were removed leave no text. */
  hasText: number;
  position: V.Position | null;
  status: V.ImplementationStatus | null;
  actionState: V.ActionState | null;
  rag: V.RagRating | null;
  dueOn: string | null;
  publishedAt: number;
}

/** What a body published from one instant to another (ms, the second excluded), oldest first. */
export const listPublished = (of: { bodyId: number; from: number; until: number; limit: number }) =>
  query<PublishedRow & { total: number }, [object]>(
    `SELECT s.id, s.kind, coalesce(c.reference, r.reference) AS reference, c.id IS NULL AS isWhole, i.name AS issuerName, coalesce(t.content, ty.content, tw.content) AS text,
            coalesce(s.text_id, s.why_text_id, s.timetable_text_id) IS NOT NULL AS hasText, s.position, s.status,
            s.action_state AS actionState, s.rag, s.due_on AS dueOn, e.recorded_at AS publishedAt,
            count(*) OVER () AS total
     FROM submissions s
     JOIN submission_events e ON e.id = (SELECT max(id) FROM submission_events WHERE submission_id = s.id AND state = 'published')
     JOIN addressings a ON a.id = s.addressing_id JOIN reports r ON r.id = a.report_id
     LEFT JOIN recommendations c ON c.id = s.recommendation_id
     JOIN issuers i ON i.id = r.issuer_id LEFT JOIN texts t ON t.id = s.text_id
     LEFT JOIN texts ty ON ty.id = s.why_text_id LEFT JOIN texts tw ON tw.id = s.timetable_text_id
     WHERE s.body_id = :bodyId AND s.state = 'published' AND r.state = 'published'
       AND e.recorded_at >= :from AND e.recorded_at < :until
     ORDER BY e.recorded_at, s.id LIMIT :limit`,
  ).all(of);
