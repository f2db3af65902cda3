import type { QualityCounts } from "./data-quality-repository.server";

export interface QualityFigure {
  key: string;
  /** What is counted. */
  label: string;
  count: number;
  /** What it is a part of, always given beside it (design §4.11). */
  of: number;
  /** What the whole consists of: "reports". */
  whole: string;
}

/** The figures by which the data can be judged, each with what it is a part of. */
export function qualityFigures(counts: QualityCounts): QualityFigure[] {
  const { reports, addressees, answers, concerns } = counts;
  const unmatched = addressees - counts.matchedAddressees - counts.namelessAddressees;
  const undated = addressees - counts.statedDueDates - counts.calculatedDueDates;
  const ofReports = { of: reports, whole: "reports" };
  const ofRequests = { of: addressees, whole: "requests" };
  const ofAnswers = { of: answers, whole: "answers held" };
  const ofConcerns = { of: concerns, whole: "concerns" };
  return [
    { key: "with-text", label: "Reports whose words we hold", count: counts.reportsWithText, ...ofReports },
    {
      key: "unreadable-dates",
      label: "Reports whose date cannot be read",
      count: counts.unreadableDates,
      ...ofReports,
    },
    {
      key: "without-concerns",
      label: "Reports whose concerns we do not hold as text",
      count: counts.reportsWithoutConcerns,
      ...ofReports,
    },
    {
      key: "nobody",
      label: "Reports that ask nobody we could read",
      count: counts.reportsAskingNobody,
      ...ofReports,
    },
    {
      key: "matched",
      label: "Requests whose name we connected to a body",
      count: counts.matchedAddressees,
      ...ofRequests,
    },
    {
      key: "unmatched",
      label: "Requests whose name we could not connect to a body",
      count: unmatched,
      ...ofRequests,
    },
    {
      key: "nameless",
      label: "Requests whose name the source removed or never gave",
      count: counts.namelessAddressees,
      ...ofRequests,
    },
    {
      key: "stated",
      label: "Answer dates stated in the report",
      count: counts.statedDueDates,
      ...ofRequests,
    },
    {
      key: "calculated",
      label: "Answer dates we calculated",
      count: counts.calculatedDueDates,
      ...ofRequests,
    },
    {
      key: "no-date",
      label: "Extended by the coroner, or no answer date known",
      count: undated,
      ...ofRequests,
    },
    {
      key: "unattributed",
      label: "Answers we could not give to a body",
      count: counts.unattributedAnswers,
      ...ofAnswers,
    },
    {
      key: "whole-sections",
      label: "Concerns the source does not number",
      count: counts.wholeSections,
      ...ofConcerns,
    },
    {
      key: "followed",
      label: "Concerns followed at one body or more",
      count: counts.followedConcerns,
      ...ofConcerns,
    },
  ];
}

/** "95 of 100 (95%)"; shares below one in a hundred are not rounded to nothing. */
export function inWords({ count, of }: { count: number; of: number }): string {
  const numbers = `${count.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`;
  if (of === 0) return numbers;
  const percent = (count / of) * 100;
  if (count > 0 && percent < 1) return `${numbers} (under 1%)`;
  if (count < of && percent > 99) return `${numbers} (over 99%)`;
  return `${numbers} (${Math.round(percent)}%)`;
}
