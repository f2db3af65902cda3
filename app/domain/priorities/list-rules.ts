import { addMonths } from "~/lib/dates";

export type ListRefusal =
  | "not_found"
  | "in_group"
  | "stale"
  | "nothing_left_to_do"
  | "rationale_missing"
  | "rationale_as_before"
  | "not_on_list"
  | "reason_missing"
  | "review_missing"
  | "review_not_ahead"
  | "review_too_far"
  | "list_empty"
  | "list_too_long"
  | "entry_gone"
  | "nothing_new"
  | "same_person";

const SHORTEST_RATIONALE = 30;
export const isRationale = (typed: string): boolean => typed.trim().length >= SHORTEST_RATIONALE;

/** A list of everything is none: what is on it is what a national body will see to. */
export const MOST_ENTRIES = 50;
/** Months within which a list must be looked at again. */
export const LONGEST_REVIEW_MONTHS = 24;

/** What is wrong with the day on which the list is to be reviewed; `today` is the London day. */
export function refusalOfReview(reviewOn: string | null, today: string): ListRefusal | null {
  if (reviewOn === null) return "review_missing";
  if (reviewOn <= today) return "review_not_ahead";
  return reviewOn > addMonths(today, LONGEST_REVIEW_MONTHS) ? "review_too_far" : null;
}

export interface HeldList {
  savedByUserId: number;
  isDraft: boolean;
  version: number;
  reviewOn: string | null;
}

/** Everything that keeps a list from being published by somebody who read its `version`: another than who saved it last does. */
export function refusalsToPublish(
  held: HeldList,
  { userId, version, today, entries, gone }: PublishingList,
): ListRefusal[] {
  if (held.version !== version) return ["stale"];
  if (!held.isDraft) return ["nothing_new"];
  if (held.savedByUserId === userId) return ["same_person"];
  const refusals: ListRefusal[] = [];
  if (entries === 0) refusals.push("list_empty");
  if (entries > MOST_ENTRIES) refusals.push("list_too_long");
  if (gone > 0) refusals.push("entry_gone");
  const review = refusalOfReview(held.reviewOn, today);
  return review === null ? refusals : [...refusals, review];
}

export interface PublishingList {
  userId: number;
  version: number;
  today: string;
  entries: number;
  /** Entries of which nothing is left to do, or that are not public any more. */
  gone: number;
}

export interface Placed {
  reference: string;
  position: number;
}

/** How an edition differs from the one before it. */
export function changesBetween(
  before: readonly Placed[],
  after: readonly Placed[],
): { came: string[]; left: string[]; moved: { reference: string; from: number; to: number }[] } {
  const had = new Map(before.map(({ reference, position }) => [reference, position]));
  const has = new Set(after.map(({ reference }) => reference));
  return {
    came: after.filter(({ reference }) => !had.has(reference)).map(({ reference }) => reference),
    left: before.filter(({ reference }) => !has.has(reference)).map(({ reference }) => reference),
    moved: after.flatMap(({ reference, position: to }) => {
      const from = had.get(reference);
      return from === undefined || from === to ? [] : { reference, from, to };
    }),
  };
}

/** Whether the day on which an edition was to be reviewed has passed. */
export const isReviewOverdue = (reviewOn: string, today: string): boolean => reviewOn < today;
