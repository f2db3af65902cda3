import { query } from "~db/client.server";
import { reminderChoices, remindersTold } from "~db/schema/evidence";
import type { DigestFrequency } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface ChoiceRow {
  id: number;
  wantsDue: number;
  wantsOverdue: number;
  wantsReturned: number;
  wantsNew: number;
  wantsSignOff: number;
  wantsEvidence: number;
  frequency: DigestFrequency | null;
  lookedOn: string | null;
}

export const findChoice = (userId: number) =>
  query<ChoiceRow, [number]>(
    `SELECT id, wants_due AS wantsDue, wants_overdue AS wantsOverdue, wants_returned AS wantsReturned,
            wants_new AS wantsNew, wants_sign_off AS wantsSignOff, wants_evidence AS wantsEvidence, frequency,
            looked_on AS lookedOn FROM reminder_choices WHERE user_id = ?`,
  ).get(userId);

export const insertChoice = (w: Writing, row: typeof reminderChoices.$inferInsert): number =>
  w.insert(reminderChoices, row);
export const updateChoice = (
  w: Writing,
  id: number,
  changes: Partial<typeof reminderChoices.$inferInsert>,
): void => w.update(reminderChoices, id, changes);

/** People who may sign in, work for a body, want reminders, and were last looked after before their day. */
export const listDue = (of: { today: string; monday: string; limit: number }) =>
  query<{ userId: number; email: string }, [object]>(
    `SELECT u.id AS userId, u.email FROM users u LEFT JOIN reminder_choices c ON c.user_id = u.id
     WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id
         AND m.ended_at IS NULL AND m.role IN ('body_contributor', 'body_approver'))
       AND (c.id IS NULL OR (c.frequency = 'daily' AND coalesce(c.looked_on, '') < :today)
         OR (c.frequency = 'weekly' AND coalesce(c.looked_on, '') < :monday))
     ORDER BY u.id LIMIT :limit`,
  ).all(of);

/** Which of some subjects a person was told. */
export const listTold = (userId: number, subjects: readonly string[]): Set<string> =>
  new Set(
    query<{ subject: string }, [number, string]>(
      "SELECT subject FROM reminders_told WHERE user_id = ? AND subject IN (SELECT value FROM json_each(?))",
    )
      .all(userId, JSON.stringify(subjects))
      .map(({ subject }) => subject),
  );

export const insertTold = (w: Writing, userId: number, subjects: readonly string[]): number[] =>
  w.insertAll(
    remindersTold,
    subjects.map((subject) => ({ userId, subject, recordedAt: w.at })),
  );

export interface BodyWorkedFor {
  bodyId: number;
  isApprover: number;
}

/** The bodies a person works for, as they were granted. */
export const listBodies = (userId: number) =>
  query<BodyWorkedFor, [number]>(
    `SELECT m.body_id AS bodyId, max(m.role = 'body_approver') AS isApprover FROM memberships m
     WHERE m.user_id = ? AND m.ended_at IS NULL AND m.role IN ('body_contributor', 'body_approver')
     GROUP BY m.body_id ORDER BY m.body_id LIMIT 50`,
  ).all(userId);

export const findBody = (id: number) =>
  query<{ code: string; name: string }, [number]>("SELECT code, name FROM bodies WHERE id = ?").get(id);
