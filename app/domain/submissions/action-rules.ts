import type { ActionState, RagRating } from "~db/vocabulary";
import { readMilestones } from "./milestone-rules";

/** One step of a body's plan, as written. */
export interface ActionContent {
  kind: "action";
  /** What will be done. */
  text: string;
  ownReference: string | null;
  /** Root causes, and how this acts on them. */
  why: string | null;
  leadRole: string | null;
  dueOn: string | null;
  /** One a line (milestone-rules.ts). */
  milestones: string | null;
  baseline: string | null;
  success: string | null;
  resources: string | null;
  /** Not published. */
  risks: string | null;
  rag: RagRating | null;
  ragReason: string | null;
  /** For patients and families. */
  plain: string | null;
  lessons: string | null;
  actionState: ActionState;
  /** References of the other concerns it serves, beside the one it is written for. */
  serves: readonly string[];
  /** The action changed, where it is not a new one. */
  actionOf: number | null;
}

/** An action of which nothing is said yet. */
export const NO_ACTION: ActionContent = {
  ...{
    kind: "action",
    text: "",
    ownReference: null,
    why: null,
    leadRole: null,
    dueOn: null,
    milestones: null,
  },
  ...{ baseline: null, success: null, resources: null, risks: null, rag: null, ragReason: null, plain: null },
  ...{ lessons: null, actionState: "open", serves: [], actionOf: null },
};

export interface ActionCircumstances {
  reportedOn: string | null;
  documentCount: number;
  /** References it names that are no concerns followed up at this body. */
  unknownServed: readonly string[];
  /** Whether another action of the body bears its number. */
  isOwnReferenceTaken: boolean;
}

/** What can be wrong with an action, in the order of its fields; what else is wrong with any submission is in submission-rules.ts. */
export type ActionFault =
  | "own_reference_taken"
  | "lead_missing"
  | "due_date_missing"
  | "due_date_before_report"
  | "milestones_unreadable"
  | "rag_reason_missing"
  | "evidence_missing"
  | "lessons_missing"
  | "serves_unknown";

/** What keeps an action from being sent: an open one needs a lead and a date, a closed one evidence and lessons. */
export function missingInAction(action: ActionContent, given: ActionCircumstances): ActionFault[] {
  const faults: ActionFault[] = [];
  if (action.actionState === "open") {
    if (action.leadRole === null) faults.push("lead_missing");
    if (action.dueOn === null) faults.push("due_date_missing");
  }
  if (action.actionState === "closed") {
    if (given.documentCount === 0) faults.push("evidence_missing");
    if (action.lessons === null) faults.push("lessons_missing");
  }
  const needsReason = action.rag === "amber" || action.rag === "red";
  if (needsReason && action.ragReason === null) faults.push("rag_reason_missing");
  return faults;
}

/** What cannot be even in a draft. */
export function impossibleInAction(action: ActionContent, given: ActionCircumstances): ActionFault[] {
  const faults: ActionFault[] = [];
  const { dueOn, milestones } = action;
  if (given.isOwnReferenceTaken) faults.push("own_reference_taken");
  if (dueOn !== null && given.reportedOn !== null && dueOn < given.reportedOn)
    faults.push("due_date_before_report");
  if (readMilestones(milestones).unreadable.length > 0) faults.push("milestones_unreadable");
  if (given.unknownServed.length > 0) faults.push("serves_unknown");
  return faults;
}

/** References from what was typed: one a line, or parted by commas, semicolons or blanks; each once. */
export const readReferences = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((reference) => reference.trim().toUpperCase())
      .filter((reference) => reference !== ""),
  ),
];
