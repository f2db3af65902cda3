import { query } from "~db/client.server";
import { signOffComments } from "~db/schema/letters";
import type { Writing } from "~db/writing.server";

export const insertComment = (w: Writing, row: typeof signOffComments.$inferInsert) =>
  w.insert(signOffComments, row);

export interface SignOffComment {
  id: number;
  userName: string;
  /** Null once it was redacted. */
  text: string | null;
  recordedAt: number;
}

export const listComments = (submissionId: number) =>
  query<SignOffComment, [number]>(
    `SELECT c.id, u.name AS userName, t.content AS text, c.recorded_at AS recordedAt FROM sign_off_comments c
     JOIN users u ON u.id = c.user_id JOIN texts t ON t.id = c.text_id
     WHERE c.submission_id = ? ORDER BY c.id LIMIT 200`,
  ).all(submissionId);
