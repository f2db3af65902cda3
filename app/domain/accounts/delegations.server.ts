import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write, type Actor } from "~db/writing.server";
import { refusalToDelegate, type DelegationRefusal } from "./delegation-rules";
import * as repository from "./delegations-repository.server";

type Person = Extract<Actor, { kind: "person" }>;

interface ForBody {
  actor: Person;
  at?: number;
  body: { id: number; code: string };
  /** Whether the person is an approver of the body in their own right: one who stands in hands nothing on. */
  isApprover: boolean;
}

/**
 * An approver names who approves during their leave: one named person of the same body, from day to day. Whoever
 * stands in is still never the one to sign off what they wrote themselves.
 */
export function delegateApproval(
  given: ForBody & { toUserId: number; beginsOn: string; endsOn: string },
): Outcome<{ toUserId: number }, DelegationRefusal> {
  const { actor, at, body, toUserId, beginsOn, endsOn } = given;
  if (!given.isApprover) return refused("only_approver");
  return write({ actor, at, action: "approval_delegated", subject: body.code }, (w) => {
    const colleague = repository.listColleagues(body.id).find(({ userId }) => userId === toUserId);
    const held = repository
      .listDelegations(body.id)
      .filter((one) => one.endedAt === null && one.fromUserId === actor.userId && one.toUserId === toUserId);
    const asked = {
      ...{ beginsOn, endsOn, held, isOneself: toUserId === actor.userId },
      colleague: colleague ? { isApprover: colleague.isApprover === 1 } : null,
    };
    const refusal = refusalToDelegate(asked, londonDay(w.at));
    if (refusal) return refused(refusal);
    repository.insertDelegation(w, {
      ...{ bodyId: body.id, fromUserId: actor.userId, toUserId, beginsOn, endsOn, recordedAt: w.at },
    });
    return done({ toUserId });
  });
}

/** Ends a delegation before its day. Any approver of the body may. */
export function endDelegation(
  given: ForBody & { delegationId: number },
): Outcome<{ delegationId: number }, "only_approver" | "not_found"> {
  const { actor, at, body, delegationId } = given;
  if (!given.isApprover) return refused("only_approver");
  const found = repository.listDelegations(body.id).find(({ id }) => id === delegationId);
  if (!found || found.endedAt !== null) return refused("not_found");
  return write({ actor, at, action: "approval_delegation_ended", subject: body.code }, (w) => {
    repository.endDelegation(w, delegationId);
    return done({ delegationId });
  });
}

/** For whom a person approves today, and until when; null where for nobody. */
export const standingInFor = (
  userId: number,
  bodyId: number,
  at = Date.now(),
): { fromName: string; endsOn: string } | null =>
  repository.findHolding({ userId, bodyId, day: londonDay(at) }) ?? null;

/** Whether an approver handed approval over for today: what waits is then for whoever stands in. */
export const isAwayFrom = (userId: number, bodyId: number, at = Date.now()): boolean =>
  repository.isHandedOver({ userId, bodyId, day: londonDay(at) });

/** The delegations of a body, and who may be named. */
export const viewDelegations = (bodyId: number) => ({
  delegations: repository.listDelegations(bodyId),
  colleagues: repository.listColleagues(bodyId).filter(({ isApprover }) => isApprover === 0),
});
