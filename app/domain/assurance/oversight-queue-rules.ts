import { addDays, daysBetween, showDate } from "~/lib/dates";
import { ASSESSMENT_TARGET_DAYS } from "./judgement-rules";

/** The lists of the oversight queue, in the order a reviewer would act. */
export const QUEUES = {
  secondReview: "Waiting for a second reviewer",
  ready: "Ready to publish",
  letterBack: "Letters back to write",
  assess: "Answers not assessed",
  verify: "Claims not checked",
  recheck: "Checks to be repeated",
  disputed: "Disputed claims",
  reply: "Waiting for the body's reply",
} as const;
export type Queue = keyof typeof QUEUES;

/** A check to be repeated stands in the queue so many days before it is due. */
export const SOON_DAYS = 30;

export const isQueue = (key: string | null): key is Queue => key !== null && key in QUEUES;

/** Why an answer waits to be assessed, against the target of 60 days from the day it was known (B7). */
export function assessmentWhy(knownOn: string, isReplaced: boolean, today: string): string {
  const target = addDays(knownOn, ASSESSMENT_TARGET_DAYS);
  const left = daysBetween(today, target);
  const what = isReplaced
    ? "A newer answer has replaced the one that was judged"
    : "Nobody has judged this answer";
  const when =
    left < 0
      ? `the target of ${ASSESSMENT_TARGET_DAYS} days passed on ${showDate(target)}`
      : `to be assessed by ${showDate(target)}, in ${left} ${left === 1 ? "day" : "days"}`;
  return `${what}. Published on ${showDate(knownOn)}; ${when}.`;
}

export const claimWhy = (knownOn: string): string =>
  `The body has said since ${showDate(knownOn)} that it is done. Nobody independent has checked it.`;

export const recheckWhy = (on: string, today: string): string =>
  `${on < today ? "It was" : "It is"} to be checked again by ${showDate(on)}.`;
