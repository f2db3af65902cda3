import { verificationLevel, type Check, type Claim } from "~/domain/assurance/level-rules";
import { showDate } from "~/lib/dates";
import {
  ACTION_STATES,
  BOARD_ASSURANCES,
  IMPLEMENTATION_STATUSES,
  POSITIONS,
  labelOf,
  VERIFICATION_LEVELS,
  type ActionState,
  type ImplementationStatus,
  type Position,
  type Term,
} from "~db/vocabulary";
import type { ActionContent, AnswerContent, ProgressContent, SubmissionContent } from "./submission-rules";

/** One thing the public reads, before and after approval; an empty text stands for nothing. */
export interface PublicChange {
  label: string;
  before: string;
  after: string;
}

/** What the public reads now of one tracked item, or of a concern not tracked yet. */
export interface PublicNow {
  position: {
    position: Position;
    text: string | null;
    statedOn: string | null;
    rightBody: string | null;
  } | null;
  claim: {
    status: ImplementationStatus;
    text: string | null;
    statedOn: string | null;
    targetOn: string | null;
  } | null;
  claims: readonly Claim[];
  checks: readonly Check[];
  action: {
    text: string | null;
    leadRole: string | null;
    dueOn: string | null;
    baseline: string | null;
    success: string | null;
    lessons: string | null;
    state: ActionState;
  } | null;
}

interface Names {
  rightBody: string | null;
  supersededBy: string | null;
  documentCount: number;
}

/** The words under which a claim is published: whoever leads on a plan is named in it. */
export const statementToPublish = ({ text, leadRole, status }: ProgressContent): string =>
  status === "planned" && leadRole !== null ? `${text.trim()}\n\nLed by: ${leadRole}` : text.trim();

/** What changes publicly if a submission is approved: only what differs, the word first. */
export function publicChanges(content: SubmissionContent, now: PublicNow, names: Names): PublicChange[] {
  const all =
    content.kind === "answer"
      ? answerChanges(content, now, names)
      : content.kind === "progress"
        ? progressChanges(content, now, names)
        : actionChanges(content, now);
  return all.filter(({ before, after }) => before !== after);
}

const label = (terms: readonly Term[], code: string | null | undefined): string =>
  code == null ? "" : labelOf(terms, code);
const date = (on: string | null | undefined): string => (on == null ? "" : showDate(on));

function answerChanges(answer: AnswerContent, { position }: PublicNow, names: Names): PublicChange[] {
  return [
    {
      label: "What the body says to it",
      before: label(POSITIONS, position?.position),
      after: label(POSITIONS, answer.position),
    },
    { label: "In its words", before: position?.text ?? "", after: answer.text.trim() },
    { label: "Date of the answer", before: date(position?.statedOn), after: date(answer.statedOn) },
    {
      label: "Who should be asked instead",
      before: position?.rightBody ?? "",
      after: answer.position === "outside_remit" ? (names.rightBody ?? "") : "",
    },
  ];
}

function progressChanges(progress: ProgressContent, now: PublicNow, names: Names): PublicChange[] {
  const { claim, claims, checks } = now;
  const { status } = progress;
  if (status === null) return [];
  const newest = { status, documentCount: names.documentCount, boardAssurance: progress.boardAssurance };
  const next = { ...newest, id: Number.MAX_SAFE_INTEGER };
  return [
    {
      label: "How far the body says it is",
      before: label(IMPLEMENTATION_STATUSES, claim?.status ?? "unknown"),
      after: label(IMPLEMENTATION_STATUSES, status),
    },
    { label: "In its words", before: claim?.text ?? "", after: statementToPublish(progress) },
    { label: "To be done by", before: date(claim?.targetOn), after: date(progress.targetOn) },
    { label: "As it stood on", before: date(claim?.statedOn), after: date(progress.statedOn) },
    { label: "Signed off by", before: "", after: label(BOARD_ASSURANCES, progress.boardAssurance) },
    {
      label: "Replaced by",
      before: "",
      after: status === "superseded" ? (names.supersededBy ?? "") : "",
    },
    {
      label: "Level of verification",
      before: label(VERIFICATION_LEVELS, verificationLevel(claims, checks)),
      after: label(VERIFICATION_LEVELS, verificationLevel([...claims, next], checks)),
    },
  ];
}

function actionChanges(action: ActionContent, { action: now }: PublicNow): PublicChange[] {
  return [
    { label: "The action", before: now?.text ?? "", after: action.text.trim() },
    { label: "Led by", before: now?.leadRole ?? "", after: action.leadRole ?? "" },
    { label: "Due", before: date(now?.dueOn), after: date(action.dueOn) },
    { label: "How it was before", before: now?.baseline ?? "", after: action.baseline ?? "" },
    { label: "How anyone will know it worked", before: now?.success ?? "", after: action.success ?? "" },
    { label: "What was learnt", before: now?.lessons ?? "", after: action.lessons ?? "" },
    {
      label: "State",
      before: label(ACTION_STATES, now?.state),
      after: label(ACTION_STATES, action.actionState),
    },
  ];
}
