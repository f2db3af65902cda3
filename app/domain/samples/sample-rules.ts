/** A claim that could be drawn, by the permanent reference of the tracked item it is about. */
export interface FrameClaim {
  reference: string;
  stratum: string;
}

export interface SamplePlan {
  title: string;
  claimedFromOn: string | null;
  claimedToOn: string | null;
  size: number | null;
}

export type FreezeRefusal =
  | "title_missing"
  | "from_missing"
  | "to_missing"
  | "to_before_from"
  | "period_not_over"
  | "size_missing"
  | "strata_unfit"
  | "frame_empty"
  | "size_over_frame"
  | "size_under_strata";

const SHORTEST_TITLE = 5;

/** What is wrong with a sample as it is asked for, before its frame is looked at. `today` is the London day. */
export function refusalsOfPlan(
  { title, claimedFromOn, claimedToOn, size }: SamplePlan,
  today: string,
): FreezeRefusal[] {
  const refusals: FreezeRefusal[] = [];
  if (title.trim().length < SHORTEST_TITLE) refusals.push("title_missing");
  if (claimedFromOn === null) refusals.push("from_missing");
  if (claimedToOn === null) refusals.push("to_missing");
  else if (claimedFromOn !== null && claimedToOn < claimedFromOn) refusals.push("to_before_from");
  // A claim made later today would be left out by the hour at which the frame was frozen.
  else if (claimedToOn >= today) refusals.push("period_not_over");
  if (size === null || size < 1) refusals.push("size_missing");
  return refusals;
}

/** What is wrong with drawing `size` claims from a frame. */
export function refusalOfFrame(frame: readonly FrameClaim[], size: number): FreezeRefusal | null {
  if (frame.length === 0) return "frame_empty";
  if (size > frame.length) return "size_over_frame";
  return size < new Set(frame.map(({ stratum }) => stratum)).size ? "size_under_strata" : null;
}

export type SeedRefusal =
  | "not_found"
  | "already_fixed"
  | "seed_missing"
  | "seed_source_missing"
  | "seed_on_missing"
  | "seed_too_early"
  | "seed_in_future";

export interface Seed {
  seed: string;
  source: string;
  /** The day on which everybody could know it. */
  on: string | null;
}

const SHORTEST_SEED = 6;

/** Without the spaces at its ends, as it goes into the draw. */
export const plainSeed = (seed: string): string => seed.trim().replace(/\s+/g, " ");

/** What is wrong with a seed. Its day must be later than the freezing: else it could have been known before. */
export function refusalsOfSeed({ seed, source, on }: Seed, frozenOn: string, today: string): SeedRefusal[] {
  const refusals: SeedRefusal[] = [];
  if (plainSeed(seed).length < SHORTEST_SEED) refusals.push("seed_missing");
  if (source.trim() === "") refusals.push("seed_source_missing");
  if (on === null) refusals.push("seed_on_missing");
  else if (on > today) refusals.push("seed_in_future");
  else if (on <= frozenOn) refusals.push("seed_too_early");
  return refusals;
}

/**
 * How many are drawn of each stratum: one at least, the rest in proportion to their sizes by largest remainder
 * (Hamilton), never more than there are. `size` is at least the number of strata and at most all claims. Strata
 * that have equal remainders are taken in the order of their words.
 */
export function allotToStrata(sizes: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const strata = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = strata.reduce((sum, [, count]) => sum + count, 0);
  const allotted = new Map(
    strata.map(([stratum, count]) => [stratum, Math.max(1, Math.floor((size * count) / total))]),
  );
  const given = () => [...allotted.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = [...strata].sort(
    ([, a], [, b]) => (((size * b) / total) % 1) - (((size * a) / total) % 1),
  );
  for (let at = 0; given() < size; at = (at + 1) % byRemainder.length) {
    const [stratum, count] = byRemainder[at] ?? ["", 0];
    const now = allotted.get(stratum) ?? 0;
    if (now < count) allotted.set(stratum, now + 1);
  }
  // The least of one for small strata may have given out too many: the largest give them back.
  while (given() > size) {
    const [largest] = [...allotted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (largest) allotted.set(largest[0], largest[1] - 1);
  }
  return allotted;
}
