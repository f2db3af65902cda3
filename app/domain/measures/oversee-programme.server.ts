import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow } from "~/domain/known";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { addLink } from "./keep-measure.server";
import {
  addProgramme,
  addProgrammeVersion,
  programmeSubject,
  setPartaking,
  type ProgrammeFields,
} from "./keep-programme.server";
import { findMeasure, listLinkedMeasureIds, listMeasuresById } from "./measures-repository.server";
import type { OverseeRefusal } from "./oversee-messages";
import { findProgramme, listPartaking, raiseProgramme } from "./programmes-repository.server";
import type { PersonActor } from "./propose.server";

export interface ProgrammeTyped extends Omit<ProgrammeFields, "leadBodyId"> {
  /** The body that leads it, as typed; empty for none. */
  lead: string;
  /** Bodies and measures, one a line. */
  bodies: string;
  measures: string;
}

interface Given {
  actor: PersonActor;
  at?: number;
  typed: ProgrammeTyped;
}

/** Adds a programme with its bodies and measures, public at once. */
export function defineProgramme({ actor, at, typed }: Given): FormOutcome<{ slug: string }, OverseeRefusal> {
  const read = readProgramme(typed);
  if (read.refusals.length > 0) return refusedFor(...read.refusals);
  return write({ actor, action: "programme_defined", at }, (w) => {
    const known = knownNow(w, "registrar");
    const { id, slug } = addProgramme(w, { fields: read.fields, known });
    w.about(programmeSubject(slug));
    for (const bodyId of read.bodyIds)
      setPartaking(w, id, { bodyId, isTakingPart: true, fromOn: read.fields.startsOn, known });
    for (const measureId of read.measureIds) addLink(w, measureId, { to: { programmeId: id }, known });
    return done({ slug });
  });
}

/**
 * Puts a programme right: its words, who takes part and what it measures. Earlier wordings stay with the reason, and a
 * body or measure that left stays in the histories as one that was there.
 */
export function correctProgramme({
  actor,
  at,
  typed,
  slug,
  version,
  reason,
}: Given & { slug: string; version: number; reason: string }): FormOutcome<null, OverseeRefusal> {
  const read = readProgramme(typed);
  return write({ actor, action: "programme_corrected", at, subject: programmeSubject(slug) }, (w) => {
    const programme = findProgramme(slug);
    if (!programme) return refusedFor("no_such_programme");
    const refusals = [...read.refusals, ...(reason.trim() === "" ? ["reason_missing" as const] : [])];
    if (refusals.length > 0) return refusedFor(...refusals);
    if (programme.version !== version) return refusedFor("stale");
    const known = knownNow(w, "registrar");
    addProgrammeVersion(w, programme.id, { fields: read.fields, reason: reason.trim(), known });
    raiseProgramme(w, programme.id, version + 1);
    const { id } = programme;
    const bodies = changesTo(
      listPartaking(id).map((body) => standingBodyId(body.id)),
      read.bodyIds,
    );
    for (const bodyId of bodies.added)
      setPartaking(w, id, { bodyId, isTakingPart: true, fromOn: londonDay(w.at), known });
    for (const bodyId of bodies.removed)
      setPartaking(w, id, { bodyId, isTakingPart: false, fromOn: londonDay(w.at), known });
    const measures = changesTo(listLinkedMeasureIds("programme", [id]), read.measureIds);
    const to = { programmeId: id };
    for (const measureId of measures.added) addLink(w, measureId, { to, reason, known });
    for (const measureId of measures.removed) addLink(w, measureId, { to, isLinked: false, reason, known });
    return done(null);
  });
}

const changesTo = (held: readonly number[], wanted: ReadonlySet<number>) => ({
  added: [...wanted].filter((id) => !held.includes(id)),
  removed: [...new Set(held)].filter((id) => !wanted.has(id)),
});

export interface ProgrammeInForm {
  slug: string;
  version: number;
  said: ProgrammeTyped;
}

/** A programme as its form takes it; null where there is none. */
export function programmeInForm(slug: string): ProgrammeInForm | null {
  const programme = findProgramme(slug);
  if (!programme) return null;
  const { id, version, name, aim, startsOn, aimOn, leadCode, leadName, source, sourceAddress } = programme;
  const lead = leadCode === null ? "" : `${leadName ?? ""} (${leadCode})`;
  const bodies = listPartaking(id).map((body) => `${body.name} (${body.code})`);
  const measures = listMeasuresById(listLinkedMeasureIds("programme", [id])).map((measure) => measure.slug);
  const lists = { bodies: bodies.join("\n"), measures: measures.join("\n") };
  return { slug, version, said: { name, aim, startsOn, aimOn, lead, source, sourceAddress, ...lists } };
}

const LABELS = {
  ...{ name: "Name", aim: "Aim", startsOn: "Began", aimOn: "Aim by", lead: "Led by", source: "Source" },
  ...{ sourceAddress: "Address of the source", bodies: "Bodies taking part", measures: "Measures" },
} as const satisfies Record<keyof ProgrammeTyped, string>;

/** What a form would change of a programme that somebody else corrected meanwhile. */
export function programmeDifferences(slug: string, typed: ProgrammeTyped) {
  const said = programmeInForm(slug)?.said;
  if (!said) return [];
  return (Object.keys(LABELS) as (keyof ProgrammeTyped)[])
    .filter((field) => (said[field] ?? "") !== (typed[field] ?? ""))
    .map((field) => ({ label: LABELS[field], now: said[field] ?? "", typed: typed[field] ?? "" }));
}

/** What was typed, with bodies and measures as the register knows them, and what is wrong with it. */
function readProgramme({ lead, bodies, measures, ...fields }: ProgrammeTyped) {
  const partaking = linesOf(bodies).map((line) => findBodyAsTyped(line).found);
  const measured = linesOf(measures).map((line) => findMeasure(line.replace(/^.*\//, "")));
  const leader = lead.trim() === "" ? null : findBodyAsTyped(lead).found;
  const isLeadUnknown = lead.trim() !== "" && !leader;
  const refusals: OverseeRefusal[] = [
    ...(fields.name.trim() === "" ? ["name_missing_of_programme" as const] : []),
    ...(fields.aim.trim() === "" ? ["aim_missing_of_programme" as const] : []),
    ...(isBackwards(fields) ? ["dates_backwards" as const] : []),
    ...(partaking.includes(null) || isLeadUnknown ? ["unknown_body" as const] : []),
    ...(measured.includes(undefined) ? ["unknown_measure" as const] : []),
  ];
  return {
    refusals,
    fields: { ...fields, leadBodyId: leader ? standingBodyId(leader.id) : null },
    bodyIds: new Set(partaking.flatMap((body) => (body ? [standingBodyId(body.id)] : []))),
    measureIds: new Set(measured.flatMap((measure) => (measure ? [measure.id] : []))),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isBackwards = ({ startsOn, aimOn }: Pick<ProgrammeFields, "startsOn" | "aimOn">): boolean =>
  startsOn !== null && aimOn !== null && aimOn <= startsOn;
