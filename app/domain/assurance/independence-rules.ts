/** What ties a body to others, for recusal. */
export interface BodyTies {
  parentId: number | null;
  sponsorId: number | null;
  mergedIntoId: number | null;
  mergedFromIds: readonly number[];
  predecessorIds: readonly number[];
  successorIds: readonly number[];
}

export type FindTies = (bodyId: number) => BodyTies | undefined;

/** Years for which somebody who left a body still stands too close to judge it. */
export const YEARS_OF_TIES = 2;

/** Whoever belonged to a body after this instant (ms since 1970) still stands too close to it at `at`. */
export function startOfTies(at: number): number {
  const start = new Date(at);
  return start.setUTCFullYear(start.getUTCFullYear() - YEARS_OF_TIES);
}

/**
 * A body with everyone it may not be judged by: its other records, its parents, sponsors, predecessors
 * and successors, and theirs, to the end. Siblings under one parent are not tied.
 */
export function tiedBodies(bodyId: number, find: FindTies): Set<number> {
  const tied = new Set<number>();
  const open = [bodyId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (tied.has(id)) continue;
    tied.add(id);
    const ties = find(id);
    if (!ties) continue;
    const named = [ties.parentId, ties.sponsorId, ties.mergedIntoId].filter((other) => other !== null);
    open.push(...named, ...ties.mergedFromIds, ...ties.predecessorIds, ...ties.successorIds);
  }
  return tied;
}

/**
 * Whether somebody of `ownBodyIds` stands too close to judge any of `subjectBodyIds`: nobody assesses or
 * verifies a body they belong to, its parent, sponsor, predecessor or successor (design §4.2), in either
 * direction, for the judge of one's parent is as little free as the judge of one's child.
 */
export function standsTooClose(
  ownBodyIds: readonly number[],
  subjectBodyIds: readonly number[],
  find: FindTies,
): boolean {
  const tiedToSubject = subjectBodyIds.map((id) => tiedBodies(id, find));
  return ownBodyIds.some((own) => {
    const tiedToOwn = tiedBodies(own, find);
    return (
      tiedToSubject.some((tied) => tied.has(own)) || subjectBodyIds.some((subject) => tiedToOwn.has(subject))
    );
  });
}
