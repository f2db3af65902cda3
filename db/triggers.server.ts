import type Database from "better-sqlite3";
import { APPEND_ONLY_TABLES, KEPT_TABLES, PERMANENT_COLUMNS } from "./append-only";

const refuse = (name: string, event: string, table: string, message: string, when = "") =>
  `CREATE TRIGGER "${name}" BEFORE ${event} ON "${table}" ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`;

const statements = (): string[] => [
  ...APPEND_ONLY_TABLES.flatMap((table) => [
    refuse(`${table}_never_change`, "UPDATE", table, `${table} is append-only: add a row instead`),
    refuse(`${table}_never_vanish`, "DELETE", table, `${table} is append-only: nothing is removed`),
  ]),
  ...KEPT_TABLES.map((table) =>
    refuse(`${table}_never_vanish`, "DELETE", table, `rows of ${table} are never removed`),
  ),
  ...PERMANENT_COLUMNS.map(([table, column]) =>
    refuse(
      `${table}_${column}_is_permanent`,
      `UPDATE OF "${column}"`,
      table,
      `${table}.${column} is permanent`,
      `WHEN OLD."${column}" IS NOT NEW."${column}"`,
    ),
  ),
  refuse(
    "texts_change_by_erasure_only",
    "UPDATE",
    "texts",
    "texts change only by an erasure",
    "WHEN NEW.erasure_id IS NULL OR NEW.erasure_id IS OLD.erasure_id OR NEW.kind IS NOT OLD.kind",
  ),
];

/** Recreated after every migration: a table rebuild drops them without a word (design §7). */
export function createTriggers(raw: Database.Database): void {
  const existing = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of existing) raw.exec(`DROP TRIGGER "${String(name)}"`);
  for (const statement of statements()) raw.exec(statement);
}
