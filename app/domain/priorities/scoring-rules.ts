import { HIGHEST_SCORE, isReason } from "./weight-rules";

export type ScoreRefusal =
  | "not_found"
  | "in_group"
  | "stale"
  | "not_independent"
  | "score_missing"
  | "score_as_before"
  | "nothing_to_take_back"
  | "reason_missing";

/** What is wrong with a score a person gives; a null score takes the one that holds, `now`, back. */
export function refusalsOfScore({
  score,
  reason,
  now,
}: {
  score: number | null;
  reason: string;
  now: number | null;
}): ScoreRefusal[] {
  const refusals: ScoreRefusal[] = [];
  if (score === null) {
    if (now === null) refusals.push("nothing_to_take_back");
  } else if (!Number.isInteger(score) || score < 0 || score > HIGHEST_SCORE) refusals.push("score_missing");
  else if (score === now) refusals.push("score_as_before");
  if (!isReason(reason)) refusals.push("reason_missing");
  return refusals;
}
