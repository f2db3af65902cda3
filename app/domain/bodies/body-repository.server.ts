import { query, register } from "~db/client.server";
import { bodies, bodyAliases, bodyEvents, bodySuccessions } from "~db/schema/all";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertBody = (w: Writing, row: typeof bodies.$inferInsert) => w.insert(bodies, row);
export const updateBody = (w: Writing, id: number, changes: Partial<typeof bodies.$inferInsert>) =>
  w.update(bodies, id, changes);
export const insertAlias = (w: Writing, row: typeof bodyAliases.$inferInsert) => w.insert(bodyAliases, row);
export const removeAlias = (w: Writing, id: number) => w.remove(bodyAliases, id);
export const insertBodyEvent = (w: Writing, row: typeof bodyEvents.$inferInsert) => w.insert(bodyEvents, row);
export const insertSuccession = (w: Writing, row: typeof bodySuccessions.$inferInsert) =>
  w.insert(bodySuccessions, row);
export const removeSuccession = (w: Writing, id: number) => w.remove(bodySuccessions, id);

export interface BodyRow {
  id: number;
  code: string;
  name: string;
  type: V.BodyType;
  odsCode: string | null;
  openedOn: string | null;
  closedOn: string | null;
  parentId: number | null;
  sponsorId: number | null;
  mergedIntoId: number | null;
  provenance: V.Provenance;
  version: number;
}

const COLUMNS = `b.id, b.code, b.name, b.type, b.ods_code AS odsCode, b.opened_on AS openedOn, b.closed_on AS closedOn,
  b.parent_id AS parentId, b.sponsor_id AS sponsorId, b.merged_into_id AS mergedIntoId, b.provenance, b.version`;

export const findBodyById = (id: number) =>
  query<BodyRow, [number]>(`SELECT ${COLUMNS} FROM bodies b WHERE b.id = ?`).get(id);

export const findBodyByCode = (code: string) =>
  query<BodyRow, [string]>(`SELECT ${COLUMNS} FROM bodies b WHERE b.code = ? COLLATE NOCASE`).get(code);

/** Bodies whose own name has this key, those that stand by themselves and are open first. */
export const listBodiesNamed = (nameKey: string) =>
  query<BodyRow, [string]>(
    `SELECT ${COLUMNS} FROM bodies b WHERE b.name_key = ?
     ORDER BY b.merged_into_id IS NOT NULL, b.closed_on IS NOT NULL, b.id LIMIT 20`,
  ).all(nameKey);

/** Bodies known under another name with this key. */
export const listBodiesAlsoNamed = (aliasKey: string) =>
  query<BodyRow, [string]>(
    `SELECT DISTINCT ${COLUMNS} FROM body_aliases x JOIN bodies b ON b.id = x.body_id WHERE x.alias_key = ?
     ORDER BY b.closed_on IS NOT NULL, b.id LIMIT 20`,
  ).all(aliasKey);

/** Every name of a body that a person could mean: not of the records that stand for nobody in particular. */
export const listNames = () =>
  query<{ body: number; name: string }, []>(
    `SELECT id AS body, name_key AS name FROM bodies
     WHERE merged_into_id IS NULL AND type NOT IN ('unidentified', 'individual_redacted')
     UNION ALL SELECT body_id, alias_key FROM body_aliases WHERE kind <> 'acronym'`,
  ).all();

/** Changes whenever a body or another name of one does, and from register to register. */
export const bodiesStamp = (): string =>
  query<{ stamp: string }, [string]>(
    `SELECT ? || '/' || (SELECT count(*) || '/' || coalesce(max(id), 0) || '/' || coalesce(sum(version), 0) FROM bodies)
       || '/' || (SELECT coalesce(max(id), 0) FROM body_aliases) AS stamp`,
  ).get(register().file)?.stamp ?? "";

export const listMergedInto = (bodyId: number) =>
  query<BodyRow, [number]>(`SELECT ${COLUMNS} FROM bodies b WHERE b.merged_into_id = ? ORDER BY b.id`).all(
    bodyId,
  );

export interface SuccessionRow {
  id: number;
  bodyId: number;
  code: string;
  name: string;
  effectiveOn: string | null;
}

export const listSuccessors = (bodyId: number) =>
  query<SuccessionRow, [number]>(
    `SELECT s.id, b.id AS bodyId, b.code, b.name, s.effective_on AS effectiveOn FROM body_successions s
     JOIN bodies b ON b.id = s.successor_id WHERE s.predecessor_id = ? ORDER BY b.name`,
  ).all(bodyId);

export const listPredecessors = (bodyId: number) =>
  query<SuccessionRow, [number]>(
    `SELECT s.id, b.id AS bodyId, b.code, b.name, s.effective_on AS effectiveOn FROM body_successions s
     JOIN bodies b ON b.id = s.predecessor_id WHERE s.successor_id = ? ORDER BY b.name`,
  ).all(bodyId);

/** These bodies and all whose open items may end at one of them: predecessors and merged records, to the end. */
export const listLeadingTo = (bodyIds: readonly number[]): number[] =>
  query<{ id: number }, [string]>(
    `WITH RECURSIVE leading (id) AS (
       SELECT value FROM json_each(?)
       UNION SELECT b.id FROM leading l JOIN bodies b ON b.merged_into_id = l.id
       UNION SELECT s.predecessor_id FROM leading l JOIN body_successions s ON s.successor_id = l.id)
     SELECT id FROM leading`,
  )
    .all(JSON.stringify(bodyIds))
    .map((row) => row.id);

/** Bodies that closed after one day (null: ever) and by another. */
export const listClosedBetween = (after: string | null, by: string): number[] =>
  query<{ id: number }, [string | null, string]>(
    "SELECT id FROM bodies WHERE closed_on > coalesce(?, '') AND closed_on <= ?",
  )
    .all(after, by)
    .map((row) => row.id);

export const listAliases = (bodyId: number) =>
  query<
    { id: number; alias: string; aliasKey: string; kind: V.AliasKind; usedUntilOn: string | null },
    [number]
  >(
    `SELECT id, alias, alias_key AS aliasKey, kind, used_until_on AS usedUntilOn FROM body_aliases
     WHERE body_id = ? ORDER BY kind, alias`,
  ).all(bodyId);

export const countActiveAccounts = (bodyId: number): number =>
  query<{ n: number }, [number]>(
    `SELECT count(*) AS n FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.body_id = ? AND m.ended_at IS NULL AND u.state = 'active'
       AND m.role IN ('body_contributor', 'body_approver')`,
  ).get(bodyId)?.n ?? 0;

export interface Touched {
  reports: number;
  addressings: number;
  trackedItems: number;
  accounts: number;
}

/** What is recorded under one record of a body. */
export const countTouched = (bodyId: number) =>
  query<Touched, [number, number, number, number]>(
    `SELECT (SELECT count(DISTINCT report_id) FROM addressings WHERE body_id = ? AND is_withdrawn = 0) AS reports,
            (SELECT count(*) FROM addressings WHERE body_id = ? AND is_withdrawn = 0) AS addressings,
            (SELECT count(*) FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id
             WHERE a.body_id = ? AND t.is_withdrawn = 0 AND a.is_withdrawn = 0) AS trackedItems,
            (SELECT count(*) FROM memberships WHERE body_id = ? AND ended_at IS NULL) AS accounts`,
  ).get(bodyId, bodyId, bodyId, bodyId) ?? { reports: 0, addressings: 0, trackedItems: 0, accounts: 0 };
