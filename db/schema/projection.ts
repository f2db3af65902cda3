import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, flag, id, word } from "./columns";
import { recommendations, reports } from "./reports";

/**
 * The rebuildable projection that serves lists and search: the newest of every history, written in the
 * same transaction (design §2). `npm run projection -- check` recomputes and compares it. What depends on
 * the day, such as due and overdue, is not stored but computed when asked.
 */
export const addressingNow = sqliteTable(
  "addressing_now",
  {
    id: integer("id")
      .primaryKey()
      .references(() => addressings.id, { onDelete: "restrict" }),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    /** The body addressed, with merges resolved. */
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    /** Who answers now: successor, decision of a person, or the body itself. Null: nobody. */
    responsibleBodyId: integer("responsible_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    capacity: word<V.Capacity>("capacity", "capacity_terms").notNull(),
    dueOn: calendarDate("due_on"),
    dueBasis: word<V.DueDateBasis>("due_basis", "due_date_basis_terms"),
    isClockKept: flag("is_clock_kept").notNull(),
    isReportWithdrawn: flag("is_report_withdrawn").notNull(),
    /** Answers attributed to this body; updates do not count. */
    responseCount: integer("response_count").notNull(),
    isJoint: flag("is_joint").notNull(),
    firstRespondedOn: calendarDate("first_responded_on"),
    /** Events still in force. */
    isExtensionRequested: flag("is_extension_requested").notNull(),
    isListedNonResponder: flag("is_listed_non_responder").notNull(),
    isWithheld: flag("is_withheld").notNull(),
    isOutsideRemit: flag("is_outside_remit").notNull(),
    /** The day the body addressed closed, if it has. */
    bodyClosedOn: calendarDate("body_closed_on"),
    hasOpenCorrection: flag("has_open_correction").notNull(),
  },
  (t) => [
    index("addressing_now_by_report").on(t.reportId),
    index("addressing_now_by_body").on(t.bodyId),
    index("addressing_now_by_responsible").on(t.responsibleBodyId),
    // Of what is not answered only the newest may still wait, so the statistics look at few of them.
    index("addressing_now_waiting")
      .on(t.dueOn)
      .where(sql`response_count = 0`),
    index("addressing_now_asking_for_time")
      .on(t.id)
      .where(sql`is_extension_requested = 1`),
  ],
);

export const trackedItemNow = sqliteTable(
  "tracked_item_now",
  {
    id: integer("id")
      .primaryKey()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    recommendationId: integer("recommendation_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    position: word<V.Position>("position", "position_terms"),
    implementation: word<V.ImplementationStatus>("implementation", "implementation_status_terms").notNull(),
    adequacy: word<V.Adequacy>("adequacy", "adequacy_terms").notNull(),
    concernFlag: word<V.ConcernFlag>("concern_flag", "concern_flag_terms").notNull(),
    level: word<V.VerificationLevel>("level", "verification_level_terms").notNull(),
    isDisputed: flag("is_disputed").notNull(),
    targetOn: calendarDate("target_on"),
    nextRecheckOn: calendarDate("next_recheck_on"),
    lastStatementOn: calendarDate("last_statement_on"),
    hasOpenCorrection: flag("has_open_correction").notNull(),
  },
  (t) => [
    index("tracked_item_now_by_recommendation").on(t.recommendationId),
    index("tracked_item_now_by_addressing").on(t.addressingId),
    index("tracked_item_now_by_report").on(t.reportId),
    // What waits for somebody is little among all that is tracked.
    index("tracked_item_now_rechecks")
      .on(t.nextRecheckOn)
      .where(sql`next_recheck_on IS NOT NULL`),
    index("tracked_item_now_disputed")
      .on(t.id)
      .where(sql`is_disputed = 1`),
    index("tracked_item_now_not_ours")
      .on(t.id)
      .where(sql`position = 'outside_remit'`),
  ],
);

/**
 * One row per published item, and one per published report without items: what lists and search show.
 * Its id is the row of the full-text index (search_index, created in db/search-index.server.ts).
 */
export const listings = sqliteTable(
  "listings",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    recommendationId: integer("recommendation_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    reference: text("reference").notNull(),
    reportKind: word<V.ReportKind>("report_kind", "report_kind_terms").notNull(),
    recommendationKind: word<V.RecommendationKind>("recommendation_kind", "recommendation_kind_terms"),
    issuerId: integer("issuer_id").notNull(),
    year: integer("year"),
    reportedOn: calendarDate("reported_on"),
    publishedOn: calendarDate("published_on"),
    /** Addressings of the report in the capacity of addressee, and how many of them have answered. */
    askedCount: integer("asked_count").notNull(),
    answeredCount: integer("answered_count").notNull(),
    /** Tracked items of this listing, and how many claim to be done, and are checked (level 4 or 5). */
    trackedCount: integer("tracked_count").notNull(),
    doneCount: integer("done_count").notNull(),
    checkedCount: integer("checked_count").notNull(),
  },
  (t) => [
    uniqueIndex("listings_one_per_item").on(t.reportId, t.recommendationId),
    index("listings_by_date").on(t.reportedOn),
    index("listings_by_year").on(t.year),
    index("listings_by_issuer").on(t.issuerId),
  ],
);

/** Reports to be projected again because a body they ask changed: marked with the act, projected just after it. */
export const projectionQueue = sqliteTable("projection_queue", {
  id: integer("id")
    .primaryKey()
    .references(() => reports.id, { onDelete: "restrict" }),
});
