import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, id, instant, word } from "./columns";
import { documents } from "./documents";
import { recommendations } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });

/**
 * A body's work before it is public. It becomes rows of the histories (db/schema/statements.ts) when an
 * approver who did not write it publishes it; public pages never read this table, so no draft can leak.
 */
export const submissions = sqliteTable(
  "submissions",
  {
    id: id(),
    kind: word<V.SubmissionKind>("kind", "submission_kind_terms").notNull(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    /** Null in an answer to a report as a whole, for which the register held none of its concerns: always part of a letter. */
    recommendationId: integer("recommendation_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    /** Null until the concern is tracked at this body: publishing an answer makes it so. */
    trackedItemId: integer("tracked_item_id").references(() => trackedItems.id, { onDelete: "restrict" }),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    /** Raised by every change; a form filled in from an older one is refused (design §4.4). */
    version: integer("version").notNull(),
    authorUserId: integer("author_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    textId: textId("text_id"),
    statedOn: calendarDate("stated_on"),
    position: word<V.Position>("position", "position_terms"),
    rightBodyId: integer("right_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    status: word<V.ImplementationStatus>("status", "implementation_status_terms"),
    targetOn: calendarDate("target_on"),
    boardAssurance: word<V.BoardAssurance>("board_assurance", "board_assurance_terms"),
    supersededById: integer("superseded_by_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    /** The action changed, where it is not a new one: actions.id. */
    actionOf: integer("action_of"),
    ownReference: text("own_reference"),
    leadRole: text("lead_role"),
    dueOn: calendarDate("due_on"),
    baselineTextId: textId("baseline_text_id"),
    successTextId: textId("success_text_id"),
    lessonsTextId: textId("lessons_text_id"),
    actionState: word<V.ActionState>("action_state", "action_state_terms"),
    whyTextId: textId("why_text_id"),
    resourcesTextId: textId("resources_text_id"),
    risksTextId: textId("risks_text_id"),
    milestonesTextId: textId("milestones_text_id"),
    plainTextId: textId("plain_text_id"),
    /** Of an answer: by when, in the body's words. */
    timetableTextId: textId("timetable_text_id"),
    rag: word<V.RagRating>("rag", "rag_rating_terms"),
    ragReasonTextId: textId("rag_reason_text_id"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    index("submissions_by_body").on(t.bodyId, t.state),
    index("submissions_by_addressing").on(t.addressingId),
    index("submissions_by_item").on(t.trackedItemId),
    check(
      "submissions_without_a_concern_are_answers",
      sql`${t.recommendationId} is not null or (${t.kind} = 'answer' and ${t.trackedItemId} is null)`,
    ),
  ],
);

export const submissionDocuments = sqliteTable(
  "submission_documents",
  {
    id: id(),
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("submission_documents_once").on(t.submissionId, t.documentId)],
);

/** Which other tracked items the action of a draft is to serve, beside the one it was written for. */
export const submissionItems = sqliteTable(
  "submission_items",
  {
    id: id(),
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("submission_items_once").on(t.submissionId, t.trackedItemId)],
);

/** Who sent, returned or published a submission, and why. Append-only. */
export const submissionEvents = sqliteTable(
  "submission_events",
  {
    id: id(),
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("submission_events_by_submission").on(t.submissionId)],
);
