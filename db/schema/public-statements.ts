import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { PublicStatementState, StatementVoice } from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { implementationClaims } from "./statements";
import { calendarDate, flag, id, instant, word } from "./columns";
import { reports } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });

/**
 * What a family, a charity or a staff body says about a report or an item. Only the moderator reads what was
 * sent; the public reads the moderator's summary, with the body's reply (design §3).
 */
export const publicStatements = sqliteTable(
  "public_statements",
  {
    id: id(),
    reference: text("reference").notNull(),
    voice: word<StatementVoice>("voice", "statement_voice_terms").notNull(),
    state: word<PublicStatementState>("state", "public_statement_state_terms").notNull(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id").references(() => addressings.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id").references(() => trackedItems.id, { onDelete: "restrict" }),
    messageTextId: textId("message_text_id").notNull(),
    contactTextId: textId("contact_text_id").notNull(),
    /** Who they say they are, for the moderator alone. */
    senderTextId: textId("sender_text_id").notNull(),
    /** SHA-256 of the token in the confirmation link. */
    confirmTokenHash: text("confirm_token_hash"),
    receivedOn: calendarDate("received_on").notNull(),
    /** How the moderator satisfied themselves who it is from, for the moderator alone. */
    identityTextId: textId("identity_text_id"),
    /** What the public reads. */
    summaryTextId: textId("summary_text_id"),
    /** Whether it says that what a body claims to have done is not so, and of which claim. */
    disputesClaim: flag("disputes_claim").notNull(),
    claimId: integer("claim_id").references(() => implementationClaims.id, { onDelete: "restrict" }),
    replyDueOn: calendarDate("reply_due_on"),
    /** The body has said that it replies, or that it does not wish to. */
    isReplied: flag("is_replied").notNull(),
    replyTextId: textId("reply_text_id"),
    publishedOn: calendarDate("published_on"),
    /** Why it was declined, told to the sender, or taken back, told to the public. */
    decisionTextId: textId("decision_text_id"),
    version: integer("version").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    uniqueIndex("public_statements_reference_is_unique").on(t.reference),
    index("public_statements_by_state").on(t.state),
    index("public_statements_by_report").on(t.reportId),
  ],
);

/** Each step of a statement. Append-only. */
export const publicStatementEvents = sqliteTable(
  "public_statement_events",
  {
    id: id(),
    publicStatementId: integer("public_statement_id")
      .notNull()
      .references(() => publicStatements.id, { onDelete: "restrict" }),
    state: word<PublicStatementState>("state", "public_statement_state_terms").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "restrict" }),
    textId: textId("text_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("public_statement_events_by_statement").on(t.publicStatementId)],
);
