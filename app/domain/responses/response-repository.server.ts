import { query } from "~db/client.server";
import { responseAttributions, responses } from "~db/schema/statements";
import type { Writing } from "~db/writing.server";

export const insertResponse = (w: Writing, row: typeof responses.$inferInsert) => w.insert(responses, row);
export const insertAttribution = (w: Writing, row: typeof responseAttributions.$inferInsert) =>
  w.insert(responseAttributions, row);

export const countResponsesFrom = (addressingId: number): number =>
  query<{ n: number }, [number]>(
    `SELECT count(DISTINCT x.response_id) AS n FROM response_attributions x
     WHERE x.addressing_id = ? AND x.is_attributed = 1 AND x.id = (
       SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = x.addressing_id)`,
  ).get(addressingId)?.n ?? 0;

/** Answers that are this addressing's now. */
export const listAttributedTo = (addressingId: number): number[] =>
  query<{ id: number }, [number]>(
    `SELECT DISTINCT x.response_id AS id FROM response_attributions x
     WHERE x.addressing_id = ? AND x.is_attributed = 1 AND x.id = (
       SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = x.addressing_id)
     ORDER BY x.response_id`,
  )
    .all(addressingId)
    .map((row) => row.id);

export const findResponse = (id: number) =>
  query<{ id: number; reportId: number; reportReference: string }, [number]>(
    `SELECT p.id, p.report_id AS reportId, r.reference AS reportReference
     FROM responses p JOIN reports r ON r.id = p.report_id WHERE p.id = ?`,
  ).get(id);
