import { isConfirmedByHand } from "~/domain/corrections/confirm-by-hand.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { londonDay } from "~/lib/dates";
import { isReplyOpen } from "./public-statement-rules";
import * as repository from "./public-statement-repository.server";
import type { StatementRow } from "./public-statement-repository.server";

export type { PublicRow as PublicStatement, StatementRow } from "./public-statement-repository.server";

export const STATEMENTS_PER_PAGE = 20;

/** What waits for the moderator, oldest first: to be confirmed by hand, to be read, and to be published. */
export function viewModeration(at = Date.now()) {
  const today = londonDay(at);
  const all = repository.listInStates(["unconfirmed", "received", "with_body"], 500, 0);
  const withBody = all.filter(({ state }) => state === "with_body");
  const isOpen = (row: StatementRow) => isReplyOpen({ ...row, isReplied: row.isReplied === 1 }, today);
  return {
    unconfirmed: isConfirmedByHand() ? all.filter(({ state }) => state === "unconfirmed") : [],
    received: all.filter(({ state }) => state === "received"),
    publishable: withBody.filter((row) => !isOpen(row)),
    withBody: withBody.filter(isOpen),
  };
}

export interface ModeratedStatement {
  statement: StatementRow;
  /** Whether what it is about has a claim that it could dispute. */
  hasClaim: boolean;
  isReplyOpen: boolean;
  isByHand: boolean;
}

/** A statement as its moderator reads it, or null; unconfirmed ones only where they are confirmed by hand. */
export function viewModerated(reference: string, at = Date.now()): ModeratedStatement | null {
  const statement = repository.findStatement(reference);
  if (!statement || statement.state === "expired") return null;
  if (statement.state === "unconfirmed" && !isConfirmedByHand()) return null;
  const { trackedItemId } = statement;
  return {
    statement,
    hasClaim: trackedItemId !== null && repository.findClaimId(trackedItemId) !== null,
    isReplyOpen: isReplyOpen({ ...statement, isReplied: statement.isReplied === 1 }, londonDay(at)),
    isByHand: isConfirmedByHand(),
  };
}

/** A statement as the body it concerns reads it: the summary, never what was sent or by whom. */
export interface StatementForBody {
  reference: string;
  voice: StatementRow["voice"];
  state: StatementRow["state"];
  reportReference: string;
  trackedItemReference: string | null;
  summary: string | null;
  disputesClaim: boolean;
  replyDueOn: string | null;
  isReplied: boolean;
  reply: string | null;
  version: number;
}

const forBody = (row: StatementRow): StatementForBody => ({
  ...{ reference: row.reference, voice: row.voice, state: row.state, reportReference: row.reportReference },
  ...{ trackedItemReference: row.trackedItemReference, summary: row.summary, replyDueOn: row.replyDueOn },
  ...{ disputesClaim: row.disputesClaim === 1, isReplied: row.isReplied === 1, reply: row.reply },
  version: row.version,
});

/** Those that wait for a body's reply. */
export const statementsForBody = (bodyId: number): StatementForBody[] =>
  repository.listForBody(standingBodyId(bodyId)).map(forBody);

/** One that a body was asked to reply to, or null for any other. */
export function viewStatementForBody(bodyId: number, reference: string): StatementForBody | null {
  const row = repository.findStatement(reference);
  const isTheirs = row?.bodyId === standingBodyId(bodyId);
  return row && isTheirs && (row.state === "with_body" || row.state === "published") ? forBody(row) : null;
}

/** What others say publicly of a report, or of one of its items, as known on a day; newest first. */
export const statementsAbout = (reportReference: string, recommendation: string | null, day: string) =>
  repository.listPublicAbout(reportReference, recommendation, day);

/** All public statements, newest first, one page from 1. */
export function viewStatements(page: number) {
  const total = repository.countInStates(["published", "withdrawn"]);
  const pages = Math.max(1, Math.ceil(total / STATEMENTS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const statements = repository.listPublic(STATEMENTS_PER_PAGE, (shown - 1) * STATEMENTS_PER_PAGE);
  return { total, page: shown, pages, statements };
}
