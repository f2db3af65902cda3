import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CorrectionKind, CorrectionState } from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { calendarDate, id, instant, word } from "./columns";
import { documents } from "./documents";
import { reports } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });

/** Anyone may say "this is wrong" or "we did reply" (design §4.9). */
export const correctionRequests = sqliteTable(
  "correction_requests",
  {
    id: id(),
    reference: text("reference").notNull(),
    kind: word<CorrectionKind>("kind", "correction_kind_terms").notNull(),
    state: word<CorrectionState>("state", "correction_state_terms").notNull(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id").references(() => addressings.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id").references(() => trackedItems.id, { onDelete: "restrict" }),
    messageTextId: textId("message_text_id").notNull(),
    contactTextId: textId("contact_text_id").notNull(),
    documentId: integer("document_id").references(() => documents.id, { onDelete: "restrict" }),
    /** SHA-256 of the token in the confirmation link. */
    confirmTokenHash: text("confirm_token_hash"),
    requestedOn: calendarDate("requested_on").notNull(),
    /** The day by which the registrar means to decide. */
    targetOn: calendarDate("target_on"),
    decidedOn: calendarDate("decided_on"),
    /** What the public reads of the decision. */
    decisionTextId: textId("decision_text_id"),
    version: integer("version").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    uniqueIndex("correction_requests_reference_is_unique").on(t.reference),
    index("correction_requests_by_state").on(t.state, t.targetOn),
    index("correction_requests_by_report").on(t.reportId),
  ],
);

/** Each step of a request. Append-only. */
export const correctionEvents = sqliteTable(
  "correction_events",
  {
    id: id(),
    correctionRequestId: integer("correction_request_id")
      .notNull()
      .references(() => correctionRequests.id, { onDelete: "restrict" }),
    state: word<CorrectionState>("state", "correction_state_terms").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "restrict" }),
    textId: textId("text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("correction_events_by_request").on(t.correctionRequestId)],
);
