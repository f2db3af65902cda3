import { addDays, londonDay } from "~/lib/dates";
import { isTerm, ESCALATION_GROUNDS, type EscalationGround, type EscalationRung } from "~db/vocabulary";
import {
  countCandidates,
  listCandidates,
  listNarrowings,
  type CandidatesAsked,
} from "./candidates-repository.server";
import * as repository from "./escalation-repository.server";
import type { MatterRow } from "./escalation-repository.server";
import { isReplyOpen, obstacleOf, OFFERED_DAYS, rungsAhead, type Obstacle } from "./ladder-rules";
import {
  byEscalation,
  matterOf,
  matterRow,
  mayEscalate,
  nameOf,
  standingOf,
  type PersonActor,
} from "./matter.server";
import { letterOf } from "./template-rules";

export const CANDIDATES_PER_PAGE = 25;

/** One page of what could be escalated on a ground, longest first, and how many there are. */
export function viewCandidates(asked: CandidatesAsked, page: number) {
  const count = countCandidates(asked);
  const pages = Math.max(1, Math.ceil(count / CANDIDATES_PER_PAGE));
  const shown = Math.min(page, pages);
  const rows = listCandidates(asked, CANDIDATES_PER_PAGE, (shown - 1) * CANDIDATES_PER_PAGE);
  return { count, page: shown, pages, rows, ...listNarrowings(asked) };
}

/** An escalation for those who keep it; undefined where there is none. */
export function viewEscalation(reference: string, actor: PersonActor, today: string) {
  const escalation = repository.findEscalation(reference);
  const row = escalation && matterRow(escalation);
  if (!escalation || !row) return undefined;
  const steps = repository.listSteps(JSON.stringify([escalation.id]));
  const { open, taken } = standingOf(steps);
  return {
    ...{ escalation, steps: steps.filter(({ state }) => state === "taken"), open: open ?? null },
    about: aboutOf(row),
    events: repository.listEvents(JSON.stringify([escalation.id])),
    ahead: rungsAhead(taken),
    taken,
    obstacle: escalation.state === "stopped" ? null : obstacleOf(matterOf(row, escalation.ground), today),
    isLead: actor.role === "oversight_lead",
    isIndependent: mayEscalate(actor.userId, row, Date.now()),
    isAuthor: open?.authorUserId === actor.userId,
    isReplyOpen: open !== undefined && isReplyOpen({ ...open, isReplied: open.isReplied === 1 }, today),
  };
}

export interface About {
  name: string;
  reportReference: string;
  itemReference: string | null;
  itemText: string | null;
  issuerName: string;
  reportedOn: string | null;
  bodyName: string | null;
  bodyCode: string | null;
  nowName: string | null;
  nowCode: string | null;
  dueOn: string | null;
  isClockKept: boolean;
}

export const aboutOf = (row: MatterRow): About => ({
  ...{ name: nameOf(row), reportReference: row.reportReference, itemReference: row.itemReference },
  ...{ itemText: row.itemText, issuerName: row.issuerName, reportedOn: row.reportedOn },
  ...{ bodyName: row.bodyName, bodyCode: row.bodyCode },
  ...{ nowName: row.responsibleName, nowCode: row.responsibleCode },
  ...{ dueOn: row.dueOn, isClockKept: row.isClockKept === 1 },
});

/** A letter for a rung, filled from what the register holds, and by when it asks the body to act. */
export function letterFor(
  reference: string,
  rung: EscalationRung,
  { actor, today }: { actor: PersonActor; today: string },
) {
  const escalation = repository.findEscalation(reference);
  const row = escalation && matterRow(escalation);
  if (!escalation || !row) return undefined;
  const answerByOn = addDays(today, OFFERED_DAYS[rung]);
  const steps = repository.listSteps(JSON.stringify([escalation.id]));
  const text = letterOf(rung, {
    ...{ ground: escalation.ground, bodyName: row.responsibleName ?? "the body", answerByOn },
    writerName:
      (actor.bodyId === null ? undefined : repository.findBodyName(actor.bodyId)) ?? "The oversight body",
    ...{ reportReference: row.reportReference, itemReference: row.itemReference, issuerName: row.issuerName },
    ...{ reportedOn: row.reportedOn, dueOn: row.dueOn },
    before: steps.flatMap((step) => (step.takenOn === null ? [] : { rung: step.rung, on: step.takenOn })),
  });
  return { text, answerByOn };
}

/** What would be escalated, and what stands in the way; undefined where there is no such request or item. */
export function viewOpening(
  asked: { addressingId: number | null; item: string | null; ground: string | null },
  actor: PersonActor,
  today: string,
) {
  const trackedItemId = asked.item === null ? null : (repository.findItemId(asked.item) ?? 0);
  const row =
    trackedItemId !== null
      ? repository.findItem(trackedItemId)
      : asked.addressingId === null
        ? undefined
        : repository.findRequest(asked.addressingId);
  if (!row) return undefined;
  const ground: EscalationGround = isTerm(ESCALATION_GROUNDS, asked.ground)
    ? asked.ground
    : trackedItemId === null
      ? "no_answer"
      : "answer_not_adequate";
  const obstacle: Obstacle | null = obstacleOf(matterOf(row, ground), today);
  return {
    ...{ addressingId: row.addressingId, trackedItemId, ground, obstacle, about: aboutOf(row) },
    running: repository.findRunning(row.addressingId, trackedItemId)?.reference ?? null,
    isIndependent: mayEscalate(actor.userId, row, Date.now()),
  };
}

/** What an oversight body has written to a body, or is about to publish, for the body's own people. */
export function escalationsForBody(bodyId: number, today = londonDay(Date.now())) {
  const rows = repository.listForBody(bodyId);
  const steps = byEscalation(repository.listSteps(JSON.stringify(rows.map(({ id }) => id))));
  return rows.flatMap((row) => {
    const matter = matterRow(row);
    if (!matter) return [];
    const shown = (steps.get(row.id) ?? []).filter(
      ({ state }) => state === "taken" || state === "right_of_reply",
    );
    const waiting = shown.find((step) => isReplyOpen({ ...step, isReplied: step.isReplied === 1 }, today));
    return {
      ...{ reference: row.reference, state: row.state, ground: row.ground, version: row.version },
      ...{ about: aboutOf(matter), addressingId: row.addressingId, waiting: waiting ?? null },
      steps: shown,
    };
  });
}
