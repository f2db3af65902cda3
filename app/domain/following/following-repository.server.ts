import { query } from "~db/client.server";
import { followers, follows } from "~db/schema/following";
import type { DigestFrequency, FollowKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface FollowerRow {
  id: number;
  email: string;
  frequency: DigestFrequency;
  digestedOn: string;
}

export interface FollowRow {
  id: number;
  followerId: number;
  kind: FollowKind;
  target: string;
  frequency: DigestFrequency;
  addedAt: number;
  confirmedAt: number | null;
  toldTo: number | null;
}

const FOLLOWERS = "SELECT id, email, frequency, digested_on AS digestedOn FROM followers";
const FOLLOWS = `SELECT id, follower_id AS followerId, kind, target, frequency, added_at AS addedAt,
    confirmed_at AS confirmedAt, told_to AS toldTo FROM follows`;

export const findFollower = (id: number) => query<FollowerRow, [number]>(`${FOLLOWERS} WHERE id = ?`).get(id);

export const findFollowerByDigest = (emailDigest: string) =>
  query<FollowerRow, [string]>(`${FOLLOWERS} WHERE email_digest = ?`).get(emailDigest);

export const findFollow = (id: number) => query<FollowRow, [number]>(`${FOLLOWS} WHERE id = ?`).get(id);

export const listFollows = (followerId: number) =>
  query<FollowRow, [number]>(`${FOLLOWS} WHERE follower_id = ? ORDER BY id`).all(followerId);

/** Addresses that follow something confirmed and were last looked after before their day. */
export const listDue = (daily: string, weekly: string, limit: number) =>
  query<FollowerRow, [string, string, number]>(
    `${FOLLOWERS} AS f
     WHERE ((frequency = 'daily' AND digested_on < ?) OR (frequency = 'weekly' AND digested_on < ?))
       AND EXISTS (SELECT 1 FROM follows WHERE follower_id = f.id AND confirmed_at IS NOT NULL)
     ORDER BY id LIMIT ?`,
  ).all(daily, weekly, limit);

/** What was asked for before an instant and never confirmed. */
export const listUnconfirmedBefore = (at: number, limit: number) =>
  query<FollowRow, [number, number]>(
    `${FOLLOWS} WHERE confirmed_at IS NULL AND added_at < ? ORDER BY id LIMIT ?`,
  ).all(at, limit);

export const insertFollower = (w: Writing, row: typeof followers.$inferInsert): number =>
  w.insert(followers, row);
export const updateFollower = (
  w: Writing,
  id: number,
  changes: Partial<typeof followers.$inferInsert>,
): void => w.update(followers, id, changes);
export const insertFollow = (w: Writing, row: typeof follows.$inferInsert): number => w.insert(follows, row);
export const updateFollow = (w: Writing, id: number, changes: Partial<typeof follows.$inferInsert>): void =>
  w.update(follows, id, changes);
export const removeFollow = (w: Writing, id: number): void => w.remove(follows, id);
export const removeFollower = (w: Writing, id: number): void => w.remove(followers, id);
