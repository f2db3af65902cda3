import * as repository from "./independence-repository.server";
import { startOfTies, standsTooClose } from "./independence-rules";

/** What is judged, as far as independence goes. */
export interface Judged {
  id: number;
  bodyId: number | null;
  responsibleBodyId: number | null;
}

const subjectsOf = (item: Judged): number[] =>
  [item.bodyId, item.responsibleBodyId].filter((id) => id !== null);

export interface Independence {
  /** Whether the person may judge an item: not of a body tied to it, nor an author of what is judged (design §4.2). */
  isIndependent(item: Judged): boolean;
  /** Whether anybody at all could; where nobody can, the page says "no independent verifier". */
  hasIndependentReviewer(item: Judged): boolean;
}

/** Answers questions about one person and many items; the bodies met on the way are read once. */
export function independenceOf(userId: number, at = Date.now()): Independence {
  const find = remembered(repository.findTies);
  const bodiesOf = remembered((judge) => repository.listBodyIdsOf(judge, startOfTies(at)));
  const mayJudge = (judge: number, item: Judged) =>
    !standsTooClose(bodiesOf(judge), subjectsOf(item), find) && !repository.existsAuthorship(judge, item.id);
  return {
    isIndependent: (item) => mayJudge(userId, item),
    hasIndependentReviewer: (item) => repository.listReviewerIds().some((judge) => mayJudge(judge, item)),
  };
}

export const isIndependent = (userId: number, item: Judged, at = Date.now()): boolean =>
  independenceOf(userId, at).isIndependent(item);

/**
 * Whether a person belongs to none of some bodies, nor to one tied to them: for what is said of several bodies at once,
 * or of a body before anything of it is followed up (design §4.2).
 */
export const isFarEnough = (userId: number, bodyIds: readonly number[], at: number): boolean =>
  !standsTooClose(
    repository.listBodyIdsOf(userId, startOfTies(at)),
    bodyIds,
    remembered(repository.findTies),
  );

function remembered<Value>(read: (id: number) => Value): (id: number) => Value {
  const known = new Map<number, Value>();
  return (id) => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
}

/** Where to tell the approvers of a body what waits for it. */
export const approverEmailsOf = (bodyId: number): string[] => repository.listApproverEmails(bodyId);
