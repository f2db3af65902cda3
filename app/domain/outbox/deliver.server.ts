import { londonDay } from "~/lib/dates";
import {
  claimMessage,
  listWaiting,
  updateGivenUp,
  updateSent,
  type OutboxMessage,
} from "./outbox-repository.server";
import { isDue, isToBeGivenUp } from "./retry-rules";

const MESSAGES_A_ROUND = 50;

/** Hands one e-mail to whoever carries it; rejects when it was not taken. */
export type Send = (message: OutboxMessage) => Promise<void>;

export interface Delivery {
  sent: number;
  failed: number;
  givenUp: number;
}

/**
 * Sends what is due, one after the other. A message is claimed before it is sent, so two processes never
 * send the same one at once. `onFailure` is told a message's number and what went wrong, never to whom.
 */
export async function deliver(
  send: Send,
  onFailure: (id: number, error: unknown) => void,
  now: () => number = Date.now,
): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, failed: 0, givenUp: 0 };
  for (const waiting of listWaiting(londonDay(now()), MESSAGES_A_ROUND)) {
    if (!isDue(waiting, now())) continue;
    const message = claimMessage(waiting, now());
    if (!message) continue;
    try {
      await send(message);
      updateSent(message.id, now());
      delivery.sent += 1;
    } catch (error) {
      onFailure(message.id, error);
      delivery.failed += 1;
      if (!isToBeGivenUp(message)) continue;
      updateGivenUp(message.id);
      delivery.givenUp += 1;
    }
  }
  return delivery;
}
