import { query } from "~db/client.server";
import { erasures } from "~db/schema/texts";
import { holdsDigestOf } from "~db/ledger-lines";
import type { ErasureKind, TextKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertErasure = (w: Writing, row: typeof erasures.$inferInsert) => w.insert(erasures, row);

export const findText = (id: number) =>
  query<{ id: number; kind: TextKind; content: string | null }, [number]>(
    "SELECT id, kind, content FROM texts WHERE id = ?",
  ).get(id);

/**
 * Entries from `since` on (an instant; ever, where it is not known) whose payload holds a digest of what one of
 * the texts says or said, from which a short text could be guessed.
 */
export function listEntriesOfTexts(textIds: ReadonlySet<number>, since: number | null): number[] {
  const first = since === null ? 0 : (findFirstEntrySince(since) ?? 0);
  return query<{ id: number; payload: string }, [number, string]>(
    `SELECT id, payload FROM ledger_payloads
     WHERE id >= ? AND payload IS NOT NULL AND EXISTS (
       SELECT 1 FROM json_each(?)
       WHERE instr(payload, ',' || value || ',"') > 0 OR instr(payload, '"erase",' || value || ',') > 0)
     ORDER BY id`,
  )
    .all(first, JSON.stringify([...textIds]))
    .filter((row) => holdsDigestOf(row.payload, textIds))
    .map((row) => row.id);
}

const findFirstEntrySince = (at: number): number | undefined =>
  query<{ id: number | null }, [number]>(
    "SELECT min(id) AS id FROM ledger_entries WHERE written_at >= ?",
  ).get(at)?.id ?? undefined;

export interface ErasureRow {
  id: number;
  kind: ErasureKind;
  orderedBy: string;
  reason: string;
  erasedAt: number;
}

/** Removals of words that the public is told of, newest first. */
export const listPublicErasures = (limit: number, offset: number) =>
  query<ErasureRow, [number, number]>(
    `SELECT id, kind, ordered_by AS orderedBy, reason, erased_at AS erasedAt FROM erasures
     WHERE is_public = 1 ORDER BY id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export interface ReportTextRow {
  id: number;
  label: string;
  content: string | null;
  kind: TextKind;
}

/** Every text of a report that a reader can meet, with what it is. */
export const listReportTexts = (reportId: number) =>
  query<ReportTextRow, [number]>(
    `WITH chosen AS (SELECT ? AS id)
     SELECT t.id, x.label, t.content, t.kind FROM (
       SELECT title_text_id AS id, 'Title' AS label, 0 AS place FROM reports WHERE id = (SELECT id FROM chosen)
       UNION SELECT author_text_id, 'Author', 1 FROM reports WHERE id = (SELECT id FROM chosen)
       UNION SELECT text_id, 'Section: ' || section, 2 FROM report_sections WHERE report_id = (SELECT id FROM chosen)
       UNION SELECT v.text_id, 'Item ' || r.reference, 3 FROM recommendations r
         JOIN recommendation_versions v ON v.recommendation_id = r.id WHERE r.report_id = (SELECT id FROM chosen)
       UNION SELECT addressed_as_text_id, 'Addressee ' || position, 4 FROM addressings WHERE report_id = (SELECT id FROM chosen)
       UNION SELECT text_id, 'Answer', 5 FROM responses WHERE report_id = (SELECT id FROM chosen)
       UNION SELECT p.text_id, 'Position on ' || t.reference, 6 FROM positions p
         JOIN tracked_items t ON t.id = p.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
         WHERE a.report_id = (SELECT id FROM chosen)
       UNION SELECT text_id, 'Value of ' || field || ' by ' || provenance, 7 FROM report_values WHERE report_id = (SELECT id FROM chosen)
       UNION SELECT title_text_id, 'Document name', 8 FROM documents WHERE report_id = (SELECT id FROM chosen)
     ) x JOIN texts t ON t.id = x.id ORDER BY x.place, t.id`,
  ).all(reportId);
