import { isIndependent } from "~/domain/assurance/independence.server";
import { findBodyAsTyped, type FoundBody } from "~/domain/bodies/find-body.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { knownNow, type Known } from "~/domain/known";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import {
  isTerm,
  MEASURE_EVENT_KINDS,
  MEASURE_READING_KINDS,
  type LedgerAction,
  type ThemeCode,
} from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { addCheck } from "./check-points.server";
import {
  aimFaults,
  asMeasureFields,
  definitionFaults,
  type DefinitionFault,
  type TypedFields,
} from "./definition-rules";
import {
  addAim,
  addEvent,
  addLink,
  addMeasure,
  addReading,
  subjectOf,
  type LinkedTo,
} from "./keep-measure.server";
import type { AimFields } from "./measure-fields";
import * as repository from "./measures-repository.server";
import type { MeasureRow } from "./measures-repository.server";
import type { OverseeRefusal } from "./oversee-messages";
import { listPoints } from "./points-repository.server";
import { findProgramme } from "./programmes-repository.server";
import type { PersonActor } from "./propose.server";

type Answer<Value = null> = FormOutcome<Value, OverseeRefusal | DefinitionFault>;

interface Overseeing {
  actor: PersonActor;
  at?: number;
  slug: string;
}

/** An official measure comes from its source as the registrar or oversight records it; a reviewer speaks for its body. */
const knownBy = (w: Writing, actor: PersonActor): Known =>
  knownNow(w, actor.role === "registrar" ? "registrar" : "body");

/** Adds a national measure, public at once: the registrar or an oversight lead records what a source defines. */
export function defineNational(given: {
  actor: PersonActor;
  at?: number;
  fields: TypedFields;
  aim: AimFields;
}): Answer<{ slug: string }> {
  const { actor, fields, aim } = given;
  const faults = definitionFaults(fields, aim);
  if (faults.length > 0) return refusedFor(...faults);
  return write({ actor, action: "measure_defined", at: given.at }, (w) => {
    const known = knownBy(w, actor);
    const { id, slug } = addMeasure(w, { fields: asMeasureFields(fields), ownerBodyId: null, known });
    if (Object.values(aim).some((part) => part !== null))
      addAim(w, { measureId: id, bodyId: null }, { aim, known });
    w.about(subjectOf(slug));
    return done({ slug });
  });
}

/** Sets an aim of one body or of everybody. The earlier one stays visible, with the day it was set. */
export const setAim = (given: Overseeing & { body: string; aim: AimFields; reason: string }): Answer =>
  overseen(given, "measure_aimed", (w, measure) => {
    const body = bodyTyped(given.body);
    if (body === undefined) return refusedFor("unknown_body");
    if (Object.values(given.aim).every((part) => part === null)) return refusedFor("aim_empty");
    const of = { ...measure, isOver100Allowed: measure.isOver100Allowed === 1 };
    const faults = aimFaults(given.aim, of);
    if (faults.length > 0) return refusedFor(...faults);
    const known = knownBy(w, given.actor);
    addAim(w, { measureId: measure.id, bodyId: body }, { aim: given.aim, reason: given.reason, known });
    return done(null);
  });

/** Marks a change of method, new limits with their reason, or an event, of one body's figures or of everybody's. */
export const markMeasure = (
  given: Overseeing & { body: string; kind: string; on: string; text: string },
): Answer =>
  overseen(given, "measure_marked", (w, measure) => {
    const { kind, on, text } = given;
    const body = bodyTyped(given.body);
    if (body === undefined) return refusedFor("unknown_body");
    if (!isTerm(MEASURE_EVENT_KINDS, kind)) return refusedFor("kind_missing");
    if (text.trim() === "") return refusedFor("text_missing");
    if (on > londonDay(w.at)) return refusedFor("day_in_future");
    addEvent(w, { measureId: measure.id, bodyId: body }, { kind, on, text, known: knownBy(w, given.actor) });
    return done(null);
  });

export interface LinkTyped {
  recommendation: string;
  /** The register's number of an action, such as A12. */
  action: string;
  /** Why; empty where it needs no reason. */
  reason: string;
  theme: ThemeCode | null;
  body: string;
  programme: string;
  isLinked: boolean;
}

/** Links a measure to what it tells of, or takes the link back. */
export const linkMeasure = (given: Overseeing & { link: LinkTyped }): Answer =>
  overseen(given, "measure_linked", (w, measure) => {
    const to = linkedTo(given.link);
    if ("refusal" in to) return refusedFor(to.refusal);
    const { isLinked, reason } = given.link;
    addLink(w, measure.id, { to, isLinked, reason, known: knownBy(w, given.actor) });
    return done(null);
  });

function linkedTo({
  recommendation,
  action,
  theme,
  body,
  programme,
}: LinkTyped): LinkedTo | { refusal: OverseeRefusal } {
  const named = [recommendation, action, theme ?? "", body, programme].filter((one) => one.trim() !== "");
  if (named.length === 0) return { refusal: "no_target_named" };
  if (named.length > 1) return { refusal: "several_named" };
  if (theme !== null) return { theme };
  if (recommendation !== "") {
    const recommendationId = repository.findRecommendationId(recommendation.trim());
    return recommendationId === undefined ? { refusal: "unknown_recommendation" } : { recommendationId };
  }
  if (action !== "") {
    const actionId = Number(/^A?(\d{1,9})$/i.exec(action.trim())?.[1] ?? 0);
    return repository.existsAction(actionId) ? { actionId } : { refusal: "unknown_action" };
  }
  if (body !== "") {
    const bodyId = bodyTyped(body);
    return typeof bodyId === "number" ? { bodyId } : { refusal: "unknown_body" };
  }
  const found = findProgramme(programme.trim());
  return found ? { programmeId: found.id } : { refusal: "unknown_programme" };
}

/** Adds to what the rules make of a chart, or withholds it with a published reason. Never of one's own body. */
export const addToReading = (given: Overseeing & { body: string; kind: string; text: string }): Answer =>
  overseen(given, "measure_read", (w, measure) => {
    const { actor, kind, text } = given;
    const bodyId = bodyTyped(given.body);
    if (bodyId === undefined) return refusedFor("unknown_body");
    if (!isTerm(MEASURE_READING_KINDS, kind)) return refusedFor("kind_missing");
    if (text.trim() === "") return refusedFor("text_missing");
    if (bodyId !== null && !mayJudge(actor, bodyId)) return refusedFor("not_independent");
    const known = knownBy(w, actor);
    addReading(w, { measureId: measure.id, bodyId }, { kind, text, reviewerBodyId: actor.bodyId, known });
    return done(null);
  });

/** Records that a reviewer looked at a body's figures and found them right. */
export const checkFigures = (
  given: Overseeing & { body: string; fromOn: string; toOn: string; text: string },
): Answer =>
  overseen(given, "measure_checked", (w, measure) => {
    const { actor, fromOn, toOn, text } = given;
    const bodyId = bodyTyped(given.body);
    if (bodyId === undefined) return refusedFor("unknown_body");
    if (bodyId === null) return refusedFor("body_missing");
    if (!mayJudge(actor, bodyId)) return refusedFor("not_independent");
    if (toOn < fromOn) return refusedFor("checks_backwards");
    if (toOn > londonDay(w.at)) return refusedFor("check_in_future");
    if (text.trim() === "") return refusedFor("text_missing");
    const held = listPoints(measure.id, bodyId).filter(({ period }) => fromOn <= period && period <= toOn);
    if (held.length === 0) return refusedFor("no_such_figures");
    const of = { measureId: measure.id, bodyId };
    addCheck(w, of, { fromOn, toOn, text, checkerBodyId: actor.bodyId, known: knownBy(w, actor) });
    return done(null);
  });

/** Nobody judges a body they belong to, or one tied to it (design §4.2). No tracked item is judged here: 0 is none. */
const mayJudge = (actor: PersonActor, bodyId: number): boolean =>
  isIndependent(actor.userId, { id: 0, bodyId, responsibleBodyId: null });

/** The body as typed; null where none was typed, undefined where nobody is called so. */
function bodyTyped(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const found: FoundBody | null = findBodyAsTyped(typed).found;
  return found ? standingBodyId(found.id) : undefined;
}

function overseen(
  { actor, at, slug }: Overseeing,
  action: LedgerAction,
  work: (w: Writing, measure: MeasureRow) => Answer,
): Answer {
  return write({ actor, action, at, subject: subjectOf(slug) }, (w) => {
    const measure = repository.findMeasure(slug);
    return measure ? work(w, measure) : refusedFor("no_such_measure");
  });
}
