import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { addWorkingDays, londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { JudgementState, LedgerAction } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { isIndependent } from "./independence.server";
import { listApproverEmails } from "./independence-repository.server";
import { rightOfReplyLetter } from "./judgement-messages";
import * as repository from "./judgement-repository.server";
import type { ItemRow, JudgementRow } from "./judgement-repository.server";
import {
  judgementStepRefusal,
  needsReason,
  REPLY_WORKING_DAYS,
  type JudgementStep,
  type JudgementStepRefusal,
  type JudgementStepTaken,
} from "./judgement-rules";
import { publishStatement, type PersonActor } from "./propose-judgement.server";

export interface MoveJudgement {
  actor: PersonActor;
  at?: number;
  judgementId: number;
  /** The version the person was looking at. */
  version: number;
}

export type JudgementMoved = FormOutcome<{ state: JudgementState }, JudgementStepRefusal>;

/** A second reviewer agrees: the body has ten working days to reply before it is published. */
export const agreeWithJudgement = (given: MoveJudgement & { reason?: string | null }): JudgementMoved =>
  move(given, "agree", (w, item) => {
    const replyDueOn = addWorkingDays(londonDay(w.at), REPLY_WORKING_DAYS);
    const approvers = item.responsibleBodyId === null ? [] : listApproverEmails(item.responsibleBodyId);
    const letter = rightOfReplyLetter(item.reference, replyDueOn);
    for (const to of approvers) queueMessage(w, { kind: "right_of_reply", to, ...letter });
    return { state: "right_of_reply", secondReviewerUserId: given.actor.userId, replyDueOn };
  });

/** A second reviewer does not agree, and says why; it is never published. */
export const rejectJudgement = (given: MoveJudgement & { reason: string }): JudgementMoved =>
  move(given, "reject", () => ({ state: "rejected", secondReviewerUserId: given.actor.userId }));

/** The body's approver replies, or says that it does not wish to (null): it can then be published. */
export const replyToJudgement = (given: MoveJudgement & { reply: string | null }): JudgementMoved =>
  given.reply !== null && given.reply.trim() === ""
    ? refusedFor("reply_missing")
    : move(given, "reply", (w) => ({
        state: "ready_to_publish",
        replyTextId: w.textOrNull("statement", given.reply),
      }));

/**
 * Publishes a judgement the second reviewer agreed with, once the body has replied or its time is over. It
 * stays about what was judged: something newer said in the meantime cannot stop it, and the public page
 * then derives that the body has moved on since.
 */
export const publishJudgement = (given: MoveJudgement): JudgementMoved =>
  move(given, "publish", () => ({ state: "published" }));

/** Its author takes a judgement back before it is public, or a lead does and says why. */
export const withdrawJudgement = (given: MoveJudgement & { reason?: string | null }): JudgementMoved =>
  move(given, "withdraw", () => ({ state: "withdrawn" }));

const LEDGER: Readonly<Record<JudgementStep, LedgerAction>> = {
  agree: "judgement_reviewed",
  reject: "judgement_reviewed",
  reply: "judgement_replied",
  publish: "judgement_published",
  withdraw: "judgement_withdrawn",
};

type Changes = Parameters<typeof repository.updateJudgement>[2] & { state: JudgementState };

function move(
  given: MoveJudgement & { reason?: string | null },
  step: JudgementStep,
  changesOf: (w: Writing, item: ItemRow) => Changes,
): JudgementMoved {
  const { actor, at, judgementId } = given;
  return write({ actor, action: LEDGER[step], at }, (w) => {
    const judgement = repository.findJudgement(judgementId);
    const item = judgement && repository.findItemById(judgement.trackedItemId);
    if (!judgement || !item) return refusedFor("not_for_you");
    const taken = stepTaken(actor, judgement, item, londonDay(w.at));
    const refusal =
      judgementStepRefusal(step, taken) ??
      (judgement.letterAssessmentId === null ? null : "part_of_letter") ??
      (needsReason(step, taken) && !given.reason?.trim() ? "reason_missing" : null) ??
      (judgement.version === given.version ? null : "stale") ??
      (step === "agree" && isOvertaken(judgement, item) ? "overtaken" : null);
    if (refusal) return refusedFor(refusal);
    w.about(item.reference);
    const changes = changesOf(w, item);
    repository.updateJudgement(w, judgementId, { ...changes, version: judgement.version + 1 });
    repository.insertEvent(w, {
      ...{ judgementId, state: changes.state, userId: actor.userId, recordedAt: w.at },
      reasonTextId: w.textOrNull("reason", given.reason),
    });
    if (step === "publish") publishStatement(w, item, judgementId);
    return done({ state: changes.state });
  });
}

/** What the step rules need to know of a person and a judgement. */
export const stepTaken = (
  actor: PersonActor,
  judgement: JudgementRow,
  item: ItemRow,
  today: string,
): JudgementStepTaken => ({
  state: judgement.state,
  role: actor.role,
  isAuthor: judgement.authorUserId === actor.userId,
  isIndependent: isIndependent(actor.userId, item),
  isOfBody:
    actor.bodyId !== null &&
    item.responsibleBodyId !== null &&
    standingBodyId(actor.bodyId) === item.responsibleBodyId,
  replyDueOn: judgement.replyDueOn,
  today,
});

/** Whether the body has said something newer than what was judged. */
export const isOvertaken = (judgement: JudgementRow, item: ItemRow): boolean =>
  judgement.kind === "assessment"
    ? judgement.positionId !== item.positionId ||
      (item.silentAttributionId ?? 0) > (judgement.attributionId ?? 0)
    : judgement.kind === "verification" && judgement.claimId !== item.claimId;
