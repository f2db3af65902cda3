import { query } from "~db/client.server";
import { outbox } from "~db/schema/accounts";
import { unlogged, type Writing } from "~db/writing.server";

export interface OutboxMessage {
  id: number;
  to: string;
  subject: string;
  body: string;
  attempts: number;
}

export const insertMessage = (w: Writing, message: { to: string; subject: string; body: string }): number =>
  w.insert(outbox, {
    recipientTextId: w.text("contact", message.to),
    subject: message.subject,
    bodyTextId: w.text("message", message.body),
    queuedAt: w.at,
    attempts: 0,
    isGivenUp: false,
  });

interface Waiting {
  id: number;
  attempts: number;
  claimedAt: number | null;
}

/** Messages neither sent nor given up, oldest first. */
export const listWaiting = (today: string, limit: number): Waiting[] =>
  query<Waiting, [string, number]>(
    `SELECT id, attempts, claimed_at AS claimedAt FROM outbox
     WHERE sent_at IS NULL AND is_given_up = 0 AND (not_before IS NULL OR not_before <= ?)
     ORDER BY id LIMIT ?`,
  ).all(today, limit);

/** Takes a message for sending unless another process just did; its erased words make it undefined. */
export function claimMessage({ id, claimedAt }: Waiting, now: number): OutboxMessage | undefined {
  const claimed = unlogged((u) =>
    u.run(
      "outbox",
      "UPDATE outbox SET claimed_at = ?, attempts = attempts + 1 WHERE id = ? AND claimed_at IS ? AND sent_at IS NULL",
      ...[now, id, claimedAt],
    ),
  );
  if (claimed === 0) return undefined;
  return query<OutboxMessage, [number]>(
    `SELECT o.id, r.content AS "to", o.subject, b.content AS body, o.attempts
     FROM outbox o JOIN texts r ON r.id = o.recipient_text_id JOIN texts b ON b.id = o.body_text_id
     WHERE o.id = ? AND r.content IS NOT NULL AND b.content IS NOT NULL`,
  ).get(id);
}

export const updateSent = (id: number, at: number): void => {
  unlogged((u) => u.run("outbox", "UPDATE outbox SET sent_at = ? WHERE id = ?", at, id));
};

export const updateGivenUp = (id: number): void => {
  unlogged((u) => u.run("outbox", "UPDATE outbox SET is_given_up = 1 WHERE id = ?", id));
};
