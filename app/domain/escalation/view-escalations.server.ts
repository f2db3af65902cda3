import { addDays, londonDay, showDate } from "~/lib/dates";
import { isTerm, ESCALATION_GROUNDS, type EscalationGround, type EscalationRung } from "~db/vocabulary";
import {
  countCandidates,
  listCandidates,
  listNarrowings,
  type CandidatesAsked,
} from "./candidates-repository.server";
import * as repository from "./escalation-repository.server";
import type { EscalationRow, MatterRow, StepRow } from "./escalation-repository.server";
import {
  isPublicRung,
  isReplyOpen,
  obstacleOf,
  OFFERED_DAYS,
  rungsAhead,
  type Obstacle,
} from "./ladder-rules";
import { matterOf, matterRow, mayEscalate, nameOf, standingOf, type PersonActor } from "./matter.server";
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

export interface WorkingEscalation {
  reference: string;
  name: string;
  bodyName: string;
  ground: EscalationGround;
  isPaused: boolean;
  why: string;
  /** Whether oversight has something to do on it, and does not wait for the body or a day. */
  isDue: boolean;
}

/** What is being escalated, each with what it waits for. */
export function listWork(actor: { userId: number | null }, today: string): WorkingEscalation[] {
  const running = repository.listRunning();
  const steps = byEscalation(repository.listSteps(JSON.stringify(running.map(({ id }) => id))));
  return running.flatMap((escalation) => {
    const matter = matterRow(escalation);
    if (!matter) return [];
    return {
      ...{ reference: escalation.reference, name: nameOf(matter), ground: escalation.ground },
      ...{ bodyName: matter.responsibleName ?? "Nobody", isPaused: escalation.state === "paused" },
      ...waitsFor(escalation, matter, { steps: steps.get(escalation.id) ?? [], userId: actor.userId, today }),
    };
  });
}

/** On how many escalations oversight has something to do. */
export const countDueSteps = (today: string): number =>
  listWork({ userId: null }, today).filter(({ isDue }) => isDue).length;

function waitsFor(
  escalation: EscalationRow,
  matter: MatterRow,
  { steps, userId, today }: { steps: readonly StepRow[]; userId: number | null; today: string },
): Pick<WorkingEscalation, "why" | "isDue"> {
  const due = (why: string) => ({ why, isDue: true });
  const waits = (why: string) => ({ why, isDue: false });
  if (escalation.state === "paused") return waits("It is paused.");
  const { open } = standingOf(steps);
  const last = steps.filter(({ state }) => state === "taken").at(-1);
  if (obstacleOf(matterOf(matter, escalation.ground), today) !== null)
    return due("Something stands in the way: look whether it should end.");
  if (open?.state === "being_written") return due("A step is being written.");
  if (open?.state === "second_look")
    return open.authorUserId === userId
      ? due("Another person has to look at your step.")
      : due("A step waits for your second look.");
  if (open)
    return isReplyOpen({ ...open, isReplied: open.isReplied === 1 }, today)
      ? waits(`The body can reply until ${showDate(open.replyDueOn ?? today)}.`)
      : due("The body has replied, or its time is over: publish the step.");
  if (!last) return due("No step was taken yet.");
  return last.answerByOn !== null && last.answerByOn < today
    ? due(`The body was asked to act by ${showDate(last.answerByOn)}: the next step is due.`)
    : waits(`The body was asked to act by ${showDate(last.answerByOn ?? today)}.`);
}

function byEscalation<Row extends { escalationId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const sorted = new Map<number, Row[]>();
  for (const row of rows) sorted.set(row.escalationId, [...(sorted.get(row.escalationId) ?? []), row]);
  return sorted;
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

const aboutOf = (row: MatterRow): About => ({
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

export interface PublicStep {
  rung: EscalationRung;
  on: string;
  /** Only of steps that are public themselves. */
  text: string | null;
  skipReason: string | null;
  answerByOn: string | null;
  isReplied: boolean;
  reply: string | null;
}

export interface PublicEscalation {
  key: number;
  reference: string;
  about: About;
  ground: EscalationGround;
  publicOn: string;
  steps: PublicStep[];
  /** When it was paused, resumed or ended, and why. */
  moves: { kind: "paused" | "resumed" | "stopped"; on: string; reason: string | null }[];
}

/**
 * Escalations that are public, of a report, of one of its items alone, or of everything, as of a day. Letters that were
 * not public themselves are told by their dates.
 */
export function publicEscalations(
  of: { report: string | null; item?: string; keys?: readonly number[] },
  day: string,
): PublicEscalation[] {
  const rows = repository.listPublic({
    ...{ report: of.report, ids: of.keys === undefined ? null : JSON.stringify(of.keys), day },
  });
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const steps = byEscalation(repository.listSteps(ids));
  const events = byEscalation(repository.listEvents(ids));
  return rows.flatMap((row) => {
    const matter = matterRow(row);
    if (!matter || (of.item !== undefined && isOfAnotherItem(matter, of.item))) return [];
    return {
      ...{
        key: row.id,
        reference: row.reference,
        about: aboutOf(matter),
        ground: row.ground,
        publicOn: row.publicOn ?? day,
      },
      steps: (steps.get(row.id) ?? []).flatMap((step) => publicStep(step, day)),
      moves: (events.get(row.id) ?? []).flatMap(({ kind, happenedOn, reason }) =>
        (kind === "paused" || kind === "resumed" || kind === "stopped") && happenedOn <= day
          ? { kind, on: happenedOn, reason }
          : [],
      ),
    };
  });
}

/** The keys of all that are public, newest first. */
export const publicEscalationKeys = (day: string): number[] => repository.listPublicIds(day);

/** An escalation of the whole request is about each of its items. */
const isOfAnotherItem = ({ itemReference }: MatterRow, item: string): boolean =>
  itemReference !== null && itemReference.split("@")[0] !== item;

function publicStep(step: StepRow, day: string): PublicStep[] {
  if (step.takenOn === null || step.takenOn > day) return [];
  const isOpen = isPublicRung(step.rung);
  return [
    {
      ...{ rung: step.rung, on: step.takenOn, answerByOn: step.answerByOn, skipReason: step.skipReason },
      ...{ text: isOpen ? step.text : null, isReplied: isOpen && step.isReplied === 1 },
      reply: isOpen ? step.reply : null,
    },
  ];
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
