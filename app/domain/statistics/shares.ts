import { figureOf, hasShares, LEAST_FOR_A_SHARE, type Dimension, type FigureKey } from "./figures";

export interface StatisticsRow {
  /** As it stands in an address: NO_VALUE where there is none. */
  value: string;
  label: string;
  counts: Record<FigureKey, number>;
}

export interface Statistics {
  rows: StatisticsRow[];
  all: Record<FigureKey, number>;
  /** The years there are reports of, newest first. */
  years: string[];
}

/** The share that a figure has of what it is a part of: null where none is told. */
export function shareOf(figure: FigureKey, counts: Record<FigureKey, number>, by: Dimension): string | null {
  const { of, hasShare } = figureOf(figure);
  return of === undefined || hasShare !== true || !hasShares(by)
    ? null
    : shareInWords(counts[figure], counts[of]);
}

/** The share of a part as "62%", or null where the whole is too small for one. */
export function shareInWords(part: number, whole: number): string | null {
  if (whole < LEAST_FOR_A_SHARE) return null;
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 1) return "under 1%";
  if (part < whole && percent > 99) return "over 99%";
  return `${Math.round(percent)}%`;
}
