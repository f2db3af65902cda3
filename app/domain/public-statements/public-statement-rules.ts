import { daysBetween } from "~/lib/dates";
import { MODERATION_POINTS, type ModerationPoint, type PublicStatementState } from "~db/vocabulary";

export type PublicStatementRefusal =
  | "not_found"
  | "too_many"
  | "too_quick"
  | "form_expired"
  | "link_unknown"
  | "link_expired"
  | "stale"
  | "not_confirmed"
  | "not_open"
  | "summary_missing"
  | "summary_too_long"
  | "points_missing"
  | "identity_missing"
  | "nothing_to_dispute"
  | "reply_still_open"
  | "reply_missing"
  | "reason_missing"
  | "not_for_you";

export const STATEMENT_MIN_LENGTH = 30;
export const STATEMENT_MAX_LENGTH = 6_000;
export const SUMMARY_MIN_LENGTH = 20;
export const SUMMARY_MAX_LENGTH = 2_000;
export const STATEMENT_REASON_MIN_LENGTH = 10;
export const IDENTITY_MIN_LENGTH = 5;
/** Working days that the body has to reply before a statement is public: as for a judgement (design §4.2). */
export const STATEMENT_REPLY_WORKING_DAYS = 10;
/** Days within which the sender confirms their address; then all that was sent is removed. */
export const STATEMENT_CONFIRMATION_DAYS = 7;
const CONFIRMATION_MS = STATEMENT_CONFIRMATION_DAYS * 86_400_000;

/** Statements sent before this instant are over, unless somebody confirmed them. */
export const statementConfirmableSince = (now: number): number => now - CONFIRMATION_MS;

export const isStatementOver = (sentAt: number, now: number): boolean =>
  sentAt < statementConfirmableSince(now);

export type StatementStep = "confirm" | "agree" | "decline" | "reply" | "publish" | "withdraw";

const FROM: Readonly<Record<StatementStep, readonly PublicStatementState[]>> = {
  confirm: ["unconfirmed"],
  agree: ["received"],
  decline: ["received", "with_body"],
  reply: ["with_body"],
  publish: ["with_body"],
  withdraw: ["published"],
};

/** Whether a statement in this state can take a step. */
export const mayStep = (step: StatementStep, state: PublicStatementState): boolean =>
  FROM[step].includes(state);

export interface Moderation {
  summary: string;
  identity: string;
  points: readonly ModerationPoint[];
  disputesClaim: boolean;
}

/** Everything that keeps a moderator from letting a statement go on, so that all of it is said at once. */
export function faultsOfModeration(given: Moderation, hasClaim: boolean): PublicStatementRefusal[] {
  const summary = given.summary.trim().length;
  const checked = MODERATION_POINTS.every(({ code }) => given.points.includes(code));
  return [
    ...(summary < SUMMARY_MIN_LENGTH ? (["summary_missing"] as const) : []),
    ...(summary > SUMMARY_MAX_LENGTH ? (["summary_too_long"] as const) : []),
    ...(given.identity.trim().length < IDENTITY_MIN_LENGTH ? (["identity_missing"] as const) : []),
    ...(checked ? [] : (["points_missing"] as const)),
    ...(given.disputesClaim && !hasClaim ? (["nothing_to_dispute"] as const) : []),
  ];
}

export interface ReplyStanding {
  isReplied: boolean;
  /** Null where nobody can reply: the statement is about no body, or about one without accounts. */
  replyDueOn: string | null;
}

/** Whether a body could still reply on a day, so that the statement is not public yet. */
export const isReplyOpen = ({ isReplied, replyDueOn }: ReplyStanding, today: string): boolean =>
  !isReplied && replyDueOn !== null && daysBetween(today, replyDueOn) >= 0;
