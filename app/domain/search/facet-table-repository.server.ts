import { query } from "~db/client.server";
import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import type { ResponseStatus } from "~db/vocabulary";

/** What tells that the table is old: `newest` is the highest listing there is, and numbers are never reused. */
export const findNewestListing = (): number =>
  query<{ id: number | null }>("SELECT max(id) AS id FROM listings").get()?.id ?? 0;

export const countListings = (): number =>
  query<{ count: number }>("SELECT count(*) AS count FROM listings").get()?.count ?? 0;

export interface ListingRow {
  id: number;
  reportId: number;
  recommendationId: number | null;
  reportKind: string;
  recommendationKind: string | null;
  issuerSlug: string;
  year: number | null;
  reportedOn: string | null;
}

/**
 * The next listings, with all that their reports have: a report's listings are written together, so they
 * follow one another, in the order of its items.
 */
export const listListingsAfter = (id: number, limit: number) =>
  query<ListingRow, [number, number]>(
    `SELECT l.id, l.report_id AS reportId, l.recommendation_id AS recommendationId, l.report_kind AS reportKind,
            l.recommendation_kind AS recommendationKind, i.slug AS issuerSlug, l.year, l.reported_on AS reportedOn
     FROM listings l JOIN issuers i ON i.id = l.issuer_id
     WHERE l.report_id IN (SELECT report_id FROM listings WHERE id > ? ORDER BY id LIMIT ?)
     ORDER BY l.id`,
  ).all(id, limit);

/** Reports that no list shows, which may have been shown before. */
export const listHiddenReports = (): number[] =>
  query<{ id: number }>("SELECT id FROM reports WHERE state <> 'published'")
    .all()
    .map((row) => row.id);

export interface AskedRow {
  reportId: number;
  addressingId: number;
  bodyId: number | null;
  responsibleBodyId: number | null;
  dueOn: string | null;
  status: ResponseStatus;
}

/** Everybody asked by some reports, with the response status on a day. `reportIds` is a JSON list. */
export const listAsked = (reportIds: string, today: string) =>
  query<AskedRow, [{ reportIds: string; today: string }]>(
    `SELECT n.report_id AS reportId, n.id AS addressingId, n.body_id AS bodyId,
            n.responsible_body_id AS responsibleBodyId, n.due_on AS dueOn, ${responseStatusSql("n")} AS status
     FROM addressing_now n
     WHERE n.report_id IN (SELECT value FROM json_each(:reportIds)) AND n.is_report_withdrawn = 0
     ORDER BY n.report_id, n.id`,
  ).all({ reportIds, today });

export interface ItemFactsRow {
  recommendationId: number;
  addressingId: number;
  position: string | null;
  implementation: string;
  adequacy: string;
  level: string;
  isDisputed: number;
  isAllotted: number;
}

export const listItemFacts = (reportIds: string) =>
  query<ItemFactsRow, [string]>(
    `SELECT n.recommendation_id AS recommendationId, n.addressing_id AS addressingId, n.position, n.implementation,
            n.adequacy, n.level, n.is_disputed AS isDisputed, t.basis = 'allotted' AS isAllotted
     FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
     WHERE n.report_id IN (SELECT value FROM json_each(?))`,
  ).all(reportIds);

export const listReportCategories = (reportIds: string) =>
  query<{ reportId: number; category: string }, [string]>(
    `SELECT DISTINCT report_id AS reportId, category FROM report_categories
     WHERE category IS NOT NULL AND report_id IN (SELECT value FROM json_each(?))`,
  ).all(reportIds);

export const listRecommendationThemes = (reportIds: string) =>
  query<{ recommendationId: number; theme: string }, [string]>(
    `SELECT t.recommendation_id AS recommendationId, t.theme
     FROM recommendations r JOIN recommendation_themes t ON t.recommendation_id = r.id
     WHERE r.report_id IN (SELECT value FROM json_each(?))`,
  ).all(reportIds);

/** Changes whenever a body is added or changed: each change raises the body's version. */
export const findBodiesVersion = (): string =>
  query<{ version: string }>("SELECT max(id) || ' ' || sum(version) AS version FROM bodies").get()?.version ??
  "";

export interface BodyRow {
  id: number;
  code: string;
  name: string;
  type: string;
  mergedIntoId: number | null;
}

export const listBodies = () =>
  query<BodyRow>("SELECT id, code, name, type, merged_into_id AS mergedIntoId FROM bodies").all();

export const listIssuers = () =>
  query<{ slug: string; name: string }>("SELECT slug, name FROM issuers").all();
