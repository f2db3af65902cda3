import type { ShownReport } from "~/domain/reports/view-report.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { JURISDICTIONS, REGIMES, termOf } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { SummaryList } from "./summary-list";

/** The facts of a report, its four dates first. */
export function ReportFactList({ page }: { page: ShownReport }) {
  const { report, dates, categories } = page;
  const regime = termOf(REGIMES, report.regime);
  return (
    <SummaryList
      rows={[
        {
          key: "Issued by",
          value: (
            <>
              <a href={paths.issuer(report.issuerSlug)}>{report.issuerName}</a>
              {report.isIssuerRecognised === 1 ? null : " (as the source names it; on no official list)"}
            </>
          ),
        },
        { key: "Written by", value: [report.author, report.authorOffice].filter(Boolean).join(", ") },
        { key: "Dated", value: dates.reported, whenEmpty: "The source gives no date" },
        { key: "Sent", value: dates.sent, whenEmpty: "Not given separately" },
        { key: "Published by its source", value: dates.published, whenEmpty: "Not known" },
        { key: "First held here", value: showDate(dates.ingested) },
        {
          key: "Asks for an answer by",
          value: report.statedDueOn === null ? null : showDate(report.statedDueOn),
          whenEmpty: "No day was read in the report",
        },
        { key: "Made under", value: `${regime.label}. ${regime.meaning}` },
        { key: "Jurisdiction", value: termOf(JURISDICTIONS, report.jurisdiction).label },
        { key: "Categories", value: categories.map((category) => category.label).join("; ") },
        { key: "Source’s reference", value: report.sourceReferenceRaw ?? report.sourceReference },
        {
          key: "People who died",
          value: report.deceasedCount === null ? null : String(report.deceasedCount),
        },
        {
          key: "Official page",
          value: report.hasSource ? (
            <a href={paths.reportSource(report.reference)} rel="noreferrer">
              Read the report at its source
            </a>
          ) : null,
          whenEmpty: "Not known",
        },
      ]}
    />
  );
}

const COLUMNS = [
  { key: "field", label: "Fact" },
  { key: "shown", label: "Shown here" },
  { key: "others", label: "Other sources say" },
];

/** Where sources differ, the better one is shown and the others are kept (design §4.5). */
export function SourceDifferences({ differences }: { differences: ShownReport["differences"] }) {
  if (differences.length === 0) return null;
  return (
    <>
      <h2>Where sources differ</h2>
      <DataTable
        caption="Facts on which sources differ"
        isCaptionHidden
        columns={COLUMNS}
        rows={differences.map((difference) => ({
          key: difference.field,
          cells: [
            difference.field,
            `${difference.shown} (${difference.shownFrom.toLowerCase()})`,
            difference.others.map((other) => `${other.value} (${other.from.toLowerCase()})`).join("; "),
          ],
        }))}
      />
    </>
  );
}
