import { historyOf, type Known } from "~/domain/known";
import type { Writing } from "~db/writing.server";
import { slugOf } from "./definition-rules";
import * as repository from "./programmes-repository.server";

/** What a programme says of itself. */
export interface ProgrammeFields {
  name: string;
  aim: string;
  startsOn: string | null;
  /** The date of its aim. */
  aimOn: string | null;
  leadBodyId: number | null;
  source: string | null;
  sourceAddress: string | null;
}

/** What a ledger entry calls a programme. */
export const programmeSubject = (slug: string): string => `programme ${slug}`;

/** Adds a programme. Who takes part and what it measures are added to it. */
export function addProgramme(
  w: Writing,
  { slug, fields, known }: { slug?: string; fields: ProgrammeFields; known: Known },
): { id: number; slug: string } {
  const taken = slugOf(slug ?? fields.name, repository.existsProgrammeSlug);
  const id = repository.insertProgramme(w, { slug: taken, version: 1 });
  addProgrammeVersion(w, id, { fields, reason: null, known });
  return { id, slug: taken };
}

export function addProgrammeVersion(
  w: Writing,
  programmeId: number,
  { fields, reason, known }: { fields: ProgrammeFields; reason: string | null; known: Known },
): void {
  const { startsOn, aimOn, leadBodyId } = fields;
  repository.insertProgrammeVersion(w, {
    ...{ programmeId, startsOn, aimOn, leadBodyId },
    nameTextId: w.text("name", fields.name.trim()),
    aimTextId: w.text("statement", fields.aim.trim()),
    sourceTextId: w.textOrNull("name", fields.source),
    sourceAddressTextId: w.textOrNull("name", fields.sourceAddress),
    reasonTextId: w.textOrNull("reason", reason),
    ...historyOf(w, known),
  });
}

/** A body joins a programme, or leaves it. */
export const setPartaking = (
  w: Writing,
  programmeId: number,
  part: { bodyId: number; isTakingPart: boolean; fromOn: string | null; known: Known },
): number =>
  repository.insertPartaking(w, {
    ...{ programmeId, bodyId: part.bodyId, isTakingPart: part.isTakingPart, fromOn: part.fromOn },
    ...historyOf(w, part.known),
  });
