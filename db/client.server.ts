import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema/all";

export interface Register {
  readonly file: string;
  readonly raw: Database.Database;
  readonly orm: BetterSQLite3Database<typeof schema>;
  readonly statements: Map<string, Database.Statement>;
  /** Of the register as of a day that is past: the open register, which it is made from. */
  readonly ofToday?: Register;
}

/** What may be asked of the database outside a write: nothing in it can change a row. */
export type Reading = Pick<Register["orm"], "select" | "selectDistinct" | "with" | "$count">;

let current: Register | undefined;

/**
 * Opens a register file and makes it the one this process reads and writes. Durability and the
 * pragmas are design §7: a reopened WAL defaults to synchronous=NORMAL, which loses acknowledged
 * writes on power loss; without recursive_triggers INSERT OR REPLACE slips past append-only triggers.
 */
export function openRegister(file: string): Register {
  const raw = new Database(file, { timeout: 5_000 });
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  raw.pragma("recursive_triggers = ON");
  // What was erased is overwritten in the file and not only marked as free (design §4.10).
  raw.pragma("secure_delete = ON");
  readThroughTheFileCache(raw);
  raw.pragma("cache_size = -24576");
  raw.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT.usual}`);
  raw.pragma("temp_store = MEMORY");
  current = { file, raw, orm: drizzle(raw, { schema }), statements: new Map() };
  return current;
}

/**
 * Pages that are only read stand in memory once, in the operating system's cache of the file, and not again in each
 * connection's own. Writes go as ever: SQLite maps a file for reading only.
 */
function readThroughTheFileCache(raw: Database.Database): void {
  raw.pragma("mmap_size = 2147418112"); // the most SQLite takes; what is beyond is read as before
}

/**
 * Pages (of 4 kB) of writes that may wait beside the database before a write brings them into it, which takes a
 * hundredth of a second for a thousand. A job does so every minute (emptyLog), so that hardly any write has to.
 */
const PAGES_BEFORE_CHECKPOINT = { usual: 4_000, many: 8_000 };

/**
 * Runs work made of many transactions of which none is told to anybody before the work ends. Each of them is
 * whole or not there after a crash, in order, as ever, but they reach the disk together: the next act written
 * in full durability, such as the one that ends the work, takes all of them along (decision 011). For commands,
 * never for a process that answers requests, whose acts are acknowledged one by one.
 */
export async function acknowledgedAtTheEnd<Result>(work: () => Promise<Result>): Promise<Result> {
  const { raw } = register();
  const usual: unknown = raw.pragma("synchronous", { simple: true });
  if (usual === FULL) raw.pragma("synchronous = NORMAL");
  raw.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT.many}`);
  try {
    return await work();
  } finally {
    raw.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT.usual}`);
    if (usual === FULL) raw.pragma("synchronous = FULL");
  }
}

/**
 * Brings all that was written into the database and empties the log beside it, which else keeps earlier states
 * of the pages, erased words among them. Waits for nobody: false where somebody reads or writes just now.
 */
export function emptyLog({ raw } = register()): boolean {
  const wait: unknown = raw.pragma("busy_timeout", { simple: true });
  raw.pragma("busy_timeout = 0");
  try {
    const [outcome] = raw.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return outcome?.busy === 0;
  } finally {
    raw.pragma(`busy_timeout = ${Number(wait)}`);
  }
}

/** How SQLite answers what `PRAGMA synchronous` is. */
const FULL = 2;

export function closeRegister(): void {
  current?.raw.close();
  current = undefined;
}

/**
 * A second connection to the open register, which can only read. In a transaction of its own it keeps seeing the
 * register as it was, for as long as it takes to write a file from it (design §7); close its `raw` when done.
 */
export function openReader({ file } = register()): Register {
  const raw = new Database(file, { readonly: true, timeout: 5_000 });
  readThroughTheFileCache(raw);
  raw.pragma("cache_size = -8192");
  return { file, raw, orm: drizzle(raw, { schema }), statements: new Map() };
}

/** Runs `work` with every read of it going to `reader`. Only for work that does not wait: others would read there too. */
export function readingFrom<Result>(reader: Register, work: () => Result): Result {
  const before = current;
  current = reader;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** The open register. Throws before openRegister: a process must say which register it serves. */
export function register(): Register {
  if (!current) throw new Error("No register is open.");
  return current;
}

/** Typed queries that only read. */
export const reading = (): Reading => register().orm;

export interface Query<Row, Params extends unknown[]> {
  all(...params: Params): Row[];
  get(...params: Params): Row | undefined;
  iterate(...params: Params): IterableIterator<Row>;
}

/**
 * A reading statement in SQL, prepared once per register. For the queries that a builder would make
 * slower or harder to read; the caller states the shape of its rows. Throws if the SQL could write.
 */
export function query<Row, Params extends unknown[] = unknown[]>(sql: string): Query<Row, Params> {
  const { raw, statements } = register();
  let statement = statements.get(sql);
  if (!statement) {
    statement = raw.prepare(sql);
    if (!statement.readonly) throw new Error(`This statement writes; use write(): ${sql}`);
    statements.set(sql, statement);
  }
  // better-sqlite3 cannot know the shape of a row; the repository that wrote the SQL states it.
  return statement as unknown as Query<Row, Params>;
}

/** Like query, for many rows of few columns: each row is a list, in the order of the columns. */
export function listQuery<Row extends unknown[], Params extends unknown[] = unknown[]>(
  sql: string,
): Query<Row, Params> {
  const { raw, statements } = register();
  const key = `list ${sql}`;
  let statement = statements.get(key);
  if (!statement) {
    statement = raw.prepare(sql).raw();
    if (!statement.readonly) throw new Error(`This statement writes; use write(): ${sql}`);
    statements.set(key, statement);
  }
  return statement as unknown as Query<Row, Params>; // the caller states the shape of its rows
}

/** Raised by every write that a reader could notice; keys the page cache (design §7). */
export function publicVersion(): number {
  return query<{ v: number }>("SELECT public_version AS v FROM register_state WHERE id = 1").get()?.v ?? 0;
}
