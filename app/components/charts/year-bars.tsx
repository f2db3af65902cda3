import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { DataTable } from "../data-table";
import { BarLegend, BarPatterns, seriesFill, type BarSeries } from "./bar-series";

export interface YearCount {
  year: number;
  /** One count a series, in the order of `series`. */
  values: readonly number[];
}

interface YearBarsProps {
  /** Distinguishes several charts of one page. */
  id: string;
  title: string;
  /** What the chart shows, in a sentence for those who do not see it. */
  description: string;
  series: readonly BarSeries[];
  years: readonly YearCount[];
  /** Said in place of a chart without years. */
  empty?: string;
}

const WIDE = { width: 720, height: 300, top: 24, right: 8, bottom: 28, left: 48 };
const NARROW = { width: 300, row: 30, left: 44, right: 46 };
const TICKS = 4;
const WIDEST_BAR = 56;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const inWords = (count: number) => count.toLocaleString("en-GB");

interface Segment {
  key: string;
  year: number;
  series: number;
  from: number;
  to: number;
}

/** Where each bar's pieces begin and end, from 0 upwards; pieces of nothing are left out. */
function segmentsOf(years: readonly YearCount[], series: readonly BarSeries[]): Segment[] {
  const stacked = stack<YearCount, number>()
    .keys(series.map((_, index) => index))
    .value((year, index) => year.values[index] ?? 0)([...years]);
  return stacked.flatMap((layer) =>
    layer
      .map(([from, to], index) => ({ from, to, year: years[index]?.year ?? 0, series: layer.key }))
      .filter(({ from, to }) => to > from)
      .map((segment) => ({ ...segment, key: `${segment.year}-${segment.series}` })),
  );
}

/**
 * Counts by year as stacked bars, drawn on the server: upright where there is room, lying on small
 * screens so that words stay readable, and as a table of the same numbers below.
 */
export function YearBars({ id, title, description, series, years, empty }: YearBarsProps) {
  if (years.length === 0) return <p>{empty ?? `${title}: there is nothing to show yet.`}</p>;
  return (
    <figure className="register-chart">
      <figcaption className="register-chart__title">{title}</figcaption>
      {series.length > 1 ? <BarLegend id={id} series={series} /> : null}
      <UprightBars id={id} title={title} description={description} series={series} years={years} />
      <LyingBars id={id} title={title} description={description} series={series} years={years} />
      <details className="nhsuk-details register-chart__table">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <NumbersTable title={title} series={series} years={years} />
      </details>
    </figure>
  );
}

type DrawingProps = Omit<YearBarsProps, "empty">;

function UprightBars({ id, title, description, series, years }: DrawingProps) {
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([WIDE.left, WIDE.width - WIDE.right])
    .padding(0.25);
  const most = Math.max(1, ...years.map(({ values }) => sum(values)));
  const y = scaleLinear()
    .domain([0, most])
    .nice(TICKS)
    .range([WIDE.height - WIDE.bottom, WIDE.top]);
  const barWidth = Math.min(x.bandwidth(), WIDEST_BAR);
  const middleOf = (year: number) => (x(year) ?? 0) + x.bandwidth() / 2;
  const everyNth = Math.ceil(years.length / 16);
  return (
    <svg
      className="register-chart__wide"
      viewBox={`0 0 ${WIDE.width} ${WIDE.height}`}
      role="img"
      aria-labelledby={`${id}-wide-title ${id}-wide-description`}
    >
      <title id={`${id}-wide-title`}>{title}</title>
      <desc id={`${id}-wide-description`}>{description}</desc>
      <BarPatterns id={`${id}-wide`} series={series} />
      {y
        .ticks(TICKS)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line
              className="register-chart__grid"
              x1={WIDE.left}
              x2={WIDE.width - WIDE.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className="register-chart__label" x={WIDE.left - 8} y={y(tick) + 5} textAnchor="end">
              {inWords(tick)}
            </text>
          </g>
        ))}
      {segmentsOf(years, series).map((segment) => (
        <rect
          key={segment.key}
          className="register-chart__bar"
          x={middleOf(segment.year) - barWidth / 2}
          y={y(segment.to)}
          width={barWidth}
          height={y(segment.from) - y(segment.to)}
          fill={seriesFill(`${id}-wide`, segment.series)}
        />
      ))}
      {years.map(({ year, values }, index) => (
        <g key={year}>
          {years.length <= 16 ? (
            <text
              className="register-chart__total"
              x={middleOf(year)}
              y={y(sum(values)) - 6}
              textAnchor="middle"
            >
              {inWords(sum(values))}
            </text>
          ) : null}
          {index % everyNth === 0 ? (
            <text
              className="register-chart__label"
              x={middleOf(year)}
              y={WIDE.height - 8}
              textAnchor="middle"
            >
              {year}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function LyingBars({ id, title, description, series, years }: DrawingProps) {
  const most = Math.max(1, ...years.map(({ values }) => sum(values)));
  const x = scaleLinear()
    .domain([0, most])
    .range([NARROW.left, NARROW.width - NARROW.right]);
  const top = new Map(years.map(({ year }, index) => [year, index * NARROW.row]));
  return (
    <svg
      className="register-chart__narrow"
      viewBox={`0 0 ${NARROW.width} ${years.length * NARROW.row}`}
      role="img"
      aria-labelledby={`${id}-narrow-title ${id}-narrow-description`}
    >
      <title id={`${id}-narrow-title`}>{title}</title>
      <desc id={`${id}-narrow-description`}>{description}</desc>
      <BarPatterns id={`${id}-narrow`} series={series} />
      {segmentsOf(years, series).map((segment) => (
        <rect
          key={segment.key}
          className="register-chart__bar"
          x={x(segment.from)}
          y={(top.get(segment.year) ?? 0) + 4}
          width={x(segment.to) - x(segment.from)}
          height={NARROW.row - 8}
          fill={seriesFill(`${id}-narrow`, segment.series)}
        />
      ))}
      {years.map(({ year, values }) => (
        <g key={year}>
          <text
            className="register-chart__label"
            x={NARROW.left - 6}
            y={(top.get(year) ?? 0) + 20}
            textAnchor="end"
          >
            {year}
          </text>
          <text className="register-chart__total" x={x(sum(values)) + 6} y={(top.get(year) ?? 0) + 20}>
            {inWords(sum(values))}
          </text>
        </g>
      ))}
    </svg>
  );
}

function NumbersTable({ title, series, years }: Pick<YearBarsProps, "title" | "series" | "years">) {
  const counted = series.map(({ key, label }) => ({ key, label, isNumeric: true }));
  const withTotal =
    series.length > 1 ? [...counted, { key: "total", label: "Total", isNumeric: true }] : counted;
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[{ key: "year", label: "Year" }, ...withTotal]}
      rows={years.map(({ year, values }) => {
        const counts = series.map((_, index) => values[index] ?? 0);
        const cells = series.length > 1 ? [...counts, sum(counts)] : counts;
        return { key: String(year), cells: [year, ...cells.map(inWords)] };
      })}
    />
  );
}
