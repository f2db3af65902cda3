import type { QualityCounts } from "./data-quality-repository.server";

export interface QualityFigure {
  key: keyof QualityCounts | "unmatched" | "otherDueDates";
  /** What is counted. */
  label: string;
  count: number;
  /** What it is a part of, always given beside it (design §4.11). */
  of: number;
  /** What the whole consists of: "reports". */
  whole: string;
}

const LABELS: readonly (readonly [whole: string, ...(readonly [QualityFigure["key"], string])[]])[] = [
  [
    "reports",
    ["reportsWithText", "Reports whose words we hold"],
    ["unreadableDates", "Reports whose date cannot be read"],
    ["reportsWithoutConcerns", "Reports whose concerns we do not hold as text"],
    ["reportsAskingNobody", "Reports that ask nobody we could read"],
  ],
  [
    "requests",
    ["matchedAddressees", "Requests whose name we connected to a body"],
    ["unmatched", "Requests whose name we could not connect to a body"],
    ["namelessAddressees", "Requests whose name the source removed or never gave"],
    ["statedDueDates", "Answer dates stated in the report"],
    ["calculatedDueDates", "Answer dates we calculated"],
    ["otherDueDates", "Extended by the coroner, or no answer date known"],
  ],
  ["answers held", ["unattributedAnswers", "Answers we could not give to a body"]],
  [
    "concerns",
    ["wholeSections", "Concerns the source does not number"],
    ["followedConcerns", "Concerns tracked at one body or more"],
  ],
];

/** The figures by which the data can be judged, each with what it is a part of. */
export function qualityFigures(counts: QualityCounts): QualityFigure[] {
  const { addressees, matchedAddressees, namelessAddressees, statedDueDates, calculatedDueDates } = counts;
  const all = {
    ...counts,
    unmatched: addressees - matchedAddressees - namelessAddressees,
    otherDueDates: addressees - statedDueDates - calculatedDueDates,
  };
  const wholes: Record<string, number> = {
    reports: counts.reports,
    requests: addressees,
    "answers held": counts.answers,
    concerns: counts.concerns,
  };
  return LABELS.flatMap(([whole, ...figures]) =>
    figures.map(([key, label]) => ({ key, label, count: all[key], of: wholes[whole] ?? 0, whole })),
  );
}

/** "95 of 100 (95%)"; a share is not rounded to nothing or to all while it is neither. */
export function inWords({ count, of }: { count: number; of: number }): string {
  const numbers = `${count.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`;
  if (of === 0) return numbers;
  const percent = (count / of) * 100;
  if (count > 0 && percent < 1) return `${numbers} (under 1%)`;
  if (count < of && percent > 99) return `${numbers} (over 99%)`;
  return `${numbers} (${Math.round(percent)}%)`;
}
