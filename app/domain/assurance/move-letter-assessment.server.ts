import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { addWorkingDays, londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { JudgementState, LedgerAction } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { isIndependent } from "./independence.server";
import { listApproverEmails } from "./independence-repository.server";
import { rightOfReplyLetter } from "./judgement-messages";
import * as judgements from "./judgement-repository.server";
import type { ItemRow, JudgementRow } from "./judgement-repository.server";
import {
  isUnderWay,
  judgementStepRefusal,
  needsReason,
  REPLY_WORKING_DAYS,
  type JudgementStep,
  type JudgementStepRefusal,
  type JudgementStepTaken,
} from "./judgement-rules";
import { isLetter } from "./letter-back-rules";
import * as repository from "./letter-assessment-repository.server";
import type { LetterAssessmentRow } from "./letter-assessment-repository.server";
import { isOvertaken } from "./move-judgement.server";
import { publishStatement, type PersonActor } from "./propose-judgement.server";

interface MoveLetter {
  actor: PersonActor;
  at?: number;
  reference: string;
  /** The version the person was looking at. */
  version: number;
}

export type LetterMoved = FormOutcome<{ state: JudgementState }, JudgementStepRefusal>;

/** A second reviewer agrees with what is against the body and with the letter: the body may reply to both. */
export const agreeWithLetter = (given: MoveLetter & { reason?: string | null }): LetterMoved =>
  move(given, "agree", (w, { letter, parts }) => {
    const replyDueOn = addWorkingDays(londonDay(w.at), REPLY_WORKING_DAYS);
    const bodyId = parts[0]?.item.responsibleBodyId ?? null;
    const message = rightOfReplyLetter(letter.reportReference, replyDueOn);
    for (const to of bodyId === null ? [] : listApproverEmails(bodyId))
      queueMessage(w, { kind: "right_of_reply", to, ...message });
    return { state: "right_of_reply", secondReviewerUserId: given.actor.userId, replyDueOn };
  });

/** A second reviewer does not agree, and says why: what is against the body is never published, nor the letter. */
export const rejectLetter = (given: MoveLetter & { reason: string }): LetterMoved =>
  move(given, "reject", () => ({ state: "rejected", secondReviewerUserId: given.actor.userId }));

/** The body's approver replies to the whole letter, or says that it does not wish to (null). */
export const replyToLetter = (given: MoveLetter & { reply: string | null }): LetterMoved =>
  given.reply !== null && given.reply.trim() === ""
    ? refusedFor("reply_missing")
    : move(given, "reply", (w) => ({
        state: "ready_to_publish",
        replyTextId: w.textOrNull("statement", given.reply),
      }));

/** Publishes what is against the body and the letter, with the body's reply beside them. */
export const publishLetter = (given: MoveLetter): LetterMoved =>
  move(given, "publish", () => ({ state: "published" }));

/** Its author takes back what is not public yet, or a lead does and says why. */
export const withdrawLetter = (given: MoveLetter & { reason?: string | null }): LetterMoved =>
  move(given, "withdraw", () => ({ state: "withdrawn" }));

export interface HeldPart {
  judgement: JudgementRow;
  item: ItemRow;
}

/** The judgements of a letter that are not public yet; they move together. */
export const partsUnderWay = (letter: LetterAssessmentRow): HeldPart[] =>
  repository.listParts(letter.id).flatMap(({ judgementId, state }) => {
    const judgement = isUnderWay(state) ? judgements.findJudgement(judgementId) : undefined;
    const item = judgement && judgements.findItemById(judgement.trackedItemId);
    return judgement && item ? [{ judgement, item }] : [];
  });

/** What the step rules need to know of a person and a letter's assessment. */
export function letterStepTaken(
  actor: PersonActor,
  letter: LetterAssessmentRow,
  { parts, at }: { parts: readonly HeldPart[]; at: number },
): JudgementStepTaken {
  const ownBodyId = actor.bodyId === null ? null : standingBodyId(actor.bodyId);
  return {
    state: letter.state,
    role: actor.role,
    isAuthor: letter.authorUserId === actor.userId,
    isIndependent: parts.every(({ item }) => isIndependent(actor.userId, item, at)),
    isOfBody: ownBodyId !== null && parts.some(({ item }) => item.responsibleBodyId === ownBodyId),
    replyDueOn: letter.replyDueOn,
    today: londonDay(at),
  };
}

const LEDGER: Readonly<Record<JudgementStep, LedgerAction>> = {
  agree: "judgement_reviewed",
  reject: "judgement_reviewed",
  reply: "judgement_replied",
  publish: "judgement_published",
  withdraw: "judgement_withdrawn",
};

type Changes = Parameters<typeof judgements.updateJudgement>[2] & { state: JudgementState };

function move(
  given: MoveLetter & { reason?: string | null },
  step: JudgementStep,
  changesOf: (w: Writing, held: { letter: LetterAssessmentRow; parts: HeldPart[] }) => Changes,
): LetterMoved {
  const { actor, at, reference } = given;
  return write({ actor, action: LEDGER[step], at }, (w) => {
    const letter = repository.findLetterAssessment(reference);
    const parts = letter ? partsUnderWay(letter) : [];
    if (!letter || parts.length === 0) return refusedFor("not_for_you");
    const taken = letterStepTaken(actor, letter, { parts, at: w.at });
    const refusal =
      judgementStepRefusal(step, taken) ??
      (needsReason(step, taken) && !given.reason?.trim() ? "reason_missing" : null) ??
      (letter.version === given.version ? null : "stale") ??
      (step === "agree" && parts.some(({ judgement, item }) => isOvertaken(judgement, item))
        ? "overtaken"
        : null) ??
      (step === "agree" && !isLetter(letter.letter ?? "") ? "letter_missing" : null);
    if (refusal) return refusedFor(refusal);
    w.about(letter.reportReference);
    const changes = changesOf(w, { letter, parts });
    const reasonTextId = w.textOrNull("reason", given.reason);
    for (const { judgement, item } of parts) {
      judgements.updateJudgement(w, judgement.id, { ...changes, version: judgement.version + 1 });
      judgements.insertEvent(w, {
        ...{ judgementId: judgement.id, state: changes.state, userId: actor.userId },
        ...{ recordedAt: w.at, reasonTextId },
      });
      if (step === "publish") publishStatement(w, item, judgement.id);
    }
    const publicOn = step === "publish" ? { publicOn: londonDay(w.at) } : {};
    repository.updateLetterAssessment(w, letter.id, {
      ...changes,
      ...publicOn,
      version: letter.version + 1,
    });
    return done({ state: changes.state });
  });
}
