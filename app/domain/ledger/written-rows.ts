/** One write of a row: the entry, the columns and their stored values, and whether it added the row. */
export interface RowWrite {
  entry: number;
  columns: readonly string[];
  values: readonly unknown[];
  isNew: boolean;
}

/** What a table's columns hold where a new row names no value, by column. */
export type Defaults = ReadonlyMap<string, unknown>;

export interface ColumnFault {
  entry: number;
  reason: string;
}

/** A payload names properties as the code does (reportId), a row names columns (report_id). */
export const columnOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value of a payload as SQLite keeps it. */
export const storedValue = (value: unknown): unknown =>
  typeof value === "boolean" ? Number(value) : (value ?? null);

/**
 * Gathers what entries wrote of the rows that may change, to compare the last of it with the rows as they
 * stand. Writes carried from an emptied entry may come late, so each is placed by the entry it was made in.
 */
export class WrittenRows {
  readonly #tables = new Map<string, Map<number, RowWrite[]>>();

  add(table: string, id: number, write: RowWrite): void {
    let rows = this.#tables.get(table);
    if (!rows) this.#tables.set(table, (rows = new Map<number, RowWrite[]>()));
    const writes = rows.get(id);
    if (writes) writes.push(write);
    else rows.set(id, [write]);
  }

  /** Each row, or column of one, that is not what was last written. Values stay out of it: some are personal. */
  *faults(tools: {
    find: (table: string, id: number) => Record<string, unknown> | undefined;
    defaultsOf: (table: string) => Defaults;
    isSecret: (table: string, column: string) => boolean;
  }): Generator<ColumnFault> {
    for (const [table, rows] of this.#tables) {
      const defaults = tools.defaultsOf(table);
      for (const [id, writes] of rows) {
        const row = tools.find(table, id);
        const lastEntry = Math.max(...writes.map((write) => write.entry));
        if (!row) yield { entry: lastEntry, reason: `row ${id} of ${table} is gone` };
        else
          for (const [column, { entry, value }] of lastValues(writes, defaults))
            if (!tools.isSecret(table, column) && column in row && row[column] !== value)
              yield { entry, reason: `${column} of row ${id} of ${table} is not what was last written` };
      }
    }
  }
}

function lastValues(
  writes: readonly RowWrite[],
  defaults: Defaults,
): Map<string, { entry: number; value: unknown }> {
  const last = new Map<string, { entry: number; value: unknown }>();
  // Within one entry the rows added stand after the rows changed.
  const inOrder = writes.toSorted((a, b) => a.entry - b.entry || Number(b.isNew) - Number(a.isNew));
  for (const { entry, columns, values, isNew } of inOrder) {
    if (isNew) for (const [column, value] of defaults) last.set(column, { entry, value });
    columns.forEach((column, at) => last.set(column, { entry, value: values[at] }));
  }
  return last;
}
