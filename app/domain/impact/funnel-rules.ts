import { Z_95, Z_998 } from "./distribution-rules";
import { binomialQuantile, poissonQuantile } from "./discrete-quantile-rules";
import { sumOf } from "./mean-rules";

/** One body's events over its activity, in the same period as the others'. */
export interface FunnelUnit {
  /** The body's code. */
  key: string;
  label: string;
  numerator: number;
  denominator: number;
}

export type FunnelPlace = "above_998" | "above_95" | "within" | "below_95" | "below_998";

export interface PlacedUnit extends FunnelUnit {
  /** In the unit shown: percent, or per so many. */
  shown: number;
  place: FunnelPlace;
}

/** Limits at one denominator, in the unit shown. */
export interface FunnelLimits {
  denominator: number;
  low998: number;
  low95: number;
  high95: number;
  high998: number;
}

export interface Funnel {
  /** By name: a funnel is there so that nobody is ranked. */
  units: PlacedUnit[];
  /** All events over all activity; null without any. */
  centre: number | null;
  /** From the smallest denominator to the largest, for drawing. */
  limits: FunnelLimits[];
  /** How many times as much as by chance the units vary (φ); null with fewer than two. */
  dispersion: number | null;
  isWidened: boolean;
  notes: string[];
}

export interface FunnelQuestion {
  kind: "proportion" | "rate";
  /** 100 for shares, so many for rates. */
  scale: number;
  units: readonly FunnelUnit[];
}

const STEPS = 48;

/** Bodies that vary so many times as much as by chance differ in kind, and limits say little of any one. */
const FAR_BEYOND_CHANCE = 5;
const OF_OTHER_KINDS =
  "So wide a spread means that the bodies differ in kind: that one lies outside the limits says little of it alone.";

/**
 * A funnel plot (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 2005): each body's share or rate against its size, within 95% and 99.8% limits about that of all together.
 * Limits are exact, binomial or Poisson, interpolated as in his appendix A. Where bodies vary by more than
 * chance alone (winsorised φ above 1 + 2√(2/I)), what they differ by anyway is added to the variance of each
 * (random effects; Spiegelhalter, Quality & Safety in Health Care 14, 2005), as NHS England's SHMI does, and the
 * plot says so: otherwise most large bodies would lie outside.
 */
export function funnelOf({ kind, scale, units }: FunnelQuestion): Funnel {
  const usable = units.filter(
    ({ numerator, denominator }) =>
      denominator > 0 &&
      numerator >= 0 &&
      Number.isFinite(numerator / denominator) &&
      (kind === "rate" || numerator <= denominator),
  );
  const left = units.length - usable.length;
  const activity = sumOf(usable.map(({ denominator }) => denominator));
  if (activity === 0)
    return { units: [], centre: null, limits: [], dispersion: null, isWidened: false, notes: leftOut(left) };
  const centre = sumOf(usable.map(({ numerator }) => numerator)) / activity;
  const spread = spreadOf(kind, centre, usable);
  const at = (denominator: number) => limitsAt({ kind, scale, centre, extra: spread.between }, denominator);
  const placed = usable.map((unit) => {
    const shown = (unit.numerator / unit.denominator) * scale;
    return { ...unit, shown, place: placeOf(shown, at(unit.denominator)) };
  });
  return {
    units: placed.sort((a, b) => a.label.localeCompare(b.label, "en-GB")),
    centre: centre * scale,
    limits: sizesOf(usable).map(at),
    ...{ dispersion: spread.dispersion, isWidened: spread.between > 0 },
    notes: [...spread.notes, ...fewNote(usable.length), ...leftOut(left)],
  };
}

const leftOut = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? "1 body is" : `${count} bodies are`} left out, without a figure that can be compared.`,
      ];

const fewNote = (count: number): string[] =>
  count < 10 ? [`With ${count === 1 ? "1 body" : `${count} bodies`} there is little to compare with.`] : [];

const chance = (kind: FunnelQuestion["kind"], centre: number): number =>
  Math.sqrt(kind === "proportion" ? centre * (1 - centre) : centre);

interface Spread {
  dispersion: number | null;
  /** Variance between bodies beyond chance (τ²). */
  between: number;
  notes: string[];
}

/** How far bodies differ beyond chance, with the most extreme tenth at either end drawn in (winsorised). */
function spreadOf(kind: FunnelQuestion["kind"], centre: number, units: readonly FunnelUnit[]): Spread {
  const sigma = chance(kind, centre);
  if (units.length < 2 || !(sigma > 0)) return { dispersion: null, between: 0, notes: [] };
  const scores = units
    .map(
      ({ numerator, denominator }) => ((numerator / denominator - centre) * Math.sqrt(denominator)) / sigma,
    )
    .sort((a, b) => a - b);
  const tenth = Math.floor(scores.length / 10);
  const [low, high] = [scores[tenth] ?? 0, scores[scores.length - 1 - tenth] ?? 0];
  const squares = scores.map((score) => Math.min(high, Math.max(low, score)) ** 2);
  const count = units.length;
  const dispersion = sumOf(squares) / count;
  if (dispersion <= 1 + 2 * Math.sqrt(2 / count)) return { dispersion, between: 0, notes: [] };
  const weights = units.map(({ denominator }) => denominator / sigma ** 2);
  const total = sumOf(weights);
  const between =
    (count * dispersion - (count - 1)) / (total - sumOf(weights.map((weight) => weight ** 2)) / total);
  return {
    ...{ dispersion, between: Math.max(0, between) },
    notes: [
      `Bodies vary by more than chance alone would make them (${Math.sqrt(dispersion).toFixed(1)} times as much), so the limits are widened to fit; differences in whom they care for and how they record are not taken out.`,
      ...(dispersion > FAR_BEYOND_CHANCE ** 2 ? [OF_OTHER_KINDS] : []),
    ],
  };
}

interface AboutCentre {
  kind: FunnelQuestion["kind"];
  scale: number;
  centre: number;
  extra: number;
}

function limitsAt({ kind, scale, centre, extra }: AboutCentre, denominator: number): FunnelLimits {
  const exact = (z: number, share: number) => {
    if (extra > 0) return centre + z * Math.sqrt(chance(kind, centre) ** 2 / denominator + extra);
    const count =
      kind === "proportion"
        ? binomialQuantile(share, denominator, centre)
        : poissonQuantile(share, centre * denominator);
    return count / denominator;
  };
  const most = kind === "proportion" ? 1 : Infinity;
  const shown = (value: number) => Math.min(most, Math.max(0, value)) * scale;
  return {
    denominator,
    low998: shown(exact(-Z_998, 0.001)),
    low95: shown(exact(-Z_95, 0.025)),
    high95: shown(exact(Z_95, 0.975)),
    high998: shown(exact(Z_998, 0.999)),
  };
}

function placeOf(shown: number, { low998, low95, high95, high998 }: FunnelLimits): FunnelPlace {
  if (shown > high998) return "above_998";
  if (shown > high95) return "above_95";
  if (shown < low998) return "below_998";
  return shown < low95 ? "below_95" : "within";
}

/** Sizes to draw limits at: closer where they bend, among the small. */
function sizesOf(units: readonly FunnelUnit[]): number[] {
  const sizes = units.map(({ denominator }) => denominator);
  const [least, most] = [Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.05];
  return Array.from({ length: STEPS }, (_, step) =>
    Math.max(1, least * (most / least) ** (step / (STEPS - 1))),
  );
}

/** Where a body lies, in words for its row. */
export const FUNNEL_PLACES: Record<FunnelPlace, string> = {
  above_998: "Above the 99.8% limits",
  above_95: "Above the 95% limits",
  within: "Within the limits",
  below_95: "Below the 95% limits",
  below_998: "Below the 99.8% limits",
};
