import { query } from "~db/client.server";
import { nonResponseEntries, nonResponseLists, nonResponseRemovals } from "~db/schema/escalation";
import type { Writing } from "~db/writing.server";

export interface ListRow {
  id: number;
  reference: string;
  publisher: string | null;
  source: string | null;
  listedOn: string;
  /** As typed, while it is not public. */
  lines: string | null;
  savedByUserId: number;
  publicOn: string | null;
  version: number;
  entries: number;
  removed: number;
}

const LIST = `SELECT l.id, l.reference, p.content AS publisher, s.content AS source, l.listed_on AS listedOn,
    t.content AS lines, l.saved_by_user_id AS savedByUserId, l.public_on AS publicOn, l.version,
    (SELECT count(*) FROM non_response_entries e WHERE e.list_id = l.id) AS entries,
    (SELECT count(*) FROM non_response_removals x JOIN non_response_entries e ON e.id = x.entry_id
      WHERE e.list_id = l.id) AS removed
  FROM non_response_lists l JOIN texts p ON p.id = l.publisher_text_id JOIN texts s ON s.id = l.source_text_id
  LEFT JOIN texts t ON t.id = l.lines_text_id`;

export const findList = (reference: string) =>
  query<ListRow, [string]>(`${LIST} WHERE l.reference = ?`).get(reference);

/** Every list, the newest first. */
export const listLists = () => query<ListRow>(`${LIST} ORDER BY l.listed_on DESC, l.id DESC`).all();

export interface EntryRow {
  id: number;
  position: number;
  named: string | null;
  reportReference: string | null;
  bodyName: string | null;
  bodyCode: string | null;
  addressingId: number | null;
  /** What is held today. */
  responseCount: number | null;
  firstRespondedOn: string | null;
  removedOn: string | null;
  removalReason: string | null;
}

/** The entries of a list in its order, with what is known of each today. */
export const listEntries = (listId: number) =>
  query<EntryRow, [number]>(
    `SELECT e.id, e.position, t.content AS named, r.reference AS reportReference, b.name AS bodyName, b.code AS bodyCode,
       e.addressing_id AS addressingId, n.response_count AS responseCount, n.first_responded_on AS firstRespondedOn,
       x.removed_on AS removedOn, y.content AS removalReason
     FROM non_response_entries e JOIN texts t ON t.id = e.named_text_id
     LEFT JOIN reports r ON r.id = e.report_id AND r.state = 'published' LEFT JOIN bodies b ON b.id = e.body_id
     LEFT JOIN addressing_now n ON n.id = e.addressing_id
     LEFT JOIN non_response_removals x ON x.entry_id = e.id LEFT JOIN texts y ON y.id = x.reason_text_id
     WHERE e.list_id = ? ORDER BY e.position`,
  ).all(listId);

/** A published report by its reference here or its source's, where only one has it. */
export const findReportsNamed = (named: string): { id: number; reference: string }[] =>
  query<{ id: number; reference: string }, { named: string }[]>(
    `SELECT id, reference FROM reports
     WHERE (reference = upper(:named) OR source_reference = :named) AND state = 'published' LIMIT 2`,
  ).all({ named });

/** The request of a report that asks a body, or that a body answers for now. */
export const findRequest = (reportId: number, bodyId: number): number | undefined =>
  query<{ id: number }, { reportId: number; bodyId: number }[]>(
    `SELECT id FROM addressing_now WHERE report_id = :reportId AND capacity = 'addressee'
       AND (body_id = :bodyId OR responsible_body_id = :bodyId)
     ORDER BY body_id = :bodyId DESC, id LIMIT 1`,
  ).get({ reportId, bodyId })?.id;

export const insertList = (w: Writing, row: typeof nonResponseLists.$inferInsert) =>
  w.insert(nonResponseLists, row);
export const updateList = (w: Writing, id: number, changes: Partial<typeof nonResponseLists.$inferInsert>) =>
  w.update(nonResponseLists, id, changes);
export const insertEntry = (w: Writing, row: typeof nonResponseEntries.$inferInsert) =>
  w.insert(nonResponseEntries, row);
export const insertRemoval = (w: Writing, row: typeof nonResponseRemovals.$inferInsert) =>
  w.insert(nonResponseRemovals, row);
