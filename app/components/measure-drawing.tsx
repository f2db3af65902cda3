import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { wholeReading, type Reading } from "~/domain/impact/reading-rules";
import { overviewSentences } from "~/domain/impact/overview-sentence-rules";
import { ASSURANCES, labelOf, VARIATIONS } from "~db/vocabulary";
import { MeasureFigure } from "./charts/measure-figure";

interface ChartFigureProps {
  chart: MeasureChart;
  caption: string;
  /** Distinguishes several charts of one page. */
  id?: string;
  /** Its words for those who do not see it: null where they are withheld, left out for those the chart makes itself. */
  reading?: Reading | null;
  /** What reviewers add to it. */
  added?: readonly { text: string | null }[];
}

/** A chart with the words for its last point, and everything a reader must know of its figures. */
export const ChartFigure = ({ chart, caption, id = "chart", reading, added = [] }: ChartFigureProps) => (
  <MeasureFigure
    chart={chart}
    id={id}
    title={caption}
    {...(reading === undefined ? {} : { description: wholeReading(reading, added) })}
  />
);

/** What a chart says in words, for lists of many. */
export const VariationWords = ({ chart }: { chart: MeasureChart }) => (
  <>
    {labelOf(VARIATIONS, chart.variation)}
    {chart.assurance === null ? null : `. ${labelOf(ASSURANCES, chart.assurance)}`}
  </>
);

/** The sentence, and what must be read with it; what is known of the figures stands under the chart itself. */
export const ReadingParagraph = ({ reading }: { reading: Reading }) => {
  const cautions = reading.cautions.filter(({ kind }) => kind !== "data_quality");
  return (
    <>
      <p>{reading.sentences.join(" ")}</p>
      {cautions.length === 0 ? null : (
        <>
          <h3>To be read with it</h3>
          <ul>
            {cautions.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

export const overviewOf = (chart: MeasureChart): string => overviewSentences(chart).join(" ");
