import { index, integer, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings } from "./addressings";
import { bodies } from "./bodies";
import { calendarDate, id, instant, word } from "./columns";
import { responses } from "./statements";
import { submissions } from "./submissions";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) =>
  integer(name)
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });

/**
 * A body's answer to a report while it is written, as one letter over several concerns. What it says to each
 * is a submission of its own (letterParts); the letter binds them, so that they are signed off and published
 * together. Never read by public pages.
 */
export const letters = sqliteTable(
  "letters",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    state: word<V.SubmissionState>("state", "submission_state_terms").notNull(),
    /** Raised by every change; a form filled in from an older one is refused (design §4.4). */
    version: integer("version").notNull(),
    authorUserId: userId("author_user_id"),
    /** The date the letter bears. */
    statedOn: calendarDate("stated_on"),
    openingTextId: textId("opening_text_id"),
    /** When it reached whoever made the report. */
    reachedOn: calendarDate("reached_on"),
    representations: word<V.Representation>("representations", "representation_terms"),
    familyTold: word<V.FamilyTold>("family_told", "family_told_terms"),
    familyToldOn: calendarDate("family_told_on"),
    /** The published answer, from publication on. */
    responseId: integer("response_id").references(() => responses.id, { onDelete: "restrict" }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [index("letters_by_addressing").on(t.addressingId), index("letters_by_body").on(t.bodyId, t.state)],
);

/** Which submissions a letter binds: one for each concern it answers. */
export const letterParts = sqliteTable(
  "letter_parts",
  {
    id: id(),
    letterId: integer("letter_id")
      .notNull()
      .references(() => letters.id, { onDelete: "restrict" }),
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
  },
  (t) => [
    uniqueIndex("letter_parts_once").on(t.submissionId),
    index("letter_parts_by_letter").on(t.letterId),
  ],
);

/** Bodies of the same report named as answering jointly. It counts for one only once its own approver confirmed. */
export const letterCosigners = sqliteTable(
  "letter_cosigners",
  {
    id: id(),
    letterId: integer("letter_id")
      .notNull()
      .references(() => letters.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    state: word<V.CosignerState>("state", "cosigner_state_terms").notNull(),
    /** The letter's version that was confirmed or declined: other words need to be read again. */
    decidedVersion: integer("decided_version"),
    decidedByUserId: integer("decided_by_user_id").references(() => users.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id"),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    uniqueIndex("letter_cosigners_once").on(t.letterId, t.addressingId),
    index("letter_cosigners_by_addressing").on(t.addressingId),
  ],
);

/** What contributor and approver say to each other about a draft. Append-only; only the body reads it. */
export const signOffComments = sqliteTable(
  "sign_off_comments",
  {
    id: id(),
    submissionId: integer("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "restrict" }),
    userId: userId("user_id"),
    textId: textId("text_id").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("sign_off_comments_by_submission").on(t.submissionId)],
);

/** Who approves for whom during leave: a named person of the same body, from one day to another. */
export const approvalDelegations = sqliteTable(
  "approval_delegations",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    fromUserId: userId("from_user_id"),
    toUserId: userId("to_user_id"),
    beginsOn: calendarDate("begins_on").notNull(),
    /** The last day it holds. */
    endsOn: calendarDate("ends_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** Ended before its day. */
    endedAt: instant("ended_at"),
  },
  (t) => [index("approval_delegations_by_person").on(t.toUserId, t.bodyId)],
);
