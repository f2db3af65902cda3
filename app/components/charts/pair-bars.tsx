import { scaleLinear } from "d3-scale";
import { BarLegend, BarPatterns, seriesFill } from "./bar-series";

export interface Pair {
  key: string;
  label: string;
  values: readonly [number, number];
}

interface PairBarsProps {
  id: string;
  title: string;
  /** What the chart shows, in a sentence for those who do not see it. */
  description: string;
  /** What the two bars of each pair are. */
  series: readonly [string, string];
  pairs: readonly Pair[];
}

const WIDTH = 320;
const ROW = 54;
const BAR = 14;
const RIGHT = 44;

/** Two lying bars for each of several things, drawn on the server; its numbers stand in a table beside it. */
export function PairBars({ id, title, description, series, pairs }: PairBarsProps) {
  const most = Math.max(1, ...pairs.flatMap(({ values }) => values));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - RIGHT]);
  const keyed = series.map((label, index) => ({ key: String(index), label }));
  return (
    <figure className="register-chart">
      <figcaption className="register-chart__title">{title}</figcaption>
      <BarLegend id={id} series={keyed} />
      <svg
        className="register-chart__pairs"
        viewBox={`0 0 ${WIDTH} ${pairs.length * ROW}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <BarPatterns id={`${id}-bars`} series={keyed} />
        {pairs.map(({ key, label, values }, row) => (
          <g key={key}>
            <text className="register-chart__label" x={0} y={row * ROW + 14}>
              {label}
            </text>
            {values.map((value, index) => (
              <g key={index}>
                <rect
                  className="register-chart__bar"
                  x={0}
                  y={row * ROW + 18 + index * BAR}
                  width={x(value)}
                  height={BAR - 2}
                  fill={seriesFill(`${id}-bars`, index)}
                />
                <text className="register-chart__label" x={x(value) + 4} y={row * ROW + 29 + index * BAR}>
                  {value.toLocaleString("en-GB")}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}
