import { standingBodyId } from "~/domain/bodies/standing-body.server";
import type { Actor } from "~db/writing.server";
import type { AnsweredReport, PartRow } from "./letter-repository.server";
import { partInWords, type LetterPart } from "./letter-rules";
import type { StepTaken } from "./sign-off-rules";
import * as repository from "./submission-repository.server";
import type { AskedConcern, SubmissionRow } from "./submission-repository.server";
import type { Circumstances, SubmissionContent } from "./submission-rules";

/** A person acting in one of their roles. */
export type PersonActor = Extract<Actor, { kind: "person" }>;

/**
 * The concern as this person's body is asked it, or null: then to this person it does not exist. It is
 * the body responsible now, by succession or decision, whose people may act (design §4.6).
 */
export function findOwnConcern(actor: PersonActor, reference: string): AskedConcern | null {
  if (actor.bodyId === null) return null;
  return repository.findConcern(reference, standingBodyId(actor.bodyId)) ?? null;
}

/**
 * A submission of this person's body with its concern, or null. One whose concern has passed to another body is
 * nobody's to change, and an answer to a report as a whole is reached through its letter (findOwnLetter).
 */
export function findOwnSubmission(
  actor: PersonActor,
  submissionId: number,
): { row: SubmissionRow; concern: AskedConcern } | null {
  const row = repository.findSubmission(submissionId);
  if (!row || actor.bodyId === null) return null;
  const own = standingBodyId(actor.bodyId);
  if (row.recommendationId === null) return null;
  const concern = repository.findConcernOf(row.recommendationId, row.addressingId);
  return concern && concern.responsibleBodyId === own ? { row, concern } : null;
}

type PartFields =
  | "recommendationId"
  | "position"
  | "text"
  | "timetable"
  | "why"
  | "leadRole"
  | "success"
  | "resources"
  | "rightBodyId";

/** What a stored answer says to one concern, field by field. */
export const partOf = (row: Pick<PartRow, PartFields>): LetterPart => ({
  recommendationId: row.recommendationId,
  position: row.position,
  text: row.text ?? "",
  timetable: row.timetable ?? "",
  why: row.why ?? "",
  leadRole: row.leadRole,
  success: row.success ?? "",
  resources: row.resources ?? "",
  rightBodyId: row.rightBodyId,
});

/** What the rules on steps need to know of a submission and a person. */
export const stepTaken = (actor: PersonActor, row: SubmissionRow): StepTaken => ({
  ...{
    state: row.state,
    role: actor.role,
    isWriter: isWriter(actor, row),
    isInLetter: row.letterId !== null,
  },
});

export const isWriter = (actor: PersonActor, row: SubmissionRow): boolean =>
  row.authorUserId === actor.userId || repository.listWriterIds(row.id).includes(actor.userId);

/** What the content rules need to know of the register. */
export function circumstancesOf(
  concern: AskedConcern,
  content: SubmissionContent,
  given: { today: string; documentCount: number },
): Circumstances {
  const supersededById = content.kind === "progress" ? content.supersededById : null;
  const isAction = content.kind === "action";
  const served = isAction ? findServed(content.serves, concern.responsibleBodyId) : null;
  return {
    ...given,
    unknownServed: served?.unknown ?? [],
    isOwnReferenceTaken:
      isAction &&
      content.actionOf === null &&
      content.ownReference !== null &&
      repository.existsOwnReference(concern.responsibleBodyId, content.ownReference),
    reportedOn: concern.reportedOn,
    recommendationId: concern.recommendationId,
    ownBodyIds: [concern.bodyId, concern.responsibleBodyId],
    isTracked: concern.trackedItemId !== null,
    currentStatus:
      concern.trackedItemId === null ? null : repository.findImplementation(concern.trackedItemId),
    supersededByReportedOn: supersededById === null ? null : repository.findReportedOn(supersededById),
  };
}

/** The same of a report that is answered as a whole. */
export const circumstancesOfReport = (
  { reportedOn, bodyId, responsibleBodyId }: AnsweredReport,
  { today, documentCount }: { today: string; documentCount: number },
): Circumstances => ({
  ...{ today, documentCount, reportedOn, recommendationId: null, ownBodyIds: [bodyId, responsibleBodyId] },
  ...{ unknownServed: [], isOwnReferenceTaken: false, isTracked: false },
  ...{ currentStatus: null, supersededByReportedOn: null },
});

/** The tracked items of a body under references, of the items or of their concerns; and the references that name none. */
export function findServed(
  references: readonly string[],
  bodyId: number,
): { trackedItemIds: number[]; unknown: string[] } {
  if (references.length === 0) return { trackedItemIds: [], unknown: [] };
  const found = repository.listTrackedAt(references, bodyId);
  return {
    trackedItemIds: [...new Set(found.map(({ id }) => id))],
    unknown: references.filter((reference) => !found.some(({ asked }) => asked === reference)),
  };
}

/** What a stored submission says. */
export function contentOf(row: SubmissionRow): SubmissionContent {
  const text = row.text ?? "";
  switch (row.kind) {
    case "answer":
      return {
        kind: "answer",
        // A part of a letter keeps its timetable, reasons and the like apart; they are published as one statement.
        text: partInWords(partOf(row)),
        position: row.position,
        statedOn: row.statedOn,
        rightBodyId: row.rightBodyId,
      };
    case "action": {
      const { ownReference, why, leadRole, dueOn, milestones, baseline, success, resources } = row;
      const { risks, rag, ragReason, plain, lessons, actionOf } = row;
      return {
        ...{ kind: "action", text, ownReference, why, leadRole, dueOn, milestones, baseline, success },
        ...{ resources, risks, rag, ragReason, plain, lessons, actionOf },
        actionState: row.actionState ?? "open",
        serves: repository.listServed(row.id).map(({ reference }) => reference),
      };
    }
    case "progress": {
      const { status, statedOn, targetOn, leadRole, boardAssurance, supersededById } = row;
      return { kind: "progress", text, status, statedOn, targetOn, leadRole, boardAssurance, supersededById };
    }
  }
}

/** What ledger entries call it: the tracked item, or the concern while it is not tracked. */
export const subjectOf = (concern: AskedConcern): string => concern.trackedReference ?? concern.reference;

/** A recommendation the public can see, by its reference. */
export const findPublishedRecommendation = (
  reference: string,
): { id: number; reference: string } | undefined => repository.findRecommendation(reference);
