import type { StepRefusal } from "~/domain/submissions/sign-off-rules";
import type { SelfAssessmentFinding } from "~db/vocabulary";

/** What a body says of something that others were asked. */
export interface SelfAssessmentContent {
  finding: SelfAssessmentFinding | null;
  /** Why it applies or does not, or what is in place. */
  reason: string;
  /** Where it applies: what will be done, who leads it, by when; or the action of the plan that deals with it. */
  action: string;
  leadRole: string;
  dueOn: string | null;
  actionId: number | null;
  /** Files of the body's library. */
  documentIds: readonly number[];
}

export type SelfAssessmentFault =
  | "finding_missing"
  | "reason_missing"
  | "reason_too_short"
  | "action_missing"
  | "lead_missing"
  | "due_missing"
  | "due_in_past"
  | "action_unknown"
  | "evidence_missing"
  | "not_in_library";

export type SelfAssessmentRefusal = SelfAssessmentFault | StepRefusal | "asked_itself" | "not_found";

/** A reason that says anything is at least so long; "n/a" is none. */
export const REASON_MIN_LENGTH = 20;

/**
 * What keeps a self-assessment from being sent for sign-off; `isSent` false asks only for what a draft cannot do
 * without. What applies needs what will be done about it, and what is in place the evidence that shows it, so that
 * neither is an easier answer than the other.
 */
export function faultsOf(
  content: SelfAssessmentContent,
  { isSent, today }: { isSent: boolean; today: string },
): SelfAssessmentFault[] {
  const faults: SelfAssessmentFault[] = [];
  const reason = content.reason.trim();
  if (content.finding === null) faults.push("finding_missing");
  if (reason === "") faults.push("reason_missing");
  if (!isSent) return faults;
  if (reason !== "" && reason.length < REASON_MIN_LENGTH) faults.push("reason_too_short");
  if (content.finding === "applies" && content.actionId === null) {
    if (content.action.trim() === "") faults.push("action_missing");
    if (content.leadRole.trim() === "") faults.push("lead_missing");
    if (content.dueOn === null) faults.push("due_missing");
    else if (content.dueOn < today) faults.push("due_in_past");
  }
  if (content.finding === "in_place" && content.documentIds.length === 0) faults.push("evidence_missing");
  return faults;
}

/** What is kept of what was typed: only what belongs to the finding. */
export function keptContent(content: SelfAssessmentContent): SelfAssessmentContent {
  if (content.finding === "applies")
    return content.actionId === null ? content : { ...content, action: "", leadRole: "", dueOn: null };
  return { ...content, action: "", leadRole: "", dueOn: null, actionId: null };
}

type FieldSentence = readonly [field: string, sentence: string];

const MESSAGES: Readonly<Record<SelfAssessmentRefusal, FieldSentence>> = {
  finding_missing: ["finding", "Choose what your body finds"],
  reason_missing: ["reason", "Say why your body finds so"],
  reason_too_short: ["reason", `Say why, in at least ${REASON_MIN_LENGTH} characters`],
  action_missing: ["action", "Say what will be done, or choose the action of your plan that deals with it"],
  lead_missing: ["leadRole", "Name the role that leads on it, such as “Director of Nursing”"],
  due_missing: ["dueOn", "Enter the day by which it will be done"],
  due_in_past: ["dueOn", "Enter a day that is still to come"],
  action_unknown: ["actionId", "Choose an open action of your body’s plan"],
  evidence_missing: ["documents", "Choose the evidence in your library that shows it is in place"],
  not_in_library: ["documents", "Choose evidence that is in your library and has not expired"],
  asked_itself: ["form", "Your body was asked this itself. Answer it under “My work”."],
  not_found: ["form", "There is no such published recommendation any more"],
  not_yours: ["form", "Only people who work for this body can do this"],
  only_copied: ["form", "Only people who work for this body can do this"],
  already_open: ["form", "There is already a draft of this. Reload the page and go on there."],
  stale: [
    "form",
    "Somebody else changed this while you were writing. Nothing you typed is lost: compare, then send it again.",
  ],
  in_letter: ["form", "This cannot be decided here"],
  not_for_this_state: [
    "form",
    "This has moved on since you opened the page, so this can no longer be done with it. Reload the page to see where it is.",
  ],
  only_approver: ["form", "Only an approver of your body can do this"],
  own_work: ["form", "You wrote part of this, so another approver must decide on it"],
  others_work: ["form", "Only whoever wrote this can take it back"],
  return_reason_missing: ["comment", "Say what should be changed"],
  not_checked_for_patients: ["form", "This cannot be decided here"],
};

/** The sentences of a refused form, by field; of several about one field, the first. */
export function selfAssessmentSentences(refusals: readonly SelfAssessmentRefusal[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const refusal of refusals) {
    const [field, sentence] = MESSAGES[refusal];
    sentences[field] ??= sentence;
  }
  return sentences;
}

/** Which of the recommendations made to others a page lists; the first where nobody chose. */
export const STANDINGS = [
  { value: "open", label: "Not considered yet" },
  { value: "writing", label: "Being considered" },
  { value: "considered", label: "Considered" },
  { value: "all", label: "All of them" },
] as const;
export type Standing = (typeof STANDINGS)[number]["value"];

/** How far back they were published; the first where nobody chose. */
export const SINCE = [
  { value: "12", label: "In the last year" },
  { value: "3", label: "In the last three months" },
  { value: "any", label: "At any time" },
] as const;
export type Since = (typeof SINCE)[number]["value"];
