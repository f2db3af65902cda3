import { chartTable } from "~/domain/impact/chart-table-rules";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import type { Reading } from "~/domain/impact/reading-rules";
import { overviewSentences } from "~/domain/impact/overview-sentence-rules";
import { ASSURANCES, labelOf, VARIATIONS } from "~db/vocabulary";
import { DataTable } from "./data-table";

/** A chart with the words for its last point, and everything a reader must know of its figures. */
export function ChartFigure({ chart, caption }: { chart: MeasureChart; caption: string }) {
  const table = chartTable(chart);
  return (
    <>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <div className="nhsuk-details__text">
          <DataTable caption={caption} columns={table.columns} rows={table.rows} />
        </div>
      </details>
    </>
  );
}

/** What a chart says in words, for lists of many. */
export const VariationWords = ({ chart }: { chart: MeasureChart }) => (
  <>
    {labelOf(VARIATIONS, chart.variation)}
    {chart.assurance === null ? null : `. ${labelOf(ASSURANCES, chart.assurance)}`}
  </>
);

export const ReadingParagraph = ({ reading }: { reading: Reading }) => (
  <>
    <p>{reading.sentences.join(" ")}</p>
    {reading.cautions.length === 0 ? null : (
      <>
        <h3>To be read with it</h3>
        <ul>
          {reading.cautions.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

export const overviewOf = (chart: MeasureChart): string => overviewSentences(chart).join(" ");
