import { showDate } from "~/lib/dates";
import { PRIORITY_FACTORS, labelOf, type PriorityFactor } from "~db/vocabulary";
import { LONGEST_REVIEW_MONTHS, MOST_ENTRIES, type ListRefusal } from "./list-rules";
import type { ScoreRefusal } from "./scoring-rules";
import { HEAVIEST, HIGHEST_SCORE, type WeightRefusal } from "./weight-rules";

type Sentence = readonly [field: string, sentence: string];

const CHANGED =
  "Somebody else changed this meanwhile. What you typed is kept: compare it with what stands now, and send it again";
const IN_GROUP = "This is part of a confirmed group and is ranked with it. Open the group, and say it there";

const SENTENCES: Readonly<Record<WeightRefusal | ScoreRefusal | ListRefusal, Sentence>> = {
  weight_unreadable: ["severity", `Give each factor a whole number from 0 to ${HEAVIEST}`],
  all_zero: [
    "severity",
    "With every weight at zero nothing would count, and nothing could be ranked. Give at least one factor a weight",
  ],
  nothing_changed: ["severity", "These are the weights that hold already"],
  reason_missing: ["reason", "Say why, in at least 10 characters"],
  stale: ["form", CHANGED],
  not_found: ["form", "There is no such recommendation or group, or it is no longer published"],
  in_group: ["form", IN_GROUP],
  not_independent: [
    "form",
    "Your body is asked for this, or is tied to one that is, so somebody else must score it",
  ],
  score_missing: ["score", `Choose a score from 0 to ${HIGHEST_SCORE}`],
  score_as_before: ["score", "This is the score that holds already"],
  nothing_to_take_back: ["form", "No person has scored this factor, so there is nothing to take back"],
  nothing_left_to_do: [
    "form",
    "Nothing is left to do about this: everywhere it was asked it was checked and found done, or it no longer applies",
  ],
  rationale_missing: ["rationale", "Say why this is a national priority, in at least 30 characters"],
  rationale_as_before: ["rationale", "This is what the list says already"],
  not_on_list: ["form", "This is not on the list"],
  review_missing: ["reviewOn", "Enter the day on which the list will be looked at again"],
  review_not_ahead: ["reviewOn", "The day of the next review must be after today"],
  review_too_far: [
    "reviewOn",
    `A list must be looked at again within ${LONGEST_REVIEW_MONTHS} months: choose an earlier day`,
  ],
  list_empty: ["form", "Nothing is on the list. Put on it what should be a priority first"],
  list_too_long: [
    "form",
    `More than ${MOST_ENTRIES} entries are no priorities any more. Take some off the list first`,
  ],
  entry_gone: [
    "form",
    "An entry is no longer open, or was withdrawn or joined to a group. Take it off the list first; the page says which",
  ],
  nothing_new: ["form", "Nothing was changed since it was last published"],
  same_person: ["form", "You saved this list last, so another person has to publish it"],
};

/** One sentence a field. */
/** "Place 14 of 3,210, level with 2 others". */
export function placeInWords({ rank, sharing, of }: { rank: number; sharing: number; of?: number }): string {
  const words = (count: number) => count.toLocaleString("en-GB");
  const level =
    sharing <= 1
      ? ""
      : `, level with ${words(sharing - 1)} ${sharing === 2 ? "other" : "others"} of the same score`;
  return `${words(rank)}${of === undefined ? "" : ` of ${words(of)}`}${level}`;
}

export const prioritySentences = (
  refusals: readonly (WeightRefusal | ScoreRefusal | ListRefusal)[],
): Record<string, string> => Object.fromEntries(refusals.map((refusal) => SENTENCES[refusal]).reverse());

const several = (count: number, one: string, more: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;

/** What was counted for a score, in words; empty where the rule counts nothing. */
export function countedInWords(factor: PriorityFactor, counted: number | null): string {
  if (counted === null) return "";
  if (factor === "recurrence") return several(counted, "issuer", "issuers");
  if (factor === "breadth") return several(counted, "body", "bodies");
  if (factor === "time_open") return counted === 0 ? "under a year" : several(counted, "year", "years");
  return "";
}

/** "Severity halved", for a table of what happens when weights move. */
export const moveInWords = (factor: PriorityFactor, by: "half" | "double"): string =>
  `${labelOf(PRIORITY_FACTORS, factor)} ${by === "half" ? "halved" : "doubled"}`;

/** When an edition is looked at again, and whether that day has passed. */
export const reviewInWords = (reviewOn: string, isOverdue: boolean): string =>
  isOverdue
    ? `It was to be reviewed on ${showDate(reviewOn)}. That review is overdue.`
    : `It will be reviewed on ${showDate(reviewOn)}.`;
