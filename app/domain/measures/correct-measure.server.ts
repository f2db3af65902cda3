import { knownNow } from "~/domain/known";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import {
  asMeasureFields,
  definitionFaults,
  type DefinitionFault,
  type TypedFields,
} from "./definition-rules";
import { addVersion, fieldsOf, subjectOf } from "./keep-measure.server";
import { NO_AIM } from "./measure-fields";
import * as repository from "./measures-repository.server";
import type { MeasureRow } from "./measures-repository.server";
import type { OverseeRefusal } from "./oversee-messages";
import { existPoints } from "./points-repository.server";
import type { PersonActor } from "./propose.server";

export interface CorrectMeasure {
  actor: PersonActor;
  at?: number;
  slug: string;
  /** The version the person was looking at. */
  version: number;
  fields: TypedFields;
  /** Why it is corrected; published with it. */
  reason: string;
}

/** A national measure or one of the library, as its definition's form takes it; null for a body's own and where there is none. */
export function findNational(slug: string): MeasureRow | null {
  const measure = repository.findMeasure(slug);
  return measure && measure.ownerBodyId === null ? measure : null;
}

/**
 * Puts the definition of a national measure or of one of the library right. The earlier one stays in its history with
 * the reason. Figures that are held keep their meaning: their kind and their periods do not change under them.
 */
export function correctMeasure(given: CorrectMeasure): FormOutcome<null, OverseeRefusal | DefinitionFault> {
  const { actor, fields, reason } = given;
  return write({ actor, action: "measure_corrected", at: given.at, subject: subjectOf(given.slug) }, (w) => {
    const measure = findNational(given.slug);
    if (!measure) return refusedFor("no_such_measure");
    const faults = definitionFaults(fields, NO_AIM);
    const refusals: (OverseeRefusal | DefinitionFault)[] = [
      ...faults,
      ...(movesFigures(measure, fields) ? ["figures_would_move" as const] : []),
      ...(reason.trim() === "" ? ["reason_missing" as const] : []),
    ];
    if (refusals.length > 0) return refusedFor(...refusals);
    if (measure.version !== given.version) return refusedFor("stale");
    const known = knownNow(w, "registrar");
    addVersion(w, measure.id, { fields: asMeasureFields(fields), reason: reason.trim(), known });
    repository.raiseVersion(w, measure.id, measure.version + 1);
    return done(null);
  });
}

const movesFigures = (measure: MeasureRow, { valueKind, length, per }: TypedFields): boolean =>
  (measure.valueKind !== valueKind || measure.length !== length || measure.per !== per) &&
  existPoints(measure.id);

const LABELS = {
  ...{ name: "Name", counted: "What is counted", unit: "Unit", numerator: "Numerator" },
  ...{ denominator: "Denominator", source: "Source", sourceAddress: "Address of the source" },
  ...{ quality: "How good the figures are", limits: "What they cannot show" },
} as const satisfies Partial<Record<keyof TypedFields, string>>;

/** What a form would change of a definition that somebody else corrected meanwhile. */
export function differencesFrom(slug: string, fields: TypedFields) {
  const measure = findNational(slug);
  if (!measure) return [];
  const now = fieldsOf(measure);
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((field) => (now[field] ?? "") !== (fields[field] ?? ""))
    .map((field) => ({ label: LABELS[field], now: now[field] ?? "", typed: fields[field] ?? "" }));
}
