import { query } from "~db/client.server";
import type { AskedFacts } from "./facet-table-rows";

export interface ListingRow {
  id: number;
  reportId: number;
  recommendationId: number | null;
  reportKind: string;
  recommendationKind: string | null;
  issuerSlug: string;
  issuerName: string;
  year: number | null;
  reportedOn: string | null;
  reference: string;
}

export const listListings = () =>
  query<ListingRow>(
    `SELECT l.id, l.report_id AS reportId, l.recommendation_id AS recommendationId, l.report_kind AS reportKind,
            l.recommendation_kind AS recommendationKind, i.slug AS issuerSlug, i.name AS issuerName, l.year,
            l.reported_on AS reportedOn, l.reference
     FROM listings l JOIN issuers i ON i.id = l.issuer_id ORDER BY l.id`,
  ).all();

/** Everybody asked, with the facts the response status needs; in the order of reports. */
export const listAskedFacts = () =>
  query<AskedFacts>(
    `SELECT n.id AS addressingId, n.report_id AS reportId, n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId,
            n.capacity, n.due_on AS dueOn, n.due_basis AS dueBasis, n.is_clock_kept AS isClockKept,
            n.response_count AS responseCount, n.is_joint AS isJoint, n.first_responded_on AS firstRespondedOn,
            n.is_extension_requested AS isExtensionRequested, n.is_listed_non_responder AS isListedNonResponder,
            n.is_withheld AS isWithheld, n.body_closed_on AS bodyClosedOn
     FROM addressing_now n WHERE n.is_report_withdrawn = 0 ORDER BY n.report_id, n.id`,
  ).all();

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

export const listItemFacts = () =>
  query<ItemFactsRow>(
    `SELECT n.recommendation_id AS recommendationId, n.addressing_id AS addressingId, n.position, n.implementation,
            n.adequacy, n.level, n.is_disputed AS isDisputed, t.basis = 'allotted' AS isAllotted
     FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id`,
  ).all();

export const listBodies = () =>
  query<{ id: number; code: string; name: string; type: string; mergedIntoId: number | null }>(
    "SELECT id, code, name, type, merged_into_id AS mergedIntoId FROM bodies",
  ).all();

export const listReportCategories = () =>
  query<{ reportId: number; category: string }>(
    "SELECT DISTINCT report_id AS reportId, category FROM report_categories WHERE category IS NOT NULL",
  ).all();

export const listRecommendationThemes = () =>
  query<{ recommendationId: number; theme: string }>(
    "SELECT recommendation_id AS recommendationId, theme FROM recommendation_themes",
  ).all();
