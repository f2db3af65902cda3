import type { AimFields } from "./measure-fields";

/** An aim with whose it is and since when the public could know it. */
export interface HeldAim extends AimFields {
  bodyId: number | null;
  programmeId: number | null;
  knownOn: string;
}

/**
 * The aim that counts for a series, of all a measure has had, oldest first: the body's own before that of the
 * programme looked at, before that of everybody.
 */
export function aimOf<Aim extends HeldAim>(
  aims: readonly Aim[],
  bodyId: number | null,
  programmeId: number | null = null,
): Aim | null {
  const newest = (fits: (aim: Aim) => boolean) => aims.findLast(fits) ?? null;
  return (
    (bodyId === null ? null : newest((aim) => aim.bodyId === bodyId)) ??
    (programmeId === null ? null : newest((aim) => aim.bodyId === null && aim.programmeId === programmeId)) ??
    newest((aim) => aim.bodyId === null && aim.programmeId === null)
  );
}

/** A period with its figure as shown; null where there is none. */
export interface ShownPoint {
  period: string;
  shown: number | null;
  numerator: number | null;
  denominator: number | null;
}

/**
 * The level of a baseline; null where none of its figures is known. Of shares and rates it is all events over all
 * activity (`scale` brings it to the unit shown), the same as before and after are compared by, and not the mean
 * of the periods' own shares: a period of few cases would weigh as much as one of many.
 */
export function baselineMean(
  points: readonly ShownPoint[],
  { from, to, scale }: { from: string; to: string; scale: number },
): number | null {
  const held = points.filter(({ period, shown }) => period >= from && period <= to && shown !== null);
  const sum = (of: "shown" | "numerator" | "denominator") =>
    held.reduce((total, point) => total + (point[of] ?? 0), 0);
  if (held.length === 0) return null;
  const isCounted = held.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
  return isCounted && sum("denominator") > 0
    ? (sum("numerator") / sum("denominator")) * scale
    : sum("shown") / held.length;
}

/** "25% less than the baseline". */
export const changeWords = (targetChange: number): string =>
  `${Math.abs(targetChange)}% ${targetChange < 0 ? "less" : "more"} than the baseline`;

/** A target in the unit of the values shown; one given as a change is reckoned from the baseline's level. */
export function targetOf(
  { targetValue, targetChange, targetOn, baselineFromOn, baselineToOn }: AimFields,
  points: readonly ShownPoint[],
  scale: number,
): { value: number; on: string | null; words?: string } | null {
  if (targetValue !== null) return { value: targetValue, on: targetOn };
  if (targetChange === null || baselineFromOn === null || baselineToOn === null) return null;
  const mean = baselineMean(points, { from: baselineFromOn, to: baselineToOn, scale });
  if (mean === null) return null;
  return { value: mean * (1 + targetChange / 100), on: targetOn, words: changeWords(targetChange) };
}
