import { verificationLevel, type Check, type Claim } from "~/domain/assurance/level-rules";
import { showDate } from "~/lib/dates";
import {
  BOARD_ASSURANCES,
  IMPLEMENTATION_STATUSES,
  POSITIONS,
  labelOf,
  VERIFICATION_LEVELS,
  type ImplementationStatus,
  type Position,
  type Term,
} from "~db/vocabulary";
import { ACTION_FACTS, type ActionSaid } from "./action-facts-rules";
import type { ActionContent } from "./action-rules";
import type { AnswerContent, ProgressContent, SubmissionContent } from "./submission-rules";

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
  action: ActionSaid | null;
}

export interface Names {
  rightBody: string | null;
  supersededBy: string | null;
  documentCount: number;
  /** The tracked item a new action is written for. */
  concern?: string;
}

/** What a draft says, label by label: to compare two versions of it. */
export function contentInWords(content: SubmissionContent, names: Names): { label: string; value: string }[] {
  const lead = content.kind === "progress" ? [{ label: "Led by", value: content.leadRole ?? "" }] : [];
  const said = changesOf(content, NOTHING_SAID, names).filter(({ label }) => label !== LEVEL_LABEL);
  return [...said.map(({ label, after }) => ({ label, value: after })), ...lead];
}

const PRIVATE_LABELS = ACTION_FACTS.filter(({ isPrivate }) => isPrivate).map(({ label: name }) => name);
const LEVEL_LABEL = "Level of verification";
const NOTHING_SAID: PublicNow = { position: null, claim: null, claims: [], checks: [], action: null };

/** The words under which a claim is published: whoever leads on a plan is named in it. */
export const statementToPublish = ({ text, leadRole, status }: ProgressContent): string =>
  status === "planned" && leadRole !== null ? `${text.trim()}\n\nLed by: ${leadRole}` : text.trim();

/** What changes publicly if a submission is approved: only what differs, the word first. */
export function publicChanges(content: SubmissionContent, now: PublicNow, names: Names): PublicChange[] {
  return changesOf(content, now, names).filter(
    ({ label: name, before, after }) => before !== after && !PRIVATE_LABELS.includes(name),
  );
}

function changesOf(content: SubmissionContent, now: PublicNow, names: Names): PublicChange[] {
  if (content.kind === "answer") return answerChanges(content, now, names);
  return content.kind === "progress"
    ? progressChanges(content, now, names)
    : actionChanges(content, now, names);
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
  const { boardAssurance } = progress;
  const { documentCount } = names;
  const next = { id: Number.MAX_SAFE_INTEGER, status: status ?? "unknown", documentCount, boardAssurance };
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
      label: LEVEL_LABEL,
      before: label(VERIFICATION_LEVELS, verificationLevel(claims, checks)),
      after: label(VERIFICATION_LEVELS, verificationLevel([...claims, next], checks)),
    },
  ];
}

/** A published action goes on serving what it served; a new wording may only add. */
function actionChanges(action: ActionContent, { action: now }: PublicNow, names: Names): PublicChange[] {
  const served = now?.serves ?? (names.concern === undefined ? [] : [names.concern]);
  const serves = [...new Set([...served, ...action.serves])];
  const after = { ...action, state: action.actionState, serves };
  return ACTION_FACTS.map(({ label: name, read }) => ({
    label: name,
    before: now === null ? "" : read(now),
    after: read(after),
  }));
}
