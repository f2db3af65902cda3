import { MOST_LETTERS, type CapacityRefusal } from "./capacity-rules";
import type { FreezeRefusal, SeedRefusal } from "./sample-rules";

const FREEZING: Readonly<Record<FreezeRefusal, readonly [field: string, sentence: string]>> = {
  title_missing: ["title", "Say what the sample is of, such as “Claims of mental health trusts in 2025”"],
  from_missing: ["claimedFromOn", "Enter the first day of the period"],
  to_missing: ["claimedToOn", "Enter the last day of the period"],
  to_before_from: ["claimedToOn", "The period must not end before it begins"],
  period_not_over: [
    "claimedToOn",
    "The period must be over: claims that are still to come could not be drawn",
  ],
  size_missing: ["size", "Enter how many claims to draw, 1 or more"],
  strata_unfit: ["stratifiedBy", "Letters can be divided by the kind of body, or not at all"],
  frame_empty: ["form", "There is nothing to draw from in this period"],
  size_over_frame: ["size", "There are fewer than that to draw from"],
  size_under_strata: [
    "size",
    "Draw at least one of each part, or divide the claims by something with fewer parts",
  ],
};

const SEED: Readonly<Record<SeedRefusal, readonly [field: string, sentence: string]>> = {
  not_found: ["form", "There is no such sample"],
  already_fixed: ["form", "The seed of this sample is fixed already, and stays as it is"],
  seed_missing: ["seed", "Enter the seed, at least six characters, such as the numbers of a public draw"],
  seed_source_missing: ["source", "Say where everybody can look the seed up"],
  seed_on_missing: ["seedOn", "Enter the day on which the seed became known"],
  seed_too_early: [
    "seedOn",
    "The seed must have become known on a later day than the claims were frozen: nobody may have known it before",
  ],
  seed_in_future: ["seedOn", "The day must be today or earlier"],
};

const sentences = <Refusal extends string>(
  messages: Readonly<Record<Refusal, readonly [string, string]>>,
  refusals: readonly Refusal[],
): Record<string, string> => Object.fromEntries(refusals.map((refusal) => messages[refusal]).reverse());

export const freezeSentences = (refusals: readonly FreezeRefusal[]) => sentences(FREEZING, refusals);
export const seedSentences = (refusals: readonly SeedRefusal[]) => sentences(SEED, refusals);

const CAPACITY: Readonly<Record<CapacityRefusal, readonly [field: string, sentence: string]>> = {
  letters_unreadable: [
    "letters",
    `Enter how many letters, from 1 to ${MOST_LETTERS.toLocaleString("en-GB")}`,
  ],
  nothing_changed: ["letters", "That is what is stated already"],
  reason_missing: ["reason", "Say why, in at least ten characters: the public reads it"],
};

export const capacitySentences = (refusals: readonly CapacityRefusal[]) => sentences(CAPACITY, refusals);
