import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { readPeriod } from "~/domain/impact/period-rules";
import { readFigure } from "~/domain/measures/figure-rules";

/** What the files call the measures that are read of them. */
const MEASURES = [
  ...(["MHS76", "Bed days in RP", "People subject to detention at the end of the reporting period"] as const),
  "People subject to the Mental Health Act at the end of the reporting period" as const,
];
export type MhsdsMeasure = (typeof MEASURES)[number];

export const isMhsdsMeasure = (name: string): name is MhsdsMeasure =>
  (MEASURES as readonly string[]).includes(name);

export type MhsdsRow =
  { measure: MhsdsMeasure; provider: string; point: MeasuredPoint } | { rejected: string };

/** The submitting office of a provider is the provider. */
const HEAD_OFFICE = /\s*-\s*HEAD OFFICE$/i;

/** The data set began in September 2014 as that of mental health and learning disabilities, in 2016 under its name. */
const BEGAN = "2014-09-01";

/** Months come in two shapes, 2022-02 and 2022-02-01; "*" hides a figure under 5. */
export function mhsdsRow(cells: Readonly<Record<string, string>>): MhsdsRow {
  const measure = (cells.measure ?? "").trim();
  const provider = (cells.provider ?? "").trim().replace(HEAD_OFFICE, "");
  if (provider === "" || /^(?:unknown|missing|invalid)$/i.test(provider))
    return { rejected: "The row names no provider." };
  if (!isMhsdsMeasure(measure))
    return { rejected: `“${measure.slice(0, 60)}” is not a measure that is read here.` };
  const on = readPeriod(cells.month ?? "");
  if (on === null || on < BEGAN)
    return { rejected: `“${(cells.month ?? "").slice(0, 30)}” is not a month these figures can be of.` };
  const figure = readFigure(cells.value_as_published ?? "", {
    ...{ valueKind: "count", unit: "", isPart: false, isOver100Allowed: false },
  });
  if (!figure.ok) return { rejected: `${figure.sentence}.` };
  const period = `${on.slice(0, 7)}-01`;
  const point = { period, state: figure.state, value: figure.value, ...WHOLE_FIGURE };
  return { measure, provider, point };
}

const WHOLE_FIGURE = { numerator: null, denominator: null, isProvisional: false } as const;

/**
 * People restrained for the bed days of the same provider and month. Null where nothing is published of the
 * people; hidden where either figure is, and not reported where there are no bed days to count against.
 */
export function rateOf(
  people: MeasuredPoint | undefined,
  bedDays: MeasuredPoint | undefined,
): MeasuredPoint | null {
  if (!people) return null;
  const { period } = people;
  const without = (state: "suppressed" | "not_reported"): MeasuredPoint => ({
    ...{ period, state, value: null, numerator: null, denominator: null, isProvisional: false },
  });
  if (people.state !== "reported" || bedDays?.state === "suppressed") return without("suppressed");
  if (!bedDays || bedDays.value === null || bedDays.value === 0) return without("not_reported");
  return {
    ...{ period, state: "reported", value: null, numerator: people.value },
    ...{ denominator: bedDays.value, isProvisional: false },
  };
}
