import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { reports } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: "restrict" });

/** Oversight going up the ladder with one body about one request, or one followed-up concern of it. */
export const escalations = sqliteTable(
  "escalations",
  {
    id: id(),
    /** ESCALATION-0012: given once. */
    reference: text("reference").notNull(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id").references(() => trackedItems.id, { onDelete: "restrict" }),
    ground: word<V.EscalationGround>("ground", "escalation_ground_terms").notNull(),
    state: word<V.EscalationState>("state", "escalation_state_terms").notNull(),
    /** Since when it is public; null while no step of it is. */
    publicOn: calendarDate("public_on"),
    version: integer("version").notNull().default(1),
    openedAt: instant("opened_at").notNull(),
  },
  (t) => [
    uniqueIndex("escalations_reference_is_unique").on(t.reference),
    index("escalations_by_addressing").on(t.addressingId),
    index("escalations_by_state").on(t.state),
  ],
);

/** A step of the ladder, from its draft to the day it was taken. */
export const escalationSteps = sqliteTable(
  "escalation_steps",
  {
    id: id(),
    escalationId: integer("escalation_id")
      .notNull()
      .references(() => escalations.id, { onDelete: "restrict" }),
    rung: word<V.EscalationRung>("rung", "escalation_rung_terms").notNull(),
    state: word<V.EscalationStepState>("state", "escalation_step_state_terms").notNull(),
    /** The letter, or what is published. */
    textId: textId("text_id").notNull(),
    /** Why rungs below it were left out. */
    skipReasonTextId: textId("skip_reason_text_id"),
    /** By when the body is asked to act on it. */
    answerByOn: calendarDate("answer_by_on"),
    authorUserId: userId("author_user_id").notNull(),
    secondUserId: userId("second_user_id"),
    /** Until when the body can reply before it is public. */
    replyDueOn: calendarDate("reply_due_on"),
    isReplied: flag("is_replied").notNull(),
    replyTextId: textId("reply_text_id"),
    takenOn: calendarDate("taken_on"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [index("escalation_steps_by_escalation").on(t.escalationId)],
);

/** What was done in an escalation, by whom and why. Append-only. */
export const escalationEvents = sqliteTable(
  "escalation_events",
  {
    id: id(),
    escalationId: integer("escalation_id")
      .notNull()
      .references(() => escalations.id, { onDelete: "restrict" }),
    stepId: integer("step_id").references(() => escalationSteps.id, { onDelete: "restrict" }),
    kind: word<V.EscalationEventKind>("kind", "escalation_event_kind_terms").notNull(),
    userId: userId("user_id"),
    reasonTextId: textId("reason_text_id"),
    happenedOn: calendarDate("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("escalation_events_by_escalation").on(t.escalationId)],
);

/** An official list of those that had not answered, on its day. Its entries are fixed when it is published here. */
export const nonResponseLists = sqliteTable(
  "non_response_lists",
  {
    id: id(),
    /** LIST-0003: given once. */
    reference: text("reference").notNull(),
    /** Whose list it is, such as the Chief Coroner. */
    publisherTextId: textId("publisher_text_id").notNull(),
    sourceTextId: textId("source_text_id").notNull(),
    /** The day the list bears. */
    listedOn: calendarDate("listed_on").notNull(),
    /** The lines as they were typed in; null once it is published, for its entries hold them then. */
    linesTextId: textId("lines_text_id"),
    savedByUserId: userId("saved_by_user_id").notNull(),
    savedAt: instant("saved_at").notNull(),
    publishedByUserId: userId("published_by_user_id"),
    publicOn: calendarDate("public_on"),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("non_response_lists_reference_is_unique").on(t.reference)],
);

/** An entry of an official list, as the list names it, with the request it is about where one was found. Append-only. */
export const nonResponseEntries = sqliteTable(
  "non_response_entries",
  {
    id: id(),
    listId: integer("list_id")
      .notNull()
      .references(() => nonResponseLists.id, { onDelete: "restrict" }),
    position: integer("position").notNull(),
    /** The report and the body as the list writes them. */
    namedTextId: textId("named_text_id").notNull(),
    reportId: integer("report_id").references(() => reports.id, { onDelete: "restrict" }),
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id").references(() => addressings.id, { onDelete: "restrict" }),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("non_response_entries_position_once").on(t.listId, t.position),
    index("non_response_entries_by_addressing").on(t.addressingId),
  ],
);

/** That an entry was taken off the official list later, and why. Append-only. */
export const nonResponseRemovals = sqliteTable(
  "non_response_removals",
  {
    id: id(),
    entryId: integer("entry_id")
      .notNull()
      .references(() => nonResponseEntries.id, { onDelete: "restrict" }),
    removedOn: calendarDate("removed_on").notNull(),
    reasonTextId: textId("reason_text_id").notNull(),
    removedByUserId: userId("removed_by_user_id").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("non_response_removals_once").on(t.entryId)],
);
