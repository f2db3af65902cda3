import { funnelOf, type Funnel } from "./funnel-rules";
import { sumOf } from "./mean-rules";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import type { MeasureDefinition } from "./measured-series";
import { scaleOf } from "./series-rules";
import { showPeriod, showUnit } from "./shown-value-rules";

/** A funnel of a measure's bodies over its latest periods, with the words for its axes. */
export interface BodyFunnel {
  funnel: Funnel;
  title: string;
  unit: string;
  size: string;
  isShare: boolean;
  source: string;
}

interface Body {
  code: string;
  name: string;
  chart: MeasureChart | null;
}

/** So many of the latest periods are taken together: single ones of small bodies are mostly chance. */
const LATEST = 12;
/** Fewer bodies make no funnel. */
const FEWEST_BODIES = 3;

/**
 * Bodies side by side, each against its own size, over the twelve latest periods that any reported, counted alike: only of
 * shares and rates that came as numerator and denominator. A body counts with the periods it reported; one that
 * reported none is left out. Null where there is nothing to compare.
 */
export function funnelOfBodies(bodies: readonly Body[]): BodyFunnel | null {
  const charted = bodies.flatMap(({ code, name, chart }) => (chart ? [{ code, name, chart }] : []));
  const definition = charted[0]?.chart.definition;
  if (!definition || (definition.valueKind !== "proportion" && definition.valueKind !== "rate")) return null;
  const latest = [
    ...new Set(charted.flatMap(({ chart }) => counted(chart.points).map(({ period }) => period))),
  ]
    .sort()
    .filter((period, _, all) => period >= countedAlikeSince(definition, all.at(-1) ?? ""))
    .slice(-LATEST);
  const [first, last] = [latest[0], latest.at(-1)];
  if (first === undefined || last === undefined) return null;
  const units = charted.flatMap(({ code, name, chart }) => {
    const own = counted(chart.points).filter(({ period }) => period >= first);
    if (own.length === 0) return [];
    return [
      {
        ...{ key: code, label: name },
        numerator: sumOf(own.map(({ numerator }) => numerator)),
        denominator: sumOf(own.map(({ denominator }) => denominator)),
      },
    ];
  });
  if (units.length < FEWEST_BODIES) return null;
  const isShare = definition.valueKind === "proportion";
  const [from, to] = [showPeriod(first, definition.length), showPeriod(last, definition.length)];
  return {
    funnel: funnelOf({ kind: isShare ? "proportion" : "rate", scale: scaleOf(definition), units }),
    title: `${definition.name} by body, ${from === to ? from : `${from} to ${to}`}`,
    unit: capitalised(showUnit(definition)),
    size: isShare ? "Out of how many" : capitalised(definition.activity ?? "Activity"),
    ...{ isShare, source: definition.source },
  };
}

/** Figures counted in two ways are not added up: from the last change of method that broke the series. */
const countedAlikeSince = ({ methodChanges }: MeasureDefinition, last: string): string =>
  methodChanges
    .filter(({ on, breaksSeries }) => breaksSeries && on <= last)
    .reduce((since, { on }) => (on > since ? on : since), "");

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The points with a figure that came as numerator and denominator. */
const counted = (points: readonly ChartPoint[]) =>
  points.flatMap(({ period, shown, numerator, denominator }) =>
    shown === null || numerator === null || denominator === null ? [] : [{ period, numerator, denominator }],
  );
