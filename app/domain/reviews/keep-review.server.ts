import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, ThemeCode } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./review-repository.server";
import type { BoardRow } from "./review-repository.server";
import { isAccount, isName, refusalToPublish, standingOfDecision, type ReviewRefusal } from "./review-rules";

export type PersonActor = Extract<Actor, { kind: "person" }>;
export type ReviewOutcome = FormOutcome<{ reference: string }, ReviewRefusal>;

/** Everything that was recorded so far. */
export const SO_FAR = Number.MAX_SAFE_INTEGER;

/** A change of a review: whose, of which, and the version that the page showed. */
export interface OfReview {
  actor: PersonActor;
  reference: string;
  version: number;
  at?: number;
}

/** Opens a review of a theme. Answers its reference. */
export function openReview(given: {
  actor: PersonActor;
  title: string;
  theme: ThemeCode | null;
  at?: number;
}): ReviewOutcome {
  const { actor, at, title, theme } = given;
  return write({ actor, action: "review_opened", at }, (w) => {
    const refusals: ReviewRefusal[] = [];
    if (!isName(title)) refusals.push("title_missing");
    if (theme === null) refusals.push("theme_missing");
    if (refusals.length > 0 || theme === null) return refusedFor(...refusals);
    const reference = `REVIEW-${String(w.nextNumber("review")).padStart(4, "0")}`;
    w.about(reference);
    repository.insertBoard(w, {
      ...{ reference, theme, titleTextId: w.text("name", title.trim()), openedByUserId: actor.userId },
      ...{ openedAt: w.at, savedByUserId: actor.userId, savedAt: w.at, isDraft: true, version: 1 },
    });
    return done({ reference });
  });
}

/**
 * Runs a change of an open review that nobody changed since its page was shown. Whoever changed it last has prepared
 * what the next edition says, so another person publishes that.
 */
export function changeReview(
  { actor, reference, version, at }: OfReview,
  action: LedgerAction,
  change: (
    w: Writing,
    board: BoardRow,
  ) => readonly ReviewRefusal[] | Parameters<typeof repository.updateBoard>[2],
): ReviewOutcome {
  return write({ actor, action, subject: reference, at }, (w) => {
    const board = repository.findBoard(reference);
    if (!board) return refusedFor("not_found");
    if (board.closedOn !== null) return refusedFor("closed");
    if (board.version !== version) return refusedFor("stale");
    const changed = change(w, board);
    if (Array.isArray(changed)) return refusedFor(...(changed as ReviewRefusal[])); // isArray forgets what it holds
    repository.updateBoard(w, board.id, {
      ...{ savedByUserId: actor.userId, savedAt: w.at, isDraft: true, version: version + 1, ...changed },
    });
    return done({ reference });
  });
}

/** When a row was recorded, by whom, and on which day the public could know it. */
export const recorded = (w: Writing) => ({ knownOn: londonDay(w.at), recordedAt: w.at });

/** Puts a role, at a body or at none, on the board. */
export const addMember = (given: OfReview & { role: string; bodyId: number | null }): ReviewOutcome =>
  changeReview(given, "review_changed", (w, board) => {
    if (!isName(given.role)) return ["role_missing"];
    repository.insertMember(w, {
      ...{ boardId: board.id, number: repository.nextMember(board.id), isIn: true, bodyId: given.bodyId },
      ...{
        roleTextId: w.text("name", given.role.trim()),
        decidedByUserId: given.actor.userId,
        ...recorded(w),
      },
    });
    return {};
  });

/** Takes a member off the board; that it was on it stays in the history. */
export const removeMember = (given: OfReview & { number: number }): ReviewOutcome =>
  changeReview(given, "review_changed", (w, board) => {
    const held = repository
      .listMembers({ board: board.id, until: SO_FAR })
      .find(({ number }) => number === given.number);
    if (!held) return ["member_missing"];
    repository.insertMember(w, {
      ...{ boardId: board.id, number: held.number, roleTextId: held.roleTextId, bodyId: held.bodyId },
      ...{ isIn: false, decidedByUserId: given.actor.userId, ...recorded(w) },
    });
    return {};
  });

/** Puts a recommendation or a group, by its reference, among what the board looks at, or takes it from there. */
export const moveItem = (given: OfReview & { item: string; reason: string; isIn: boolean }): ReviewOutcome =>
  changeReview(given, "review_changed", (w, board) => {
    const { item, reason, isIn } = given;
    const typed = item.trim().toUpperCase();
    const isThere = repository
      .listItems({ board: board.id, until: SO_FAR })
      .some(({ reference }) => reference.toUpperCase() === typed);
    if (isIn && isThere) return ["item_there"];
    if (!isIn && !isThere) return ["item_missing"];
    if (!isIn && !isAccount(reason)) return ["reason_missing"];
    const found = repository.findItem(item.trim()) ?? repository.findItem(typed);
    if (!found) return ["item_unknown"];
    repository.insertItem(w, {
      ...{ boardId: board.id, ...found, isIn, reasonTextId: w.textOrNull("judgement", reason) },
      ...{ decidedByUserId: given.actor.userId, ...recorded(w) },
    });
    return {};
  });

/** Writes what the next edition will say. */
export const saveSummary = (given: OfReview & { title: string; summary: string }): ReviewOutcome =>
  changeReview(given, "review_changed", (w) =>
    isName(given.title)
      ? {
          titleTextId: w.text("name", given.title.trim()),
          summaryTextId: w.textOrNull("judgement", given.summary),
        }
      : ["title_missing"],
  );

/** Publishes the summary that somebody else prepared, with the members, items and decisions recorded until now. */
export function publishReview({ actor, reference, version, at }: OfReview): ReviewOutcome {
  return write({ actor, action: "review_published", subject: reference, at }, (w) => {
    const board = repository.findBoard(reference);
    if (!board) return refusedFor("not_found");
    const by = { userId: actor.userId, version };
    const refusal = refusalToPublish({ ...board, isDraft: board.isDraft === 1 }, by);
    if (refusal !== null || board.summaryTextId === null) return refusedFor(refusal ?? "summary_missing");
    repository.insertEdition(w, {
      ...{ boardId: board.id, number: board.editions + 1, titleTextId: board.titleTextId },
      ...{ summaryTextId: board.summaryTextId, publishedByUserId: actor.userId, ...recorded(w) },
    });
    repository.updateBoard(w, board.id, { isDraft: false, version: version + 1 });
    return done({ reference });
  });
}

/** Closes a review of which every decision is closed, with what came of it. What it says is published afterwards. */
export const closeReview = (given: OfReview & { outcome: string }): ReviewOutcome =>
  changeReview(given, "review_closed", (w, board) => {
    const asked = { board: board.id, until: SO_FAR };
    const events = repository.listEvents(asked);
    const today = londonDay(w.at);
    const isOpen = repository.listDecisions(asked).some(({ id, dueOn }) => {
      const own = events.filter(({ decisionId }) => decisionId === id);
      return standingOfDecision(dueOn, own, today).state === "open";
    });
    const refusals: ReviewRefusal[] = [];
    if (isOpen) refusals.push("decisions_open");
    if (!isAccount(given.outcome)) refusals.push("outcome_missing");
    if (refusals.length > 0) return refusals;
    return { closedOn: today, outcomeTextId: w.text("judgement", given.outcome.trim()) };
  });
