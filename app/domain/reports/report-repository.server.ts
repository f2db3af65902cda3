import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** The SQL the catalogue needs to keep references and histories right; lists for pages are read models of their own. */
export interface CatalogueReport {
  id: number;
  reference: string;
  kind: V.ReportKind;
  regime: V.Regime;
  state: V.ReportState;
  statedDueOn: string | null;
  sentOn: string | null;
  reportedOn: string | null;
  publishedOn: string | null;
  version: number;
}

const REPORT_COLUMNS = `id, reference, kind, regime, state, stated_due_on AS statedDueOn, sent_on AS sentOn,
  reported_on AS reportedOn, published_on AS publishedOn, version`;

export const findReportById = (id: number) =>
  query<CatalogueReport, [number]>(`SELECT ${REPORT_COLUMNS} FROM reports WHERE id = ?`).get(id);

export const findReportByReference = (reference: string) =>
  query<CatalogueReport, [string]>(`SELECT ${REPORT_COLUMNS} FROM reports WHERE reference = ?`).get(
    reference,
  );

export const existsReference = (reference: string): boolean =>
  query<{ found: number }, [string]>("SELECT 1 AS found FROM reports WHERE reference = ?").get(reference) !==
  undefined;

export interface CatalogueAddressing {
  id: number;
  position: number;
  bodyId: number | null;
  bodyCode: string | null;
  addressedKey: string;
  capacity: V.Capacity;
  match: V.MatchMethod;
  provenance: V.Provenance;
}

export const listAddressings = (reportId: number) =>
  query<CatalogueAddressing, [number]>(
    `SELECT a.id, a.position, a.body_id AS bodyId, b.code AS bodyCode, a.addressed_key AS addressedKey, a.capacity,
            a.match, a.provenance
     FROM addressings a LEFT JOIN bodies b ON b.id = a.body_id
     WHERE a.report_id = ? AND a.is_withdrawn = 0 ORDER BY a.position`,
  ).all(reportId);

export interface CatalogueRecommendation {
  id: number;
  number: number;
  reference: string;
  kind: V.RecommendationKind;
  text: string | null;
  split: V.SplitMethod;
}

export const listRecommendations = (reportId: number) =>
  query<CatalogueRecommendation, [number]>(
    `SELECT r.id, r.number, r.reference, r.kind, t.content AS text, r.split
     FROM recommendations r JOIN texts t ON t.id = r.text_id
     WHERE r.report_id = ? AND r.is_withdrawn = 0 ORDER BY r.number`,
  ).all(reportId);

/** Withdrawn ones count: a number is never used twice. */
export const lastRecommendationNumber = (reportId: number): number =>
  query<{ n: number | null }, [number]>(
    "SELECT max(number) AS n FROM recommendations WHERE report_id = ?",
  ).get(reportId)?.n ?? 0;

export const lastAddressingPosition = (reportId: number): number =>
  query<{ n: number | null }, [number]>("SELECT max(position) AS n FROM addressings WHERE report_id = ?").get(
    reportId,
  )?.n ?? 0;

export const listTrackedPairs = (reportId: number) =>
  query<{ id: number; recommendationId: number; addressingId: number; isWithdrawn: number }, [number]>(
    `SELECT t.id, t.recommendation_id AS recommendationId, t.addressing_id AS addressingId, t.is_withdrawn AS isWithdrawn
     FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id WHERE a.report_id = ?`,
  ).all(reportId);

export const findTrackedPair = (recommendationId: number, addressingId: number) =>
  query<{ id: number; isWithdrawn: number }, [number, number]>(
    `SELECT id, is_withdrawn AS isWithdrawn FROM tracked_items WHERE recommendation_id = ? AND addressing_id = ?`,
  ).get(recommendationId, addressingId);

/** Standing items of a report, without their texts. */
export const listItemReferences = (reportId: number) =>
  query<{ id: number; reference: string }, [number]>(
    "SELECT id, reference FROM recommendations WHERE report_id = ? AND is_withdrawn = 0 ORDER BY number",
  ).all(reportId);

export const findItemReference = (reportId: number, recommendationId: number): string | null =>
  query<{ reference: string }, [number, number]>(
    "SELECT reference FROM recommendations WHERE id = ? AND report_id = ? AND is_withdrawn = 0",
  ).get(recommendationId, reportId)?.reference ?? null;

export const findAddressedBodyCode = (reportId: number, addressingId: number): string | null =>
  query<{ code: string }, [number, number]>(
    `SELECT b.code FROM addressings a JOIN bodies b ON b.id = a.body_id
     WHERE a.id = ? AND a.report_id = ? AND a.is_withdrawn = 0`,
  ).get(addressingId, reportId)?.code ?? null;

export const existsTrackedReference = (reference: string): boolean =>
  query<{ found: number }, [string]>("SELECT 1 AS found FROM tracked_items WHERE reference = ?").get(
    reference,
  ) !== undefined;

export const findNewestDueDate = (addressingId: number) =>
  query<{ dueOn: string; basis: V.DueDateBasis }, [number]>(
    "SELECT due_on AS dueOn, basis FROM due_dates WHERE addressing_id = ? ORDER BY id DESC LIMIT 1",
  ).get(addressingId);
