import { daysBetween, showDate } from "~/lib/dates";
import { firstWords, nameInWords } from "~/lib/page-meta";
import {
  DUE_DATE_BASES,
  labelOf,
  SUBMISSION_KINDS,
  SUBMISSION_STATES,
  type DueDateBasis,
  type ResponseStatus,
  type SubmissionKind,
  type SubmissionState,
} from "~db/vocabulary";

/** The lists of a body's work, in the order a person would act (ux.md, "My work"). */
export const WORK_LISTS = {
  returned: "Returned to be changed",
  sentBack: "Sent back by the registrar: yours to answer after all",
  overdue: "Answers overdue",
  reply: "Right of reply: judgements about your body",
  due: "Answers due",
  signOff: "Waiting for sign-off",
  joint: "Joint answers that name your body",
  fresh: "Newly asked, and no answer begun",
  draft: "Drafts being written",
  action: "Actions of your plan that are due",
  taken: "What you do about what others were asked, and is due",
  target: "Your own target dates that have passed",
  silent: "Accepted, and nothing said since",
  recheck: "Checks to be repeated",
  evidence: "Evidence to be reviewed, or expiring",
  unpublished: "No answer published",
} as const;
export type WorkList = keyof typeof WORK_LISTS;

export const isWorkList = (key: string | null): key is WorkList => key !== null && key in WORK_LISTS;

/** Days within which a date counts as near in the sentence at the head of the page. */
export const SOON_DAYS = 14;

/** A report counts as new to a body for so many days after it was asked. */
export const NEW_DAYS = 28;

/** An action of the plan is listed from so many days before its date on. */
export const ACTION_DAYS = 28;

/** "due 6 May 2026, in 4 days (stated in the report)". */
export function dueInWords(dueOn: string | null, basis: DueDateBasis | null, today: string): string {
  if (dueOn === null) return "no day to answer by is known";
  const why = basis === null ? "" : ` (${labelOf(DUE_DATE_BASES, basis).toLowerCase()})`;
  return `${dueOn < today ? "was due" : "due"} ${showDate(dueOn)}, ${inDays(today, dueOn)}${why}`;
}

/** Who asks, by when, and how far the answer is. */
export function whyUnanswered(
  row: {
    issuerName: string;
    status: ResponseStatus;
    dueOn: string | null;
    dueBasis: DueDateBasis | null;
    /** How far the letter being written is. */
    letterState: SubmissionState | null;
    /** 1 where the register holds no concern of the report. */
    isEmpty: number;
  },
  today: string,
): string {
  const { issuerName, status, dueOn, dueBasis, letterState, isEmpty } = row;
  const parts = [
    issuerName,
    status === "not_published" ? "no answer was found in public sources" : null,
    dueInWords(dueOn, dueBasis, today),
    letterState === null ? null : `your answer: ${labelOf(SUBMISSION_STATES, letterState).toLowerCase()}`,
    isEmpty === 1 ? "the register does not hold what it asks, so it is answered as a whole" : null,
  ];
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}

/** "today", "in 4 days", "3 days ago": always beside the date itself. */
export function inDays(today: string, on: string): string {
  const days = daysBetween(today, on);
  if (days === 0) return "today";
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** "due 1 May 2026, in 4 days (first 1 March 2026); led by Director of Estates": a moved date stays beside the first. */
export function actionDueInWords(
  action: { dueOn: string; firstDueOn: string | null; leadRole: string | null },
  today: string,
): string {
  const { dueOn, firstDueOn, leadRole } = action;
  const first = firstDueOn === null || firstDueOn === dueOn ? "" : ` (first ${showDate(firstDueOn)})`;
  const lead = leadRole === null ? "" : `; led by ${leadRole}`;
  return `${dueOn < today ? "was due" : "due"} ${showDate(dueOn)}, ${inDays(today, dueOn)}${first}${lead}`;
}

const DO: Readonly<Record<SubmissionKind, string>> = {
  answer: "answer to",
  action: "action for",
  progress: "progress on",
};

/** "answer to PFD-2024-0621.3" */
export const submissionInWords = (kind: SubmissionKind, reference: string): string =>
  `${DO[kind]} ${reference}`;

const WORDS_OF_CONCERN = 60;

/**
 * A task with the first words of its concern or report, at most 60 letters, so that rows alike can be told apart. A
 * name that was masked is said in words: a heading reads aloud better so.
 */
export const withConcern = (task: string, text: string | null): string =>
  text === null ? task : `${task}: ${firstWords(nameInWords(text), WORDS_OF_CONCERN - 1)}`;

export const kindLabel = (kind: SubmissionKind): string => labelOf(SUBMISSION_KINDS, kind);

/** Today's sentence: what presses, most pressing first; a plain one when nothing does. */
export function todaysSentence(counts: {
  overdue: number;
  dueSoon: number;
  returned: number;
  signOff: number;
  reply: number;
  /** Actions of the plan past their date. */
  actionsLate: number;
  /** Requests to which no answer was found in public sources: never called overdue from absence alone (design §4.1). */
  unpublished: number;
}): string {
  const parts = [
    counted(counts.overdue, "answer overdue", "answers overdue"),
    counted(counts.dueSoon, `answer due within ${SOON_DAYS} days`, `answers due within ${SOON_DAYS} days`),
    counted(counts.returned, "draft returned", "drafts returned"),
    counted(counts.signOff, "waiting for you to sign off", "waiting for you to sign off"),
    counted(counts.reply, "judgement to reply to", "judgements to reply to"),
    counted(counts.actionsLate, "action past its date", "actions past their dates"),
    counted(counts.unpublished, "report with no answer published", "reports with no answer published"),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "Nothing presses today." : `${parts.join(", ")}.`;
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;
