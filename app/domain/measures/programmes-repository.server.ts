import { query } from "~db/client.server";
import * as tables from "~db/schema/programmes";
import type { Writing } from "~db/writing.server";

export interface ProgrammeRow {
  id: number;
  slug: string;
  version: number;
  name: string;
  aim: string;
  startsOn: string | null;
  aimOn: string | null;
  leadBodyId: number | null;
  leadCode: string | null;
  leadName: string | null;
  source: string | null;
  sourceAddress: string | null;
  knownOn: string;
}

const PROGRAMMES = `SELECT p.id, p.slug, p.version, coalesce(name.content, '[removed]') AS name,
    coalesce(aim.content, '[removed]') AS aim, v.starts_on AS startsOn, v.aim_on AS aimOn,
    v.lead_body_id AS leadBodyId, b.code AS leadCode, b.name AS leadName, source.content AS source,
    address.content AS sourceAddress, v.known_on AS knownOn
  FROM programmes p
  JOIN programme_versions v ON v.id = (SELECT max(id) FROM programme_versions WHERE programme_id = p.id)
  JOIN texts name ON name.id = v.name_text_id
  JOIN texts aim ON aim.id = v.aim_text_id
  LEFT JOIN texts source ON source.id = v.source_text_id
  LEFT JOIN texts address ON address.id = v.source_address_text_id
  LEFT JOIN bodies b ON b.id = v.lead_body_id`;

export const findProgramme = (slug: string) =>
  query<ProgrammeRow, [string]>(`${PROGRAMMES} WHERE p.slug = ?`).get(slug);

export interface ProgrammeChange {
  knownOn: string;
  name: string;
  reason: string | null;
}

/** Every wording of a programme, the newest first. */
export const listWordings = (programmeId: number) =>
  query<ProgrammeChange, [number]>(
    `SELECT v.known_on AS knownOn, coalesce(name.content, '[removed]') AS name, reason.content AS reason
     FROM programme_versions v JOIN texts name ON name.id = v.name_text_id
     LEFT JOIN texts reason ON reason.id = v.reason_text_id
     WHERE v.programme_id = ? ORDER BY v.id DESC LIMIT 100`,
  ).all(programmeId);

export const listProgrammes = (limit: number, offset: number) =>
  query<ProgrammeRow, [number, number]>(`${PROGRAMMES} ORDER BY name.content LIMIT ? OFFSET ?`).all(
    limit,
    offset,
  );

/** Programmes by rising number, after one. */
export const listProgrammesAfter = ({ after, limit }: { after: number; limit: number }) =>
  query<ProgrammeRow, [number, number]>(`${PROGRAMMES} WHERE p.id > ? ORDER BY p.id LIMIT ?`).all(
    after,
    limit,
  );

export const countProgrammes = (): number =>
  query<{ count: number }>("SELECT count(*) AS count FROM programmes").get()?.count ?? 0;

export const existsProgrammeSlug = (slug: string): boolean =>
  query<{ id: number }, [string]>("SELECT id FROM programmes WHERE slug = ?").get(slug) !== undefined;

export interface PartakingRow {
  id: number;
  code: string;
  name: string;
  fromOn: string | null;
}

/** Who takes part now, by name; a record joined to another stands under the one it is read as. */
export const listPartaking = (programmeId: number) =>
  query<PartakingRow, [number]>(
    `SELECT b.id, b.code, b.name, x.from_on AS fromOn FROM programme_bodies x
     JOIN bodies b ON b.id = x.body_id
     WHERE x.programme_id = ? AND x.is_taking_part = 1
       AND x.id = (SELECT max(id) FROM programme_bodies WHERE programme_id = x.programme_id AND body_id = x.body_id)
     ORDER BY b.name`,
  ).all(programmeId);

export const insertProgramme = (w: Writing, row: typeof tables.programmes.$inferInsert) =>
  w.insert(tables.programmes, row);
export const raiseProgramme = (w: Writing, id: number, version: number) =>
  w.update(tables.programmes, id, { version });
export const insertProgrammeVersion = (w: Writing, row: typeof tables.programmeVersions.$inferInsert) =>
  w.insert(tables.programmeVersions, row);
export const insertPartaking = (w: Writing, row: typeof tables.programmeBodies.$inferInsert) =>
  w.insert(tables.programmeBodies, row);
