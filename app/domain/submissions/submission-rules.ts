import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import {
  IMPLEMENTATION_STATUSES,
  POSITIONS,
  type BoardAssurance,
  type ImplementationStatus,
  type Position,
} from "~db/vocabulary";
import {
  impossibleInAction,
  missingInAction,
  type ActionCircumstances,
  type ActionContent,
} from "./action-rules";

export interface AnswerContent {
  kind: "answer";
  position: Position | null;
  text: string;
  /** The date the letter of answer bears. */
  statedOn: string | null;
  /** Whom the body says should have been asked. */
  rightBodyId: number | null;
}

export interface ProgressContent {
  kind: "progress";
  status: ImplementationStatus | null;
  text: string;
  /** The day on which it was so. */
  statedOn: string | null;
  targetOn: string | null;
  leadRole: string | null;
  boardAssurance: BoardAssurance | null;
  supersededById: number | null;
}

export type SubmissionContent = AnswerContent | ActionContent | ProgressContent;

/** What the rules need to know beside what was written. */
export interface Circumstances extends ActionCircumstances {
  today: string;
  /** Null where a whole report is answered. */
  recommendationId: number | null;
  /** The body that answers now, and the one that was addressed. */
  ownBodyIds: readonly number[];
  isTracked: boolean;
  currentStatus: ImplementationStatus | null;
  /** The date of the report whose recommendation takes this one's place, where one is named. */
  supersededByReportedOn: string | null;
}

/** What can be wrong, in the order of the fields it is said beside. */
const CONTENT_FAULTS = [
  ...(["answer_first", "position_missing", "status_missing", "status_cannot_return"] as const),
  ...(["right_body_missing", "right_body_is_own", "text_missing", "reason_too_short"] as const),
  ...(["letter_date_missing", "date_in_future", "date_before_report", "target_missing"] as const),
  ...(["target_in_past", "lead_missing", "due_date_missing", "due_date_before_report"] as const),
  ...(["superseding_missing", "superseding_not_later", "own_reference_taken"] as const),
  ...(["milestones_unreadable", "rag_reason_missing", "evidence_missing", "lessons_missing"] as const),
  ...(["serves_unknown"] as const),
];
export type ContentFault = (typeof CONTENT_FAULTS)[number];

export const REASON_MIN_LENGTH = 50;

/** "Position not stated" is what others read into a letter; a body answering here states its position. */
export const OFFERED_POSITIONS = POSITIONS.filter(({ code }) => code !== "not_stated");

const NEEDS_REASON: readonly string[] = [
  ...(["not_accepted", "outside_remit"] satisfies Position[]),
  ...(["not_implemented", "no_longer_applicable"] satisfies ImplementationStatus[]),
];
const NEEDS_EVIDENCE: readonly string[] = ["already_in_place" satisfies Position, ...DONE_STATUSES];

/**
 * What a body may say next about what it has done. It may step back, and the step stays visible; but once
 * it has spoken the register cannot un-say it, so nothing returns to "not started", and nobody claims "unknown".
 */
export const statusesAfter = (current: ImplementationStatus | null): ImplementationStatus[] => {
  const hasSpoken = current !== null && current !== "unknown" && current !== "not_started";
  return IMPLEMENTATION_STATUSES.map(({ code }) => code).filter(
    (code) => code !== "unknown" && !(hasSpoken && code === "not_started"),
  );
};

/** Everything that keeps a draft from being sent for sign-off or published, in the order of the form; none when it may be. */
export function faultsOf(content: SubmissionContent, circumstances: Circumstances): ContentFault[] {
  const faults = new Set<ContentFault>(datesOutOfPlace(content, circumstances));
  if (content.kind !== "answer" && !circumstances.isTracked) faults.add("answer_first");
  if (content.text.trim() === "") faults.add("text_missing");
  for (const fault of missingIn(content, circumstances)) faults.add(fault);
  const word =
    content.kind === "answer" ? content.position : content.kind === "progress" ? content.status : null;
  if (word !== null && NEEDS_EVIDENCE.includes(word) && circumstances.documentCount === 0)
    faults.add("evidence_missing");
  if (needsReason(content, word) && isShort(content.text)) faults.add("reason_too_short");
  // One sentence a field: an empty reason is missing, not too short.
  if (faults.has("text_missing")) faults.delete("reason_too_short");
  return CONTENT_FAULTS.filter((fault) => faults.has(fault));
}

const isShort = (text: string): boolean => text.trim().length < REASON_MIN_LENGTH;

const needsReason = (content: SubmissionContent, word: string | null): boolean =>
  content.kind === "action"
    ? content.actionState === "cancelled"
    : word !== null && NEEDS_REASON.includes(word);

function missingIn(content: SubmissionContent, circumstances: Circumstances): ContentFault[] {
  if (content.kind === "answer") return missingInAnswer(content, circumstances);
  if (content.kind === "progress") return missingInProgress(content, circumstances);
  return missingInAction(content, circumstances);
}

function missingInAnswer(answer: AnswerContent, { ownBodyIds }: Circumstances): ContentFault[] {
  const faults: ContentFault[] = [];
  if (answer.position === null || answer.position === "not_stated") faults.push("position_missing");
  if (answer.statedOn === null) faults.push("letter_date_missing");
  if (answer.position === "outside_remit") {
    if (answer.rightBodyId === null) faults.push("right_body_missing");
    else if (ownBodyIds.includes(answer.rightBodyId)) faults.push("right_body_is_own");
  }
  return faults;
}

function missingInProgress(progress: ProgressContent, given: Circumstances): ContentFault[] {
  const { status } = progress;
  if (status === null) return ["status_missing"];
  if (!statusesAfter(given.currentStatus).includes(status)) return ["status_cannot_return"];
  const faults: ContentFault[] = [];
  if (status === "planned" && progress.targetOn === null) faults.push("target_missing");
  if (status === "planned" && progress.leadRole === null) faults.push("lead_missing");
  if (status === "superseded") {
    if (progress.supersededById === null) faults.push("superseding_missing");
    else if (!isLater(progress.supersededById, given)) faults.push("superseding_not_later");
  }
  return faults;
}

const isLater = (supersededById: number, given: Circumstances): boolean =>
  supersededById !== given.recommendationId &&
  (given.reportedOn === null ||
    given.supersededByReportedOn === null ||
    given.supersededByReportedOn >= given.reportedOn);

/** What cannot be, dates above all: refused even in a draft. Moved targets are allowed and stay visible in the history. */
export function datesOutOfPlace(content: SubmissionContent, given: Circumstances): ContentFault[] {
  const isBeforeReport = (on: string | null) =>
    on !== null && given.reportedOn !== null && on < given.reportedOn;
  if (content.kind === "action") return impossibleInAction(content, given);
  const faults: ContentFault[] = [];
  if (content.statedOn !== null && content.statedOn > given.today) faults.push("date_in_future");
  if (isBeforeReport(content.statedOn)) faults.push("date_before_report");
  if (content.kind === "progress" && aimsAtThePast(content, given.today)) faults.push("target_in_past");
  return faults;
}

const aimsAtThePast = ({ status, targetOn }: ProgressContent, today: string): boolean =>
  (status === "planned" || status === "in_progress") && targetOn !== null && targetOn < today;
