import { query } from "~db/client.server";
import { calendarFeeds } from "~db/schema/workspace";
import { unlogged } from "~db/writing.server";

export interface CalendarFeed {
  id: number;
  userId: number;
  bodyId: number;
  madeAt: number;
  lastReadAt: number | null;
}

const FEED = `SELECT id, user_id AS userId, body_id AS bodyId, made_at AS madeAt, last_read_at AS lastReadAt
  FROM calendar_feeds WHERE revoked_at IS NULL`;

export const findFeed = (id: number) => query<CalendarFeed, [number]>(`${FEED} AND id = ?`).get(id);

/** A person's calendar of a body; there is never a second one in force. */
export const findFeedOf = (userId: number, bodyId: number) =>
  query<CalendarFeed, [number, number]>(`${FEED} AND user_id = ? AND body_id = ? ORDER BY id DESC`).get(
    userId,
    bodyId,
  );

export const insertFeed = (feed: { userId: number; bodyId: number; madeAt: number }): number =>
  unlogged((u) => u.insert(calendarFeeds, feed));

export const revokeFeeds = (userId: number, bodyId: number, at: number): number =>
  unlogged((u) =>
    u.run(
      "calendar_feeds",
      "UPDATE calendar_feeds SET revoked_at = ? WHERE user_id = ? AND body_id = ? AND revoked_at IS NULL",
      ...[at, userId, bodyId],
    ),
  );

export const touchFeed = (id: number, at: number): number =>
  unlogged((u) => u.run("calendar_feeds", "UPDATE calendar_feeds SET last_read_at = ? WHERE id = ?", at, id));

/** Whether somebody may sign in and still works for a body. */
export const worksFor = (userId: number, bodyId: number): boolean =>
  query<{ found: number }, [number, number]>(
    `SELECT 1 AS found FROM users u JOIN memberships m ON m.user_id = u.id
     WHERE u.id = ? AND u.state = 'active' AND m.body_id = ? AND m.ended_at IS NULL
       AND m.role IN ('body_contributor', 'body_approver')`,
  ).get(userId, bodyId) !== undefined;

export const findBodyCode = (bodyId: number) =>
  query<{ code: string; name: string }, [number]>("SELECT code, name FROM bodies WHERE id = ?").get(bodyId);
