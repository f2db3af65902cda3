/** A record of a body and where it was joined to, as far as merging needs to know. */
export interface MergeNode {
  id: number;
  mergedIntoId: number | null;
}

export type MergeRefusal =
  | "not_found"
  | "stale"
  | "itself"
  | "already_merged"
  | "into_merged"
  | "circle"
  | "reason_required"
  | "not_merged";

/**
 * Whether the record `from` may be joined into `into`. Nothing is re-pointed by a merge, it is resolved when
 * read (design §3): so a record is joined once, into one that stands by itself, and never in a circle.
 */
export function refusalToMerge(
  from: MergeNode | undefined,
  into: MergeNode | undefined,
  find: (id: number) => MergeNode | undefined,
): MergeRefusal | null {
  if (!from || !into) return "not_found";
  if (from.id === into.id) return "itself";
  if (leadsTo(into, from.id, find)) return "circle";
  if (from.mergedIntoId !== null) return "already_merged";
  return into.mergedIntoId === null ? null : "into_merged";
}

function leadsTo(start: MergeNode, target: number, find: (id: number) => MergeNode | undefined): boolean {
  const seen = new Set<number>();
  for (let node: MergeNode | undefined = start; node && !seen.has(node.id);) {
    if (node.mergedIntoId === target) return true;
    seen.add(node.id);
    node = node.mergedIntoId === null ? undefined : find(node.mergedIntoId);
  }
  return false;
}
