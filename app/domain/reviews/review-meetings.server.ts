import { londonDay } from "~/lib/dates";
import type { OfReview, ReviewOutcome } from "./keep-review.server";
import { changeReview, recorded, SO_FAR } from "./keep-review.server";
import * as repository from "./review-repository.server";
import {
  refusalsOfDecision,
  refusalsOfFollowUp,
  refusalsOfMinutes,
  standingOfDecision,
  type FollowUp,
} from "./review-rules";

/** Records a meeting, or corrects the minutes of one: 0 for a new meeting. Earlier minutes stay in the history. */
export const recordMinutes = (
  given: OfReview & { meeting: number; heldOn: string | null; minutes: string },
): ReviewOutcome =>
  changeReview(given, "review_minutes_recorded", (w, board) => {
    const held = repository.listMinutes(board.id);
    const { meeting, heldOn, minutes } = given;
    if (meeting !== 0 && !held.some((one) => one.meeting === meeting)) return ["meeting_missing"];
    const refusals = refusalsOfMinutes(given, londonDay(w.at));
    if (refusals.length > 0 || heldOn === null) return refusals;
    repository.insertMinutes(w, {
      ...{ boardId: board.id, meeting: meeting || (held[0]?.meeting ?? 0) + 1, heldOn },
      ...{ minutesTextId: w.text("judgement", minutes.trim()), recordedByUserId: given.actor.userId },
      ...recorded(w),
    });
    return {};
  });

interface NewDecision extends OfReview {
  meeting: number;
  decision: string;
  /** A role. */
  owner: string;
  ownerBodyId: number | null;
  dueOn: string | null;
}

/** Records what a meeting decided, who does it and by when. */
export const recordDecision = (given: NewDecision): ReviewOutcome =>
  changeReview(given, "review_minutes_recorded", (w, board) => {
    const held = repository.listMinutes(board.id).find(({ meeting }) => meeting === given.meeting);
    const refusals = refusalsOfDecision(given, held?.heldOn ?? null);
    if (refusals.length > 0 || given.dueOn === null) return refusals;
    const { length } = repository.listDecisions({ board: board.id, until: SO_FAR });
    repository.insertDecision(w, {
      ...{ boardId: board.id, number: length + 1, meeting: given.meeting, dueOn: given.dueOn },
      ...{ decisionTextId: w.text("judgement", given.decision.trim()), ownerBodyId: given.ownerBodyId },
      ...{ ownerTextId: w.text("name", given.owner.trim()), recordedByUserId: given.actor.userId },
      ...recorded(w),
    });
    return {};
  });

/** Says what became of a decision: done, not done, moved to another day, or taken up again. */
export const followUpDecision = (given: OfReview & FollowUp & { number: number }): ReviewOutcome =>
  changeReview(given, "review_followed_up", (w, board) => {
    const asked = { board: board.id, until: SO_FAR };
    const decision = repository.listDecisions(asked).find(({ number }) => number === given.number);
    if (!decision) return ["not_found"];
    const events = repository.listEvents(asked).filter(({ decisionId }) => decisionId === decision.id);
    const today = londonDay(w.at);
    const standing = standingOfDecision(decision.dueOn, events, today);
    const refusals = refusalsOfFollowUp(given, standing, today);
    const { kind } = given;
    if (refusals.length > 0 || kind === null) return refusals;
    repository.insertEvent(w, {
      ...{ decisionId: decision.id, kind, accountTextId: w.text("judgement", given.account.trim()) },
      ...{ dueOn: kind === "moved" || kind === "reopened" ? given.dueOn : null, userId: given.actor.userId },
      ...{ happenedOn: today, recordedAt: w.at },
    });
    return {};
  });
