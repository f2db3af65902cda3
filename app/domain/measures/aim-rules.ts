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
}

/** The mean of a baseline's figures; null where none of them is known. */
export function baselineMean(points: readonly ShownPoint[], from: string, to: string): number | null {
  const values = points
    .filter(({ period }) => period >= from && period <= to)
    .flatMap(({ shown }) => (shown === null ? [] : [shown]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A target in the unit of the values shown; one given as a change is reckoned from the baseline's mean. */
export function targetOf(
  { targetValue, targetChange, targetOn, baselineFromOn, baselineToOn }: AimFields,
  points: readonly ShownPoint[],
): { value: number; on: string | null } | null {
  if (targetValue !== null) return { value: targetValue, on: targetOn };
  if (targetChange === null || baselineFromOn === null || baselineToOn === null) return null;
  const mean = baselineMean(points, baselineFromOn, baselineToOn);
  return mean === null ? null : { value: mean * (1 + targetChange / 100), on: targetOn };
}
