import { query } from "~db/client.server";
import { bodies, bodyAliases, bodySuccessions } from "~db/schema/bodies";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface BodyRow {
  id: number;
  code: string;
  name: string;
  nameKey: string;
  odsCode: string | null;
  openedOn: string | null;
  closedOn: string | null;
  mergedIntoId: number | null;
  provenance: V.Provenance;
  type: V.BodyType;
}

const COLUMNS = `id, code, name, type, name_key AS nameKey, ods_code AS odsCode, opened_on AS openedOn,
  closed_on AS closedOn, merged_into_id AS mergedIntoId, provenance`;

export const iterateBodies = () => query<BodyRow, []>(`SELECT ${COLUMNS} FROM bodies ORDER BY id`).iterate();

export const findBodyByCode = (code: string) =>
  query<BodyRow, [string]>(`SELECT ${COLUMNS} FROM bodies WHERE code = ?`).get(code);

export const findCodeOf = (bodyId: number): string | null =>
  query<{ code: string }, [number]>("SELECT code FROM bodies WHERE id = ?").get(bodyId)?.code ?? null;

export const listBodiesByName = (nameKey: string) =>
  query<BodyRow, [string]>(`SELECT ${COLUMNS} FROM bodies WHERE name_key = ? ORDER BY id`).all(nameKey);

export interface AliasRow {
  bodyId: number;
  alias: string;
  kind: V.AliasKind;
  provenance: V.Provenance;
}

export const iterateAliases = () =>
  query<AliasRow, []>(
    `SELECT body_id AS bodyId, alias, kind, provenance FROM body_aliases ORDER BY id`,
  ).iterate();

export const existsAlias = (bodyId: number, aliasKey: string, kind: V.AliasKind): boolean =>
  query<{ found: number }, [number, string, string]>(
    "SELECT 1 AS found FROM body_aliases WHERE body_id = ? AND alias_key = ? AND kind = ?",
  ).get(bodyId, aliasKey, kind) !== undefined;

export const findSuccession = (predecessorId: number, successorId: number) =>
  query<{ id: number; effectiveOn: string | null }, [number, number]>(
    `SELECT id, effective_on AS effectiveOn FROM body_successions WHERE predecessor_id = ? AND successor_id = ?`,
  ).get(predecessorId, successorId);

/** A number that changes whenever a body, an alias or a merger does: tells whether an index is still right. */
export const bodiesStamp = (): string =>
  query<{ stamp: string }, []>(
    `SELECT (SELECT count(*) || '.' || total(version) FROM bodies) || '/' || (SELECT count(*) FROM body_aliases) AS stamp`,
  ).get()?.stamp ?? "";

export const insertBody = (w: Writing, row: typeof bodies.$inferInsert) => w.insert(bodies, row);
export const updateBody = (w: Writing, id: number, changes: Partial<typeof bodies.$inferInsert>) => {
  const version = query<{ version: number }, [number]>("SELECT version FROM bodies WHERE id = ?").get(id);
  w.update(bodies, id, { ...changes, version: (version?.version ?? 0) + 1 });
};
export const insertAlias = (w: Writing, row: typeof bodyAliases.$inferInsert) => w.insert(bodyAliases, row);
export const insertSuccession = (w: Writing, row: typeof bodySuccessions.$inferInsert) =>
  w.insert(bodySuccessions, row);
