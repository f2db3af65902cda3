import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, id, instant, word } from "./columns";
import { documents } from "./documents";
import { recommendations } from "./reports";
import { actions } from "./statements";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const bodyId = () =>
  integer("body_id")
    .notNull()
    .references(() => bodies.id, { onDelete: "restrict" });
const recommendationId = () =>
  integer("recommendation_id")
    .notNull()
    .references(() => recommendations.id, { onDelete: "restrict" });
const selfAssessmentId = () =>
  integer("self_assessment_id")
    .notNull()
    .references(() => selfAssessments.id, { onDelete: "restrict" });

/**
 * What a body that was not asked finds of a recommendation made to others: whether it applies to it as well.
 * Looked at again, it gets a new row; what an approver signed is never changed. Never read by public pages.
 */
export const selfAssessments = sqliteTable(
  "self_assessments",
  {
    id: id(),
    bodyId: bodyId(),
    recommendationId: recommendationId(),
    finding: word<V.SelfAssessmentFinding>("finding", "self_assessment_finding_terms").notNull(),
    /** Why it applies or does not, or what is in place. */
    reasonTextId: textId("reason_text_id").notNull(),
    /** Where it applies: what will be done about it, who leads it and by when, */
    actionTextId: textId("action_text_id"),
    leadRole: text("lead_role"),
    dueOn: calendarDate("due_on"),
    /** or the action of the body's plan that deals with it. */
    actionId: integer("action_id").references(() => actions.id, { onDelete: "restrict" }),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    /** Raised by every change; a form filled in from an older one is refused (design §4.4). */
    version: integer("version").notNull(),
    authorUserId: integer("author_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    index("self_assessments_by_body").on(t.bodyId, t.state),
    index("self_assessments_by_recommendation").on(t.recommendationId, t.bodyId),
  ],
);

/** Files of the body's library that show what a self-assessment says. They stay private. */
export const selfAssessmentDocuments = sqliteTable(
  "self_assessment_documents",
  {
    id: id(),
    selfAssessmentId: selfAssessmentId(),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("self_assessment_documents_once").on(t.selfAssessmentId, t.documentId)],
);

/** Who wrote, sent, returned, signed or gave up a self-assessment, and when. Append-only. */
export const selfAssessmentEvents = sqliteTable(
  "self_assessment_events",
  {
    id: id(),
    selfAssessmentId: selfAssessmentId(),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("self_assessment_events_by_assessment").on(t.selfAssessmentId)],
);

/** What the public is told of a self-assessment: that the body has considered the recommendation. Append-only. */
export const considerations = sqliteTable(
  "considerations",
  {
    id: id(),
    selfAssessmentId: selfAssessmentId(),
    bodyId: bodyId(),
    recommendationId: recommendationId(),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("considerations_once").on(t.selfAssessmentId),
    index("considerations_by_recommendation").on(t.recommendationId),
    index("considerations_by_body").on(t.bodyId),
  ],
);
