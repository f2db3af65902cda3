import { fillAsOf, indexAsOf, PROJECTED } from "~db/as-of.server";
import type { Register } from "~db/client.server";

/** Reports of which something became known after a day, kind by kind: only these differ from today. */
const LATER = [
  "SELECT report_id AS id FROM main.report_states WHERE known_on > ?",
  "SELECT report_id FROM main.report_revisions WHERE superseded_on > ?",
  "SELECT report_id FROM main.responses WHERE known_on > ?",
  "SELECT report_id FROM main.addressings WHERE known_on > ?",
  "SELECT r.report_id FROM main.response_attributions x JOIN main.responses r ON r.id = x.response_id WHERE x.known_on > ?",
  ...["due_dates", "addressing_events", "addressing_matches", "responsibilities", "assessments"].map(
    (table) =>
      `SELECT a.report_id FROM main.${table} x JOIN main.addressings a ON a.id = x.addressing_id WHERE x.known_on > ?`,
  ),
  ...["positions", "implementation_claims", "verifications", "disputes"].map(
    (table) => `SELECT a.report_id FROM main.${table} x JOIN main.tracked_items i ON i.id = x.tracked_item_id
      JOIN main.addressings a ON a.id = i.addressing_id WHERE x.known_on > ?`,
  ),
  "SELECT a.report_id FROM main.tracked_items i JOIN main.addressings a ON a.id = i.addressing_id WHERE i.known_on > ?",
  `SELECT x.report_id FROM main.recommendation_versions v JOIN main.recommendations x ON x.id = v.recommendation_id
   WHERE v.known_on > ?`,
  "SELECT report_id FROM main.addressings WHERE withdrawn_on > ?",
  "SELECT report_id FROM main.recommendations WHERE withdrawn_on > ?",
  "SELECT a.report_id FROM main.tracked_items i JOIN main.addressings a ON a.id = i.addressing_id WHERE i.withdrawn_on > ?",
  "SELECT report_id FROM main.addressing_now WHERE body_closed_on > ?",
  "SELECT report_id FROM main.correction_requests WHERE coalesce(decided_on, requested_on) > ?",
];

/** One statement for each kind, so that others are answered in between. */
export const LATER_KINDS = LATER.length;

export const listChangedLater = (reader: Register, kind: number, day: string): number[] =>
  reader.raw
    .prepare<[string], number>(LATER[kind] ?? "")
    .pluck()
    .all(day);

export const listReportsOf = (reader: Register, after: number, limit: number): number[] =>
  reader.raw
    .prepare<[number, number], number>(
      "SELECT id FROM reports WHERE id > ? AND state <> 'draft' ORDER BY id LIMIT ?",
    )
    .pluck()
    .all(after, limit);

/** Takes over what the projection holds today of some reports. */
export function copyProjection(reader: Register, reportIds: readonly number[]): void {
  for (const table of PROJECTED)
    reader.raw
      .prepare(
        `INSERT INTO temp.${table} SELECT * FROM main.${table}
         WHERE report_id IN (SELECT value FROM json_each(?))`,
      )
      .run(JSON.stringify(reportIds));
}

/** Runs a statement that counts the projection of the day, into tables of the day. */
export function run(reader: Register, statement: string, given: object = {}): void {
  reader.raw.prepare<[object]>(statement).run(given);
}

export { fillAsOf, indexAsOf };
