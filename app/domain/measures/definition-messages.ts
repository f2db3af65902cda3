import type { DefinitionFault } from "./definition-rules";

const MESSAGES: Readonly<Record<DefinitionFault, readonly [field: string, sentence: string]>> = {
  name_missing: ["name", "Give the measure a name, such as “Restraints per 1,000 bed days”"],
  counted_missing: ["counted", "Say what is counted and how, so that two people would count the same"],
  type_missing: ["type", "Choose what is measured: structure, process, outcome or balancing"],
  kind_missing: ["valueKind", "Choose what kind of figure it is"],
  unit_missing: ["unit", "Say what is counted, as it stands after a number, such as “restraints” or “days”"],
  numerator_missing: ["numerator", "Say what is counted above the line"],
  denominator_missing: ["denominator", "Say what it is counted out of"],
  activity_missing: ["activity", "Say what the rate is per, such as “bed days”"],
  per_missing: ["per", "Enter a whole number of 1 or more, such as 1000"],
  direction_missing: ["direction", "Choose which way is better"],
  length_missing: ["length", "Choose how often there is a figure"],
  source_missing: ["source", "Say where the figures come from"],
  address_not_web: ["sourceAddress", "Enter a web address that begins with https://"],
  chart_does_not_suit: ["chart", "This chart cannot be drawn of this kind of figure"],
  chart_reason_missing: ["chartReason", "Say why this chart, in place of the one the register would choose"],
  target_twice: ["targetValue", "Give the target as a figure or as a change, not as both"],
  target_without_direction: ["direction", "A target needs a better direction: choose higher or lower"],
  target_date_missing: ["targetOn", "Say by when the target is to be met"],
  target_over_100: ["targetValue", "A share of this measure cannot be over 100%"],
  change_without_baseline: [
    "baselineFromOn",
    "A target given as a change needs the baseline it is compared with",
  ],
  baseline_half: ["baselineToOn", "Give both the first and the last period of the baseline, or neither"],
  baseline_backwards: ["baselineToOn", "The baseline must not end before it begins"],
  target_before_baseline: ["targetOn", "The target’s date must be after the baseline"],
};

/** The sentences of a definition's faults, by field; the first of a field is said. */
export function definitionSentences(faults: readonly DefinitionFault[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const fault of faults) {
    const [field, sentence] = MESSAGES[fault];
    sentences[field] ??= sentence;
  }
  return sentences;
}
