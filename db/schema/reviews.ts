import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { recommendationGroups } from "./connections";
import { recommendations } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: "restrict" });
const bodyId = (name: string) => integer(name).references(() => bodies.id, { onDelete: "restrict" });
const boardId = () =>
  integer("board_id")
    .notNull()
    .references(() => reviewBoards.id, { onDelete: "restrict" });

/** A board that reviews what became of recommendations on one theme; its editions are what is public of it. */
export const reviewBoards = sqliteTable(
  "review_boards",
  {
    id: id(),
    /** REVIEW-0003: given once. */
    reference: text("reference").notNull(),
    theme: word<V.ThemeCode>("theme", "theme_terms").notNull(),
    titleTextId: textId("title_text_id").notNull(),
    /** What the next edition will say. */
    summaryTextId: textId("summary_text_id"),
    openedByUserId: userId("opened_by_user_id").notNull(),
    openedAt: instant("opened_at").notNull(),
    closedOn: calendarDate("closed_on"),
    /** What came of the review. */
    outcomeTextId: textId("outcome_text_id"),
    /** Who last changed what the next edition will say; another person publishes it. */
    savedByUserId: userId("saved_by_user_id").notNull(),
    savedAt: instant("saved_at").notNull(),
    /** Whether anything was changed since the newest edition. */
    isDraft: flag("is_draft").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("review_boards_reference_is_unique").on(t.reference)],
);

/** Who sits on a board: a role at a body, never a person's name. The newest row of a number counts. Append-only. */
export const reviewMembers = sqliteTable(
  "review_members",
  {
    id: id(),
    boardId: boardId(),
    /** 1, 2, 3… within one board. */
    number: integer("number").notNull(),
    roleTextId: textId("role_text_id").notNull(),
    bodyId: bodyId("body_id"),
    isIn: flag("is_in").notNull(),
    decidedByUserId: userId("decided_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("review_members_by_board").on(t.boardId)],
);

/**
 * What a board looks at: a confirmed group, or a recommendation that is in none. One of the two is null. The newest
 * row of each counts. Append-only.
 */
export const reviewItems = sqliteTable(
  "review_items",
  {
    id: id(),
    boardId: boardId(),
    groupId: integer("group_id").references(() => recommendationGroups.id, { onDelete: "restrict" }),
    recommendationId: integer("recommendation_id").references(() => recommendations.id, {
      onDelete: "restrict",
    }),
    isIn: flag("is_in").notNull(),
    reasonTextId: textId("reason_text_id"),
    decidedByUserId: userId("decided_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("review_items_by_board").on(t.boardId)],
);

/** Minutes of a meeting, for the board alone; corrected ones follow the first, and the newest count. Append-only. */
export const reviewMinutes = sqliteTable(
  "review_minutes",
  {
    id: id(),
    boardId: boardId(),
    /** Which meeting: 1, 2, 3… within one board. */
    meeting: integer("meeting").notNull(),
    heldOn: calendarDate("held_on").notNull(),
    minutesTextId: textId("minutes_text_id").notNull(),
    recordedByUserId: userId("recorded_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("review_minutes_by_board").on(t.boardId)],
);

/** What a meeting decided, who does it and by when. Append-only. */
export const reviewDecisions = sqliteTable(
  "review_decisions",
  {
    id: id(),
    boardId: boardId(),
    /** 1, 2, 3… within one board. */
    number: integer("number").notNull(),
    meeting: integer("meeting").notNull(),
    decisionTextId: textId("decision_text_id").notNull(),
    /** A role, never a person's name. */
    ownerTextId: textId("owner_text_id").notNull(),
    ownerBodyId: bodyId("owner_body_id"),
    dueOn: calendarDate("due_on").notNull(),
    recordedByUserId: userId("recorded_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("review_decisions_number_once").on(t.boardId, t.number)],
);

/** What became of a decision: moved to another day, done, not done, or taken up again. Append-only. */
export const reviewDecisionEvents = sqliteTable(
  "review_decision_events",
  {
    id: id(),
    decisionId: integer("decision_id")
      .notNull()
      .references(() => reviewDecisions.id, { onDelete: "restrict" }),
    kind: word<V.ReviewDecisionEventKind>("kind", "review_decision_event_kind_terms").notNull(),
    /** What came of it, or why. */
    accountTextId: textId("account_text_id").notNull(),
    /** The new day, where it was moved or taken up again. */
    dueOn: calendarDate("due_on"),
    userId: userId("user_id"),
    happenedOn: calendarDate("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("review_decision_events_by_decision").on(t.decisionId)],
);

/** A public summary of a review; with it the items, members and decisions recorded until then are public. Append-only. */
export const reviewEditions = sqliteTable(
  "review_editions",
  {
    id: id(),
    boardId: boardId(),
    /** 1, 2, 3… within one board. */
    number: integer("number").notNull(),
    titleTextId: textId("title_text_id").notNull(),
    summaryTextId: textId("summary_text_id").notNull(),
    publishedByUserId: userId("published_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("review_editions_number_once").on(t.boardId, t.number)],
);
