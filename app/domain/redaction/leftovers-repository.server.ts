import { query } from "~db/client.server";

/** Columns that point to a text, as the tables have them now. */
const listPointing = () =>
  query<{ table: string; column: string }>(
    `SELECT m.name AS "table", f."from" AS "column" FROM pragma_table_list m, pragma_foreign_key_list(m.name) f
     WHERE m.schema = 'main' AND m.type = 'table' AND f."table" = 'texts' ORDER BY 1, 2`,
  ).all();

/** Some texts that hold words and that no row points to: earlier wordings of drafts, messages of former versions. */
export const listLeftovers = (limit: number): number[] =>
  query<{ id: number }, [number]>(
    `SELECT id FROM texts WHERE content IS NOT NULL AND id NOT IN (${listPointing()
      .map(({ table, column }) => `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`)
      .join(" UNION ALL ")}) ORDER BY id LIMIT ?`,
  )
    .all(limit)
    .map(({ id }) => id);
