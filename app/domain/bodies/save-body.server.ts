import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { projectQueued } from "~/domain/projection/projection-queue.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { londonDay } from "~/lib/dates";
import type { BodyType } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { recordBodyEvent } from "./body-history.server";
import * as repository from "./body-repository.server";
import type { BodyRow } from "./body-repository.server";
import { numberedCode, refusalOfDetails, type BodyDetails, type BodyRefusal } from "./body-rules";
import { queueItemsEndingAt } from "./passing-on.server";

export interface SavedBody extends BodyDetails {
  type: BodyType;
  parentId: number | null;
  sponsorId: number | null;
  /** All bodies that took over from it; those left out are no successors any more. */
  successorIds: readonly number[];
}

type Saved = Outcome<{ id: number; code: string }, BodyRefusal>;

/** Adds a body under a number of this register, or under its ODS code where the caller knows it. */
export function addBody(
  added: { actor: Actor; at?: number; odsCode?: string | null; allowSameName?: boolean } & SavedBody,
): Saved {
  const { actor, at, odsCode = null } = added;
  const refusal = refusalOfDetails(added);
  if (refusal) return refused(refusal);
  const nameKey = normaliseBodyName(added.name);
  if (!added.allowSameName && repository.listBodiesNamed(nameKey).length > 0) return refused("name_taken");
  return write({ actor, at, action: "body_added" }, (w) => {
    const code = odsCode !== null && !repository.findBodyByCode(odsCode) ? odsCode : freeCode(w);
    w.about(code);
    const { name, type, openedOn, closedOn, parentId, sponsorId } = added;
    const id = repository.insertBody(w, {
      ...{ code, name: name.trim(), nameKey, type, odsCode, openedOn, closedOn, parentId, sponsorId },
      provenance: "registrar",
    });
    setSuccessors(w, id, added.successorIds, closedOn);
    return done({ id, code });
  });
}

function freeCode(w: Writing): string {
  for (;;) {
    const code = numberedCode(w.nextNumber("body"));
    if (!repository.findBodyByCode(code)) return code;
  }
}

/**
 * Corrects a body. Its code stays; a changed name leaves the old one as a former name, in use until the day of
 * the correction unless another is given, so that old reports still find it.
 */
export function correctBody(
  correction: {
    actor: Actor;
    at?: number;
    code: string;
    version?: number;
    reason: string;
    formerNameUntilOn?: string | null;
  } & SavedBody,
): Saved {
  const { actor, at } = correction;
  const body = repository.findBodyByCode(correction.code);
  const refusal = body ? refusalOfCorrection(body, correction) : "not_found";
  if (refusal || !body) return refused(refusal ?? "not_found");
  const saved = write({ actor, at, action: "body_corrected", subject: body.code }, (w): Saved => {
    const { name, type, openedOn, closedOn, parentId, sponsorId } = correction;
    const changes = { name: name.trim(), type, openedOn, closedOn, parentId, sponsorId };
    recordBodyEvent(w, { bodyId: body.id, kind: "corrected", reason: correction.reason });
    if (changes.name !== body.name)
      keepFormerName(w, body, correction.formerNameUntilOn ?? londonDay(w.at), changes.name);
    repository.updateBody(w, body.id, {
      ...changes,
      nameKey: normaliseBodyName(changes.name),
      version: body.version + 1,
    });
    setSuccessors(w, body.id, correction.successorIds, closedOn);
    queueItemsEndingAt(body.id);
    return done({ id: body.id, code: body.code });
  });
  projectQueued();
  return saved;
}

function refusalOfCorrection(
  body: BodyRow,
  correction: SavedBody & { version?: number; reason: string },
): BodyRefusal | null {
  if (correction.version !== undefined && correction.version !== body.version) return "stale";
  const relatives = [correction.parentId, correction.sponsorId, ...correction.successorIds];
  if (relatives.includes(body.id)) return "own_relative";
  if (relatives.some((id) => id !== null && !repository.findBodyById(id))) return "relative_unknown";
  return refusalOfDetails(correction) ?? (correction.reason.trim().length < 10 ? "reason_required" : null);
}

function keepFormerName(w: Writing, body: BodyRow, usedUntilOn: string, newName: string): void {
  const aliasKey = normaliseBodyName(body.name);
  const isKnown = repository
    .listAliases(body.id)
    .some((alias) => alias.aliasKey === aliasKey && alias.kind === "former_name");
  if (isKnown || aliasKey === normaliseBodyName(newName)) return;
  repository.insertAlias(w, {
    ...{ bodyId: body.id, alias: body.name, aliasKey, kind: "former_name", usedUntilOn },
    provenance: "registrar",
  });
}

function setSuccessors(
  w: Writing,
  predecessorId: number,
  successorIds: readonly number[],
  effectiveOn: string | null,
): void {
  const recorded = repository.listSuccessors(predecessorId);
  for (const row of recorded) if (!successorIds.includes(row.bodyId)) repository.removeSuccession(w, row.id);
  for (const successorId of new Set(successorIds))
    if (!recorded.some((row) => row.bodyId === successorId))
      repository.insertSuccession(w, { predecessorId, successorId, effectiveOn, provenance: "registrar" });
}

/** A body with everything its page for the registrar shows. */
export function viewBodyForCorrection(code: string) {
  const body = repository.findBodyByCode(code);
  if (!body) return null;
  const named = (id: number | null) => (id === null ? null : (repository.findBodyById(id) ?? null));
  return {
    ...body,
    parent: named(body.parentId),
    sponsor: named(body.sponsorId),
    mergedInto: named(body.mergedIntoId),
    mergedHere: repository.listMergedInto(body.id),
    successors: repository.listSuccessors(body.id),
    predecessors: repository.listPredecessors(body.id),
    aliases: repository.listAliases(body.id),
    ...repository.countTouched(body.id),
  };
}
