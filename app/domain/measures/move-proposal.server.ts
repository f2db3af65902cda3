import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow } from "~/domain/known";
import { stepRefusal, type SubmissionStep } from "~/domain/submissions/sign-off-rules";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, SubmissionState } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { asMeasureFields, definitionFaults } from "./definition-rules";
import { addAim, addLink, addMeasure, addVersion, subjectOf } from "./keep-measure.server";
import { findMeasureById, raiseVersion } from "./measures-repository.server";
import { judgeFigures } from "./judge-figures.server";
import type { JudgedPoint } from "./point-rules";
import type { ProposalContent, ProposalRefusal } from "./proposal-rules";
import * as repository from "./proposals-repository.server";
import type { ProposalRow } from "./proposals-repository.server";
import type { PersonActor } from "./propose.server";
import { recordPoints } from "./record-points.server";

export type ProposalStep = "send" | "publish" | "return" | "withdraw" | "discard";

export interface MoveProposal {
  actor: PersonActor;
  at?: number;
  proposalId: number;
  version: number;
  step: ProposalStep;
  reason?: string | null;
}

const MOVES: Readonly<
  Record<ProposalStep, { like: SubmissionStep; state: SubmissionState; action: LedgerAction }>
> = {
  send: { like: "edit", state: "submitted", action: "measure_proposal_sent" },
  publish: { like: "publish", state: "published", action: "measure_points_published" },
  return: { like: "return", state: "returned", action: "measure_proposal_returned" },
  withdraw: { like: "withdraw", state: "draft", action: "measure_proposal_saved" },
  discard: { like: "discard", state: "discarded", action: "measure_proposal_discarded" },
};

export const PROPOSAL_STEPS = Object.keys(MOVES) as ProposalStep[]; // its own keys

export interface ViewedProposal {
  row: ProposalRow;
  content: ProposalContent;
  /** What becomes of each row, as the register stands now; empty for a definition. */
  judged: JudgedPoint[];
  steps: ProposalStep[];
  returnedBecause: string | null;
}

/** A proposal of this person's body, with what they can do with it; null where there is none. */
export function viewProposal(actor: PersonActor, id: number, at = Date.now()): ViewedProposal | null {
  const row = repository.findProposal(id);
  if (!row || !isOwn(actor, row)) return null;
  const content = contentOf(row);
  const taken = { state: row.state, role: actor.role, isWriter: isWriter(actor, row) };
  return {
    ...{ row, content, judged: judgedRows(row, content, londonDay(at)) },
    steps: PROPOSAL_STEPS.filter((step) => stepRefusal(MOVES[step].like, taken) === null),
    returnedBecause: row.state === "returned" ? repository.findReturnReason(id) : null,
  };
}

const isOwn = (actor: PersonActor, row: ProposalRow): boolean =>
  actor.bodyId !== null && standingBodyId(actor.bodyId) === standingBodyId(row.bodyId);

const isWriter = (actor: PersonActor, row: ProposalRow): boolean =>
  row.authorUserId === actor.userId || repository.listWriterIds(row.id).includes(actor.userId);

/** Written by propose(), as the same type. */
const contentOf = (row: ProposalRow): ProposalContent =>
  JSON.parse(row.content ?? '{"kind":"points","rows":[],"notes":[]}') as ProposalContent;

function judgedRows(row: ProposalRow, content: ProposalContent, today: string): JudgedPoint[] {
  const measure = row.measureId === null ? undefined : findMeasureById(row.measureId);
  if (content.kind !== "points" || !measure) return [];
  return judgeFigures(measure, row.bodyId, { rows: content.rows, today });
}

/** Sends, publishes, returns, takes back or gives up a proposal. Publishing writes the histories the public reads. */
export function moveProposal(
  given: MoveProposal,
): FormOutcome<{ state: SubmissionState; slug: string | null }, ProposalRefusal> {
  const { actor, step, proposalId, at } = given;
  const { like, state, action } = MOVES[step];
  const kind = repository.findProposal(proposalId)?.kind;
  const said = step === "publish" && kind === "definition" ? "measure_defined" : action;
  return write({ actor, action: said, at }, (w) => {
    const row = repository.findProposal(proposalId);
    if (!row || !isOwn(actor, row)) return refusedFor("not_yours");
    const taken = { state: row.state, role: actor.role, isWriter: isWriter(actor, row) };
    const refusal = stepRefusal(like, taken);
    if (refusal) return refusedFor(knownRefusal(refusal));
    if (row.version !== given.version) return refusedFor("stale");
    if (step === "return" && !given.reason?.trim()) return refusedFor("return_reason_missing");
    w.about(row.measureSlug === null ? "new measure" : subjectOf(row.measureSlug));
    const published = step === "publish" ? publish(w, row) : { slug: row.measureSlug };
    if ("refusal" in published) return refusedFor(published.refusal);
    repository.updateProposal(w, row.id, { state, version: row.version + 1 });
    repository.insertProposalEvent(w, {
      ...{ proposalId: row.id, state, userId: actor.userId, recordedAt: w.at },
      reasonTextId: w.textOrNull("reason", given.reason),
    });
    return done({ state, slug: published.slug });
  });
}

const knownRefusal = (refusal: NonNullable<ReturnType<typeof stepRefusal>>): ProposalRefusal =>
  refusal === "only_approver" || refusal === "own_work" || refusal === "others_work"
    ? refusal
    : refusal === "not_for_this_state"
      ? refusal
      : "not_yours";

type Published = { slug: string | null } | { refusal: ProposalRefusal };

function publish(w: Writing, row: ProposalRow): Published {
  const content = contentOf(row);
  return content.kind === "points" ? publishPoints(w, row, content) : publishDefinition(w, row, content);
}

function publishPoints(w: Writing, row: ProposalRow, content: ProposalContent): Published {
  const fresh = judgedRows(row, content, londonDay(w.at)).flatMap((one) =>
    one.outcome === "new" || one.outcome === "revised" ? [one.point] : [],
  );
  if (row.measureId === null || fresh.length === 0) return { refusal: "nothing_to_publish" };
  recordPoints(w, {
    ...{ measureId: row.measureId, bodyId: row.bodyId, points: fresh, channel: row.channel },
    ...{ proposalId: row.id, known: knownNow(w, "body") },
  });
  return { slug: row.measureSlug };
}

function publishDefinition(
  w: Writing,
  row: ProposalRow,
  { fields: typed, aim, reason }: Extract<ProposalContent, { kind: "definition" }>,
): Published {
  if (definitionFaults(typed, aim).length > 0) return { refusal: "definition_incomplete" };
  const fields = asMeasureFields(typed);
  const known = knownNow(w, "body");
  const measure = row.measureId === null ? undefined : findMeasureById(row.measureId);
  const hasAim = Object.values(aim).some((part) => part !== null);
  if (measure) {
    addVersion(w, measure.id, { fields, reason, known });
    raiseVersion(w, measure.id, measure.version + 1);
    if (hasAim) addAim(w, { measureId: measure.id, bodyId: row.bodyId }, { aim, reason, known });
    return { slug: measure.slug };
  }
  const { id, slug } = addMeasure(w, { fields, ownerBodyId: row.bodyId, known });
  addLink(w, id, { to: { bodyId: row.bodyId }, known });
  if (hasAim) addAim(w, { measureId: id, bodyId: row.bodyId }, { aim, known });
  w.about(subjectOf(slug));
  repository.updateProposal(w, row.id, { measureId: id });
  return { slug };
}
