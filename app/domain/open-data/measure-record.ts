import { z } from "zod";
import {
  IMPROVEMENT_DIRECTIONS,
  MEASURE_TYPES,
  PERIOD_LENGTHS,
  POINT_STATES,
  PROVENANCES,
  VALUE_KINDS,
} from "~db/vocabulary";
import { address, count, day, flag, list, oneOf, orNull, words } from "./field-kinds";

const amount = (what: string) => z.number().meta({ description: what });

/** What is counted, and how. */
export const measureRecord = z.object({
  slug: words("Permanent short name in addresses."),
  name: words("Name."),
  url: address("The page of it."),
  counted: words("What is counted, and how."),
  type: oneOf(MEASURE_TYPES, "Structure, process, outcome or balancing."),
  value_kind: oneOf(VALUE_KINDS, "What kind of figure it is."),
  numerator: orNull(words("What is counted above the line."), "Null where a period has one figure."),
  denominator: orNull(words("What it is counted out of."), "Null where a period has one figure."),
  unit: words("What is counted, as it stands after a number."),
  per: count("A rate is so many for each of so many units of activity; 1 for other kinds."),
  activity: orNull(words("The activity of a rate."), "Null for other kinds."),
  may_exceed_100: flag("A share of it may be over 100%."),
  better: oneOf(IMPROVEMENT_DIRECTIONS, "Which way is better."),
  frequency: oneOf(PERIOD_LENGTHS, "How long the period of a figure is."),
  rounded_to: orNull(count("The source rounds to the nearest so many."), "Null where it does not."),
  source: orNull(words("Where the figures come from."), "Null where it is not stated."),
  source_url: orNull(address("The page of the source."), "Null where there is none."),
  quality: orNull(words("What is known of how good the figures are."), "Null where nothing is said."),
  limits: orNull(words("What the figures cannot show."), "Null where nothing is said."),
  method_changes: list("How counting changed, and when: a sentence each, oldest first."),
  owner: orNull(words("Code of the body whose own measure it is."), "Null for a national one."),
  is_library: flag("It is a definition for anybody to use."),
  defined_on: day("The day it became public here."),
  changed_on: day("The day its newest definition became public."),
  figures: count("How many figures are held of it."),
});

/** The figure of one body and period, as it stands now. */
export const figureRecord = z.object({
  measure: words("Short name of the measure."),
  body: orNull(words("Code of the body."), "Null for a figure of the whole country."),
  url: address("The page of the series."),
  period_on: day("The first day of the period."),
  state: oneOf(POINT_STATES, "Whether there is a figure. One that is hidden or not reported is not nought."),
  value: orNull(
    amount("The figure."),
    "Null where there is none, or where numerator and denominator are given.",
  ),
  numerator: orNull(amount("What was counted above the line."), "Null where the measure has none."),
  denominator: orNull(amount("What it was counted out of."), "Null where the measure has none."),
  is_provisional: flag("It may still change."),
  method_changed_on: orNull(
    day(
      "The newest day, up to this period, on which how it is counted changed: earlier figures are not alike.",
    ),
    "Null where it did not.",
  ),
  provenance: oneOf(PROVENANCES, "Who gave it."),
  known_on: day("The day the public could know it."),
});

/** Work of several bodies towards one aim. */
export const programmeRecord = z.object({
  slug: words("Permanent short name in addresses."),
  name: words("Name."),
  url: address("The page of it."),
  aim: words("What it aims for."),
  starts_on: orNull(day("When it began."), "Null where it is not stated."),
  aim_on: orNull(day("By when its aim is to be met."), "Null where it is not stated."),
  lead: orNull(words("Code of the body that leads it."), "Null where none is named."),
  bodies: list("Codes of the bodies taking part."),
  measures: list("Short names of its measures."),
  source: orNull(words("Where it is described."), "Null where it is not stated."),
  source_url: orNull(address("The page of the source."), "Null where there is none."),
  changed_on: day("The day its newest wording became public."),
});

export type ProgrammeRecord = z.infer<typeof programmeRecord>;
export type MeasureRecord = z.infer<typeof measureRecord>;
export type FigureRecord = z.infer<typeof figureRecord>;
