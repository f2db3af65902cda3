import * as repository from "./independence-repository.server";
import { standsTooClose, type BodyTies } from "./independence-rules";

/** What is judged, as far as independence goes. */
export interface Judged {
  id: number;
  bodyId: number | null;
  responsibleBodyId: number | null;
}

const subjectsOf = (item: Judged): number[] =>
  [item.bodyId, item.responsibleBodyId].filter((id) => id !== null);

/** Whether a person may judge an item: neither of the bodies tied to it, nor an author of what is judged (design §4.2). */
export function isIndependent(userId: number, item: Judged): boolean {
  if (repository.existsAuthorship(userId, item.id)) return false;
  return !standsTooClose(repository.listBodyIdsOf(userId), subjectsOf(item), rememberedTies());
}

/** Whether anybody at all could judge an item; where nobody can, the page says "no independent verifier". */
export function hasIndependentReviewer(item: Judged): boolean {
  const find = rememberedTies();
  return repository
    .listReviewerIds()
    .some(
      (userId) =>
        !standsTooClose(repository.listBodyIdsOf(userId), subjectsOf(item), find) &&
        !repository.existsAuthorship(userId, item.id),
    );
}

/** One walk over the bodies meets the same ones again and again. */
function rememberedTies(): (bodyId: number) => BodyTies | undefined {
  const known = new Map<number, BodyTies | undefined>();
  return (bodyId) => {
    if (!known.has(bodyId)) known.set(bodyId, repository.findTies(bodyId));
    return known.get(bodyId);
  };
}
