import { index, integer, real, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { recommendationGroups } from "./connections";
import { recommendations } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) =>
  integer(name)
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });

/** What is ranked: a confirmed group, or a recommendation that is in none. One of the two is null. */
const unit = () => ({
  groupId: integer("group_id").references(() => recommendationGroups.id, { onDelete: "restrict" }),
  recommendationId: integer("recommendation_id").references(() => recommendations.id, {
    onDelete: "restrict",
  }),
});

/** How much each factor counts, 0 to 10; one column a factor of the vocabulary. */
const weights = () => ({
  severity: integer("severity").notNull(),
  recurrence: integer("recurrence").notNull(),
  breadth: integer("breadth").notNull(),
  timeOpen: integer("time_open").notNull(),
  feasibility: integer("feasibility").notNull(),
});

/** Each decision on how much the factors of a priority count; the newest row holds. Append-only. */
export const priorityWeights = sqliteTable("priority_weights", {
  id: id(),
  ...weights(),
  reasonTextId: textId("reason_text_id").notNull(),
  decidedByUserId: userId("decided_by_user_id"),
  knownOn: calendarDate("known_on").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/**
 * What a person scored a factor of a unit, with the reason: it goes before what the data say. A null score takes an
 * earlier one back. The newest row of a unit and a factor counts. Append-only.
 */
export const priorityScores = sqliteTable(
  "priority_scores",
  {
    id: id(),
    ...unit(),
    factor: word<V.PriorityFactor>("factor", "priority_factor_terms").notNull(),
    score: integer("score"),
    reasonTextId: textId("reason_text_id").notNull(),
    scoredByUserId: userId("scored_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("priority_scores_by_group").on(t.groupId),
    index("priority_scores_by_recommendation").on(t.recommendationId),
  ],
);

/** The list of priorities as its editors prepare it; its editions are what is public. */
export const priorityLists = sqliteTable("priority_lists", {
  id: id(),
  introductionTextId: textId("introduction_text_id"),
  /** The day on which the list is looked at again. */
  reviewOn: calendarDate("review_on"),
  savedByUserId: userId("saved_by_user_id"),
  savedAt: instant("saved_at").notNull(),
  /** Whether anything was changed since the newest edition. */
  isDraft: flag("is_draft").notNull(),
  version: integer("version").notNull().default(1),
});

/** What was put on the list in preparation, with why it is a priority, or taken off it; the newest row of a unit counts. Append-only. */
export const priorityEntries = sqliteTable(
  "priority_entries",
  {
    id: id(),
    listId: integer("list_id")
      .notNull()
      .references(() => priorityLists.id, { onDelete: "restrict" }),
    ...unit(),
    isIn: flag("is_in").notNull(),
    rationaleTextId: textId("rationale_text_id").notNull(),
    decidedByUserId: userId("decided_by_user_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("priority_entries_by_list").on(t.listId)],
);

/** The list of priorities as it was published, with how it was reckoned. Append-only. */
export const priorityEditions = sqliteTable(
  "priority_editions",
  {
    id: id(),
    /** 1, 2, 3… */
    number: integer("number").notNull(),
    introductionTextId: textId("introduction_text_id"),
    ...weights(),
    /** Of how many units the ranks are. */
    rankedCount: integer("ranked_count").notNull(),
    reviewOn: calendarDate("review_on").notNull(),
    publishedByUserId: userId("published_by_user_id"),
    publisherBodyId: integer("publisher_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("priority_editions_number_once").on(t.number)],
);

/** An entry of an edition, in its place, as it stood. Append-only. */
export const priorityEditionEntries = sqliteTable(
  "priority_edition_entries",
  {
    id: id(),
    editionId: integer("edition_id")
      .notNull()
      .references(() => priorityEditions.id, { onDelete: "restrict" }),
    position: integer("position").notNull(),
    ...unit(),
    /** The name of the group, or the words of the recommendation. */
    titleTextId: textId("title_text_id").notNull(),
    rationaleTextId: textId("rationale_text_id").notNull(),
    /** 0 to 100. */
    score: real("score").notNull(),
    /** Its place among all that was ranked. */
    rank: integer("rank").notNull(),
    /** In how many of the other weightings tried it was among the first 20. */
    heldCount: integer("held_count").notNull(),
  },
  (t) => [uniqueIndex("priority_edition_entries_position_once").on(t.editionId, t.position)],
);

/** A factor of an entry: its score, what was counted for it, and who scored it where a person did. Append-only. */
export const priorityEditionScores = sqliteTable(
  "priority_edition_scores",
  {
    id: id(),
    entryId: integer("entry_id")
      .notNull()
      .references(() => priorityEditionEntries.id, { onDelete: "restrict" }),
    factor: word<V.PriorityFactor>("factor", "priority_factor_terms").notNull(),
    score: integer("score").notNull(),
    /** What the rule counted: issuers, bodies or years; null where it counts nothing. */
    counted: integer("counted"),
    priorityScoreId: integer("priority_score_id").references(() => priorityScores.id, {
      onDelete: "restrict",
    }),
  },
  (t) => [uniqueIndex("priority_edition_scores_once").on(t.entryId, t.factor)],
);
