import { query } from "~db/client.server";
import {
  addressingEvents,
  addressingMatches,
  addressings,
  dueDates,
  responsibilities,
  trackedItems,
} from "~db/schema/all";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const updateAddressing = (w: Writing, id: number, changes: Partial<typeof addressings.$inferInsert>) =>
  w.update(addressings, id, changes);
export const insertMatch = (w: Writing, row: typeof addressingMatches.$inferInsert) =>
  w.insert(addressingMatches, row);
export const insertDueDate = (w: Writing, row: typeof dueDates.$inferInsert) => w.insert(dueDates, row);
export const insertEvent = (w: Writing, row: typeof addressingEvents.$inferInsert) =>
  w.insert(addressingEvents, row);
export const insertResponsibility = (w: Writing, row: typeof responsibilities.$inferInsert) =>
  w.insert(responsibilities, row);
export const updateTrackedItem = (
  w: Writing,
  id: number,
  changes: Partial<typeof trackedItems.$inferInsert>,
) => w.update(trackedItems, id, changes);

export interface AddressingRow {
  id: number;
  reportId: number;
  reportReference: string;
  reportState: V.ReportState;
  reportedOn: string | null;
  position: number;
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  match: V.MatchMethod;
  capacity: V.Capacity;
  addressedAs: string | null;
  addressedAsTextId: number;
  addressedKey: string;
  isWithdrawn: number;
  replacedById: number | null;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  version: number;
  statementCount: number;
}

/** Answers attributed to it now, and what was published on the items tracked at it. */
const STATEMENT_COUNT = `(SELECT count(*) FROM response_attributions x WHERE x.addressing_id = a.id AND x.is_attributed = 1
     AND x.id = (SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = a.id))
   + (SELECT count(*) FROM tracked_items t JOIN positions p ON p.tracked_item_id = t.id
      WHERE t.addressing_id = a.id AND t.is_withdrawn = 0)
   + (SELECT count(*) FROM tracked_items t JOIN implementation_claims c ON c.tracked_item_id = t.id
      WHERE t.addressing_id = a.id AND t.is_withdrawn = 0)`;

export const findAddressing = (id: number) =>
  query<AddressingRow, [number]>(
    `SELECT a.id, a.report_id AS reportId, r.reference AS reportReference, r.state AS reportState,
            r.reported_on AS reportedOn, a.position, a.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName,
            a.match, a.capacity, t.content AS addressedAs, a.addressed_as_text_id AS addressedAsTextId,
            a.addressed_key AS addressedKey, a.is_withdrawn AS isWithdrawn, a.replaced_by_id AS replacedById,
            d.due_on AS dueOn, d.basis AS dueBasis, a.version, ${STATEMENT_COUNT} AS statementCount
     FROM addressings a
     JOIN reports r ON r.id = a.report_id
     JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = a.body_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = a.id)
     WHERE a.id = ?`,
  ).get(id);

/** The addressing of a body in a report that still stands. */
export const findStandingAddressing = (reportId: number, bodyId: number) =>
  query<{ id: number }, [number, number]>(
    "SELECT id FROM addressings WHERE report_id = ? AND body_id = ? AND is_withdrawn = 0",
  ).get(reportId, bodyId);

/** Other addressees, in other reports, that nobody has matched and whose name as written is the same. */
export const listUnmatchedOfSameName = (addressingId: number): number[] =>
  query<{ id: number }, [number]>(
    `SELECT o.id FROM addressings a JOIN addressings o ON o.addressed_key = a.addressed_key
     WHERE a.id = ? AND o.id <> a.id AND o.match = 'unmatched' AND o.is_withdrawn = 0 ORDER BY o.id`,
  )
    .all(addressingId)
    .map((row) => row.id);

export interface TrackedItemRow {
  id: number;
  reference: string;
  recommendationId: number;
  recommendationReference: string;
  addressingId: number;
  reportId: number;
  basis: V.TrackingBasis;
  isWithdrawn: number;
  replacedById: number | null;
  statementCount: number;
  position: V.Position | null;
}

const TRACKED = `SELECT t.id, t.reference, t.recommendation_id AS recommendationId, c.reference AS recommendationReference,
    t.addressing_id AS addressingId, a.report_id AS reportId, t.basis, t.is_withdrawn AS isWithdrawn,
    t.replaced_by_id AS replacedById, (SELECT count(*) FROM positions WHERE tracked_item_id = t.id)
      + (SELECT count(*) FROM implementation_claims WHERE tracked_item_id = t.id) AS statementCount,
    (SELECT position FROM positions WHERE tracked_item_id = t.id ORDER BY id DESC LIMIT 1) AS position
  FROM tracked_items t
  JOIN recommendations c ON c.id = t.recommendation_id
  JOIN addressings a ON a.id = t.addressing_id`;

export const listTrackedItems = (addressingId: number) =>
  query<TrackedItemRow, [number]>(`${TRACKED} WHERE t.addressing_id = ? ORDER BY c.number`).all(addressingId);

export const findTrackedItem = (reference: string) =>
  query<TrackedItemRow, [string]>(`${TRACKED} WHERE t.reference = ?`).get(reference);

export const findTrackedItemById = (id: number) =>
  query<TrackedItemRow, [number]>(`${TRACKED} WHERE t.id = ?`).get(id);

/** What happened so far, oldest first; a request for more time that the coroner has granted since is over. */
export const listEventKinds = (addressingId: number): V.AddressingEventKind[] =>
  query<{ kind: V.AddressingEventKind }, [number]>(
    `SELECT kind FROM addressing_events e WHERE addressing_id = ?
       AND NOT (kind = 'extension_requested' AND EXISTS (SELECT 1 FROM due_dates d
         WHERE d.addressing_id = e.addressing_id AND d.basis = 'extended' AND d.recorded_at >= e.recorded_at))
     ORDER BY id`,
  )
    .all(addressingId)
    .map((row) => row.kind);

export const findRecommendation = (reference: string) =>
  query<{ id: number; reportId: number; reference: string; isWithdrawn: number }, [string]>(
    `SELECT id, report_id AS reportId, reference, is_withdrawn AS isWithdrawn FROM recommendations
     WHERE reference = ?`,
  ).get(reference);

export const findBody = (bodyId: number) =>
  query<{ id: number; code: string; name: string }, [number]>(
    "SELECT id, code, name FROM bodies WHERE id = ?",
  ).get(bodyId);
