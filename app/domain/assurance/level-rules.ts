import { addMonths } from "~/lib/dates";
import {
  levelNumber,
  type BoardAssurance,
  type ImplementationStatus,
  type VerificationFinding,
  type VerificationLevel,
} from "~db/vocabulary";

export interface Claim {
  id: number;
  status: ImplementationStatus;
  documentCount: number;
  boardAssurance: BoardAssurance | null;
}

export interface Check {
  claimId: number;
  finding: VerificationFinding;
  level: VerificationLevel;
  checkedOn: string;
}

/** "Sustained" needs a re-check at least this long after the first (B8, level 5). */
export const MONTHS_TO_SUSTAIN = 12;

/** The statuses by which a body says that it is finished. */
export const DONE_STATUSES: readonly ImplementationStatus[] = ["implemented", "implemented_alternative"];

export const saysItIsDone = (status: ImplementationStatus): boolean => DONE_STATUSES.includes(status);

/** What the body's own word is worth: levels 0 to 3, never "checked" (B8). */
export function claimedLevel(claim: Claim | undefined): VerificationLevel {
  if (!claim || claim.status === "unknown") return "none";
  if (claim.boardAssurance !== null) return "board_assured";
  return claim.documentCount > 0 ? "evidence_supplied" : "self_reported";
}

/**
 * The verification level of a tracked item, from its claims and checks, oldest first. The newest check
 * counts as long as the body still says what was checked: a body that reopens its work is back at its
 * own word.
 */
export function verificationLevel(claims: readonly Claim[], checks: readonly Check[]): VerificationLevel {
  const newest = claims.at(-1);
  const check = checks.at(-1);
  if (!newest || !check) return claimedLevel(newest);
  const checked = claims.find((claim) => claim.id === check.claimId);
  const since = claims.filter((claim) => claim.id >= check.claimId);
  const stillSaysSo = checked !== undefined && since.every((claim) => claim.status === checked.status);
  return stillSaysSo ? check.level : claimedLevel(newest);
}

/**
 * The levels a verifier may leave a claim at. One that held becomes independently checked, and
 * sustained when an earlier check that held lies 12 months back or a measure met its target for as long; one that did not hold, or only in part,
 * falls back to what is left of the body's word, and never above it.
 */
export function levelsAfter(
  finding: VerificationFinding,
  checkedOn: string,
  earlier: readonly Check[],
  /** What the body's own word is worth, and whether a measure shows that it lasts (measures/proof-rules). */
  { claimed, isMeasured = false }: { claimed: VerificationLevel; isMeasured?: boolean },
): readonly VerificationLevel[] {
  const upToClaimed = (levels: readonly VerificationLevel[]) =>
    levels.filter((level) => levelNumber(level) <= levelNumber(claimed));
  if (finding === "did_not_hold") return upToClaimed(["none", "self_reported"]);
  if (finding === "partly_held") return upToClaimed(["self_reported", "evidence_supplied", "board_assured"]);
  return isMeasured || maySustain(checkedOn, earlier)
    ? ["independently_verified", "sustained"]
    : ["independently_verified"];
}

/** Whether an unbroken run of checks that held reaches back at least 12 months. */
export function maySustain(checkedOn: string, earlier: readonly Check[]): boolean {
  const lastBroken = earlier.findLastIndex((check) => check.finding !== "held");
  const first = earlier[lastBroken + 1];
  return first !== undefined && addMonths(first.checkedOn, MONTHS_TO_SUSTAIN) <= checkedOn;
}

/** Whether somebody independent checked it: levels 4 and 5 only. */
export const isChecked = (level: VerificationLevel): boolean => levelNumber(level) >= 4;

/**
 * By when a check is to be repeated where the verifier names no day: a claim that held and is not sustained yet comes
 * back after 12 months, so that it can be.
 */
export const recheckDueOn = (check: {
  finding: VerificationFinding | null;
  level: VerificationLevel | null;
  checkedOn: string | null;
  nextRecheckOn: string | null;
}): string | null => {
  const { finding, level, checkedOn, nextRecheckOn } = check;
  const comesBack = finding === "held" && level === "independently_verified" && checkedOn !== null;
  return nextRecheckOn ?? (comesBack ? addMonths(checkedOn, MONTHS_TO_SUSTAIN) : null);
};
