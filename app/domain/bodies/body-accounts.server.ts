import { resolveMerge } from "./succession-rules";
import { countActiveAccounts, findBodyById, listMergedInto } from "./body-repository.server";

/** Whether people of the body, or of a record joined to it, may sign in and speak for it. */
export function hasActiveAccounts(bodyId: number): boolean {
  const standing = resolveMerge(bodyId, (id) => {
    const body = findBodyById(id);
    return body && { ...body, successorIds: [] };
  });
  const records = [standing, bodyId, ...listMergedInto(standing).map((body) => body.id)];
  return records.some((id) => countActiveAccounts(id) > 0);
}
