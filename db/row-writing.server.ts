import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type Database from "better-sqlite3";
import { register } from "./client.server";

/** How rows with one set of properties are written: made once, for a builder would cost an import half its speed. */
export interface RowPlan {
  table: string;
  columns: readonly string[];
  properties: readonly string[];
  /** Whether a property is a flag, which SQLite keeps as 0 or 1. */
  isFlag: readonly boolean[];
  insertSql: string;
  /** What follows for each further row added at once. */
  anotherRowSql: string;
}

const plans = new WeakMap<SQLiteTable, RowPlan[]>();

/**
 * The plan for the properties that a row has. Few tables are written in more than three ways, so looking
 * for the one that fits is quicker than making a key of the names: forty rows a report ask for one.
 */
export function planFor(table: SQLiteTable, row: object): RowPlan {
  let ofTable = plans.get(table);
  if (!ofTable) plans.set(table, (ofTable = []));
  for (const plan of ofTable) if (fits(plan, row)) return plan;
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const plan = makePlan(
    table,
    given.map(([property]) => property),
  );
  ofTable.push(plan);
  return plan;
}

function fits({ properties }: RowPlan, row: object): boolean {
  const given = row as Record<string, unknown>;
  let at = 0;
  for (const property in given) {
    if (given[property] === undefined) continue;
    if (properties[at] !== property) return false;
    at += 1;
  }
  return at === properties.length;
}

/** An unknown property throws. */
function makePlan(table: SQLiteTable, properties: readonly string[]): RowPlan {
  const name = getTableName(table);
  const known = getTableColumns(table);
  const found = properties.map((property) => {
    const column = known[property];
    if (!column) throw new Error(`${name} has no ${property}`);
    return column;
  });
  const columns = found.map((column) => column.name);
  return {
    table: name,
    columns,
    properties,
    isFlag: found.map((column) => column.dataType === "boolean"),
    insertSql: `INSERT INTO "${name}" (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    anotherRowSql: `, (${columns.map(() => "?").join(", ")})`,
  };
}

/** A row's values as SQLite stores them, in the order of the plan's columns. */
export function valuesFor({ properties, isFlag }: RowPlan, row: object): unknown[] {
  const given = row as Record<string, unknown>; // its properties are the plan's
  const values: unknown[] = [];
  for (let at = 0; at < properties.length; at += 1) {
    const value = given[properties[at] ?? ""];
    values.push(isFlag[at] && value !== null ? Number(value) : (value ?? null));
  }
  return values;
}

export function prepared(raw: Database.Database, sql: string): Database.Statement {
  const { statements } = register();
  const known = statements.get(sql);
  if (known) return known;
  const statement = raw.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

export function insertPlanned(raw: Database.Database, plan: RowPlan, values: unknown[]): number {
  return Number(insertStatement(raw, plan, 1).run(values).lastInsertRowid);
}

/** The statements of the plans, found by the plan: to look for one by its SQL took as long as some inserts. */
let inserts: { raw: Database.Database; byPlan: Map<RowPlan, Database.Statement[]> } | undefined;

/** Adds so many rows at once. */
function insertStatement(raw: Database.Database, plan: RowPlan, rows: number): Database.Statement {
  if (inserts?.raw !== raw) inserts = { raw, byPlan: new Map() };
  let ofPlan = inserts.byPlan.get(plan);
  if (!ofPlan) inserts.byPlan.set(plan, (ofPlan = []));
  return (ofPlan[rows] ??= raw.prepare(plan.insertSql + plan.anotherRowSql.repeat(rows - 1)));
}

const MOST_ROWS_AT_ONCE = 16;
/** So many rows, as of a spreadsheet, go into one statement as a list: however many they are, it is compiled once. */
const MANY_ROWS = 64;
/** What JSON would hand on otherwise than a bound value: a zero character and halves of a pair. */
const NOT_IN_A_LIST = /[\u0000\ud800-\udfff]/u;

/**
 * Adds rows that are alike and returns their ids. Several go into one statement, because calling SQLite
 * costs an import more than the row itself does. Nobody else writes meanwhile, so their ids follow one
 * another; the tables given have ids of their own making.
 */
export function insertAllPlanned(
  raw: Database.Database,
  plan: RowPlan,
  rows: readonly unknown[][],
): number[] {
  if (rows.length >= MANY_ROWS && rows.every((row) => row.every(fitsAList)))
    return insertList(raw, plan, rows);
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += MOST_ROWS_AT_ONCE) {
    const some = rows.slice(from, from + MOST_ROWS_AT_ONCE);
    const values: unknown[] = [];
    for (const row of some) for (const value of row) values.push(value);
    const last = Number(insertStatement(raw, plan, some.length).run(values).lastInsertRowid);
    for (let at = some.length - 1; at >= 0; at -= 1) ids.push(last - at);
  }
  return ids;
}

const fitsAList = (value: unknown): boolean =>
  value === null ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && !NOT_IN_A_LIST.test(value));

/** Adds rows by one statement that reads them from a list; columns that no row fills are left out of the list. */
function insertList(raw: Database.Database, plan: RowPlan, rows: readonly unknown[][]): number[] {
  const filled = plan.columns.flatMap((_column, at) => (rows.some((row) => row[at] !== null) ? [at] : []));
  const read = plan.columns.map((_column, at) =>
    filled.includes(at) ? `value ->> ${filled.indexOf(at)}` : "NULL",
  );
  const sql = `INSERT INTO "${plan.table}" (${plan.columns.join(", ")}) SELECT ${read.join(", ")} FROM json_each(?)`;
  const list = JSON.stringify(rows.map((row) => filled.map((at) => row[at])));
  const last = Number(raw.prepare(sql).run(list).lastInsertRowid);
  return rows.map((_row, at) => last - (rows.length - 1 - at));
}

/** Adds rows of a table that have the same properties. Throws where they do not. */
export function insertAlike(
  raw: Database.Database,
  table: SQLiteTable,
  rows: readonly object[],
): { plan: RowPlan | null; values: unknown[][]; ids: number[] } {
  const [first] = rows;
  if (first === undefined) return { plan: null, values: [], ids: [] };
  const plan = planFor(table, first);
  if (!rows.every((row) => fits(plan, row)))
    throw new Error(`These rows of ${plan.table} cannot be added at once`);
  const values = rows.map((row) => valuesFor(plan, row));
  return { plan, values, ids: insertAllPlanned(raw, plan, values) };
}

export function insertRow(raw: Database.Database, table: SQLiteTable, row: object): number {
  const plan = planFor(table, row);
  return insertPlanned(raw, plan, valuesFor(plan, row));
}

export function updateRow(raw: Database.Database, table: SQLiteTable, id: number, changes: object): number {
  const plan = planFor(table, changes);
  if (plan.columns.length === 0) return 1;
  const sql = `UPDATE "${plan.table}" SET ${plan.columns.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`;
  return prepared(raw, sql).run(...valuesFor(plan, changes), id).changes;
}
