import { setImmediate as nextTurn } from "node:timers/promises";
import { queueDigests } from "~/domain/following/digest.server";
import { isSendingHour } from "~/domain/following/follow-rules";
import { forgetUnconfirmed } from "~/domain/following/manage-follows.server";
import { sendsEmail } from "~/domain/outbox/sends-email.server";
import { queueReminders } from "~/domain/reminders/reminders.server";
import { londonHour } from "~/lib/london-time";
import { log } from "./log.server";
import { publicOrigin } from "./served-origin.server";

const LOOK_MS = 5 * 60_000;

/** Whether news can be e-mailed: links in an e-mail need to know how the public reaches this register. */
export const followsAreSent = (): boolean => sendsEmail() && publicOrigin() !== null;

/** Likewise for what the people of bodies are reminded of. */
export const remindersAreSent = followsAreSent;

/**
 * Every few minutes: forgets what nobody confirmed, and from the morning on queues the day's e-mails, news for
 * those who follow and reminders for the people of bodies, a few addresses at a time. Answers how to stop.
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
      const wholeAddress = (path: string) => origin + path;
      while (!isStopped && queueDigests(wholeAddress)) await nextTurn();
      while (!isStopped && queueReminders(wholeAddress)) await nextTurn();
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
