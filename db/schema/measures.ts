import {
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { programmes } from "./programmes";
import { recommendations } from "./reports";
import { actions } from "./statements";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const measureId = () =>
  integer("measure_id")
    .notNull()
    .references((): AnySQLiteColumn => measures.id, { onDelete: "restrict" });
const bodyId = (name = "body_id") => integer(name).references(() => bodies.id, { onDelete: "restrict" });
const history = {
  provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
  recordedAt: instant("recorded_at").notNull(),
};

/** Something that is counted over time, for one body or many. How stands in measure_versions. */
export const measures = sqliteTable(
  "measures",
  {
    id: id(),
    /** Part of its address; assigned once. */
    slug: text("slug").notNull(),
    /** Whose own measure it is; null for a national one and for the library's. */
    ownerBodyId: bodyId("owner_body_id"),
    /** A definition for anybody to use. */
    isLibrary: flag("is_library").notNull(),
    /** The definition of the library that a body's own measure follows. */
    followsId: integer("follows_id").references((): AnySQLiteColumn => measures.id, { onDelete: "restrict" }),
    /** Raised by every change; a form filled in from an older one is refused (design §4.4). */
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("measures_slug_is_unique").on(t.slug), index("measures_by_owner").on(t.ownerBodyId)],
);

/** Every definition a measure has had; the newest counts. Append-only. */
export const measureVersions = sqliteTable(
  "measure_versions",
  {
    id: id(),
    measureId: measureId(),
    nameTextId: textId("name_text_id").notNull(),
    /** What is counted and how. */
    countedTextId: textId("counted_text_id").notNull(),
    type: word<V.MeasureType>("type", "measure_type_terms").notNull(),
    valueKind: word<V.ValueKind>("value_kind", "value_kind_terms").notNull(),
    numeratorTextId: textId("numerator_text_id"),
    denominatorTextId: textId("denominator_text_id"),
    /** What is counted, plural, as it stands after a number: "days". A share's is "%". */
    unit: text("unit").notNull(),
    /** A rate is shown as so many per `per` of `activity`; 1 for other kinds. */
    per: integer("per").notNull(),
    activity: text("activity"),
    /** Whether a share may be over 100%: staff fill rates may. */
    isOver100Allowed: flag("is_over_100_allowed").notNull(),
    direction: word<V.ImprovementDirection>("direction", "improvement_direction_terms").notNull(),
    length: word<V.PeriodLength>("length", "period_length_terms").notNull(),
    /** The source rounds to the nearest so many. */
    roundedTo: integer("rounded_to"),
    sourceTextId: textId("source_text_id"),
    sourceAddressTextId: textId("source_address_text_id"),
    qualityTextId: textId("quality_text_id"),
    limitsTextId: textId("limits_text_id"),
    /** The chart its owner asks for in place of the one the rules choose, and why. */
    chart: word<V.ChartKind>("chart", "chart_kind_terms"),
    chartReasonTextId: textId("chart_reason_text_id"),
    /** Why it was changed. */
    reasonTextId: textId("reason_text_id"),
    ...history,
  },
  (t) => [index("measure_versions_by_measure").on(t.measureId)],
);

/**
 * What is aimed for and where it started: of everybody, of one body, or of a programme. The newest row of each
 * counts; the day it was known is what lets a claim of "sustained" rest on it. Append-only.
 */
export const measureAims = sqliteTable(
  "measure_aims",
  {
    id: id(),
    measureId: measureId(),
    bodyId: bodyId(),
    programmeId: integer("programme_id").references(() => programmes.id, { onDelete: "restrict" }),
    /** In the unit of the values shown. */
    targetValue: real("target_value"),
    /** In percent of the baseline's mean: -25 for a quarter less. Stands in place of targetValue. */
    targetChange: real("target_change"),
    targetOn: calendarDate("target_on"),
    baselineFromOn: calendarDate("baseline_from_on"),
    baselineToOn: calendarDate("baseline_to_on"),
    reasonTextId: textId("reason_text_id"),
    ...history,
  },
  (t) => [index("measure_aims_by_measure").on(t.measureId)],
);

/** What a measure tells of; one of the targets is given. The newest row of a pair counts. Append-only. */
export const measureLinks = sqliteTable(
  "measure_links",
  {
    id: id(),
    measureId: measureId(),
    recommendationId: integer("recommendation_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    actionId: integer("action_id").references(() => actions.id, { onDelete: "restrict" }),
    theme: word<V.ThemeCode>("theme", "theme_terms"),
    bodyId: bodyId(),
    programmeId: integer("programme_id").references(() => programmes.id, { onDelete: "restrict" }),
    isLinked: flag("is_linked").notNull(),
    reasonTextId: textId("reason_text_id"),
    ...history,
  },
  (t) => [
    index("measure_links_by_measure").on(t.measureId),
    index("measure_links_by_recommendation").on(t.recommendationId),
    index("measure_links_by_action").on(t.actionId),
    index("measure_links_by_theme").on(t.theme),
    index("measure_links_by_body").on(t.bodyId),
    index("measure_links_by_programme").on(t.programmeId),
  ],
);

/** What happened to a measure on a date: of everybody's figures, or of one body's. Append-only. */
export const measureEvents = sqliteTable(
  "measure_events",
  {
    id: id(),
    measureId: measureId(),
    bodyId: bodyId(),
    kind: word<V.MeasureEventKind>("kind", "measure_event_kind_terms").notNull(),
    happenedOn: calendarDate("happened_on").notNull(),
    textId: textId("text_id").notNull(),
    /** The earlier row that this one takes back. */
    takesBackId: integer("takes_back_id").references((): AnySQLiteColumn => measureEvents.id, {
      onDelete: "restrict",
    }),
    ...history,
  },
  (t) => [index("measure_events_by_measure").on(t.measureId)],
);

/** What a reviewer adds to, or takes from, what the rules make of a chart. The newest counts. Append-only. */
export const measureReadings = sqliteTable(
  "measure_readings",
  {
    id: id(),
    measureId: measureId(),
    bodyId: bodyId(),
    kind: word<V.MeasureReadingKind>("kind", "measure_reading_kind_terms").notNull(),
    textId: textId("text_id").notNull(),
    reviewerBodyId: bodyId("reviewer_body_id"),
    ...history,
  },
  (t) => [index("measure_readings_by_measure").on(t.measureId, t.bodyId)],
);
