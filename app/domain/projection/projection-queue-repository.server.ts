import { query } from "~db/client.server";
import { unlogged } from "~db/writing.server";

/** Puts every report addressed to one of the bodies into the queue, and those on which one leads. */
export const enqueueReportsAddressedTo = (bodyIds: readonly number[]): number =>
  unlogged((u) =>
    u.run(
      "projection_queue",
      `INSERT OR IGNORE INTO projection_queue (id)
       SELECT report_id FROM addressings WHERE body_id IN (SELECT value FROM json_each(:bodies))
       UNION SELECT c.report_id FROM lead_decisions d JOIN recommendations c ON c.id = d.recommendation_id
       WHERE d.body_id IN (SELECT value FROM json_each(:bodies))`,
      { bodies: JSON.stringify(bodyIds) },
    ),
  );

export const findNextQueued = (): number | undefined =>
  query<{ id: number }>("SELECT id FROM projection_queue ORDER BY id LIMIT 1").get()?.id;

export const removeFromQueue = (reportId: number): number =>
  unlogged((u) => u.run("projection_queue", "DELETE FROM projection_queue WHERE id = ?", reportId));

/** Pages kept whole are keyed by this number: what was projected anew must be shown anew. */
export const raisePublicVersion = (): number =>
  unlogged((u) =>
    u.run("register_state", "UPDATE register_state SET public_version = public_version + 1 WHERE id = 1"),
  );

/** The London day up to which closings are projected; null before the first time. */
export const findProjectedOn = (): string | null =>
  query<{ projectedOn: string | null }>(
    "SELECT projected_on AS projectedOn FROM register_state WHERE id = 1",
  ).get()?.projectedOn ?? null;

export const setProjectedOn = (on: string): number =>
  unlogged((u) => u.run("register_state", "UPDATE register_state SET projected_on = ? WHERE id = 1", on));
