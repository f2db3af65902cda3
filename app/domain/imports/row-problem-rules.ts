import type { SourceDate } from "./reading/source-date-rules";
import type { SourceReference } from "./reading/source-reference-rules";
import type { RowProblem, SourceReport } from "./source-report";

/** What a person should know about the dates of a row: mended, unreadable, or at odds with each other. */
export function problemsOfDates(source: Pick<SourceReport, "reportedOn" | "publishedOn">): RowProblem[] {
  const { reportedOn, publishedOn } = source;
  const problems = [
    ...problemsOfDate("reported_on", reportedOn),
    ...(publishedOn.raw === "" ? [] : problemsOfDate("published_on", publishedOn)),
  ];
  if (reportedOn.on !== null && publishedOn.on !== null && publishedOn.on < reportedOn.on)
    problems.push({
      kind: "flagged",
      field: "published_on",
      reason: `The page is dated ${publishedOn.on}, before its report of ${reportedOn.on}. Both are kept.`,
    });
  return problems;
}

function problemsOfDate(field: string, date: SourceDate): RowProblem[] {
  const problems: RowProblem[] = [];
  if (date.repaired !== null)
    problems.push({
      kind: "repaired",
      field,
      reason: `“${date.raw.trim()}” is read as ${date.on ?? "no date"}: ${date.repaired}.`,
    });
  if (date.problem !== null) {
    const written = date.raw.trim() === "" ? "" : `“${date.raw.trim()}”: `;
    problems.push({ kind: "flagged", field, reason: `${written}${date.problem}` });
  }
  return problems;
}

export function problemsOfReference(reference: SourceReference): RowProblem[] {
  if (reference.problem === null) return [];
  const written = reference.raw.trim() === "" ? "" : `“${reference.raw.trim()}”: `;
  return [{ kind: "flagged", field: "source_reference", reason: `${written}${reference.problem}` }];
}
