import type { MeasureDefinition, MeasuredPoint } from "~/domain/impact/measured-series";
import { scaleOf } from "~/domain/impact/series-rules";
import { addMonths } from "~/lib/dates";
import { sentencesOf } from "./sentence-rules";
import { aimOf, targetOf } from "./aim-rules";
import * as aims from "./aims-repository.server";
import { shownValue } from "./measure-fields";
import type { MeasureRow } from "./measures-repository.server";
import * as points from "./points-repository.server";
import { measured } from "./record-points.server";

/** A series ready to be drawn, and when its newest figure came to be known. */
export interface Series {
  bodyId: number | null;
  definition: MeasureDefinition;
  points: MeasuredPoint[];
  newestKnownOn: string | null;
}

/** What all series of a measure share, read once. */
export interface MeasureContext {
  measure: MeasureRow;
  aims: aims.AimRow[];
  events: aims.EventRow[];
  readings: aims.ReadingRow[];
}

export const contextOf = (measure: MeasureRow): MeasureContext => ({
  measure,
  aims: aims.listAims(measure.id),
  events: aims.listEvents(measure.id),
  readings: aims.listReadings(measure.id),
});

export interface SeriesAsked {
  bodyId: number | null;
  /** "Ashdown NHS Foundation Trust", "England"; null where the measure has one series. */
  of: string | null;
  /** Whose aim counts where the body has none of its own. */
  programmeId?: number | null;
}

/** The series of one body (or of the country) with everything its chart needs. */
export function seriesOf(context: MeasureContext, asked: SeriesAsked): Series {
  return seriesFrom(context, asked, points.listPoints(context.measure.id, asked.bodyId));
}

/** All series of a measure from one reading of its figures, by body. */
export function allPointsOf(measureId: number): Map<number | null, points.PointRow[]> {
  const byBody = new Map<number | null, points.PointRow[]>();
  for (const row of points.listAllPoints(measureId)) {
    const held = byBody.get(row.bodyId);
    if (held) held.push(row);
    else byBody.set(row.bodyId, [row]);
  }
  return byBody;
}

export function seriesFrom(
  context: MeasureContext,
  asked: SeriesAsked,
  rows: readonly points.PointRow[],
): Series {
  const { measure } = context;
  const held = rows.map(measured);
  const newestKnownOn = rows.reduce<string | null>(
    (newest, { knownOn }) => (newest === null || knownOn > newest ? knownOn : newest),
    null,
  );
  const aim = aimOf(context.aims, asked.bodyId, asked.programmeId);
  const definition: MeasureDefinition = {
    ...{ name: measure.name, of: asked.of, valueKind: measure.valueKind, unit: measure.unit },
    ...{ per: measure.per, activity: measure.activity, direction: measure.direction, length: measure.length },
    target: aim && targetFrom(measure, aim, held),
    baseline: baselineOf(aim),
    ...eventsOf(context, asked),
    marks: marksWithin(marksOf(context, asked), rows),
    roundedTo: measure.roundedTo,
    source: measure.source ?? "Source not stated",
    sourceOn: newestKnownOn,
    qualityNotes: [...sentencesOf(measure.quality), ...sentencesOf(measure.limits)],
    chosenChart: measure.chart === null ? null : { kind: measure.chart, reason: measure.chartReason ?? "" },
  };
  return { bodyId: asked.bodyId, definition, points: held, newestKnownOn };
}

/** A target in the unit shown, reckoned from these figures where it is given as a change. */
export const targetFrom = (
  measure: MeasureRow,
  aim: aims.AimRow,
  held: readonly MeasuredPoint[],
): MeasureDefinition["target"] => {
  const shown = held.map((point) => ({
    ...{ period: point.period, shown: shownValue(measure, point) },
    ...{ numerator: point.numerator, denominator: point.denominator },
  }));
  return targetOf(aim, shown, scaleOf(measure));
};

const baselineOf = (aim: aims.AimRow | null): MeasureDefinition["baseline"] =>
  aim === null || aim.baselineFromOn === null || aim.baselineToOn === null
    ? null
    : { from: aim.baselineFromOn, to: aim.baselineToOn };

/** What happened to everybody's figures and to this body's. */
const ownEvents = ({ events }: MeasureContext, { bodyId }: SeriesAsked) =>
  events
    .filter((event) => event.bodyId === null || event.bodyId === bodyId)
    .map(({ on, kind, text }) => ({ on, kind, text: text ?? "[removed]" }));

function eventsOf(context: MeasureContext, asked: SeriesAsked) {
  const worded = ownEvents(context, asked);
  return {
    rebases: worded.filter(({ kind }) => kind === "rebase").map(({ on, text }) => ({ on, reason: text })),
    methodChanges: worded
      .filter(({ kind }) => kind === "method_change" || kind === "method_note")
      .map(({ on, kind, text }) => ({ on, note: text, breaksSeries: kind === "method_change" })),
  };
}

/** Events, and the steps of what the measure is linked to at this body, in the order of their days. */
function marksOf(context: MeasureContext, asked: SeriesAsked): MeasureDefinition["marks"] {
  const steps = asked.bodyId === null ? [] : aims.listSteps(context.measure.id, asked.bodyId);
  return [
    ...ownEvents(context, asked)
      .filter(({ kind }) => kind === "annotation")
      .map(({ on, text }) => ({ on, kind: "other" as const, label: text })),
    ...steps.map(({ on, kind, reference }) => ({ on, kind, label: reference })),
  ].sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** Months before the first figure and after the last in which a date is still worth its place on the chart. */
const MONTHS_BEFORE = 6;
const MONTHS_AFTER = 12;

/** Dates near the figures: one from years before would squeeze them into a corner, and compares with nothing. */
function marksWithin(
  marks: MeasureDefinition["marks"],
  rows: readonly points.PointRow[],
): MeasureDefinition["marks"] {
  const [first, last] = [rows[0]?.period, rows.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [addMonths(first, -MONTHS_BEFORE), addMonths(last, MONTHS_AFTER)];
  return marks.filter(({ on }) => from <= on && on <= to);
}
