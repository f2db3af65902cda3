import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { PointChannel } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { definitionFaults, type DefinitionFault } from "./definition-rules";
import { subjectOf } from "./keep-measure.server";
import { findMeasure, type MeasureRow } from "./measures-repository.server";
import type { ProposalContent, ProposalRefusal } from "./proposal-rules";
import * as repository from "./proposals-repository.server";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export interface Propose {
  actor: PersonActor;
  at?: number;
  bodyCode: string;
  /** The measure; null for the definition of a new one. */
  slug: string | null;
  content: ProposalContent;
  channel: PointChannel;
}

/** A body enters figures of its own measures and of the library's; national series come from their source. */
export const mayEnterFigures = (
  { ownerBodyId, isLibrary }: Pick<MeasureRow, "ownerBodyId" | "isLibrary">,
  bodyId: number,
): boolean => isLibrary === 1 || (ownerBodyId !== null && standingBodyId(ownerBodyId) === bodyId);

/**
 * Keeps what a body's person typed or sent as a draft that only the body sees. A file of which no row can be used is
 * kept as well: its preview says what is wrong with each.
 */
export function propose(given: Propose): FormOutcome<{ id: number }, ProposalRefusal | DefinitionFault> {
  const { actor, slug, content, channel } = given;
  return write({ actor, action: "measure_proposal_saved", at: given.at }, (w) => {
    const bodyId = actor.bodyId === null ? null : standingBodyId(actor.bodyId);
    const measure = slug === null ? null : findMeasure(slug);
    if (bodyId === null || measure === undefined) return refusedFor("not_yours");
    if (content.kind === "points") {
      if (measure === null || !mayEnterFigures(measure, bodyId)) return refusedFor("not_yours");
      if (content.rows.length === 0) return refusedFor("no_figures");
    } else {
      if (measure && (measure.ownerBodyId === null || standingBodyId(measure.ownerBodyId) !== bodyId))
        return refusedFor("not_yours");
      const faults = definitionFaults(content.fields, content.aim);
      if (faults.length > 0) return refusedFor(...faults);
      if (measure && content.reason.trim() === "") return refusedFor("reason_missing");
    }
    w.about(measure ? subjectOf(measure.slug) : `new measure of ${given.bodyCode}`);
    const id = repository.insertProposal(w, {
      ...{ kind: content.kind, measureId: measure?.id ?? null, bodyId, state: "draft", version: 1 },
      ...{ authorUserId: actor.userId, channel, savedAt: w.at },
      contentTextId: w.text("statement", JSON.stringify(content)),
    });
    repository.insertProposalEvent(w, {
      proposalId: id,
      state: "draft",
      userId: actor.userId,
      recordedAt: w.at,
    });
    return done({ id });
  });
}
