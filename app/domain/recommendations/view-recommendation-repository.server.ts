import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface RecommendationRow {
  id: number;
  reference: string;
  number: number;
  kind: V.RecommendationKind;
  sourceLabel: string | null;
  text: string | null;
  split: V.SplitMethod;
  isWithdrawn: number;
  withdrawnReason: string | null;
  parentReference: string | null;
  reportId: number;
  reportReference: string;
  reportKind: V.ReportKind;
  reportState: V.ReportState;
  reportTitle: string | null;
  regime: V.Regime;
  author: string | null;
  authorOffice: string | null;
  issuerName: string;
  issuerSlug: string;
  reportedOn: string | null;
  sentOn: string | null;
  publishedOn: string | null;
  hasSource: number;
  isSensitive: number;
  isUnverified: number;
}

/** A published or withdrawn recommendation by its reference; never one of a draft. */
export const findByReference = (reference: string) =>
  query<RecommendationRow, [string]>(
    `SELECT x.id, x.reference, x.number, x.kind, x.source_label AS sourceLabel, t.content AS text, x.split,
            x.is_withdrawn AS isWithdrawn, w.content AS withdrawnReason, p.reference AS parentReference,
            r.id AS reportId, r.reference AS reportReference, r.kind AS reportKind, r.state AS reportState,
            rt.content AS reportTitle, r.regime, a.content AS author, r.author_office AS authorOffice,
            i.name AS issuerName, i.slug AS issuerSlug, r.reported_on AS reportedOn, r.sent_on AS sentOn,
            r.published_on AS publishedOn, r.source_address IS NOT NULL AS hasSource, r.is_sensitive AS isSensitive,
            r.is_unverified AS isUnverified
     FROM recommendations x
     JOIN reports r ON r.id = x.report_id JOIN issuers i ON i.id = r.issuer_id
     JOIN texts t ON t.id = x.text_id
     LEFT JOIN texts w ON w.id = x.withdrawn_reason_text_id
     LEFT JOIN recommendations p ON p.id = x.parent_id
     LEFT JOIN texts rt ON rt.id = r.title_text_id LEFT JOIN texts a ON a.id = r.author_text_id
     WHERE x.reference = ? AND r.state <> 'draft'`,
  ).get(reference);

export interface TrackedRow {
  id: number;
  addressingId: number;
  reference: string;
  basis: V.TrackingBasis;
  position: V.Position | null;
  implementation: V.ImplementationStatus;
  adequacy: V.Adequacy;
  concernFlag: V.ConcernFlag;
  level: V.VerificationLevel;
  isDisputed: number;
  targetOn: string | null;
  nextRecheckOn: string | null;
  hasOpenCorrection: number;
}

/** What is tracked of one recommendation, a row for each body. */
export const listTracked = (recommendationId: number) =>
  query<TrackedRow, [number]>(
    `SELECT n.id, n.addressing_id AS addressingId, t.reference, t.basis, n.position, n.implementation, n.adequacy,
            n.concern_flag AS concernFlag, n.level, n.is_disputed AS isDisputed, n.target_on AS targetOn,
            n.next_recheck_on AS nextRecheckOn, n.has_open_correction AS hasOpenCorrection
     FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
     WHERE n.recommendation_id = ? ORDER BY n.addressing_id`,
  ).all(recommendationId);

export interface TrackedReferenceRow {
  recommendationReference: string;
  isWithdrawn: number;
  reason: string | null;
  bodyName: string | null;
  replacedBy: string | null;
}

/** Where a tracked item's reference leads, withdrawn or not. */
export const findTrackedReference = (reference: string) =>
  query<TrackedReferenceRow, [string]>(
    `SELECT x.reference AS recommendationReference, t.is_withdrawn AS isWithdrawn, w.content AS reason,
            b.name AS bodyName, r.reference AS replacedBy
     FROM tracked_items t JOIN recommendations x ON x.id = t.recommendation_id
     JOIN addressings a ON a.id = t.addressing_id LEFT JOIN bodies b ON b.id = a.body_id
     LEFT JOIN tracked_items r ON r.id = t.replaced_by_id
     LEFT JOIN texts w ON w.id = t.withdrawn_reason_text_id
     WHERE t.reference = ?`,
  ).get(reference);

/** The shown items of the same report in their order, with the part that each is of. */
export const listSiblings = (reportId: number) =>
  query<{ reference: string; number: number; parentReference: string | null }, [number]>(
    `SELECT x.reference, x.number, p.reference AS parentReference FROM recommendations x
     LEFT JOIN recommendations p ON p.id = x.parent_id
     WHERE x.report_id = ? AND x.is_withdrawn = 0 ORDER BY x.number`,
  ).all(reportId);

export const listThemes = (recommendationId: number) =>
  query<{ theme: V.ThemeCode; basis: V.ThemeBasis }, [number]>(
    "SELECT theme, basis FROM recommendation_themes WHERE recommendation_id = ? ORDER BY theme",
  ).all(recommendationId);

export interface LinkRow {
  kind: V.RecommendationLinkKind;
  /** 1 where this recommendation is the one that links, 0 where it is linked to. */
  isFrom: number;
  reference: string;
  text: string | null;
  reportedOn: string | null;
  issuerName: string;
  askedOf: string | null;
}

/** Confirmed links of a recommendation, the newest word on each pair, with whom the other one asked. */
export const listLinks = (recommendationId: number) =>
  query<LinkRow, [number, number, number, number]>(
    `SELECT l.kind, l.from_id = ? AS isFrom, o.reference, t.content AS text, r.reported_on AS reportedOn,
            i.name AS issuerName,
            (SELECT group_concat(b.name, ', ') FROM addressing_now n JOIN bodies b ON b.id = n.body_id
             WHERE n.report_id = r.id AND n.capacity = 'addressee') AS askedOf
     FROM recommendation_links l
     JOIN recommendations o ON o.id = CASE WHEN l.from_id = ? THEN l.to_id ELSE l.from_id END
     JOIN reports r ON r.id = o.report_id AND r.state = 'published'
     JOIN issuers i ON i.id = r.issuer_id JOIN texts t ON t.id = o.text_id
     WHERE (l.from_id = ? OR l.to_id = ?) AND l.is_confirmed = 1 AND o.is_withdrawn = 0
       AND l.id = (SELECT max(id) FROM recommendation_links WHERE from_id = l.from_id AND to_id = l.to_id)
     ORDER BY r.reported_on`,
  ).all(recommendationId, recommendationId, recommendationId, recommendationId);
