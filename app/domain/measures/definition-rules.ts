import { isRatio } from "~/domain/impact/series-rules";
import type { ChartKind, ValueKind } from "~db/vocabulary";
import type { AimFields, MeasureFields } from "./measure-fields";

/** A definition as it was typed: a word of a list is null where none was chosen. */
export type TypedFields = Omit<MeasureFields, "type" | "valueKind" | "direction" | "length"> & {
  [Word in "type" | "valueKind" | "direction" | "length"]: MeasureFields[Word] | null;
};

const DEFINITION_FAULTS = [
  ...(["name_missing", "counted_missing", "type_missing", "kind_missing", "unit_missing"] as const),
  ...(["numerator_missing", "denominator_missing", "activity_missing", "per_missing"] as const),
  ...(["direction_missing", "length_missing", "source_missing", "address_not_web"] as const),
  ...(["chart_does_not_suit", "chart_reason_missing"] as const),
  ...(["target_twice", "target_without_direction", "target_date_missing", "target_over_100"] as const),
  ...(["change_without_baseline", "baseline_half", "baseline_backwards", "target_before_baseline"] as const),
];
export type DefinitionFault = (typeof DEFINITION_FAULTS)[number];

/** Everything that keeps a definition from being published, in the order of its form. */
export function definitionFaults(fields: TypedFields, aim: AimFields): DefinitionFault[] {
  const faults = new Set<DefinitionFault>([
    ...wordFaults(fields),
    ...(fields.valueKind === null ? [] : kindFaults({ ...fields, valueKind: fields.valueKind })),
    ...aimFaults(aim, fields),
  ]);
  return DEFINITION_FAULTS.filter((fault) => faults.has(fault));
}

function wordFaults(fields: TypedFields): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if (isBlank(fields.name)) faults.push("name_missing");
  if (isBlank(fields.counted)) faults.push("counted_missing");
  if (fields.type === null) faults.push("type_missing");
  if (fields.valueKind === null) faults.push("kind_missing");
  if (isBlank(fields.unit)) faults.push("unit_missing");
  if (fields.direction === null) faults.push("direction_missing");
  if (fields.length === null) faults.push("length_missing");
  if (isBlank(fields.source)) faults.push("source_missing");
  if (fields.sourceAddress !== null && !isWebAddress(fields.sourceAddress)) faults.push("address_not_web");
  return faults;
}

function kindFaults(fields: TypedFields & { valueKind: ValueKind }): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if (isRatio(fields)) {
    if (isBlank(fields.numerator)) faults.push("numerator_missing");
    if (isBlank(fields.denominator)) faults.push("denominator_missing");
  }
  if (fields.valueKind === "rate") {
    if (isBlank(fields.activity)) faults.push("activity_missing");
    if (!(Number.isInteger(fields.per) && fields.per >= 1)) faults.push("per_missing");
  }
  if (fields.chart !== null) {
    if (!CHARTS_OF[fields.valueKind].includes(fields.chart)) faults.push("chart_does_not_suit");
    if (isBlank(fields.chartReason)) faults.push("chart_reason_missing");
  }
  return faults;
}

/** The charts that can be drawn of each kind of value; the rules choose among them unless the owner does. */
export const CHARTS_OF: Readonly<Record<ValueKind, readonly ChartKind[]>> = {
  count: ["xmr", "run"],
  measurement: ["xmr", "run"],
  proportion: ["p", "p_prime", "xmr", "run"],
  rate: ["u", "u_prime", "xmr", "run"],
  days_between: ["t", "run"],
  cases_between: ["g", "run"],
};

/** Faults of an aim alone, as it may be set for one body or a programme too. */
export function aimFaults(
  aim: AimFields,
  of: Pick<TypedFields, "direction" | "valueKind" | "isOver100Allowed">,
): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const { targetValue, targetChange, targetOn, baselineFromOn, baselineToOn } = aim;
  const hasTarget = targetValue !== null || targetChange !== null;
  if (targetValue !== null && targetChange !== null) faults.push("target_twice");
  if (hasTarget && of.direction === "neutral") faults.push("target_without_direction");
  if (hasTarget && targetOn === null) faults.push("target_date_missing");
  if (of.valueKind === "proportion" && !of.isOver100Allowed && (targetValue ?? 0) > 100)
    faults.push("target_over_100");
  if ((baselineFromOn === null) !== (baselineToOn === null)) faults.push("baseline_half");
  if (targetChange !== null && (baselineFromOn === null || baselineToOn === null))
    faults.push("change_without_baseline");
  if (baselineFromOn !== null && baselineToOn !== null) {
    if (baselineToOn < baselineFromOn) faults.push("baseline_backwards");
    if (targetOn !== null && targetOn <= baselineToOn) faults.push("target_before_baseline");
  }
  return faults;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === "";

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text);

/** A definition of which nothing is missing any more: the faults say so. */
export function asMeasureFields(typed: TypedFields): MeasureFields {
  const { type, valueKind, direction, length } = typed;
  if (type === null || valueKind === null || direction === null || length === null)
    throw new Error("The definition is not complete");
  const isRate = valueKind === "rate";
  return {
    ...typed,
    ...{ type, valueKind, direction, length },
    per: isRate ? typed.per : 1,
    activity: isRate ? typed.activity : null,
    isOver100Allowed: valueKind === "proportion" && typed.isOver100Allowed,
    unit: valueKind === "proportion" ? "%" : typed.unit.trim(),
  };
}

/** The part of an address that names a measure or programme, from its name: assigned once, and made unique. */
export function slugOf(name: string, isTaken: (slug: string) => boolean): string {
  const words = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const plain = (words ?? ["measure"]).join("-").slice(0, 70).replace(/-+$/, "");
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
