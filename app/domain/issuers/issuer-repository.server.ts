import { query, register } from "~db/client.server";
import { issuerAliases, issuers, issuerSuccessions } from "~db/schema/bodies";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface IssuerRow {
  id: number;
  slug: string;
  name: string;
  nameKey: string;
  kind: V.IssuerKind;
  closedOn: string | null;
  isRecognised: number;
}

const COLUMNS = `id, slug, name, name_key AS nameKey, kind, closed_on AS closedOn, is_recognised AS isRecognised`;

export const listIssuersOfKind = (kind: V.IssuerKind) =>
  query<IssuerRow, [string]>(`SELECT ${COLUMNS} FROM issuers WHERE kind = ? ORDER BY id`).all(kind);

export const findIssuerByName = (nameKey: string, kind: V.IssuerKind) =>
  query<IssuerRow, [string, string]>(
    `SELECT ${COLUMNS} FROM issuers WHERE name_key = ? AND kind = ? ORDER BY id LIMIT 1`,
  ).get(nameKey, kind);

/** Changes whenever an area, another name of one or an amalgamation does, and from register to register. */
export const issuersStamp = (): string =>
  query<{ stamp: string }, [string]>(
    `SELECT ? || '/' || (SELECT count(*) || '.' || coalesce(sum(is_recognised), 0) || '.' || count(closed_on) FROM issuers)
       || '/' || (SELECT count(*) FROM issuer_aliases) || '/' || (SELECT count(*) FROM issuer_successions) AS stamp`,
  ).get(register().file)?.stamp ?? "";

export const existsSlug = (slug: string): boolean =>
  query<{ found: number }, [string]>("SELECT 1 AS found FROM issuers WHERE slug = ?").get(slug) !== undefined;

export const listIssuerAliases = () =>
  query<{ issuerId: number; alias: string }, []>(
    "SELECT issuer_id AS issuerId, alias FROM issuer_aliases ORDER BY id",
  ).all();

export const listIssuerSuccessions = () =>
  query<{ predecessor: string; successor: string; effectiveOn: string }, []>(
    `SELECT p.name AS predecessor, s.name AS successor, x.effective_on AS effectiveOn
     FROM issuer_successions x JOIN issuers p ON p.id = x.predecessor_id JOIN issuers s ON s.id = x.successor_id
     ORDER BY x.effective_on, x.id`,
  ).all();

export const existsIssuerAlias = (issuerId: number, aliasKey: string): boolean =>
  query<{ found: number }, [number, string]>(
    "SELECT 1 AS found FROM issuer_aliases WHERE issuer_id = ? AND alias_key = ?",
  ).get(issuerId, aliasKey) !== undefined;

export const existsIssuerSuccession = (
  predecessorId: number,
  successorId: number,
  effectiveOn: string,
): boolean =>
  query<{ found: number }, [number, number, string]>(
    `SELECT 1 AS found FROM issuer_successions WHERE predecessor_id = ? AND successor_id = ? AND effective_on = ?`,
  ).get(predecessorId, successorId, effectiveOn) !== undefined;

export const insertIssuer = (w: Writing, row: typeof issuers.$inferInsert) => w.insert(issuers, row);
export const updateIssuer = (w: Writing, id: number, changes: Partial<typeof issuers.$inferInsert>) =>
  w.update(issuers, id, changes);
export const insertIssuerAlias = (w: Writing, row: typeof issuerAliases.$inferInsert) =>
  w.insert(issuerAliases, row);
export const insertIssuerSuccession = (w: Writing, row: typeof issuerSuccessions.$inferInsert) =>
  w.insert(issuerSuccessions, row);
