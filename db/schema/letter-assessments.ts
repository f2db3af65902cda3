import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { implementationClaims } from "./statements";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: "restrict" });

/**
 * A letter of answer judged once, with the letter that tells the body so. The judgements of its concerns move with
 * it where they are against the body; what it tells is public once its public day is set.
 */
export const letterAssessments = sqliteTable(
  "letter_assessments",
  {
    id: id(),
    reference: text("reference").notNull(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    state: word<V.JudgementState>("state", "judgement_state_terms").notNull(),
    version: integer("version").notNull(),
    authorUserId: userId("author_user_id").notNull(),
    authorBodyId: integer("author_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    /** The letter back; null until its author has written it. */
    letterTextId: textId("letter_text_id"),
    secondReviewerUserId: userId("second_reviewer_user_id"),
    replyDueOn: calendarDate("reply_due_on"),
    replyTextId: textId("reply_text_id"),
    /** Since when the letter back is public. */
    publicOn: calendarDate("public_on"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    uniqueIndex("letter_assessments_reference_is_unique").on(t.reference),
    index("letter_assessments_by_addressing").on(t.addressingId),
    index("letter_assessments_by_state").on(t.state),
  ],
);

/** How many letters can be assessed in a month, as the oversight lead stated it; the newest row holds. Append-only. */
export const assessmentCapacities = sqliteTable("assessment_capacities", {
  id: id(),
  /** Null: as many as come. */
  lettersAMonth: integer("letters_a_month"),
  /** The first day of the month from which it holds. */
  startsOn: calendarDate("starts_on").notNull(),
  reasonTextId: textId("reason_text_id").notNull(),
  decidedByUserId: userId("decided_by_user_id").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/** A claim put on the plan of checks, or taken off it; the newest row of a claim counts. Append-only. */
export const plannedChecks = sqliteTable(
  "planned_checks",
  {
    id: id(),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    claimId: integer("claim_id")
      .notNull()
      .references(() => implementationClaims.id, { onDelete: "restrict" }),
    isPlanned: flag("is_planned").notNull(),
    basis: word<V.CheckBasis>("basis", "check_basis_terms").notNull(),
    /** What the factors added up to when it was planned. */
    points: integer("points").notNull(),
    method: word<V.VerificationMethod>("method", "verification_method_terms"),
    dueOn: calendarDate("due_on"),
    reasonTextId: textId("reason_text_id"),
    plannedByUserId: userId("planned_by_user_id").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("planned_checks_by_item").on(t.trackedItemId)],
);

/** What each factor of risk counted when a check was planned. Append-only. */
export const plannedCheckFactors = sqliteTable(
  "planned_check_factors",
  {
    id: id(),
    plannedCheckId: integer("planned_check_id")
      .notNull()
      .references(() => plannedChecks.id, { onDelete: "restrict" }),
    factor: word<V.RiskFactor>("factor", "risk_factor_terms").notNull(),
    points: integer("points").notNull(),
  },
  (t) => [uniqueIndex("planned_check_factors_once").on(t.plannedCheckId, t.factor)],
);
