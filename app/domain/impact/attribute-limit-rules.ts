import { sumOf } from "./mean-rules";
import type { PointLimits } from "./special-cause-rules";
import { movingRanges } from "./spc-rules";

/** So many of so much in one period; null where nothing was reported. */
export type Ratio = { numerator: number; denominator: number } | null;

/** How a share or a rate varies by chance alone. */
export interface ChanceOf {
  /** The standard deviation of one point about the centre, given its denominator. */
  (centre: number, denominator: number): number;
}

/** Binomial: each of n either is or is not. p-charts. */
export const ofShare: ChanceOf = (centre, n) => Math.sqrt((centre * (1 - centre)) / n);
/** Poisson: events over an area of opportunity. u-charts. */
export const ofRate: ChanceOf = (centre, n) => Math.sqrt(centre / n);

/** d2 of ranges of two: the mean moving range of a normal process is so many standard deviations. */
const D2 = 1.128;

/** All events over all activity, as a centre line; null without any. */
export function pooled(ratios: readonly Ratio[]): number | null {
  const given = ratios.filter((ratio) => ratio !== null);
  const denominators = sumOf(given.map(({ denominator }) => denominator));
  return denominators > 0 ? sumOf(given.map(({ numerator }) => numerator)) / denominators : null;
}

/**
 * How many times as much the points vary as chance alone would make them: the mean moving range of their
 * z-scores over 1.128 (Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002). 1 where
 * only chance is at work; null where it cannot be told (fewer than two neighbours, or no chance at all).
 */
export function excessVariation(based: readonly Ratio[], chance: ChanceOf): number | null {
  const centre = pooled(based);
  if (centre === null) return null;
  const scores = based.map((ratio) => {
    if (ratio === null) return null;
    const sigma = chance(centre, ratio.denominator);
    return sigma > 0 ? (ratio.numerator / ratio.denominator - centre) / sigma : null;
  });
  const ranges = movingRanges(scores);
  return ranges.length === 0 ? null : sumOf(ranges) / ranges.length / D2;
}

/**
 * Three-sigma limits of a p- or u-chart for each of `ratios`, from those it is `based` on: wider where the
 * denominator is smaller (Montgomery, Statistical Quality Control; Benneyan 1998). `excess` widens them to
 * Laney's p′ or u′; 1 leaves them. Shares and rates are as fractions here: the caller scales.
 */
export function attributeLimits(
  ratios: readonly Ratio[],
  based: readonly Ratio[],
  chance: ChanceOf,
  excess: number,
): PointLimits[] {
  const centre = pooled(based);
  return ratios.map((ratio) => {
    if (centre === null || ratio === null) return { ...NO_LIMITS, centre };
    const sigma = chance(centre, ratio.denominator) * excess;
    if (!(sigma > 0)) return { ...NO_LIMITS, centre };
    return {
      centre,
      lower: centre - 3 * sigma,
      upper: centre + 3 * sigma,
      nearLower: centre - 2 * sigma,
      nearUpper: centre + 2 * sigma,
    };
  });
}

export const NO_LIMITS: PointLimits = {
  centre: null,
  lower: null,
  upper: null,
  nearLower: null,
  nearUpper: null,
};
