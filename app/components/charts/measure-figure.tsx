import { ASSURANCES, labelOf, VARIATIONS } from "~db/vocabulary";
import { chartTable } from "~/domain/impact/chart-table-rules";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { overviewSentences } from "~/domain/impact/overview-sentence-rules";
import { subjectOf } from "~/domain/impact/reading-word-rules";
import { showDate } from "~/lib/dates";
import { DataTable } from "../data-table";
import { chartSvg, markWords, numberedMarks, pointTypesOf } from "./chart-drawing";
import { symbol } from "./chart-look";
import { InlineDrawing } from "./inline-drawing";
import { assuranceIcon, iconSvg, variationIcon } from "./spc-icons";

/** Where a chart can be had as a file, and how it is put into another page. */
export interface ChartFiles {
  svg: string;
  png: string;
  csv: string;
  /** The whole HTML for another site's page. */
  embed?: string;
}

interface MeasureFigureProps {
  chart: MeasureChart;
  /** Distinguishes several charts of one page. */
  id: string;
  /** Said in place of the measure's name and body where the page has said those. */
  title?: string;
  /** What the chart shows, for those who do not see it: the reading's sentences, where there is a reading. */
  description?: string;
  files?: ChartFiles;
}

/**
 * A chart people read: title, what it says in icons with their words, the drawing (one for room and one for
 * phones), the key of its dates, what to know of the figures, why this chart, source and date, and the same
 * numbers as a table.
 */
export function MeasureFigure({ chart, id, title, description, files }: MeasureFigureProps) {
  const words = description ?? overviewSentences(chart).join(" ");
  const drawn = (size: "wide" | "narrow") => (
    <InlineDrawing
      className={`register-chart__${size}`}
      svg={chartSvg(chart, { id: `${id}-${size}`, size, description: words })}
    />
  );
  return (
    <figure className="register-chart register-chart--measure">
      <figcaption className="register-chart__title">{title ?? subjectOf(chart.definition)}</figcaption>
      <ChartVerdict chart={chart} />
      <SymbolKey chart={chart} />
      {drawn("wide")}
      {drawn("narrow")}
      <MarkKey chart={chart} />
      <ChartNotes chart={chart} />
      <details className="nhsuk-details register-chart__table">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <ChartNumbers chart={chart} title={title ?? subjectOf(chart.definition)} />
      </details>
      {files ? <FileLinks files={files} id={id} /> : null}
    </figure>
  );
}

/** What the latest point says and whether the target is met: icons after Making Data Count, with their words. */
export function ChartVerdict({ chart }: { chart: MeasureChart }) {
  if (chart.points.length === 0) return null;
  return (
    <ul className="register-verdict">
      <li>
        <InlineDrawing className="register-verdict__icon" svg={iconSvg(variationIcon(chart.variation))} />
        {labelOf(VARIATIONS, chart.variation)}
      </li>
      {chart.assurance === null ? null : (
        <li>
          <InlineDrawing className="register-verdict__icon" svg={iconSvg(assuranceIcon(chart.assurance))} />
          {labelOf(ASSURANCES, chart.assurance)}
        </li>
      )}
    </ul>
  );
}

function SymbolKey({ chart }: { chart: MeasureChart }) {
  const types = pointTypesOf(chart);
  if (types.length === 0) return null;
  return (
    <ul className="register-legend">
      {types.map(({ type, label }) => (
        <li key={type}>
          <InlineDrawing
            svg={`<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">${symbol(type, 9, 9, { radius: 5 })}</svg>`}
          />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The numbered dates of the drawing, in words. */
function MarkKey({ chart }: { chart: MeasureChart }) {
  const numbered = numberedMarks(chart);
  if (numbered.length === 0) return null;
  return (
    <ol className="register-chart__marks" aria-label="Dates marked on the chart">
      {numbered.map((mark) => (
        <li key={mark.number}>{markWords(mark)}</li>
      ))}
    </ol>
  );
}

function ChartNotes({ chart }: { chart: MeasureChart }) {
  const { source, sourceOn } = chart.definition;
  return (
    <div className="register-chart__notes">
      {chart.notes.length === 0 ? null : (
        <ul>
          {chart.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p>{chart.why}</p>
      {source === "" ? null : (
        <p>
          Source: {source}
          {sourceOn === null ? "" : `; newest figures held since ${showDate(sourceOn)}`}
        </p>
      )}
    </div>
  );
}

/** The same numbers as the drawing. */
export function ChartNumbers({ chart, title }: { chart: MeasureChart; title: string }) {
  const { columns, rows } = chartTable(chart);
  return (
    <DataTable caption={title} isCaptionHidden columns={columns} rows={rows} empty="No figure is held yet." />
  );
}

function FileLinks({ files, id }: { files: ChartFiles; id: string }) {
  return (
    <>
      <p className="register-chart__files">
        Take this chart away: <a href={files.svg}>as a drawing (SVG)</a>,{" "}
        <a href={files.png}>as a picture (PNG)</a>, <a href={files.csv}>its numbers (CSV)</a>
      </p>
      {files.embed === undefined ? null : (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Put this chart on your own page</span>
          </summary>
          <div className="nhsuk-details__text">
            <label className="nhsuk-label" htmlFor={`${id}-embed`}>
              Copy this into your page. It shows the chart as it is on the day it is looked at.
            </label>
            <textarea className="nhsuk-textarea" id={`${id}-embed`} rows={3} readOnly value={files.embed} />
          </div>
        </details>
      )}
    </>
  );
}
