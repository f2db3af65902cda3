import { sql } from "drizzle-orm";
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
import { recommendations, reports } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });

/** Report × body asked: the unit of the clock, the responses and their documents (design §2). */
export const addressings = sqliteTable(
  "addressings",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    /** 1, 2, 3… in the order of the report. */
    position: integer("position").notNull(),
    /** The body as it was on that date; null while nobody has matched the name. Who answers now is derived. */
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    match: word<V.MatchMethod>("match", "match_method_terms").notNull(),
    capacity: word<V.Capacity>("capacity", "capacity_terms").notNull(),
    /** The words of the report, names of persons masked where the source masked them. */
    addressedAsTextId: textId("addressed_as_text_id").notNull(),
    /** HMAC of the normalised name as addressed: recognises the same addressee in the next import. */
    addressedKey: text("addressed_key").notNull(),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    isWithdrawn: flag("is_withdrawn").notNull(),
    /** The day it was taken back here; null also where it never should have stood, as a better source shows. */
    withdrawnOn: calendarDate("withdrawn_on"),
    withdrawnReasonTextId: textId("withdrawn_reason_text_id"),
    /** Where a wrongly recorded addressee was moved to, so that old references still lead somewhere. */
    replacedById: integer("replaced_by_id").references((): AnySQLiteColumn => addressings.id, {
      onDelete: "restrict",
    }),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("addressings_one_per_body")
      .on(t.reportId, t.bodyId)
      .where(sql`body_id is not null and is_withdrawn = 0`),
    index("addressings_by_report").on(t.reportId),
    index("addressings_by_body").on(t.bodyId),
    index("addressings_by_match").on(t.match),
  ],
);

/** Each decision on who a name is. Append-only. */
export const addressingMatches = sqliteTable(
  "addressing_matches",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    match: word<V.MatchMethod>("match", "match_method_terms").notNull(),
    reasonTextId: textId("reason_text_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("addressing_matches_by_addressing").on(t.addressingId)],
);

/** Bodies whose names are similar to an unmatched addressee, for a person to choose from. */
export const addressingCandidates = sqliteTable(
  "addressing_candidates",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    /** 0 to 1, higher is more similar. */
    score: real("score").notNull(),
  },
  (t) => [uniqueIndex("addressing_candidates_once").on(t.addressingId, t.bodyId)],
);

/** By when the body must answer, and on what basis; the newest row counts, older ones stay visible. Append-only. */
export const dueDates = sqliteTable(
  "due_dates",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    dueOn: calendarDate("due_on").notNull(),
    basis: word<V.DueDateBasis>("basis", "due_date_basis_terms").notNull(),
    /** The date it was counted from, where calculated. */
    countedFrom: calendarDate("counted_from"),
    /** Only the coroner extends: the day of the decision and where it is written. */
    grantedOn: calendarDate("granted_on"),
    sourceTextId: textId("source_text_id"),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("due_dates_by_addressing").on(t.addressingId)],
);

/** What else happens to a clock: lists, refusals, restrictions. Append-only. */
export const addressingEvents = sqliteTable(
  "addressing_events",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    kind: word<V.AddressingEventKind>("kind", "addressing_event_kind_terms").notNull(),
    happenedOn: calendarDate("happened_on").notNull(),
    textId: textId("text_id"),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("addressing_events_by_addressing").on(t.addressingId),
    // Few ask for more time, and the registrar's desk looks for them whenever it is shown.
    index("addressing_events_on_more_time")
      .on(t.addressingId)
      .where(sql`kind IN ('extension_requested', 'extension_refused')`),
  ],
);

/**
 * Who answers now where succession alone cannot tell: several successors, or none. A person decides;
 * the newest row counts. A null body says that nobody has taken it over. Append-only.
 */
export const responsibilities = sqliteTable(
  "responsibilities",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("responsibilities_by_addressing").on(t.addressingId)],
);

/** Concern × body: what must be done and whether it was. Exists only where somebody asked it (design §2). */
export const trackedItems = sqliteTable(
  "tracked_items",
  {
    id: id(),
    recommendationId: integer("recommendation_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    /** PFD-2024-0621.3@RW5: assigned once, with the body's permanent code. */
    reference: text("reference").notNull(),
    basis: word<V.TrackingBasis>("basis", "tracking_basis_terms").notNull(),
    isWithdrawn: flag("is_withdrawn").notNull(),
    /** The day it was taken back here; null also where it never should have stood, as a better source shows. */
    withdrawnOn: calendarDate("withdrawn_on"),
    withdrawnReasonTextId: textId("withdrawn_reason_text_id"),
    replacedById: integer("replaced_by_id").references((): AnySQLiteColumn => trackedItems.id, {
      onDelete: "restrict",
    }),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("tracked_items_reference_is_unique").on(t.reference),
    uniqueIndex("tracked_items_once").on(t.recommendationId, t.addressingId),
    index("tracked_items_by_addressing").on(t.addressingId),
  ],
);
