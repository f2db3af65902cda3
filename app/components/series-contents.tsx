import type { MeasureDefinition } from "~/domain/impact/measured-series";
import { showFigure, showPeriod } from "~/domain/impact/shown-value-rules";
import type { AimRow } from "~/domain/measures/aims-repository.server";
import { shownValue } from "~/domain/measures/measure-fields";
import type { MeasureRow } from "~/domain/measures/measures-repository.server";
import type { CheckRow, PointRow } from "~/domain/measures/points-repository.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { CHART_MARKS, labelOf, POINT_STATES, type PeriodLength } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { aimSentence } from "./measure-facts";

interface SinceFormProps {
  action: string;
  marks: MeasureDefinition["marks"];
  change: { on: string } | null;
  /** What was typed and is no date. */
  refused?: { errors: FieldErrors; typed: Typed } | undefined;
}

/** Compares before and after another date: those of the chart, or one typed. */
export const SinceForm = ({ action, marks, change, refused }: SinceFormProps) => (
  <form method="get" action={action} className="register-inline-form">
    {marks.length === 0 ? null : (
      <ul>
        {marks.map(({ on, kind, label }) => (
          <li key={`${on} ${label}`}>
            <a href={`${action}?since=${on}`} aria-current={change?.on === on ? "true" : undefined}>
              Before and after {showDate(on)}: {labelOf(CHART_MARKS, kind).toLowerCase()}, {label}
            </a>
          </li>
        ))}
      </ul>
    )}
    <DateInput
      name="since"
      label="Compare the figures before and after a date"
      defaultValue={change?.on}
      {...refused}
    />
    <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
      Compare
    </button>
  </form>
);

interface SeriesFilesProps {
  slug: string;
  series: string;
  title: string;
  origin: string;
}

/** The figures and the drawing to take away, and how to show the drawing on another page. */
export const SeriesFiles = ({ slug, series, title, origin }: SeriesFilesProps) => {
  const page = origin + paths.measureSeries(slug, series);
  const drawing = origin + paths.measureFile(slug, series, "chart.svg");
  const embed = `<a href="${page}"><img src="${drawing}" alt="${title.replaceAll('"', "&quot;")}: chart and figures at the National Recommendations Register"></a>`;
  return (
    <>
      <nav className="register-sort" aria-label="Take away this chart">
        <span className="register-sort__label">Download:</span>
        <ul>
          <li>
            <a href={paths.measureFile(slug, series, "figures.csv")}>Figures (CSV)</a>
          </li>
          <li>
            <a href={paths.measureFile(slug, series, "chart.svg")}>Chart (SVG)</a>
          </li>
          <li>
            <a href={paths.measureFile(slug, series, "chart.png")}>Chart (PNG)</a>
          </li>
        </ul>
      </nav>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Show this chart on your own page</span>
        </summary>
        <div className="nhsuk-details__text">
          <label className="nhsuk-label" htmlFor="embed">
            Copy this into your page. The chart stays up to date.
          </label>
          <textarea className="nhsuk-textarea" id="embed" rows={4} readOnly value={embed} />
        </div>
      </details>
    </>
  );
};

/** Every aim that counts or counted, with the day it became known: what was fixed before a claim matters. */
export const SeriesAims = ({ measure, aims }: { measure: MeasureRow; aims: readonly AimRow[] }) =>
  aims.length === 0 ? null : (
    <>
      <h2>What was aimed for, and since when</h2>
      <ul>
        {aims.map((aim, at) => (
          <li key={at}>
            {aim.bodyId === null ? "For all bodies" : "For this body"}, set on {showDate(aim.knownOn)}:{" "}
            {aimSentence(measure, aim)}.{aim.reason === null ? "" : ` ${aim.reason}`}
          </li>
        ))}
      </ul>
    </>
  );

export const SeriesChecks = ({ checks, length }: { checks: readonly CheckRow[]; length: PeriodLength }) =>
  checks.length === 0 ? null : (
    <>
      <h2>Figures that were checked</h2>
      <ul>
        {checks.map((check, at) => (
          <li key={at}>
            {showPeriod(check.fromOn, length)} to {showPeriod(check.toOn, length)}, by{" "}
            {check.checkerName ?? "somebody outside the body"}: {check.text ?? "[removed]"}
          </li>
        ))}
      </ul>
    </>
  );

interface SeriesRevisionsProps {
  measure: MeasureRow;
  revisions: readonly PointRow[];
}

/** What figures were before they were revised: nothing is overwritten. */
export const SeriesRevisions = ({ measure, revisions }: SeriesRevisionsProps) =>
  revisions.length === 0 ? null : (
    <>
      <h2>Figures that were revised</h2>
      <DataTable
        caption="Figures that were revised"
        isCaptionHidden
        columns={[
          { key: "period", label: "Period" },
          { key: "known", label: "Known since" },
          { key: "figure", label: "Figure", isNumeric: true },
        ]}
        rows={revisions.map((row, at) => {
          const shown = shownValue(measure, row);
          const figure = shown === null ? labelOf(POINT_STATES, row.state) : showFigure(measure, shown);
          return {
            key: String(at),
            cells: [
              showPeriod(row.period, measure.length),
              showDate(row.knownOn),
              row.isProvisional === 1 ? `${figure} (provisional)` : figure,
            ],
          };
        })}
      />
    </>
  );
