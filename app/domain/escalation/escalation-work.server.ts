import { showDate } from "~/lib/dates";
import type { EscalationGround } from "~db/vocabulary";
import * as repository from "./escalation-repository.server";
import type { MatterRow, StepRow } from "./escalation-repository.server";
import { isReplyOpen, obstacleOf, type Work } from "./ladder-rules";
import { byEscalation, matterOf, matterRow, nameOf, standingOf } from "./matter.server";

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

/** Everything that is being escalated, each with what it waits for, oldest first. */
function listRunning(userId: number | null, today: string): WorkingEscalation[] {
  const running = repository.listRunning();
  const steps = byEscalation(repository.listSteps(JSON.stringify(running.map(({ id }) => id))));
  return running.map((escalation) => ({
    ...named(escalation, escalation, escalation.ground),
    isPaused: escalation.state === "paused",
    ...waitsFor(escalation, { steps: steps.get(escalation.id) ?? [], userId, today }),
  }));
}

const named = ({ reference }: { reference: string }, matter: MatterRow, ground: EscalationGround) => ({
  ...{ reference, name: nameOf(matter), ground, bodyName: matter.responsibleName ?? "Nobody" },
});

/** Those that ended, newest first. */
const listEnded = (offset: number): WorkingEscalation[] =>
  repository.listEnded(WORK_PER_PAGE, offset).flatMap((escalation) => {
    const matter = matterRow(escalation);
    if (!matter) return [];
    return {
      ...named(escalation, matter, escalation.ground),
      isPaused: false,
      isDue: false,
      why: "It has ended.",
    };
  });

export const WORK_PER_PAGE = 25;

/** One page of what is being escalated, of that on which oversight has something to do, or of what ended; and how many each is. */
export function viewWork(
  actor: { userId: number | null },
  asked: { work: Work; page: number },
  today: string,
) {
  const running = listRunning(actor.userId, today);
  const due = running.filter(({ isDue }) => isDue);
  const counts: Record<Work, number> = {
    ...{ running: running.length, due: due.length, ended: repository.countEnded() },
  };
  const pages = Math.max(1, Math.ceil(counts[asked.work] / WORK_PER_PAGE));
  const page = Math.min(asked.page, pages);
  const offset = (page - 1) * WORK_PER_PAGE;
  const rows =
    asked.work === "ended"
      ? listEnded(offset)
      : (asked.work === "due" ? due : running).slice(offset, offset + WORK_PER_PAGE);
  return { work: asked.work, counts, page, pages, rows };
}

/** On how many escalations oversight has something to do. */
export const countDueSteps = (today: string): number =>
  listRunning(null, today).filter(({ isDue }) => isDue).length;

function waitsFor(
  escalation: repository.RunningRow,
  { steps, userId, today }: { steps: readonly StepRow[]; userId: number | null; today: string },
): Pick<WorkingEscalation, "why" | "isDue"> {
  const due = (why: string) => ({ why, isDue: true });
  const waits = (why: string) => ({ why, isDue: false });
  if (escalation.state === "paused") return waits("It is paused.");
  const { open } = standingOf(steps);
  const last = steps.filter(({ state }) => state === "taken").at(-1);
  if (obstacleOf(matterOf(escalation, escalation.ground), today) !== null)
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
