import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow } from "~/domain/known";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { addLink } from "./keep-measure.server";
import { addProgramme, programmeSubject, setPartaking, type ProgrammeFields } from "./keep-programme.server";
import { findMeasure } from "./measures-repository.server";
import type { OverseeRefusal } from "./oversee-messages";
import type { PersonActor } from "./propose.server";

export interface ProgrammeTyped extends Omit<ProgrammeFields, "leadBodyId"> {
  /** The body that leads it, as typed; empty for none. */
  lead: string;
  /** Bodies and measures, one a line. */
  bodies: string;
  measures: string;
}

/** Adds a programme with its bodies and measures, public at once. */
export function defineProgramme(given: {
  actor: PersonActor;
  at?: number;
  typed: ProgrammeTyped;
}): FormOutcome<{ slug: string }, OverseeRefusal> {
  const { actor, typed } = given;
  const { lead, bodies, measures, ...fields } = typed;
  const partaking = linesOf(bodies).map((line) => findBodyAsTyped(line).found);
  const measured = linesOf(measures).map((line) => findMeasure(line.replace(/^.*\//, "")));
  const leader = lead.trim() === "" ? null : findBodyAsTyped(lead).found;
  const refusals: OverseeRefusal[] = [
    ...(fields.name.trim() === "" ? ["name_missing_of_programme" as const] : []),
    ...(fields.aim.trim() === "" ? ["aim_missing_of_programme" as const] : []),
    ...(isBackwards(fields) ? ["dates_backwards" as const] : []),
    ...(partaking.includes(null) || (lead.trim() !== "" && !leader) ? ["unknown_body" as const] : []),
    ...(measured.includes(undefined) ? ["unknown_measure" as const] : []),
  ];
  if (refusals.length > 0) return refusedFor(...refusals);
  return write({ actor, action: "programme_defined", at: given.at }, (w) => {
    const known = knownNow(w, "registrar");
    const leadBodyId = leader ? standingBodyId(leader.id) : null;
    const { id, slug } = addProgramme(w, { fields: { ...fields, leadBodyId }, known });
    w.about(programmeSubject(slug));
    const bodyIds = new Set(partaking.flatMap((body) => (body ? [standingBodyId(body.id)] : [])));
    for (const bodyId of bodyIds)
      setPartaking(w, id, { bodyId, isTakingPart: true, fromOn: fields.startsOn, known });
    for (const measure of measured) if (measure) addLink(w, measure.id, { to: { programmeId: id }, known });
    return done({ slug });
  });
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isBackwards = ({ startsOn, aimOn }: Pick<ProgrammeFields, "startsOn" | "aimOn">): boolean =>
  startsOn !== null && aimOn !== null && aimOn <= startsOn;
