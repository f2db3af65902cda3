import { historyOf, knownNow } from "~/domain/known";
import { measuresProving } from "~/domain/measures/proofs.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { RUBRIC_POINTS, type JudgementState, type Provenance } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { isIndependent } from "./independence.server";
import { existsEditorOf } from "./independence-repository.server";
import type { JudgementRefusal } from "./judgement-messages";
import { claimedLevel, recheckDueOn } from "./level-rules";
import * as repository from "./judgement-repository.server";
import type { ItemRow, JudgementRow } from "./judgement-repository.server";
import {
  faultsOfJudgement,
  isAdverse,
  mayJudge,
  type JudgedItem,
  type JudgementContent,
  type JudgementStepRefusal,
} from "./judgement-rules";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export interface ProposeJudgement {
  actor: PersonActor;
  at?: number;
  /** The tracked item, such as PFD-2024-0621.3@RW5. */
  reference: string;
  content: JudgementContent;
  /** The newest answer (for an assessment) or claim the reviewer was shown, null for none; absent, the newest now. */
  judgedId?: number | null;
}

export interface Proposed {
  judgementId: number;
  state: Extract<JudgementState, "published" | "awaiting_second_review">;
}

/**
 * Makes a judgement. One that is not against the body is published at once; one that is waits, unseen by
 * the public, for a second reviewer and the body's right of reply (design §4.2).
 */
export function proposeJudgement(given: ProposeJudgement): FormOutcome<Proposed, JudgementRefusal> {
  const { actor, content, at } = given;
  const item = repository.findItem(given.reference);
  const isAgainst = isAdverse(content, item?.level ?? "none");
  return write({ actor, action: isAgainst ? "judgement_proposed" : "judgement_published", at }, (w) => {
    if (!item) return refusedFor("not_for_you");
    const refusal = refusalToPropose(given, item);
    if (refusal) return refusedFor(refusal);
    const faults = faultsOfJudgement(content, judgedItem(item, londonDay(w.at)));
    if (faults.length > 0) return refusedFor(...faults);
    w.about(item.reference);
    return done(makeJudgement(w, item, { actor, content }));
  });
}

/** Stores a judgement that nothing refuses, and publishes it unless it is against the body. */
export function makeJudgement(
  w: Writing,
  item: ItemRow,
  given: { actor: PersonActor; content: JudgementContent; letterAssessmentId?: number },
): Proposed {
  const state = isAdverse(given.content, item.level) ? "awaiting_second_review" : "published";
  const judgementId = storeJudgement(w, item, { ...given, state });
  if (state === "published") publishStatement(w, item, judgementId);
  return { judgementId, state };
}

/** Whether a person's role lets them make such a judgement of an item: asked before its page is opened, too. */
export function mayJudgeItem(actor: PersonActor, kind: JudgementContent["kind"], item: ItemRow): boolean {
  const judge = { role: actor.role, isIssuerOfReport: existsEditorOf(actor.userId, item.issuerId) };
  return mayJudge(kind, judge, item.regime);
}

/** Why this person cannot judge this item now, whatever they say of it; null where they can. */
export function refusalToPropose(given: ProposeJudgement, item: ItemRow): JudgementStepRefusal | null {
  const { actor, content, judgedId } = given;
  if (!mayJudgeItem(actor, content.kind, item)) return "not_for_you";
  if (!isIndependent(actor.userId, item, given.at)) return "not_independent";
  if (repository.findWaiting(content.kind, item.id)) return "already_waiting";
  return judgedId === undefined || judgedId === newestJudged(content.kind, item) ? null : "newer_statement";
}

/** What a judgement of this kind is about: the answer, or the claim. */
export const newestJudged = (kind: JudgementContent["kind"], item: ItemRow): number | null =>
  kind === "assessment" ? item.positionId : item.claimId;

export const judgedItem = (item: ItemRow, today: string): JudgedItem => ({
  today,
  reportedOn: item.reportedOn,
  hasAnswer: item.positionId !== null || item.responseCount > 0,
  isAwaited: item.dueOn !== null && today <= item.dueOn,
  claimStatus: item.claimStatus,
  level: item.level,
  claimedLevel: claimedLevel(claimOf(item)),
  isDisputed: item.isDisputed === 1,
  checks: repository.listChecks(item.id),
  provingMeasureIds: measuresProving(item.id, today),
});

const claimOf = ({ claimId, claimStatus, claimBoardAssurance, claimDocumentCount }: ItemRow) =>
  claimId === null || claimStatus === null
    ? undefined
    : {
        ...{ id: claimId, status: claimStatus },
        ...{ boardAssurance: claimBoardAssurance, documentCount: claimDocumentCount },
      };

function storeJudgement(
  w: Writing,
  item: ItemRow,
  given: {
    actor: PersonActor;
    content: JudgementContent;
    letterAssessmentId?: number;
    state: Proposed["state"];
  },
): number {
  const { actor, content, letterAssessmentId, state } = given;
  const { kind, text, ...rest } = content;
  const points = "points" in rest ? rest.points : [];
  const columns =
    "points" in rest
      ? { adequacy: rest.adequacy, concernFlag: rest.concernFlag }
      : "finding" in rest
        ? { ...rest, nextRecheckOn: recheckDueOn(rest) }
        : rest;
  const judgementId = repository.insertJudgement(w, {
    ...{ ...columns, kind, state, trackedItemId: item.id, letterAssessmentId, version: 1, savedAt: w.at },
    isAdverse: state !== "published",
    authorUserId: actor.userId,
    authorBodyId: actor.bodyId,
    positionId: kind === "assessment" ? item.positionId : null,
    attributionId: kind === "assessment" ? item.attributionId : null,
    claimId: kind === "assessment" ? null : item.claimId,
    textId: w.text("judgement", text.trim()),
  });
  if (kind === "assessment")
    for (const { code: point } of RUBRIC_POINTS)
      repository.insertPoint(w, { judgementId, point, isMet: points.includes(point) });
  repository.insertEvent(w, { judgementId, state, userId: actor.userId, recordedAt: w.at });
  return judgementId;
}

/** Writes a judgement into the public history of its kind, with the body's reply beside it. */
export function publishStatement(w: Writing, item: ItemRow, judgementId: number): void {
  const judgement = repository.findJudgement(judgementId);
  if (!judgement) throw new Error(`No judgement ${judgementId}`);
  const { textId, replyTextId } = judgement;
  const shared = { textId, replyTextId, judgementId, ...historyOf(w, knownNow(w, provenanceOf(judgement))) };
  if (judgement.kind === "assessment") insertAssessment(w, item, judgement, shared);
  else if (judgement.kind === "verification") insertVerification(w, judgement, shared);
  else
    repository.insertDispute(w, {
      ...shared,
      trackedItemId: item.id,
      isDisputed: judgement.isDisputed === 1,
    });
  projectReport(item.reportId);
}

/** An overseer judges for its body; an issuer's editor, who acts for no body, for the issuer. */
const provenanceOf = ({ authorBodyId }: JudgementRow): Provenance =>
  authorBodyId === null ? "issuer" : "body";

type Shared = ReturnType<typeof historyOf> & {
  textId: number;
  replyTextId: number | null;
  judgementId: number;
};

function insertAssessment(w: Writing, item: ItemRow, judgement: JudgementRow, shared: Shared): void {
  const { trackedItemId, positionId, attributionId, adequacy, concernFlag, authorBodyId } = judgement;
  if (adequacy === null) throw new Error(`Judgement ${judgement.id} has no adequacy`);
  repository.insertAssessment(w, {
    ...{ ...shared, addressingId: item.addressingId, trackedItemId, positionId, attributionId, adequacy },
    concernFlag: concernFlag ?? "none",
    assessorBodyId: authorBodyId,
  });
}

function insertVerification(w: Writing, judgement: JudgementRow, shared: Shared): void {
  const { trackedItemId, claimId, method, finding, level, checkedOn, nextRecheckOn, authorBodyId } =
    judgement;
  if (claimId === null || method === null || finding === null || level === null || checkedOn === null)
    throw new Error(`Judgement ${judgement.id} is not complete`);
  repository.insertVerification(w, {
    ...{ ...shared, trackedItemId, claimId, method, finding, level, checkedOn, nextRecheckOn },
    measureId: judgement.measureId,
    verifierBodyId: authorBodyId,
  });
}
