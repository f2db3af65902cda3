import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { recommendations, recommendationVersions } from "./reports";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) =>
  integer(name)
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });
const recommendationId = (name: string) =>
  integer(name)
    .notNull()
    .references(() => recommendations.id, { onDelete: "restrict" });

/**
 * Recommendations that a person found to ask for the same thing, or to bear on each other. What it is called and
 * what is said of it are in its versions, of which the newest counts.
 */
export const recommendationGroups = sqliteTable(
  "recommendation_groups",
  {
    id: id(),
    /** GROUP-0012: given once. A group that was joined to another still leads there. */
    reference: text("reference").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("recommendation_groups_reference_is_unique").on(t.reference)],
);

const groupId = (name: string) =>
  integer(name).references(() => recommendationGroups.id, { onDelete: "restrict" });

/** What a group is called, its account, who should own it, and whether it was joined to another. Append-only. */
export const groupVersions = sqliteTable(
  "group_versions",
  {
    id: id(),
    groupId: groupId("group_id").notNull(),
    titleTextId: textId("title_text_id").notNull(),
    accountTextId: textId("account_text_id"),
    /** Who should see to it that it is done everywhere, in the view of oversight. */
    ownerBodyId: integer("owner_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    mergedIntoId: groupId("merged_into_id"),
    reasonTextId: textId("reason_text_id"),
    decidedByUserId: userId("decided_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("group_versions_by_group").on(t.groupId),
    index("group_versions_by_merged_into").on(t.mergedIntoId),
  ],
);

/** What is in a group; the newest row of an item counts. Append-only. */
export const groupItems = sqliteTable(
  "group_items",
  {
    id: id(),
    groupId: groupId("group_id").notNull(),
    recommendationId: recommendationId("recommendation_id"),
    isIn: flag("is_in").notNull(),
    reasonTextId: textId("reason_text_id"),
    decidedByUserId: userId("decided_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("group_items_by_group").on(t.groupId, t.recommendationId),
    index("group_items_by_recommendation").on(t.recommendationId),
  ],
);

/** Pairs that the register proposes a person should look at. Recomputed at will; decisions are links of recommendations. */
export const connectionProposals = sqliteTable(
  "connection_proposals",
  {
    id: id(),
    /** The later of the two. */
    fromId: recommendationId("from_id"),
    toId: recommendationId("to_id"),
    kind: word<V.RecommendationLinkKind>("kind", "recommendation_link_kind_terms").notNull(),
    /** 0 to 1: the share of what they say that both say. */
    score: real("score").notNull(),
  },
  (t) => [
    uniqueIndex("connection_proposals_once").on(t.fromId, t.toId),
    index("connection_proposals_by_score").on(t.score),
    index("connection_proposals_by_target").on(t.toId),
  ],
);

/** The wording of each recommendation for which proposals were last looked for, so that new ones are known. */
export const connectionSearches = sqliteTable("connection_searches", {
  id: integer("id")
    .primaryKey()
    .references(() => recommendations.id, { onDelete: "restrict" }),
  versionId: integer("version_id")
    .notNull()
    .references(() => recommendationVersions.id, { onDelete: "restrict" }),
});

/**
 * Which body leads on a recommendation, as a person decided; a null body takes an earlier decision back. The newest
 * row counts. Append-only.
 */
export const leadDecisions = sqliteTable(
  "lead_decisions",
  {
    id: id(),
    recommendationId: recommendationId("recommendation_id"),
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id").notNull(),
    decidedByUserId: userId("decided_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("lead_decisions_by_recommendation").on(t.recommendationId),
    index("lead_decisions_by_body").on(t.bodyId),
  ],
);

/** The bodies that support the lead, by a decision on it, each with what for. Append-only. */
export const supportingBodies = sqliteTable(
  "supporting_bodies",
  {
    id: id(),
    decisionId: integer("decision_id")
      .notNull()
      .references(() => leadDecisions.id, { onDelete: "restrict" }),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    reasonTextId: textId("reason_text_id").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("supporting_bodies_once").on(t.decisionId, t.bodyId),
    index("supporting_bodies_by_body").on(t.bodyId),
  ],
);
