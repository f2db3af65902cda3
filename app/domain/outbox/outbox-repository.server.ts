import { query } from "~db/client.server";
import { outbox } from "~db/schema/accounts";
import type { MessageKind } from "~db/vocabulary";
import { unlogged, type Writing } from "~db/writing.server";

export interface OutboxMessage {
  id: number;
  to: string;
  subject: string;
  body: string;
  stopAddress: string | null;
  /** Tries so far, the one under way included. */
  attempts: number;
}

/** An e-mail as the act that causes it words it. */
export interface Message {
  kind: MessageKind;
  /** The public reference of what it is about, by which it can be taken back. */
  about?: string;
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** Where a mail program stops all e-mails of this kind at one click (RFC 8058); none for what was asked for once. */
  stopAddress?: string;
}

/** Adds a message; the ledger learns its kind and when it goes stale, and nothing of what it says or to whom. */
export const insertMessage = (w: Writing, message: Message, expiresAt: number): number =>
  w.insert(outbox, {
    ...{ kind: message.kind, about: message.about ?? null },
    ...{ recipient: message.to, subject: message.subject, body: message.body },
    stopAddress: message.stopAddress ?? null,
    ...{ queuedAt: w.at, expiresAt, tryAt: w.at, attempts: 0, isGivenUp: false },
  });

const WAITS = "sent_at IS NULL AND is_given_up = 0";
/** What a message said and to whom: gone with the last use of it. */
const FORGOTTEN = "recipient = NULL, subject = NULL, body = NULL, stop_address = NULL";

/** The message whose turn it is: due, and among those the one that has waited longest for this try. */
export const findDue = (now: number) =>
  query<{ id: number; attempts: number }, [number, number]>(
    `SELECT id, attempts FROM outbox WHERE is_given_up = 0 AND sent_at IS NULL AND try_at <= ? AND expires_at > ?
     ORDER BY try_at, id LIMIT 1`,
  ).get(now, now);

/** Takes a message for one try until `lapsesAt`, unless another process just did: then undefined. */
export function claimMessage(
  { id, attempts }: { id: number; attempts: number },
  now: number,
  lapsesAt: number,
): OutboxMessage | undefined {
  const claimed = unlogged((u) =>
    u.run(
      "outbox",
      `UPDATE outbox SET claimed_at = ?, try_at = ?, attempts = attempts + 1 WHERE id = ? AND attempts = ? AND try_at <= ? AND ${WAITS}`,
      ...[now, lapsesAt, id, attempts, now],
    ),
  );
  if (claimed === 0) return undefined;
  return query<OutboxMessage, [number]>(
    `SELECT id, recipient AS "to", subject, body, stop_address AS stopAddress, attempts FROM outbox
     WHERE id = ? AND recipient IS NOT NULL AND subject IS NOT NULL AND body IS NOT NULL`,
  ).get(id);
}

/** Gives back a try that was none, because nobody could be reached to carry anything. */
export const releaseClaim = (id: number, tryAt: number): void => {
  unlogged((u) =>
    u.run(
      "outbox",
      `UPDATE outbox SET attempts = attempts - 1, try_at = ? WHERE id = ? AND ${WAITS}`,
      tryAt,
      id,
    ),
  );
};

export const updateSent = (id: number, at: number): void => {
  unlogged((u) =>
    u.run("outbox", `UPDATE outbox SET sent_at = ?, is_given_up = 0, ${FORGOTTEN} WHERE id = ?`, at, id),
  );
};

export const updateGivenUp = (id: number): void => {
  unlogged((u) =>
    u.run("outbox", `UPDATE outbox SET is_given_up = 1, ${FORGOTTEN} WHERE id = ? AND ${WAITS}`, id),
  );
};

/** Gives up what nobody could use any more; answers how many messages that were. */
export const giveUpExpired = (now: number): number =>
  unlogged((u) =>
    u.run(
      "outbox",
      `UPDATE outbox SET is_given_up = 1, ${FORGOTTEN} WHERE ${WAITS} AND expires_at <= ?`,
      now,
    ),
  );

export const listWaitingAbout = (kind: MessageKind, about: string): number[] =>
  query<{ id: number }, [string, string]>(`SELECT id FROM outbox WHERE kind = ? AND about = ? AND ${WAITS}`)
    .all(kind, about)
    .map(({ id }) => id);
