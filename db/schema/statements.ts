import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { documents } from "./documents";
import { recommendations, reports } from "./reports";
import { submissions } from "./submissions";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const trackedItemId = () =>
  integer("tracked_item_id")
    .notNull()
    .references(() => trackedItems.id, { onDelete: "restrict" });
const submissionId = () =>
  integer("submission_id").references(() => submissions.id, { onDelete: "restrict" });

/** Columns of everything a body or a source has publicly said (design §2). Drafts never stand in these tables. */
const history = {
  provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
  recordedAt: instant("recorded_at").notNull(),
};

/** A letter of answer. Whose it is stands in response_attributions: replies may be joint, or nobody's yet. */
export const responses = sqliteTable(
  "responses",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    kind: word<V.ResponseKind>("kind", "response_kind_terms").notNull(),
    /** The date the letter bears; null where the source gives none. */
    datedOn: calendarDate("dated_on"),
    receivedOn: calendarDate("received_on"),
    textId: textId("text_id"),
    isWithheld: flag("is_withheld").notNull(),
    submissionId: submissionId(),
    ...history,
  },
  (t) => [index("responses_by_report").on(t.reportId)],
);

/** Whose answer it is, many to many; the newest row of a pair counts (D5, D6). Append-only. */
export const responseAttributions = sqliteTable(
  "response_attributions",
  {
    id: id(),
    responseId: integer("response_id")
      .notNull()
      .references(() => responses.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    isAttributed: flag("is_attributed").notNull(),
    reasonTextId: textId("reason_text_id"),
    ...history,
  },
  (t) => [
    index("response_attributions_by_response").on(t.responseId),
    index("response_attributions_by_addressing").on(t.addressingId),
  ],
);

/** What a body says to one concern (B5). Append-only. */
export const positions = sqliteTable(
  "positions",
  {
    id: id(),
    trackedItemId: trackedItemId(),
    position: word<V.Position>("position", "position_terms").notNull(),
    responseId: integer("response_id").references(() => responses.id, { onDelete: "restrict" }),
    textId: textId("text_id"),
    /** The body that should have been asked, where the position is outside_remit. */
    rightBodyId: integer("right_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    statedOn: calendarDate("stated_on"),
    submissionId: submissionId(),
    ...history,
  },
  (t) => [index("positions_by_tracked_item").on(t.trackedItemId)],
);

/** What a body says it has done (B6), with the day it aims for. Append-only: moved targets and steps back stay visible. */
export const implementationClaims = sqliteTable(
  "implementation_claims",
  {
    id: id(),
    trackedItemId: trackedItemId(),
    status: word<V.ImplementationStatus>("status", "implementation_status_terms").notNull(),
    textId: textId("text_id"),
    statedOn: calendarDate("stated_on"),
    targetOn: calendarDate("target_on"),
    boardAssurance: word<V.BoardAssurance>("board_assurance", "board_assurance_terms"),
    supersededById: integer("superseded_by_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    submissionId: submissionId(),
    ...history,
  },
  (t) => [index("implementation_claims_by_tracked_item").on(t.trackedItemId)],
);

/** Evidence for a claim. Append-only. */
export const claimDocuments = sqliteTable(
  "claim_documents",
  {
    id: id(),
    claimId: integer("claim_id")
      .notNull()
      .references(() => implementationClaims.id, { onDelete: "restrict" }),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("claim_documents_once").on(t.claimId, t.documentId)],
);

/** A step of a body's plan; what it says stands in action_versions. */
export const actions = sqliteTable(
  "actions",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    /** The body's own number for it. */
    ownReference: text("own_reference"),
  },
  (t) => [index("actions_by_body").on(t.bodyId)],
);

/** One action may serve many tracked items. Append-only. */
export const actionItems = sqliteTable(
  "action_items",
  {
    id: id(),
    actionId: integer("action_id")
      .notNull()
      .references(() => actions.id, { onDelete: "restrict" }),
    trackedItemId: trackedItemId(),
  },
  (t) => [
    uniqueIndex("action_items_once").on(t.actionId, t.trackedItemId),
    index("action_items_by_item").on(t.trackedItemId),
  ],
);

/** Every wording of an action; the newest counts, original dates stay visible. Append-only. */
export const actionVersions = sqliteTable(
  "action_versions",
  {
    id: id(),
    actionId: integer("action_id")
      .notNull()
      .references(() => actions.id, { onDelete: "restrict" }),
    textId: textId("text_id").notNull(),
    leadRole: text("lead_role"),
    dueOn: calendarDate("due_on"),
    baselineTextId: textId("baseline_text_id"),
    successTextId: textId("success_text_id"),
    lessonsTextId: textId("lessons_text_id"),
    state: word<V.ActionState>("state", "action_state_terms").notNull(),
    whyTextId: textId("why_text_id"),
    resourcesTextId: textId("resources_text_id"),
    /** Read by the body and its reviewers, not by the public. */
    risksTextId: textId("risks_text_id"),
    /** One a line, as milestone-rules.ts writes them. */
    milestonesTextId: textId("milestones_text_id"),
    /** For patients and families. */
    plainTextId: textId("plain_text_id"),
    rag: word<V.RagRating>("rag", "rag_rating_terms"),
    ragReasonTextId: textId("rag_reason_text_id"),
    submissionId: submissionId(),
    ...history,
  },
  (t) => [index("action_versions_by_action").on(t.actionId)],
);

/** What shows that an action was finished, with the wording that says so. Append-only. */
export const actionDocuments = sqliteTable(
  "action_documents",
  {
    id: id(),
    actionVersionId: integer("action_version_id")
      .notNull()
      .references(() => actionVersions.id, { onDelete: "restrict" }),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("action_documents_once").on(t.actionVersionId, t.documentId)],
);
