import { query } from "~db/client.server";
import { issuerAliases, issuers } from "~db/schema/bodies";
import { reports, reportValues } from "~db/schema/reports";
import type { Writing } from "~db/writing.server";

export const updateIssuer = (w: Writing, id: number, changes: Partial<typeof issuers.$inferInsert>) =>
  w.update(issuers, id, changes);
export const insertAlias = (w: Writing, row: typeof issuerAliases.$inferInsert) =>
  w.insert(issuerAliases, row);
export const updateReportIssuer = (w: Writing, reportId: number, issuerId: number) =>
  w.update(reports, reportId, { issuerId });
export const insertReportValue = (w: Writing, row: typeof reportValues.$inferInsert) =>
  w.insert(reportValues, row);

interface IssuerRow {
  id: number;
  slug: string;
  name: string;
  nameKey: string;
  isRecognised: number;
}

export const findIssuer = (id: number) =>
  query<IssuerRow, [number]>(
    "SELECT id, slug, name, name_key AS nameKey, is_recognised AS isRecognised FROM issuers WHERE id = ?",
  ).get(id);

export const hasAlias = (issuerId: number, aliasKey: string): boolean =>
  query<{ found: number }, [number, string]>(
    "SELECT 1 AS found FROM issuer_aliases WHERE issuer_id = ? AND alias_key = ?",
  ).get(issuerId, aliasKey) !== undefined;

export const listReportsOf = (issuerId: number) =>
  query<{ id: number; reference: string }, [number]>(
    "SELECT id, reference FROM reports WHERE issuer_id = ? ORDER BY id",
  ).all(issuerId);

export const listRecognised = () =>
  query<{ id: number; name: string }, []>(
    "SELECT id, name FROM issuers WHERE is_recognised = 1 ORDER BY name LIMIT 1000",
  ).all();
