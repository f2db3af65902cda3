import { query } from "~db/client.server";
import { planColumns, planUploads } from "~db/schema/workspace";
import { unlogged } from "~db/writing.server";

export interface UploadRow {
  id: number;
  userId: number;
  fileName: string;
  rows: string | null;
  readAt: number;
}

export const insertUpload = (row: {
  bodyId: number;
  userId: number;
  fileName: string;
  rows: string;
  readAt: number;
}) => unlogged((u) => u.insert(planUploads, row));

/** A person's own upload: nobody else confirms what they have not sent. */
export const findUpload = (id: number, bodyId: number, userId: number) =>
  query<UploadRow, [number, number, number]>(
    `SELECT id, user_id AS userId, file_name AS fileName, rows, read_at AS readAt FROM plan_uploads
     WHERE id = ? AND body_id = ? AND user_id = ?`,
  ).get(id, bodyId, userId);

/** The rows go when they are used or given up. */
export const emptyUpload = (id: number, at: number): number =>
  unlogged((u) =>
    u.run("plan_uploads", "UPDATE plan_uploads SET rows = NULL, used_at = ? WHERE id = ?", at, id),
  );

export const emptyUploadsBefore = (at: number): number =>
  unlogged((u) =>
    u.run(
      "plan_uploads",
      "UPDATE plan_uploads SET rows = NULL, used_at = read_at WHERE rows IS NOT NULL AND read_at < ?",
      at,
    ),
  );

export const listColumns = (bodyId: number) =>
  query<{ heading: string; field: string }, [number]>(
    "SELECT heading, field FROM plan_columns WHERE body_id = ? LIMIT 1000",
  ).all(bodyId);

export const rememberColumn = (bodyId: number, heading: string, field: string): void =>
  unlogged((u) => {
    u.run("plan_columns", "DELETE FROM plan_columns WHERE body_id = ? AND heading = ?", bodyId, heading);
    u.insert(planColumns, { bodyId, heading, field });
  });
