import {
  claimMessage,
  findDue,
  giveUpExpired,
  releaseClaim,
  updateGivenUp,
  updateSent,
  type OutboxMessage,
} from "./outbox-repository.server";
import { claimLapsesAt, isToBeGivenUp, LONGEST_TRY_MS, WAIT_WHEN_DOWN_MS } from "./retry-rules";
import { CarrierDown, RefusedForGood } from "./send-failures";

const MESSAGES_A_ROUND = 50;

/** Hands one e-mail to whoever carries it; rejects when it was not taken (see send-failures.ts). */
export type Send = (message: OutboxMessage) => Promise<void>;

export interface Delivery {
  sent: number;
  failed: number;
  givenUp: number;
}

/**
 * Sends what is due, one after the other. A message is claimed before it is sent, so two processes never
 * send the same one at once, and a claim lapses, so that a crash loses nothing. What a message said and to
 * whom leaves the register with the last try. `onFailure` is told a message's number and what went wrong,
 * never to whom.
 */
export async function deliver(
  send: Send,
  onFailure: (id: number, error: unknown) => void,
  now: () => number = Date.now,
): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, failed: 0, givenUp: 0 };
  for (let tried = 0; tried < MESSAGES_A_ROUND; tried += 1) {
    const due = findDue(now());
    if (!due) break;
    const message = claimMessage(due, now(), claimLapsesAt(due.attempts, now()));
    if (!message) continue;
    try {
      await inTime(send(message));
      updateSent(message.id, now());
      delivery.sent += 1;
    } catch (error) {
      onFailure(message.id, error);
      delivery.failed += 1;
      if (error instanceof CarrierDown) {
        releaseClaim(message.id, now() + WAIT_WHEN_DOWN_MS);
        break;
      }
      if (!(error instanceof RefusedForGood) && !isToBeGivenUp(message)) continue;
      updateGivenUp(message.id);
      delivery.givenUp += 1;
    }
  }
  return delivery;
}

/** Forgets messages that waited until nobody could use what they say: also where no e-mail can be sent. */
export const forgetExpiredMessages = (now = Date.now()): number => giveUpExpired(now);

async function inTime(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The mail server did not answer in time.")), LONGEST_TRY_MS);
  });
  try {
    await Promise.race([sending, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
