import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ListedIssuer {
  slug: string;
  name: string;
  kind: V.IssuerKind;
  closedOn: string | null;
  isRecognised: number;
  reportCount: number;
}

export const listIssuers = () =>
  query<ListedIssuer>(
    `SELECT i.slug, i.name, i.kind, i.closed_on AS closedOn, i.is_recognised AS isRecognised,
            coalesce(r.n, 0) AS reportCount
     FROM issuers i
     LEFT JOIN (SELECT issuer_id, count(DISTINCT report_id) AS n FROM listings GROUP BY issuer_id) r
       ON r.issuer_id = i.id
     ORDER BY i.kind, i.name`,
  ).all();

/** Issuers that are known as such, or have reports. */
export const listNamedIssuers = () =>
  query<Pick<ListedIssuer, "slug" | "name" | "kind" | "closedOn">>(
    `SELECT slug, name, kind, closed_on AS closedOn FROM issuers i
     WHERE is_recognised = 1 OR EXISTS (SELECT 1 FROM listings l WHERE l.issuer_id = i.id) ORDER BY name`,
  ).all();

export interface IssuerRow {
  id: number;
  slug: string;
  name: string;
  kind: V.IssuerKind;
  jurisdiction: V.Jurisdiction;
  regime: V.Regime;
  openedOn: string | null;
  closedOn: string | null;
  isRecognised: number;
}

export const findBySlug = (slug: string) =>
  query<IssuerRow, [string]>(
    `SELECT id, slug, name, kind, jurisdiction, regime, opened_on AS openedOn, closed_on AS closedOn,
            is_recognised AS isRecognised FROM issuers WHERE slug = ?`,
  ).get(slug);

export const listAliases = (issuerId: number): string[] =>
  query<{ alias: string }, [number]>(
    "SELECT DISTINCT alias FROM issuer_aliases WHERE issuer_id = ? ORDER BY alias",
  )
    .all(issuerId)
    .map((row) => row.alias);

export const listSuccessions = (issuerId: number) =>
  query<
    { isPredecessor: number; slug: string; name: string; effectiveOn: string },
    [number, number, number, number]
  >(
    `SELECT s.successor_id = ? AS isPredecessor, i.slug, i.name, s.effective_on AS effectiveOn
     FROM issuer_successions s
     JOIN issuers i ON i.id = CASE WHEN s.successor_id = ? THEN s.predecessor_id ELSE s.successor_id END
     WHERE s.successor_id = ? OR s.predecessor_id = ? ORDER BY s.effective_on, i.name`,
  ).all(issuerId, issuerId, issuerId, issuerId);

/** Published reports of an issuer by year of report, by whether those asked have answered. */
export const countReportsByYear = (issuerId: number) =>
  query<{ year: number | null; answered: number; partly: number; none: number }, [number]>(
    `SELECT year, sum(asked > 0 AND answered >= asked) AS answered,
            sum(answered > 0 AND answered < asked) AS partly, sum(answered = 0) AS none
     FROM (SELECT report_id, max(year) AS year, max(asked_count) AS asked, max(answered_count) AS answered
           FROM listings WHERE issuer_id = ? GROUP BY report_id)
     GROUP BY year ORDER BY year`,
  ).all(issuerId);
