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
  reply: "Waiting for the body’s reply",
} as const;
export type Queue = keyof typeof QUEUES;

/** Why a row of a reviewer's own work is theirs, in two or three words. */
export const OWN_WORK = {
  letterBack: "Letter back",
  secondReview: "Second review",
  ready: "Right of reply ended",
} as const;
export type OwnWork = keyof typeof OWN_WORK;

/** A check to be repeated stands in the queue so many days before it is due. */
export const SOON_DAYS = 30;

export const isQueue = (key: string | null): key is Queue => key !== null && key in QUEUES;

/** The first day since which a letter may wait and still be within its target on `today`. */
export const onTimeSince = (today: string): string => addDays(today, -ASSESSMENT_TARGET_DAYS);

/** In which order claims that nobody has checked are listed: as the plan of checks rates them, or by age. */
export const CLAIM_ORDERS = { plan: "As the plan of checks says", age: "Oldest first" } as const;
export type ClaimOrder = keyof typeof CLAIM_ORDERS;
export const isClaimOrder = (word: string | null): word is ClaimOrder =>
  word !== null && word in CLAIM_ORDERS;

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

/** Why a claim waits to be checked, with what the plan of checks goes by. */
export function claimWhy(claim: {
  claimedOn: string;
  points: number;
  reasons: string;
  sample: string | null;
  isPlanned: boolean;
  dueOn: string | null;
}): string {
  const { claimedOn, points, reasons, sample, isPlanned, dueOn } = claim;
  const plan = isPlanned ? `On the plan of checks${dueOn === null ? "" : `, by ${showDate(dueOn)}`}. ` : "";
  const drawn = sample === null ? "" : `Drawn by lot in ${sample}. `;
  return `${drawn}${plan}The body has said since ${showDate(claimedOn)} that it is done. ${points} ${points === 1 ? "point" : "points"} of risk: ${reasons}.`;
}

export const recheckWhy = (on: string, today: string): string =>
  `${on < today ? "It was" : "It is"} to be checked again by ${showDate(on)}.`;
