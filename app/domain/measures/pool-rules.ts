import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { showDate } from "~/lib/dates";

/** One body's figures, as they come to be taken together with those of others. */
export interface PooledBody {
  name: string;
  points: readonly MeasuredPoint[];
  /** Days on which its own way of counting changed so that figures before and after are not alike. */
  breaks: readonly string[];
}

/** Why a body is not among those taken together. */
export interface LeftOut {
  name: string;
  why: string;
}

/** Bodies taken together: the same ones in every period, so that a rise is never one more body reporting. */
export interface Pool {
  /** By period; a period that one of them did not report, or hid, is a gap for all. */
  points: MeasuredPoint[];
  bodies: number;
  ofBodies: number;
  leftOut: LeftOut[];
  /** Gaps because a figure was small and hidden. */
  hidden: number;
}

/** Of so large a part of the periods a gap is borne, so that one late month of one body does not silence all. */
const MOST_GAPS = 0.1;

export interface PoolAsked {
  /** Taken together from here on; null: over the newest `most` periods. */
  from: string | null;
  most: number;
  /** Whether one body may stand for itself: where it is the only one asked about. */
  isOneEnough: boolean;
}

/**
 * Takes bodies together over the same periods. Bodies join by how few periods they lack, while the periods that
 * one of them lacks stay under a tenth of all: each such period is left out for every body, because leaving out
 * the body alone would change who is counted. Null where nobody, or one of several, can be taken.
 */
export function pooledSeries(given: readonly PooledBody[], asked: PoolAsked): Pool | null {
  const periods = periodsOf(given, asked);
  const gapsOf = ({ points }: PooledBody) => {
    const held = new Map(points.map((point) => [point.period, point.state]));
    return periods.filter((period) => held.get(period) !== "reported");
  };
  const counted = given
    .map((body) => ({ body, gaps: gapsOf(body), broken: breakOf(body, periods) }))
    .sort((one, other) => one.gaps.length - other.gaps.length);
  const gaps = new Set<string>();
  const taken: PooledBody[] = [];
  const leftOut: LeftOut[] = [];
  for (const { body, gaps: own, broken } of counted) {
    const joined = new Set([...gaps, ...own]);
    if (broken === null && own.length < periods.length && joined.size <= periods.length * MOST_GAPS) {
      taken.push(body);
      for (const period of own) gaps.add(period);
    } else leftOut.push({ name: body.name, why: whyLeftOut(body, { own, broken, periods }) });
  }
  if (taken.length < (asked.isOneEnough && given.length === 1 ? 1 : 2) || periods.length < 2) return null;
  const series = taken.map(({ points }) => new Map(points.map((point) => [point.period, point])));
  const points = periods.map((period) =>
    sumOfPeriod(
      period,
      series.flatMap((held) => held.get(period) ?? []),
      gaps.has(period),
    ),
  );
  const hidden = points.filter(({ state }) => state === "suppressed").length;
  return { points, bodies: taken.length, ofBodies: given.length, leftOut, hidden };
}

/** Every period that anybody sent a figure for, hidden or not. */
function periodsOf(given: readonly PooledBody[], { from, most }: PoolAsked): string[] {
  const held = given
    .flatMap(({ points }) => points.filter(({ state }) => state !== "not_reported"))
    .map(({ period }) => period)
    .filter((period) => from === null || period >= from);
  const periods = [...new Set(held)].sort();
  return from === null ? periods.slice(-most) : periods;
}

const breakOf = ({ breaks }: PooledBody, periods: readonly string[]): string | null =>
  breaks.find((on) => on > (periods[0] ?? "") && on <= (periods.at(-1) ?? "")) ?? null;

function whyLeftOut(
  { points }: PooledBody,
  { own, broken, periods }: { own: readonly string[]; broken: string | null; periods: readonly string[] },
): string {
  if (!points.some(({ state }) => state !== "not_reported")) return "does not report";
  if (broken !== null) return `how it counts changed on ${showDate(broken)}`;
  const within = new Set(periods);
  const hidden = points.filter(({ period, state }) => state === "suppressed" && within.has(period)).length;
  const of = `${own.length} of ${periods.length} periods without a figure`;
  return hidden === 0 ? of : `${of}, ${hidden} of them hidden because small`;
}

function sumOfPeriod(period: string, own: readonly MeasuredPoint[], isGap: boolean): MeasuredPoint {
  const none = { period, value: null, numerator: null, denominator: null, isProvisional: false };
  if (isGap)
    return {
      ...none,
      state: own.some(({ state }) => state === "suppressed") ? "suppressed" : "not_reported",
    };
  const sum = (of: "value" | "numerator" | "denominator") =>
    own.every((point) => point[of] !== null)
      ? own.reduce((total, point) => total + (point[of] ?? 0), 0)
      : null;
  return {
    ...{ period, state: "reported", value: sum("value"), numerator: sum("numerator") },
    ...{
      denominator: sum("denominator"),
      isProvisional: own.some(({ isProvisional }) => isProvisional),
    },
  };
}

/** So many names are read; of more, how many there are. */
const MOST_NAMED = 6;

/** "Left out: Bryn Tawel (does not report)."; nothing where nobody is. */
export function leftOutSentence(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "";
  const named = leftOut.slice(0, MOST_NAMED).map(({ name, why }) => `${name} (${why})`);
  const more = leftOut.length - named.length;
  return `Left out: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}
