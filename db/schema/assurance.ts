import { index, integer, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { measures } from "./measures";
import { letterAssessments } from "./letter-assessments";
import { implementationClaims, positions, responseAttributions } from "./statements";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const attributionId = () =>
  integer("attribution_id").references(() => responseAttributions.id, { onDelete: "restrict" });
const history = {
  provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
  recordedAt: instant("recorded_at").notNull(),
};

/**
 * A reviewer's judgement before it is public. One against the body waits for a second reviewer and the
 * body's right of reply (design §4.2); public pages read only the histories below.
 */
export const judgements = sqliteTable(
  "judgements",
  {
    id: id(),
    kind: word<V.JudgementKind>("kind", "judgement_kind_terms").notNull(),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    state: word<V.JudgementState>("state", "judgement_state_terms").notNull(),
    version: integer("version").notNull(),
    isAdverse: flag("is_adverse").notNull(),
    authorUserId: integer("author_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    authorBodyId: integer("author_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    positionId: integer("position_id").references(() => positions.id, { onDelete: "restrict" }),
    adequacy: word<V.Adequacy>("adequacy", "adequacy_terms"),
    concernFlag: word<V.ConcernFlag>("concern_flag", "concern_flag_terms"),
    claimId: integer("claim_id").references(() => implementationClaims.id, { onDelete: "restrict" }),
    method: word<V.VerificationMethod>("method", "verification_method_terms"),
    finding: word<V.VerificationFinding>("finding", "verification_finding_terms"),
    level: word<V.VerificationLevel>("level", "verification_level_terms"),
    /** Whether a dispute is raised (true) or resolved (false). */
    isDisputed: flag("is_disputed"),
    checkedOn: calendarDate("checked_on"),
    nextRecheckOn: calendarDate("next_recheck_on"),
    /** The measure that a finding of "sustained" rests on, where it rests on one. */
    measureId: integer("measure_id").references(() => measures.id, { onDelete: "restrict" }),
    textId: textId("text_id").notNull(),
    secondReviewerUserId: integer("second_reviewer_user_id").references(() => users.id, {
      onDelete: "restrict",
    }),
    replyDueOn: calendarDate("reply_due_on"),
    replyTextId: textId("reply_text_id"),
    /** The newest attribution of a letter to the body when an answer was judged; null where there was none. */
    attributionId: attributionId(),
    /** The assessment of a whole letter that it is part of, with which it moves. */
    letterAssessmentId: integer("letter_assessment_id").references(() => letterAssessments.id, {
      onDelete: "restrict",
    }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    index("judgements_by_state").on(t.state),
    index("judgements_by_item").on(t.trackedItemId),
    index("judgements_by_letter").on(t.letterAssessmentId),
  ],
);

/** The nine points of the rubric, as the reviewer ticked them. Append-only. */
export const judgementPoints = sqliteTable(
  "judgement_points",
  {
    id: id(),
    judgementId: integer("judgement_id")
      .notNull()
      .references(() => judgements.id, { onDelete: "restrict" }),
    point: word<V.RubricPoint>("point", "rubric_point_terms").notNull(),
    isMet: flag("is_met").notNull(),
  },
  (t) => [uniqueIndex("judgement_points_once").on(t.judgementId, t.point)],
);

/** Who moved a judgement on, and why. Append-only. */
export const judgementEvents = sqliteTable(
  "judgement_events",
  {
    id: id(),
    judgementId: integer("judgement_id")
      .notNull()
      .references(() => judgements.id, { onDelete: "restrict" }),
    state: word<V.JudgementState>("state", "judgement_state_terms").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("judgement_events_by_judgement").on(t.judgementId)],
);

/** Published: whether the answer meets the concern (B7). A null tracked item judges the whole letter. Append-only. */
export const assessments = sqliteTable(
  "assessments",
  {
    id: id(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id").references(() => trackedItems.id, { onDelete: "restrict" }),
    positionId: integer("position_id").references(() => positions.id, { onDelete: "restrict" }),
    adequacy: word<V.Adequacy>("adequacy", "adequacy_terms").notNull(),
    concernFlag: word<V.ConcernFlag>("concern_flag", "concern_flag_terms").notNull(),
    textId: textId("text_id").notNull(),
    replyTextId: textId("reply_text_id"),
    assessorBodyId: integer("assessor_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    /** The newest attribution of a letter to the body when it was judged; null where none was, or nobody kept it. */
    attributionId: attributionId(),
    judgementId: integer("judgement_id").references(() => judgements.id, { onDelete: "restrict" }),
    ...history,
  },
  (t) => [
    index("assessments_by_item").on(t.trackedItemId),
    index("assessments_by_addressing").on(t.addressingId),
  ],
);

/** Published: whether the claim held, and the level that leaves it at (B8). Append-only. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: id(),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    claimId: integer("claim_id")
      .notNull()
      .references(() => implementationClaims.id, { onDelete: "restrict" }),
    method: word<V.VerificationMethod>("method", "verification_method_terms").notNull(),
    finding: word<V.VerificationFinding>("finding", "verification_finding_terms").notNull(),
    level: word<V.VerificationLevel>("level", "verification_level_terms").notNull(),
    /** The measure that "sustained" rests on, where it rests on one rather than on a second look. */
    measureId: integer("measure_id").references(() => measures.id, { onDelete: "restrict" }),
    textId: textId("text_id").notNull(),
    replyTextId: textId("reply_text_id"),
    checkedOn: calendarDate("checked_on").notNull(),
    nextRecheckOn: calendarDate("next_recheck_on"),
    verifierBodyId: integer("verifier_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    judgementId: integer("judgement_id").references(() => judgements.id, { onDelete: "restrict" }),
    ...history,
  },
  (t) => [index("verifications_by_item").on(t.trackedItemId)],
);

/** Published: a claim is contested, or no longer is. The newest row counts. Append-only. */
export const disputes = sqliteTable(
  "disputes",
  {
    id: id(),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    isDisputed: flag("is_disputed").notNull(),
    textId: textId("text_id").notNull(),
    replyTextId: textId("reply_text_id"),
    judgementId: integer("judgement_id").references(() => judgements.id, { onDelete: "restrict" }),
    ...history,
  },
  (t) => [index("disputes_by_item").on(t.trackedItemId)],
);
