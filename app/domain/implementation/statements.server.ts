import { historyOf, type Known } from "~/domain/known";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./statement-repository.server";

export interface NewPosition {
  trackedItemId: number;
  position: V.Position;
  responseId?: number | null;
  text?: string | null;
  rightBodyId?: number | null;
  statedOn?: string | null;
  submissionId?: number | null;
  known: Known;
}

/** Adds what a body says to one concern, as part of an act. Returns its id. */
export const statePosition = (w: Writing, stated: NewPosition): number =>
  repository.insertPosition(w, {
    trackedItemId: stated.trackedItemId,
    position: stated.position,
    responseId: stated.responseId ?? null,
    textId: w.textOrNull("statement", stated.text),
    rightBodyId: stated.rightBodyId ?? null,
    statedOn: stated.statedOn ?? null,
    submissionId: stated.submissionId ?? null,
    ...historyOf(w, stated.known),
  });

export interface NewClaim {
  trackedItemId: number;
  status: V.ImplementationStatus;
  text?: string | null;
  statedOn?: string | null;
  targetOn?: string | null;
  boardAssurance?: V.BoardAssurance | null;
  supersededById?: number | null;
  submissionId?: number | null;
  documentIds?: readonly number[];
  known: Known;
}

/** Adds what a body says it has done, with its evidence, as part of an act. Returns its id. */
export function claimProgress(w: Writing, claimed: NewClaim): number {
  const claimId = repository.insertClaim(w, {
    trackedItemId: claimed.trackedItemId,
    status: claimed.status,
    textId: w.textOrNull("statement", claimed.text),
    statedOn: claimed.statedOn ?? null,
    targetOn: claimed.targetOn ?? null,
    boardAssurance: claimed.boardAssurance ?? null,
    supersededById: claimed.supersededById ?? null,
    submissionId: claimed.submissionId ?? null,
    ...historyOf(w, claimed.known),
  });
  for (const documentId of claimed.documentIds ?? [])
    repository.insertClaimDocument(w, { claimId, documentId });
  return claimId;
}

export interface ActionWording {
  text: string;
  leadRole?: string | null;
  dueOn?: string | null;
  baseline?: string | null;
  success?: string | null;
  lessons?: string | null;
  why?: string | null;
  resources?: string | null;
  risks?: string | null;
  milestones?: string | null;
  plain?: string | null;
  rag?: V.RagRating | null;
  ragReason?: string | null;
  state: V.ActionState;
  submissionId?: number | null;
  /** What shows that it was done. */
  documentIds?: readonly number[];
  known: Known;
}

/** Adds a step to a body's plan, for the tracked items it serves. Returns its id. */
export function planAction(
  w: Writing,
  plan: {
    bodyId: number;
    ownReference?: string | null;
    trackedItemIds: readonly number[];
    wording: ActionWording;
  },
): number {
  const actionId = repository.insertAction(w, {
    bodyId: plan.bodyId,
    ownReference: plan.ownReference ?? null,
  });
  serveItems(w, actionId, plan.trackedItemIds);
  changeAction(w, actionId, plan.wording);
  return actionId;
}

/** Says of an action that it also serves these tracked items; those it serves already stay. */
export function serveItems(w: Writing, actionId: number, trackedItemIds: readonly number[]): void {
  const served = repository.listServedBy(actionId);
  for (const trackedItemId of new Set(trackedItemIds))
    if (!served.includes(trackedItemId)) repository.insertActionItem(w, { actionId, trackedItemId });
}

/** Adds a new wording of an action; the earlier ones, with their dates, stay. */
export function changeAction(w: Writing, actionId: number, wording: ActionWording): void {
  const actionVersionId = repository.insertActionVersion(w, {
    actionId,
    textId: w.text("statement", wording.text),
    leadRole: wording.leadRole ?? null,
    dueOn: wording.dueOn ?? null,
    baselineTextId: w.textOrNull("statement", wording.baseline),
    successTextId: w.textOrNull("statement", wording.success),
    lessonsTextId: w.textOrNull("statement", wording.lessons),
    whyTextId: w.textOrNull("statement", wording.why),
    resourcesTextId: w.textOrNull("statement", wording.resources),
    risksTextId: w.textOrNull("statement", wording.risks),
    milestonesTextId: w.textOrNull("statement", wording.milestones),
    plainTextId: w.textOrNull("statement", wording.plain),
    ragReasonTextId: w.textOrNull("statement", wording.ragReason),
    rag: wording.rag ?? null,
    state: wording.state,
    submissionId: wording.submissionId ?? null,
    ...historyOf(w, wording.known),
  });
  for (const documentId of wording.documentIds ?? [])
    repository.insertActionDocument(w, { actionVersionId, documentId });
}
