import { showDate } from "~/lib/dates";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import type { MeasureDefinition } from "./measured-series";
import { periodsOf } from "./reading-word-rules";
import { showFigure } from "./shown-value-rules";
import { assuranceOf, FEWEST_POINTS, xmrLimits } from "./spc-rules";

/** So many of the latest figures are counted where no change divides them. */
const LATEST = 12;

/** "30 or fewer", "90% or more"; the owner's words ("25% fewer") where they gave some. */
export function targetWords(definition: MeasureDefinition): string {
  const { target, direction, valueKind } = definition;
  if (target === null) return "";
  const figure = showFigure(definition, target.value);
  const bound = direction === "increase" ? "or more" : valueKind === "count" ? "or fewer" : "or less";
  const stated = direction === "neutral" ? figure : `${figure} ${bound}`;
  const named = target.words === undefined || target.words === "" ? stated : `${target.words} (${stated})`;
  return target.on === null ? named : `${named} by ${showDate(target.on)}`;
}

/**
 * How often the target was met, and whether the process as it is can be relied on to meet it.
 *
 * @param since The points after a stated change; null counts the latest twelve figures.
 */
export function targetSentence(chart: MeasureChart, since: readonly ChartPoint[] | null): string[] {
  const { definition } = chart;
  if (definition.target === null) return [];
  const words = targetWords(definition);
  if (definition.direction === "neutral")
    return [`Whether the target of ${words} is met is not said, because neither way is named as better.`];
  const judged = (since ?? chart.points).filter(({ meetsTarget }) => meetsTarget !== null);
  const counted = since === null ? judged.slice(-LATEST) : judged;
  if (counted.length === 0) return [];
  const outlook = since === null ? outlookOf(chart) : outlookSince(chart, since);
  return [`The target of ${words} was ${howOften(definition, counted, since !== null)}${outlook}.`];
}

function howOften(definition: MeasureDefinition, counted: readonly ChartPoint[], isSince: boolean): string {
  const met = counted.filter(({ meetsTarget }) => meetsTarget === true).length;
  const of = periodsOf(definition, counted.length);
  const among = isSince ? `the ${of} since` : `the last ${of}`;
  if (counted.length === 1)
    return `${met === 0 ? "not met" : "met"} in ${isSince ? "the only" : "the latest"} ${of.replace(/^1 /, "")}${isSince ? " since" : ""}`;
  if (met === 0) return `met in none of ${among}`;
  return met === counted.length ? `met in all of ${among}` : `met in ${met} of ${among}`;
}

/**
 * Limits that rest on both sides of a change, or on a baseline before it, do not describe the process since: its own
 * points do. The chart's sign goes by the limits drawn, as NHS England's charts do; where it says otherwise, the
 * sentence says what each goes by.
 */
function outlookSince({ definition, assurance }: MeasureChart, since: readonly ChartPoint[]): string {
  const { target, direction } = definition;
  const figures = since.map(({ shown }) => shown);
  const count = figures.filter((figure) => figure !== null).length;
  if (count < FEWEST_POINTS) return "; these are too few to say whether that will go on";
  const { lower, upper } = xmrLimits(figures, true);
  const own = upper === null ? null : assuranceOf(target?.value ?? null, direction, lower, upper);
  const differs = own !== null && assurance !== null && own !== assurance;
  return `${assuranceWords(own)}${differs ? BY_WHAT : ""}`;
}

const BY_WHAT = ", going by the figures since; the sign beside the chart goes by the limits drawn";

/** While the figures are moving away, limits do not say where they will settle. */
const outlookOf = ({ assurance, variation }: MeasureChart): string =>
  variation === "common_cause"
    ? assuranceWords(assurance)
    : assurance === null || variation === "too_few"
      ? ""
      : "; while the figures move, the limits do not say whether that will go on";

function assuranceWords(assurance: MeasureChart["assurance"]): string {
  switch (assurance) {
    case null:
      return "";
    case "consistent_pass":
      return "; the process as it is can be expected to meet it";
    case "consistent_fail":
      return "; the process as it is cannot be expected to meet it";
    case "inconsistent":
      return "; as the process is, meeting it is a matter of chance";
  }
}
