import { labelOf, VARIATIONS } from "~db/vocabulary";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { InlineDrawing } from "./inline-drawing";
import { sharedExtent, smallChartSvg } from "./small-drawing";
import { iconSvg, variationIcon } from "./spc-icons";

export interface SmallChart {
  key: string;
  /** The body's name. */
  label: string;
  /** The full chart. */
  href: string;
  chart: MeasureChart;
}

interface SmallMultiplesProps {
  id: string;
  charts: readonly SmallChart[];
  /** One scale for all, so that sizes compare; else each its own, so that shapes do. Said above the charts. */
  isSharedScale?: boolean;
  empty?: string;
}

/** Many bodies' charts of one measure side by side: each with its name, its icon in words and its last figure. */
export function SmallMultiples({ id, charts, isSharedScale = false, empty }: SmallMultiplesProps) {
  if (charts.length === 0) return <p>{empty ?? "No body has figures for this measure yet."}</p>;
  const extent = isSharedScale ? sharedExtent(charts.map(({ chart }) => chart)) : undefined;
  return (
    <>
      <p className="register-small__scale">
        {isSharedScale
          ? "All charts have one scale, so that their sizes can be compared."
          : "Each chart has its own scale: compare how they move, not how high they stand."}
      </p>
      <ul className="register-small">
        {charts.map(({ key, label, href, chart }) => (
          <li key={key}>
            <a href={href}>{label}</a>
            <span className="register-small__word">
              <InlineDrawing
                className="register-verdict__icon"
                svg={iconSvg(variationIcon(chart.variation))}
              />
              {labelOf(VARIATIONS, chart.variation)}
            </span>
            <InlineDrawing svg={smallChartSvg(chart, `${id}-${key}`, extent)} />
          </li>
        ))}
      </ul>
    </>
  );
}
