import type Database from "better-sqlite3";
import { APPEND_ONLY_TABLES, KEPT_TABLES, PERMANENT_COLUMNS } from "./append-only";

const refuse = (trigger: { name: string; event: string; table: string; when?: string }, message: string) =>
  `CREATE TRIGGER "${trigger.name}" BEFORE ${trigger.event} ON "${trigger.table}" ${trigger.when ?? ""}
   BEGIN SELECT RAISE(ABORT, '${message}'); END`;

const statements = (): string[] => [
  ...APPEND_ONLY_TABLES.flatMap((table) => [
    refuse(
      { name: `${table}_never_change`, event: "UPDATE", table },
      `${table} is append-only: add a row instead`,
    ),
    refuse(
      { name: `${table}_never_vanish`, event: "DELETE", table },
      `${table} is append-only: nothing is removed`,
    ),
  ]),
  ...KEPT_TABLES.map((table) =>
    refuse({ name: `${table}_never_vanish`, event: "DELETE", table }, `rows of ${table} are never removed`),
  ),
  ...PERMANENT_COLUMNS.map(([table, column]) => {
    const when = `WHEN OLD."${column}" IS NOT NEW."${column}"`;
    const trigger = { name: `${table}_${column}_is_permanent`, event: `UPDATE OF "${column}"`, table, when };
    return refuse(trigger, `${table}.${column} is permanent`);
  }),
  refuse(
    {
      name: "texts_change_by_erasure_only",
      event: "UPDATE",
      table: "texts",
      when: "WHEN NEW.erasure_id IS NULL OR NEW.erasure_id IS OLD.erasure_id OR NEW.kind IS NOT OLD.kind",
    },
    "texts change only by an erasure",
  ),
  refuse(
    {
      name: "ledger_payloads_are_emptied_only",
      event: "UPDATE",
      table: "ledger_payloads",
      when: "WHEN NEW.id IS NOT OLD.id OR NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL",
    },
    "a payload of the ledger is emptied, never changed",
  ),
];

/**
 * Looked at after every migration, and made anew where they are not what they should be: a table rebuild drops them
 * without a word (design §7).
 */
export function createTriggers(raw: Database.Database): void {
  const held = raw
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  const wanted = statements();
  const isHeld = new Set(held.map(({ sql }) => sql));
  if (held.length === wanted.length && wanted.every((statement) => isHeld.has(statement))) return;
  for (const { name } of held) raw.exec(`DROP TRIGGER "${name}"`);
  for (const statement of wanted) raw.exec(statement);
}
