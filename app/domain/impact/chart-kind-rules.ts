import { CHART_KINDS, labelOf, type ChartKind } from "~db/vocabulary";
import { excessVariation, ofRate, ofShare, pooled, type Ratio } from "./attribute-limit-rules";
import type { Phase } from "./chart-phase-rules";
import type { MeasureDefinition } from "./measured-series";
import { meanOf } from "./mean-rules";
import { isBetweenEvents, isRatio, type ReadablePoint } from "./series-rules";
import { FEWEST_POINTS, movingRanges, RANGE_LIMIT } from "./spc-rules";

/** The chart that suits a measure's points, and why, in a sentence or two for readers. */
export interface ChosenChart {
  kind: ChartKind;
  why: string;
  /** Laney's ratio of the variation seen to that of chance alone; null where it does not apply. */
  excess: number | null;
}

/** Denominators further than this share from their mean need limits of their own (Provost & Murray 2011). */
const EVEN_DENOMINATORS = 0.25;
/** From here the points vary by clearly more than chance: below it, p and p′ limits differ by less than a fifth. */
export const EXCESS = 1.2;
/** With fewer events expected a period, chance is too lopsided for limits on both sides. */
const FEWEST_EXPECTED = 1;
/** With a mean count below this, changes from period to period are mostly 0 and 1. */
const FEWEST_A_PERIOD = 2;
/** Fewer possible values than this within the range limit make limits of rounded data too wide or too narrow. */
const FEWEST_STEPS = 4;

/**
 * Which chart suits. In this order: what the owner asks for with a reason; days or cases between rare events
 * take t- and g-charts; where no stretch has twelve points, or they are too rare, too coarsely rounded or do
 * not vary, a run chart, which needs no limits; shares and rates over uneven denominators take p- and u-charts,
 * with Laney's correction where they vary by more than chance; everything else an XmR chart, which is what
 * NHS England's Making Data Count uses and readers know.
 */
export function chooseChart(
  definition: MeasureDefinition,
  points: readonly ReadablePoint[],
  phases: readonly Phase[],
): ChosenChart {
  const ratios = ratiosOf(definition, points);
  const excess = ratios === null ? null : excessOf(definition, ratios, phases);
  const asked = definition.chosenChart;
  if (asked && canDraw(asked.kind, ratios !== null))
    return {
      kind: asked.kind,
      why: `${labelOf(CHART_KINDS, asked.kind)}, asked for by the measure’s owner: ${asked.reason}`,
      excess,
    };
  if (isBetweenEvents(definition)) return betweenEvents(definition);
  const shown = points.map(({ shown: figure }) => figure);
  const against = whyNoLimits(definition, shown, phases);
  if (against) return { kind: "run", why: `Run chart with a median: ${against}`, excess };
  const attribute = ratios === null ? null : attributeChart(definition, ratios, excess);
  return attribute ?? { kind: "xmr", why: whyXmr(definition, ratios), excess };
}

const canDraw = (kind: ChartKind, hasRatios: boolean): boolean =>
  hasRatios || !(kind === "p" || kind === "p_prime" || kind === "u" || kind === "u_prime");

const betweenEvents = ({ valueKind }: MeasureDefinition): ChosenChart =>
  valueKind === "days_between"
    ? {
        kind: "t",
        why: "t-chart: the event is rare, so the days from one to the next say more than counts that are mostly nought.",
        excess: null,
      }
    : {
        kind: "g",
        why: "g-chart: the event is rare, so the cases from one to the next say more than shares that are mostly nought.",
        excess: null,
      };

/** The numerators and denominators of shares and rates; null where any reported figure came without. */
export function ratiosOf(definition: MeasureDefinition, points: readonly ReadablePoint[]): Ratio[] | null {
  if (!isRatio(definition)) return null;
  const ratios: Ratio[] = [];
  for (const { shown, numerator, denominator } of points) {
    if (shown === null) ratios.push(null);
    else if (numerator === null || denominator === null) return null;
    else ratios.push({ numerator, denominator });
  }
  return ratios;
}

/** The chance that applies to a measure; a rate's denominators are activity, a share's are cases. */
export const chanceOf = ({ valueKind }: MeasureDefinition) => (valueKind === "proportion" ? ofShare : ofRate);

function excessOf(
  definition: MeasureDefinition,
  ratios: readonly Ratio[],
  phases: readonly Phase[],
): number | null {
  const longest = [...phases].sort((a, b) => b.basisEnd - b.basisStart - (a.basisEnd - a.basisStart))[0];
  return longest
    ? excessVariation(ratios.slice(longest.basisStart, longest.basisEnd), chanceOf(definition))
    : null;
}

/** Why limits would mislead, as the rest of a sentence; null where they would not. */
function whyNoLimits(
  { roundedTo, valueKind }: MeasureDefinition,
  shown: readonly (number | null)[],
  phases: readonly Phase[],
): string | null {
  const reported = shown.filter((value) => value !== null);
  const longest = Math.max(0, ...phases.map(({ start, end }) => countReported(shown.slice(start, end))));
  if (longest < FEWEST_POINTS)
    return reported.length === 0
      ? "there is no point yet."
      : phases.length > 1
        ? `no stretch has the ${FEWEST_POINTS} points that limits need (the longest has ${longest}).`
        : `there ${longest === 1 ? "is 1 point" : `are ${longest} points`}, fewer than the ${FEWEST_POINTS} that limits need.`;
  if (new Set(reported).size === 1)
    return "the figure never varies, so that there is nothing to draw limits from.";
  if (valueKind === "count" && (meanOf(reported) ?? 0) < FEWEST_A_PERIOD)
    return `fewer than ${FEWEST_A_PERIOD} a period on average are too few for limits; the days between events would show more.`;
  const range = meanOf(movingRanges(shown));
  if (
    roundedTo !== null &&
    range !== null &&
    Math.floor((RANGE_LIMIT * range) / roundedTo) + 1 < FEWEST_STEPS
  )
    return `figures rounded to the nearest ${roundedTo} move in steps too coarse for limits.`;
  return null;
}

const countReported = (values: readonly (number | null)[]): number =>
  values.filter((value) => value !== null).length;

function attributeChart(
  definition: MeasureDefinition,
  ratios: readonly Ratio[],
  excess: number | null,
): ChosenChart | null {
  const given = ratios.filter((ratio) => ratio !== null);
  const mean = meanOf(given.map(({ denominator }) => denominator)) ?? 0;
  const isEven = given.every(({ denominator }) => Math.abs(denominator - mean) <= EVEN_DENOMINATORS * mean);
  const isShare = definition.valueKind === "proportion";
  const isTrueShare = given.every(({ numerator, denominator }) => numerator <= denominator);
  if (isEven || excess === null || (isShare && !isTrueShare)) return null;
  const centre = pooled(ratios) ?? 0;
  const expected = Math.min(centre, isShare ? 1 - centre : centre) * mean;
  if (expected < FEWEST_EXPECTED)
    return {
      kind: "run",
      why: "Run chart with a median: fewer than one event a period is expected, too few for limits; the cases between events would show more.",
      excess,
    };
  const uneven = `what each ${isShare ? "share is of" : "rate is over"} differs by more than a quarter, and limits follow it`;
  if (excess <= EXCESS)
    return { kind: isShare ? "p" : "u", why: `${isShare ? "p" : "u"}-chart: ${uneven}.`, excess };
  const times = excess.toFixed(1);
  return {
    kind: isShare ? "p_prime" : "u_prime",
    why: `${isShare ? "p′" : "u′"}-chart: ${uneven}; the points vary ${times} times as much as chance alone would make them, so the limits are widened to fit (Laney).`,
    excess,
  };
}

function whyXmr(definition: MeasureDefinition, ratios: readonly Ratio[] | null): string {
  const start = "XmR chart, as NHS England’s Making Data Count uses";
  const given = ratios?.filter((ratio) => ratio !== null) ?? [];
  if (isRatio(definition) && ratios === null)
    return `${start}: the figures came without what they are out of, which other charts of shares and rates need.`;
  if (
    definition.valueKind === "proportion" &&
    given.some(({ numerator, denominator }) => numerator > denominator)
  )
    return `${start}: the figure may pass 100%, so it is not a share that a p-chart fits.`;
  if (isRatio(definition))
    return `${start}: what the figures are out of differs little from period to period.`;
  return `${start}: one figure a period, with limits from how much it changes from one period to the next.`;
}
