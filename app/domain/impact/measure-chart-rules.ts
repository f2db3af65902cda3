import type { Assurance, PointType, RunSignal, SpecialCause, Variation, ChartKind } from "~db/vocabulary";
import { attributeLimits, NO_LIMITS } from "./attribute-limit-rules";
import { chanceOf, chooseChart, ratiosOf } from "./chart-kind-rules";
import { notesOnPoints } from "./chart-note-rules";
import { phasesOf, type Phase } from "./chart-phase-rules";
import type { MeasureDefinition, MeasuredPoint } from "./measured-series";
import { casesBetweenLimits, timeBetweenLimits } from "./rare-event-limit-rules";
import { hasFewCrossings, runReading } from "./run-chart-rules";
import { readableSeries, scaleOf, type ReadablePoint } from "./series-rules";
import { judge, pointType, specialCauses, typeOfSignal, type PointLimits } from "./special-cause-rules";
import { assuranceOf, FEWEST_POINTS, xmrLimits } from "./spc-rules";

/** One point as it is drawn and listed. */
export interface ChartPoint extends ReadablePoint {
  /** Mean (XmR, p, u), median (run) or centre line (g, t) at this point; null where there is none. */
  centre: number | null;
  lower: number | null;
  upper: number | null;
  /** Common Cause throughout a phase too short to judge. */
  cause: SpecialCause | RunSignal;
  type: PointType;
  /** Place of its phase in `phases`. */
  phase: number;
  /** Null without a target, a better direction or a figure. */
  meetsTarget: boolean | null;
}

export interface ChartPhase extends Phase {
  /** First days of its first and last period. */
  from: string;
  to: string;
  /** Points with a figure. */
  reported: number;
  /** Points with a figure that its limits rest on. */
  based: number;
  centre: number | null;
  /** Whether the limits rest on fewer than twelve points, so that each further point moves them. */
  isTrial: boolean;
}

/** All that a drawing, a table, a CSV and the sentence need, and nothing that must still be computed. */
export interface MeasureChart {
  definition: MeasureDefinition;
  kind: ChartKind;
  /** Why this chart, in a sentence. */
  why: string;
  points: ChartPoint[];
  phases: ChartPhase[];
  /** What the last reported point says. */
  variation: Variation;
  /** Whether the process as it is meets the target; null where that cannot be asked. */
  assurance: Assurance | null;
  /** What a reader must know of these points: one sentence each, most important first. */
  notes: string[];
}

/** With fewer points a stretch shows its centre line alone. */
const FEWEST_FOR_TRIAL = 6;

/**
 * The chart of a measure's points for one body.
 *
 *     const chart = measureChart(
 *       { ...PLAIN_DEFINITION, name: "Restraint", of: "Ashdown NHS Trust", unit: "people restrained",
 *         direction: "decrease", target: { value: 30, on: "2025-03-31" },
 *         marks: [{ on: "2024-05-01", kind: "implemented", label: "Ward changes" }], source: "…" },
 *       [reportedPoint("2024-01-01", 34), { ...reportedPoint("2024-02-01", 0), state: "suppressed", value: null }],
 *     );
 *
 * Points may come in any order, with gaps and with figures that cannot be: nothing is thrown, and `notes` says
 * what was left out. Shares and rates are best given as numerator and denominator; a bare value is taken as it
 * is shown (percent, or per `per`). Then: `readingOf(chart, …)` for the sentence, `chartSvg(chart, …)` and
 * `<MeasureFigure>` for the drawing, `chartTable(chart)` for table and CSV.
 */
export function measureChart(definition: MeasureDefinition, given: readonly MeasuredPoint[]): MeasureChart {
  const { points, notes } = readableSeries(definition, given);
  const divided = phasesOf(definition, points);
  const chosen = chooseChart(definition, points, divided);
  const scale: Scaled = { definition, points, kind: chosen.kind, excess: chosen.excess ?? 1 };
  const judged = divided.map((phase, place) => judgePhase(scale, phase, place));
  const drawn = judged.flatMap(({ points: ofPhase }) => ofPhase);
  const phases = judged.map(({ phase }) => phase);
  const last = drawn.findLast(({ shown }) => shown !== null);
  const { target, direction } = definition;
  return {
    ...{ definition, kind: chosen.kind, why: chosen.why, points: drawn, phases },
    variation: variationOf(last, last ? phases[last.phase] : undefined),
    assurance:
      last && isDescribed(last, phases)
        ? assuranceOf(target?.value ?? null, direction, last.lower, last.upper)
        : null,
    notes: [
      ...notesOnPoints(definition, points, phases),
      ...notes,
      ...judged.flatMap(({ notes: ofPhase }) => ofPhase),
    ],
  };
}

interface Scaled {
  definition: MeasureDefinition;
  points: readonly ReadablePoint[];
  kind: ChartKind;
  excess: number;
}

interface JudgedPhase {
  phase: ChartPhase;
  points: ChartPoint[];
  notes: string[];
}

function judgePhase(scaled: Scaled, phase: Phase, place: number): JudgedPhase {
  const { definition } = scaled;
  const points = scaled.points.slice(phase.start, phase.end);
  const values = points.map(({ shown }) => shown);
  const reported = values.filter((value) => value !== null).length;
  const based = scaled.points
    .slice(phase.basisStart, phase.basisEnd)
    .filter(({ shown }) => shown !== null).length;
  const found =
    scaled.kind === "run" ? runSignals(scaled, phase, values) : limitSignals(scaled, phase, values, based);
  const isJudged = reported >= FEWEST_POINTS;
  // A true share cannot pass 100%, and a count not fall below 0: limits beyond say nothing more.
  const isShare =
    definition.valueKind === "proportion" && scaled.points.every(({ shown }) => (shown ?? 0) <= 100);
  const isBelowZeroPossible = definition.valueKind === "measurement";
  const drawn = points.map((point, at): ChartPoint => {
    const limits = found.limits[at] ?? NO_LIMITS;
    const cause = isJudged ? (found.causes[at] ?? "Common Cause") : "Common Cause";
    const lower = limits.lower === null || isBelowZeroPossible ? limits.lower : Math.max(0, limits.lower);
    return {
      ...point,
      ...{
        centre: limits.centre,
        lower,
        upper: isShare && limits.upper !== null ? Math.min(100, limits.upper) : limits.upper,
        cause,
      },
      ...{ type: typeOf(cause, definition), phase: place, meetsTarget: meets(definition, point.shown) },
    };
  });
  const centre = drawn.find((point) => point.centre !== null)?.centre ?? null;
  return {
    phase: {
      ...{ ...phase, from: points[0]?.period ?? "", to: points.at(-1)?.period ?? "" },
      ...{ reported, based, centre, isTrial: based < FEWEST_POINTS },
    },
    points: drawn,
    notes: isJudged ? found.notes : [],
  };
}

interface Signals {
  limits: PointLimits[];
  causes: (SpecialCause | RunSignal)[];
  notes: string[];
}

function runSignals({ definition }: Scaled, phase: Phase, values: readonly (number | null)[]): Signals {
  const reading = runReading(values, phase.basisEnd - phase.start);
  const limits = values.map(() => ({ ...NO_LIMITS, centre: reading.median }));
  const drift = hasFewCrossings(reading)
    ? [
        `The points cross their median ${reading.crossings === 1 ? "once" : `${reading.crossings} times`}, ` +
          `where chance alone would make it at least ${reading.fewestExpected}: ${definition.name} drifts or moves in steps.`,
      ]
    : [];
  return { limits, causes: reading.signals.map((signal) => signal ?? "Common Cause"), notes: drift };
}

function limitSignals(
  scaled: Scaled,
  phase: Phase,
  values: readonly (number | null)[],
  based: number,
): Signals {
  const limits = limitsOfPhase(scaled, phase);
  const kept = based < FEWEST_FOR_TRIAL ? limits.map(({ centre }) => ({ ...NO_LIMITS, centre })) : limits;
  return { limits: kept, causes: specialCauses(judge(values, (at) => kept[at] ?? NO_LIMITS)), notes: [] };
}

/** The limits at each point of a phase, in the unit shown. */
function limitsOfPhase({ definition, points, kind, excess }: Scaled, phase: Phase): PointLimits[] {
  const { start, end, basisStart, basisEnd } = phase;
  const based = points.slice(basisStart, basisEnd).map(({ shown }) => shown);
  const same = (limits: PointLimits) => points.slice(start, end).map(() => limits);
  if (kind === "t") return same(timeBetweenLimits(based));
  if (kind === "g") return same(casesBetweenLimits(based));
  const ratios = ratiosOf(definition, points);
  if (kind === "xmr" || ratios === null) return same(xmrLimits(based, true));
  const isCorrected = kind === "p_prime" || kind === "u_prime";
  const scale = scaleOf(definition);
  return attributeLimits(
    ratios.slice(start, end),
    ratios.slice(basisStart, basisEnd),
    chanceOf(definition),
    isCorrected ? excess : 1,
  ).map((limits) => scaledBy(limits, scale));
}

const scaledBy = ({ centre, lower, upper, nearLower, nearUpper }: PointLimits, by: number): PointLimits => {
  const times = (line: number | null) => (line === null ? null : line * by);
  return {
    ...{ centre: times(centre), lower: times(lower), upper: times(upper) },
    ...{ nearLower: times(nearLower), nearUpper: times(nearUpper) },
  };
};

const typeOf = (cause: SpecialCause | RunSignal, { direction }: MeasureDefinition): PointType =>
  cause === "long_run_above" || cause === "long_run_below"
    ? typeOfSignal(cause === "long_run_above", direction)
    : pointType(cause, direction);

function meets({ target, direction }: MeasureDefinition, shown: number | null): boolean | null {
  if (target === null || shown === null || direction === "neutral") return null;
  return direction === "increase" ? shown >= target.value : shown <= target.value;
}

/**
 * Whether the limits describe the process as it now is. Limits of a baseline that ended no longer do once the
 * points have left it: "misses the target" would then be said of the past. A run chart has no limits.
 */
function isDescribed(last: ChartPoint, phases: readonly ChartPhase[]): boolean {
  const phase = phases[last.phase];
  const isOfThePast = phase !== undefined && phase.basisEnd < phase.end && last.cause !== "Common Cause";
  return last.upper !== null && !isOfThePast;
}

/** NHS England's variation icon for the latest point. */
function variationOf(last: ChartPoint | undefined, phase: ChartPhase | undefined): Variation {
  if (last === undefined || phase === undefined || phase.reported < FEWEST_POINTS) return "too_few";
  const isHigh = isHighCause(last.cause);
  switch (last.type) {
    case "common_cause":
      return "common_cause";
    case "special_cause_improvement":
      return isHigh ? "improvement_high" : "improvement_low";
    case "special_cause_concern":
      return isHigh ? "concern_high" : "concern_low";
    case "special_cause_neutral_high":
      return "neutral_high";
    case "special_cause_neutral_low":
      return "neutral_low";
  }
}

export const isHighCause = (cause: SpecialCause | RunSignal): boolean => /Above|Increasing|above/.test(cause);
