import { query } from "~db/client.server";
import {
  actionDocuments,
  actionItems,
  actions,
  actionVersions,
  claimDocuments,
  implementationClaims,
  positions,
} from "~db/schema/statements";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertPosition = (w: Writing, row: typeof positions.$inferInsert) => w.insert(positions, row);
export const insertClaim = (w: Writing, row: typeof implementationClaims.$inferInsert) =>
  w.insert(implementationClaims, row);
export const insertClaimDocument = (w: Writing, row: typeof claimDocuments.$inferInsert) =>
  w.insert(claimDocuments, row);
export const insertAction = (w: Writing, row: typeof actions.$inferInsert) => w.insert(actions, row);
export const insertActionItem = (w: Writing, row: typeof actionItems.$inferInsert) =>
  w.insert(actionItems, row);
export const insertActionVersion = (w: Writing, row: typeof actionVersions.$inferInsert) =>
  w.insert(actionVersions, row);

export const findNewestPosition = (trackedItemId: number) =>
  query<{ id: number; position: V.Position }, [number]>(
    "SELECT id, position FROM positions WHERE tracked_item_id = ? ORDER BY id DESC LIMIT 1",
  ).get(trackedItemId);

export const insertActionDocument = (w: Writing, row: typeof actionDocuments.$inferInsert) =>
  w.insert(actionDocuments, row);

export const listServedBy = (actionId: number): number[] =>
  query<{ id: number }, [number]>("SELECT tracked_item_id AS id FROM action_items WHERE action_id = ?")
    .all(actionId)
    .map(({ id }) => id);
