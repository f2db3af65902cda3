import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { citableEvidence } from "~/domain/evidence/library.server";
import { stepRefusal, type SubmissionStep } from "~/domain/submissions/sign-off-rules";
import { openActionChoices } from "~/domain/submissions/view-plan.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, SubmissionState } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./self-assessment-repository.server";
import {
  faultsOf,
  keptContent,
  type SelfAssessmentContent,
  type SelfAssessmentFault,
  type SelfAssessmentRefusal,
} from "./self-assessment-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;
type Assessed = FormOutcome<{ id: number }, SelfAssessmentRefusal>;

interface Assess {
  actor: PersonActor;
  reference: string;
  content: SelfAssessmentContent;
  /** Of the open draft the form was filled in from; 0 where there was none. */
  version: number;
  /** To an approver, or only kept. */
  isSent: boolean;
  at?: number;
}

const ownBodyId = ({ bodyId }: PersonActor): number | null =>
  bodyId === null ? null : standingBodyId(bodyId);
const isOpen = ({ state }: { state: SubmissionState }): boolean => state !== "published";
export const isWriterOf = (userId: number, row: repository.AssessmentRow): boolean =>
  row.authorUserId === userId || (JSON.parse(row.writers) as number[]).includes(userId);

/** Keeps what a body finds of something others were asked, as a draft or for an approver. One is open at a time. */
export function assess(given: Assess): Assessed {
  const { actor, reference, version, isSent } = given;
  const content = keptContent(given.content);
  return write(
    {
      actor,
      at: given.at,
      action: isSent ? "self_assessment_sent" : "self_assessment_saved",
      subject: reference,
    },
    (w): Assessed => {
      const bodyId = ownBodyId(actor);
      if (bodyId === null) return refusedFor("not_yours");
      const asked = repository.findAsked(reference, bodyId);
      if (!asked) return refusedFor("not_found");
      if (asked.isAskedItself === 1) return refusedFor("asked_itself");
      const held = repository.listOf(bodyId, asked.recommendationId).find(isOpen);
      if (held?.state === "submitted") return refusedFor("not_for_this_state");
      if ((held?.version ?? 0) !== version) return refusedFor(version === 0 ? "already_open" : "stale");
      const faults = [
        ...faultsOf(content, { isSent, today: londonDay(w.at) }),
        ...unknownOf(content, bodyId, w.at),
      ];
      const { finding } = content;
      if (finding === null || faults.length > 0) return refusedFor(...faults);
      const state: SubmissionState = isSent ? "submitted" : "draft";
      const columns = { ...columnsOf(w, content), finding, state, version: version + 1, savedAt: w.at };
      const id =
        held?.id ??
        repository.insertAssessment(w, {
          ...columns,
          ...{ bodyId, recommendationId: asked.recommendationId, authorUserId: actor.userId },
        });
      if (held) repository.updateAssessment(w, id, columns);
      repository.replaceDocuments(w, id, content.documentIds);
      repository.insertEvent(w, { selfAssessmentId: id, state, userId: actor.userId, recordedAt: w.at });
      return done({ id });
    },
  );
}

const columnsOf = (w: Writing, { reason, action, leadRole, dueOn, actionId }: SelfAssessmentContent) => ({
  reasonTextId: w.text("statement", reason),
  actionTextId: w.textOrNull("statement", action),
  ...{ leadRole: leadRole.trim() || null, dueOn, actionId },
});

/** What is named and is not the body's: evidence out of its library, an action of its plan. */
function unknownOf(content: SelfAssessmentContent, bodyId: number, at: number): SelfAssessmentFault[] {
  const faults: SelfAssessmentFault[] = [];
  if (content.documentIds.length > 0) {
    const citable = new Set(citableEvidence(bodyId, at).map(({ documentId }) => documentId));
    if (content.documentIds.some((id) => !citable.has(id))) faults.push("not_in_library");
  }
  if (content.actionId !== null && !openActionChoices(bodyId).some(({ id }) => id === content.actionId))
    faults.push("action_unknown");
  return faults;
}

export interface Decide {
  actor: PersonActor;
  id: number;
  reference: string;
  version: number;
  intent: Exclude<SubmissionStep, "edit">;
  reason: string;
  at?: number;
}

const ACTIONS: Readonly<Record<Decide["intent"], { state: SubmissionState; action: LedgerAction }>> = {
  publish: { state: "published", action: "considered" },
  return: { state: "returned", action: "self_assessment_returned" },
  withdraw: { state: "draft", action: "self_assessment_saved" },
  discard: { state: "discarded", action: "self_assessment_discarded" },
};

/**
 * Signs, returns, takes back or gives up a self-assessment. Signing it tells the public that the body has considered
 * the recommendation, and nothing of what it found; it cannot be changed after, only made anew.
 */
export function decide(given: Decide): Assessed {
  const { actor, intent, reference, version } = given;
  const { state, action } = ACTIONS[intent];
  const reason = given.reason.trim();
  if (intent === "return" && reason === "") return refusedFor("return_reason_missing");
  return write({ actor, at: given.at, action, subject: reference }, (w): Assessed => {
    const bodyId = ownBodyId(actor);
    const asked = bodyId === null ? undefined : repository.findAsked(reference, bodyId);
    if (bodyId === null || !asked) return refusedFor("not_found");
    const row = repository.listOf(bodyId, asked.recommendationId).find(({ id }) => id === given.id);
    if (!row) return refusedFor("not_yours");
    const isWriter = isWriterOf(actor.userId, row);
    const refusal =
      stepRefusal(intent, { state: row.state, role: actor.role, isWriter }) ??
      (row.version === version ? null : "stale");
    if (refusal) return refusedFor(refusal);
    if (intent === "publish") {
      const faults = unknownOf(contentOf(row), bodyId, w.at);
      if (faults.length > 0) return refusedFor(...faults);
      repository.insertConsideration(w, {
        ...{ selfAssessmentId: row.id, bodyId, recommendationId: asked.recommendationId },
        ...{ knownOn: londonDay(w.at), knownOnBasis: "observed", recordedAt: w.at },
      });
    }
    repository.updateAssessment(w, row.id, { state, version: version + 1 });
    repository.insertEvent(w, {
      ...{ selfAssessmentId: row.id, state, userId: actor.userId, recordedAt: w.at },
      reasonTextId: intent === "return" ? w.text("reason", reason) : null,
    });
    return done({ id: row.id });
  });
}

/** What a kept self-assessment says. */
export const contentOf = (row: repository.AssessmentRow): SelfAssessmentContent => ({
  ...{
    finding: row.finding,
    reason: row.reason ?? "",
    action: row.action ?? "",
    leadRole: row.leadRole ?? "",
  },
  ...{ dueOn: row.dueOn, actionId: row.actionId, documentIds: JSON.parse(row.documents) as number[] },
});
