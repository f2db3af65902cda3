import { query } from "~db/client.server";

/** Bodies by any name they have, had or are called by. */
export const listBodiesCalled = (names: readonly string[]) =>
  query<{ called: string; code: string }, [{ names: string }]>(
    `SELECT b.name_key AS called, b.code FROM bodies b WHERE b.name_key IN (SELECT value FROM json_each(:names))
     UNION
     SELECT lower(a.alias_key), b.code FROM body_aliases a JOIN bodies b ON b.id = a.body_id
     WHERE a.alias_key IN (SELECT value FROM json_each(:names))`,
  ).all({ names: JSON.stringify([...names, ...names.filter(isShort).map((name) => name.toUpperCase())]) });

/** Initials are kept as they are written. */
const isShort = (name: string): boolean => name.length <= 10 && !name.includes(" ");
