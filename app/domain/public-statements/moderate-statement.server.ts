import { raiseDisputeOf } from "~/domain/assurance/dispute-by-statement.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { isConfirmedByHand } from "~/domain/corrections/confirm-by-hand.server";
import { queueMessage, takeBackMessages } from "~/domain/outbox/queue-message.server";
import { eraseTexts } from "~/domain/redaction/erase-text.server";
import { addWorkingDays, londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, PublicStatementState } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { decisionLetter, replyLetter } from "./public-statement-messages";
import {
  faultsOfModeration,
  isReplyOpen,
  mayStep,
  STATEMENT_REASON_MIN_LENGTH,
  STATEMENT_REPLY_WORKING_DAYS,
  isStatementOver,
  type Moderation,
  type PublicStatementRefusal,
  type StatementStep,
} from "./public-statement-rules";
import * as repository from "./public-statement-repository.server";
import type { StatementRow } from "./public-statement-repository.server";

export type PersonActor = Extract<Actor, { kind: "person" }>;

interface Moved {
  actor: PersonActor;
  at?: number;
  reference: string;
  /** The version the person was looking at. */
  version: number;
}

export type StatementMoved = FormOutcome<{ state: PublicStatementState }, PublicStatementRefusal>;

/** The moderator confirms a statement whose sender they reached themselves, where the register sends no e-mail. */
export const confirmStatementByHand = (given: Moved): StatementMoved =>
  isConfirmedByHand()
    ? step(given, "confirm", "statement_confirmed", (_w, statement) => {
        takeBackMessages("statement_confirmation", statement.reference);
        return { state: "received" };
      })
    : refusedFor("not_confirmed");

/**
 * The moderator sums a statement up, having made sure of the three points and of who it is from; the body then
 * has ten working days to reply. Where nobody can reply, it can be published at once.
 */
export const agreeStatement = (given: Moved & Moderation): StatementMoved =>
  step(given, "agree", "statement_agreed", (w, statement) => {
    const { bodyId, trackedItemId } = statement;
    const claimId = trackedItemId === null ? null : repository.findClaimId(trackedItemId);
    const faults = faultsOfModeration(given, claimId !== null);
    if (faults.length > 0) return faults;
    const approvers = bodyId === null ? [] : repository.listApproverEmails(bodyId);
    const replyDueOn =
      approvers.length === 0 ? null : addWorkingDays(londonDay(w.at), STATEMENT_REPLY_WORKING_DAYS);
    for (const to of replyDueOn === null ? [] : approvers)
      queueMessage(w, {
        ...{ kind: "statement_reply", about: statement.reference, to },
        ...replyLetter(statement.reportReference, replyDueOn ?? ""),
      });
    return {
      state: "with_body",
      summaryTextId: w.text("statement", given.summary.trim()),
      identityTextId: w.text("contact", given.identity.trim()),
      ...{ disputesClaim: given.disputesClaim, claimId: given.disputesClaim ? claimId : null, replyDueOn },
    };
  });

/** The moderator does not publish it, and tells the sender why; what was sent is removed. */
export const declineStatement = (given: Moved & { reason: string }): StatementMoved =>
  step(given, "decline", "statement_declined", (w, statement) => {
    if (given.reason.trim().length < STATEMENT_REASON_MIN_LENGTH) return ["reason_missing"];
    tellAndForget(w, statement, false, given.reason.trim());
    return { state: "declined", decisionTextId: w.text("reason", given.reason.trim()) };
  });

/** An approver of the body replies, or says that it does not wish to (null). */
export const replyToStatement = (given: Moved & { reply: string | null }): StatementMoved =>
  step(given, "reply", "statement_replied", (w, statement) => {
    const actorBodyId = given.actor.bodyId;
    if (actorBodyId === null || statement.bodyId !== standingBodyId(actorBodyId)) return ["not_for_you"];
    if (given.actor.role !== "body_approver") return ["not_for_you"];
    if (given.reply?.trim() === "") return ["reply_missing"];
    return { isReplied: true, replyTextId: w.textOrNull("statement", given.reply?.trim()) };
  });

/**
 * The summary becomes public, with the body's reply where it gave one. Where it disputes what the body claims, the
 * claim is shown as disputed from now on, and waits for a reviewer. What was sent, and by whom, is removed.
 */
export const publishStatement = (given: Moved): StatementMoved =>
  step(given, "publish", "statement_published", (w, statement) => {
    const today = londonDay(w.at);
    if (isReplyOpen({ ...statement, isReplied: statement.isReplied === 1 }, today))
      return ["reply_still_open"];
    const { trackedItemId, summaryTextId, replyTextId } = statement;
    if (statement.disputesClaim === 1 && trackedItemId !== null && summaryTextId !== null)
      raiseDisputeOf(w, { trackedItemId, textId: summaryTextId, replyTextId });
    tellAndForget(w, statement, true, null);
    return { state: "published", publishedOn: today };
  });

/** A public statement is taken back; that it was there, and why it went, stays. */
export const withdrawStatement = (given: Moved & { reason: string }): StatementMoved =>
  step(given, "withdraw", "statement_withdrawn", (w) =>
    given.reason.trim().length < STATEMENT_REASON_MIN_LENGTH
      ? ["reason_missing"]
      : { state: "withdrawn", decisionTextId: w.text("reason", given.reason.trim()) },
  );

type Changes = Parameters<typeof repository.updateStatement>[2];

/** One step of a statement, in one act; `change` answers what it changes, or why it does not. */
function step(
  given: Moved,
  name: StatementStep,
  action: LedgerAction,
  change: (w: Writing, statement: StatementRow) => Changes | PublicStatementRefusal[],
): StatementMoved {
  const { actor, at, reference, version } = given;
  return write({ actor, at, action, subject: reference }, (w): StatementMoved => {
    const statement = repository.findStatement(reference);
    if (!statement) return refusedFor("not_found");
    if (statement.version !== version) return refusedFor("stale");
    if (!mayStep(name, statement.state)) return refusedFor("not_open");
    if (name === "confirm" && isStatementOver(statement.sentAt, w.at)) return refusedFor("link_expired");
    const changed = change(w, statement);
    if (Array.isArray(changed)) return refusedFor(...changed);
    const state = changed.state ?? statement.state;
    repository.updateStatement(w, statement.id, { ...changed, version: version + 1, savedAt: w.at });
    repository.insertEvent(w, {
      ...{ publicStatementId: statement.id, state, userId: actor.userId, recordedAt: w.at },
      textId: changed.decisionTextId ?? null,
    });
    return done({ state });
  });
}

/** The sender is told; their address, their name, how that was checked and their own words then go. */
function tellAndForget(w: Writing, statement: StatementRow, published: boolean, reason: string | null): void {
  takeBackMessages("statement_reply", statement.reference);
  if (statement.contact !== null)
    queueMessage(w, {
      ...{ kind: "statement_decision", about: statement.reference, to: statement.contact },
      ...decisionLetter(statement.reportReference, published, reason),
    });
  forgetSender(w, statement, "Kept only until the statement was decided.");
}

/** Takes out everything that only the moderator reads. */
export function forgetSender(w: Writing, statement: StatementRow, reason: string): void {
  const { contactTextId, senderTextId, identityTextId, messageTextId } = statement;
  const sent = [contactTextId, senderTextId, messageTextId, identityTextId].filter((id) => id !== null);
  const order = { kind: "retention", content: null, orderedBy: "The register's own rule" } as const;
  eraseTexts(w, sent, { ...order, reason, isPublic: false }, statement.sentAt);
}
