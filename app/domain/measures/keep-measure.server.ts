import { historyOf, type Known } from "~/domain/known";
import type { MeasureEventKind, MeasureReadingKind, ThemeCode } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { slugOf } from "./definition-rules";
import type { AimFields, MeasureFields } from "./measure-fields";
import * as repository from "./measures-repository.server";

export interface NewMeasure {
  fields: MeasureFields;
  /** Whose own it is; null for a national one. */
  ownerBodyId: number | null;
  isLibrary?: boolean;
  followsId?: number | null;
  /** The part of its address, where its name is not to be asked. */
  slug?: string;
  known: Known;
}

/** What a ledger entry calls a measure. */
export const subjectOf = (slug: string): string => `measure ${slug}`;

/** Adds a measure with its first definition. */
export function addMeasure(w: Writing, given: NewMeasure): { id: number; slug: string } {
  const slug = slugOf(given.slug ?? given.fields.name, repository.existsSlug);
  const id = repository.insertMeasure(w, {
    ...{ slug, ownerBodyId: given.ownerBodyId, isLibrary: given.isLibrary ?? false },
    ...{ followsId: given.followsId ?? null, version: 1 },
  });
  addVersion(w, id, { fields: given.fields, reason: null, known: given.known });
  return { id, slug };
}

/** A further definition of a measure, which counts from now on; the earlier ones stay in its history. */
export function addVersion(
  w: Writing,
  measureId: number,
  { fields, reason, known }: { fields: MeasureFields; reason: string | null; known: Known },
): void {
  const { type, valueKind, unit, per, activity, isOver100Allowed, direction, length, roundedTo, chart } =
    fields;
  repository.insertVersion(w, {
    ...{
      measureId,
      type,
      valueKind,
      unit,
      per,
      activity,
      isOver100Allowed,
      direction,
      length,
      roundedTo,
      chart,
    },
    nameTextId: w.text("name", fields.name.trim()),
    countedTextId: w.text("statement", fields.counted.trim()),
    numeratorTextId: w.textOrNull("statement", fields.numerator),
    denominatorTextId: w.textOrNull("statement", fields.denominator),
    sourceTextId: w.textOrNull("name", fields.source),
    sourceAddressTextId: w.textOrNull("name", fields.sourceAddress),
    qualityTextId: w.textOrNull("statement", fields.quality),
    limitsTextId: w.textOrNull("statement", fields.limits),
    chartReasonTextId: w.textOrNull("reason", fields.chartReason),
    reasonTextId: w.textOrNull("reason", reason),
    ...historyOf(w, known),
  });
}

/** Of whom an aim, an event or a reading is: of one body's figures, or (null) of everybody's. */
interface OfSeries {
  measureId: number;
  bodyId: number | null;
}

export const addAim = (
  w: Writing,
  { measureId, bodyId, programmeId }: OfSeries & { programmeId?: number | null },
  { aim, reason, known }: { aim: AimFields; reason?: string | null; known: Known },
): number =>
  repository.insertAim(w, {
    ...{ measureId, bodyId, programmeId: programmeId ?? null, ...aim },
    reasonTextId: w.textOrNull("reason", reason),
    ...historyOf(w, known),
  });

/** What a measure tells of; exactly one is given. */
export interface LinkedTo {
  recommendationId?: number;
  actionId?: number;
  theme?: ThemeCode;
  bodyId?: number;
  programmeId?: number;
}

export const addLink = (
  w: Writing,
  measureId: number,
  given: { to: LinkedTo; isLinked?: boolean; reason?: string | null; known: Known },
): number =>
  repository.insertLink(w, {
    ...{ measureId, ...given.to, isLinked: given.isLinked ?? true },
    reasonTextId: w.textOrNull("reason", given.reason),
    ...historyOf(w, given.known),
  });

export const addEvent = (
  w: Writing,
  { measureId, bodyId }: OfSeries,
  event: { kind: MeasureEventKind; on: string; text: string; takesBackId?: number | null; known: Known },
): number =>
  repository.insertEvent(w, {
    ...{ measureId, bodyId, kind: event.kind, happenedOn: event.on, takesBackId: event.takesBackId ?? null },
    textId: w.text("reason", event.text.trim()),
    ...historyOf(w, event.known),
  });

export const addReading = (
  w: Writing,
  { measureId, bodyId }: OfSeries,
  reading: { kind: MeasureReadingKind; text: string; reviewerBodyId: number | null; known: Known },
): number =>
  repository.insertReading(w, {
    ...{ measureId, bodyId, kind: reading.kind, reviewerBodyId: reading.reviewerBodyId },
    textId: w.text("judgement", reading.text.trim()),
    ...historyOf(w, reading.known),
  });

/** The fields of a stored definition. */
export const fieldsOf = (row: repository.MeasureRow): MeasureFields => ({
  ...{ name: row.name, counted: row.counted, type: row.type, valueKind: row.valueKind, unit: row.unit },
  ...{ numerator: row.numerator, denominator: row.denominator, per: row.per, activity: row.activity },
  ...{ isOver100Allowed: row.isOver100Allowed === 1, direction: row.direction, length: row.length },
  ...{ roundedTo: row.roundedTo, source: row.source, sourceAddress: row.sourceAddress },
  ...{ quality: row.quality, limits: row.limits, chart: row.chart, chartReason: row.chartReason },
});
