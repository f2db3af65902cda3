export interface BodyNode {
  closedOn: string | null;
  mergedIntoId: number | null;
  successorIds: readonly number[];
}

export type Responsible =
  | { bodyId: number; via: "itself" | "successor" }
  | { bodyId: null; because: "no_successor" | "several_successors" };

/** One record for a body recorded twice: follows merged_into to its end (design §3). */
export function resolveMerge(bodyId: number, find: (id: number) => BodyNode | undefined): number {
  const seen = new Set<number>();
  let id = bodyId;
  for (let node = find(id); node?.mergedIntoId != null && !seen.has(id); node = find(id)) {
    seen.add(id);
    id = node.mergedIntoId;
  }
  return id;
}

/**
 * Who answers on a day for what a body was asked. A closed body's open items pass to its only successor;
 * where there are several, or none, a person must decide (design §4.6). Circles in the data end the walk.
 */
export function responsibleBody(
  bodyId: number,
  today: string,
  find: (id: number) => BodyNode | undefined,
): Responsible {
  const seen = new Set<number>();
  let id = resolveMerge(bodyId, find);
  for (;;) {
    const node = find(id);
    if (!node || node.closedOn === null || node.closedOn > today)
      return { bodyId: id, via: seen.size === 0 ? "itself" : "successor" };
    seen.add(id);
    const next = [...new Set(node.successorIds.map((successor) => resolveMerge(successor, find)))].filter(
      (successor) => !seen.has(successor),
    );
    const [only] = next;
    if (only === undefined) return { bodyId: null, because: "no_successor" };
    if (next.length > 1) return { bodyId: null, because: "several_successors" };
    id = only;
  }
}
