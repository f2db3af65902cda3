import { query } from "~db/client.server";
import { addressingMatches, addressings } from "~db/schema/addressings";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface UnmatchedAddressing {
  id: number;
  reportId: number;
  reference: string;
  reportedOn: string | null;
  addressedAs: string;
  capacity: V.Capacity;
  provenance: V.Provenance;
  version: number;
}

/**
 * Addressees that no body was found for and that nobody has decided on: whoever decides adds a row to the
 * history of matches, which begins with one. `keys` limits them to names as addressed.
 */
export const listUnmatched = (keys?: readonly string[]) =>
  query<UnmatchedAddressing, [string | null, string | null]>(
    `SELECT a.id, a.report_id AS reportId, r.reference, r.reported_on AS reportedOn, t.content AS addressedAs,
            a.capacity, a.provenance, a.version
     FROM addressings a JOIN reports r ON r.id = a.report_id JOIN texts t ON t.id = a.addressed_as_text_id
     WHERE a.match = 'unmatched' AND a.body_id IS NULL AND a.is_withdrawn = 0 AND t.content IS NOT NULL
       AND a.provenance NOT IN ('registrar', 'issuer')
       AND r.state <> 'withdrawn'
       AND (SELECT count(*) FROM addressing_matches m WHERE m.addressing_id = a.id) <= 1
       AND (? IS NULL OR a.addressed_key IN (SELECT value FROM json_each(?)))
     ORDER BY a.id`,
  ).all(...twice(keys));

function twice(keys: readonly string[] | undefined): [string | null, string | null] {
  const list = keys === undefined ? null : JSON.stringify(keys);
  return [list, list];
}

export const findStandingAddressing = (reportId: number, bodyId: number): number | undefined =>
  query<{ id: number }, [number, number]>(
    "SELECT id FROM addressings WHERE report_id = ? AND body_id = ? AND is_withdrawn = 0",
  ).get(reportId, bodyId)?.id;

export const updateAddressing = (w: Writing, id: number, changes: Partial<typeof addressings.$inferInsert>) =>
  w.update(addressings, id, changes);
export const insertMatch = (w: Writing, row: typeof addressingMatches.$inferInsert) =>
  w.insert(addressingMatches, row);
