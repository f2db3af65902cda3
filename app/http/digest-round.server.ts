import { setImmediate as nextTurn } from "node:timers/promises";
import { queueDigests } from "~/domain/following/digest.server";
import { isSendingHour } from "~/domain/following/follow-rules";
import { forgetUnconfirmed } from "~/domain/following/manage-follows.server";
import { sendsEmail } from "~/domain/outbox/sends-email.server";
import { londonHour } from "~/lib/london-time";
import { log } from "./log.server";
import { publicOrigin } from "./served-origin.server";

const LOOK_MS = 5 * 60_000;

/** Whether news can be e-mailed: links in an e-mail need to know how the public reaches this register. */
export const followsAreSent = (): boolean => sendsEmail() && publicOrigin() !== null;

/**
 * Every few minutes: forgets what nobody confirmed, and from the morning on queues the day's e-mails, a few
 * addresses at a time. Answers how to stop.
 */
export function startDigests(): () => void {
  let isUnderWay = false;
  let isStopped = false;
  const round = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      forgetUnconfirmed();
      const origin = publicOrigin();
      if (!followsAreSent() || origin === null || !isSendingHour(londonHour(Date.now()))) return;
      while (!isStopped && queueDigests((path) => origin + path)) await nextTurn();
    } catch (err) {
      log().error({ err }, "digests");
    } finally {
      isUnderWay = false;
    }
  };
  const timer = setInterval(() => void round(), LOOK_MS);
  timer.unref();
  void round();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
