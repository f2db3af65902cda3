import { getTableName, type InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type Database from "better-sqlite3";
import { EXEMPT_FROM_LEDGER, SECRET_COLUMNS, withoutSecrets, type ExemptTable } from "./append-only";
import { register } from "./client.server";
import {
  entryHash,
  GENESIS,
  newSalt,
  payloadDigest,
  proseDigest,
  type LedgerHeader,
} from "./ledger-chain.server";
import {
  insertAlike,
  insertAllPlanned,
  insertPlanned,
  insertRow,
  planFor,
  prepared,
  updateRow,
  valuesFor,
  type RowPlan,
} from "./row-writing.server";
import { carriedFrom, isAboutTexts, type LedgerLine } from "./ledger-lines";
import { ledgerPayloads } from "./schema/ledger";
import { texts } from "./schema/texts";
import { UNSEEN_ACTIONS, type Job, type LedgerAction, type Role, type TextKind } from "./vocabulary";

/** Who writes: no write without a person, a named job, or a visitor using the right of correction. */
export type Actor =
  | { kind: "person"; userId: number; role: Role; bodyId: number | null }
  | { kind: "job"; job: Job }
  | { kind: "visitor" };

export interface Act {
  actor: Actor;
  action: LedgerAction;
  /** What is written about; may be set later with Writing.about, when its reference is not known yet. */
  subject?: string;
  /** The instant of the act, ms since 1970. */
  at?: number;
}

type Row<T extends SQLiteTable> = InferInsertModel<T>;

/** Handed to the work of write(): the only way to change a row, and everything done with it is in the ledger entry. */
export interface Writing {
  readonly at: number;
  readonly actor: Actor;
  /** Whether anything was changed in this act yet. */
  readonly hasWritten: boolean;
  /** Names what is written about by its public reference, such as PFD-2024-0621.3@RW5. */
  about(subject: string): void;
  /** Adds a row; returns its id. */
  insert<T extends SQLiteTable>(table: T, row: Row<T>): number;
  /** Adds rows that are alike, having the same properties, at once; returns their ids in order. */
  insertAll<T extends SQLiteTable>(table: T, rows: readonly Row<T>[]): number[];
  /** Keeps prose or personal content in the erasable texts table; returns its id. */
  text(kind: TextKind, content: string): number;
  /** Like text, for several at once; returns their ids in order. */
  texts(contents: readonly { kind: TextKind; content: string }[]): number[];
  /** Like text, for content that may be absent. */
  textOrNull(kind: TextKind, content: string | null | undefined): number | null;
  /** Takes words out of a text, for the reason its erasure row gives; `content` is the redacted wording, or null. */
  eraseText(textId: number, erasureId: number, content: string | null): void;
  /** Empties an earlier entry's payload, which held digests of the texts; what else it says is carried into this entry. */
  emptyPayload(entryId: number, erasedTextIds: ReadonlySet<number>): void;
  /** Changes a row that is not a history. Throws when there is no such row. */
  update<T extends SQLiteTable>(table: T, id: number, changes: Partial<Row<T>>): void;
  /** Removes a row of a table that keeps no history, such as a membership of a list. */
  remove(table: SQLiteTable, id: number): void;
  /** The next number of a series, from 1; a number given out is never given again. */
  nextNumber(series: string): number;
}

/** Rows that need no ledger entry: derived tables and housekeeping, by the list in db/append-only.ts. */
export interface Unlogged {
  insert<T extends SQLiteTable>(table: T, row: Row<T>): number;
  /** Adds rows that are alike, having the same properties, at once; returns their ids in order. */
  insertAll<T extends SQLiteTable>(table: T, rows: readonly Row<T>[]): number[];
  run(table: ExemptTable | "search_index", sql: string, ...params: unknown[]): number;
}

/**
 * One act, one transaction, one ledger entry. `work` may look, decide that nothing is to be done and
 * return: then no entry is made. Throwing undoes everything. Transactions are immediate, so what
 * `work` reads cannot change before it writes.
 */
export function write<Result>(act: Act, work: (w: Writing) => Result): Result {
  return inOneTransaction(() => enter(act, work));
}

/**
 * Like write, for an act of a batch that stands or falls whole (inOneTransaction): no savepoint is set before it, for
 * which SQLite would keep every page of before. What it throws must undo the batch, so nobody may catch it within.
 */
export function writeInBatch<Result>(act: Act, work: (w: Writing) => Result): Result {
  if (!register().raw.inTransaction) throw new Error("There is no batch to write in");
  return enter(act, work);
}

function enter<Result>(act: Act, work: (w: Writing) => Result): Result {
  const pen = new Pen(register().raw, act);
  const result = work(pen);
  pen.enterInLedger();
  return result;
}

/** Several acts that stand or fall together, such as one batch of an import. Each still has its own entry. */
export function inOneTransaction<Result>(work: () => Result): Result {
  const { raw } = register();
  let result: Result | undefined;
  let transaction = transactions.get(raw);
  // Made once: making one anew for every row of an import showed in its time.
  if (!transaction) transactions.set(raw, (transaction = raw.transaction((run: () => void) => run())));
  transaction.immediate(() => {
    result = work();
  });
  return result as Result; // work has run, or has thrown
}

/**
 * Like inOneTransaction, for work that has to read much before it writes little: `read` runs before the lock is taken,
 * so that nobody who writes waits for it, and again under the lock only where another process has written since.
 */
export function readThenWrite<Read, Result>(read: () => Read, work: (read: Read) => Result): Result {
  const { raw } = register();
  const versionNow = () => raw.pragma("data_version", { simple: true });
  const before = versionNow();
  const early = read();
  return inOneTransaction(() => work(versionNow() === before ? early : read()));
}

const transactions = new WeakMap<Database.Database, Database.Transaction<(run: () => void) => void>>();

/** Changes derived or housekeeping rows, inside the transaction that is open or in one of its own. */
export function unlogged<Result>(work: (u: Unlogged) => Result): Result {
  const { raw } = register();
  const tools: Unlogged = {
    insert: (table, row) => insertRow(raw, exempt(table), row),
    insertAll: (table, rows) => insertAlike(raw, exempt(table), rows).ids,
    run: (table, sql, ...params) => {
      if (table !== "search_index" && !(table in EXEMPT_FROM_LEDGER))
        throw new Error(`${table} belongs in the ledger`);
      return prepared(raw, sql).run(...params).changes;
    },
  };
  return raw.inTransaction ? work(tools) : inOneTransaction(() => work(tools));
}

function exempt<T extends SQLiteTable>(table: T): T {
  if (!(getTableName(table) in EXEMPT_FROM_LEDGER))
    throw new Error(`${getTableName(table)} belongs in the ledger`);
  return table;
}

class Pen implements Writing {
  readonly at: number;
  readonly actor: Actor;
  #subject: string | undefined;
  #lines: LedgerLine[] = [];
  /** Rows added, by table and columns: the columns are named once, for most acts add many rows alike. */
  readonly #rows = new Map<RowPlan, unknown[][]>();

  constructor(
    private readonly raw: Database.Database,
    private readonly act: Act,
  ) {
    this.at = act.at ?? Date.now();
    this.actor = act.actor;
    this.#subject = act.subject;
  }

  get hasWritten(): boolean {
    return this.#lines.length > 0 || this.#rows.size > 0;
  }

  about(subject: string): void {
    this.#subject = subject;
  }

  insert<T extends SQLiteTable>(table: T, row: Row<T>): number {
    const plan = planFor(table, row);
    const values = valuesFor(plan, row);
    const id = insertPlanned(this.raw, plan, values);
    if (plan.table in SECRET_COLUMNS)
      this.#lines.push(["insert", plan.table, id, withoutSecrets(plan.table, row)]);
    else this.#record(plan, [id, ...values]);
    return id;
  }

  #record(plan: RowPlan, row: unknown[]): void {
    const alike = this.#rows.get(plan);
    if (alike) alike.push(row);
    else this.#rows.set(plan, [row]);
  }

  insertAll<T extends SQLiteTable>(table: T, rows: readonly Row<T>[]): number[] {
    if (getTableName(table) in SECRET_COLUMNS)
      throw new Error(`Rows of ${getTableName(table)} are added one by one`);
    const { plan, values, ids } = insertAlike(this.raw, table, rows);
    if (plan) ids.forEach((id, at) => this.#record(plan, [id, ...(values[at] ?? [])]));
    return ids;
  }

  texts(contents: readonly { kind: TextKind; content: string }[]): number[] {
    const [first] = contents;
    if (first === undefined) return [];
    const plan = planFor(texts, first);
    const ids = insertAllPlanned(
      this.raw,
      plan,
      contents.map((one) => valuesFor(plan, one)),
    );
    contents.forEach(({ kind, content }, at) =>
      this.#lines.push(["text", kind, ids[at], proseDigest(content)]),
    );
    return ids;
  }

  text(kind: TextKind, content: string): number {
    const id = insertRow(this.raw, texts, { kind, content });
    this.#lines.push(["text", kind, id, proseDigest(content)]);
    return id;
  }

  textOrNull(kind: TextKind, content: string | null | undefined): number | null {
    return content === null || content === undefined || content.trim() === ""
      ? null
      : this.text(kind, content);
  }

  eraseText(textId: number, erasureId: number, content: string | null): void {
    if (updateRow(this.raw, texts, textId, { content, erasureId }) === 0)
      throw new Error(`No text ${textId}`);
    // What this act itself wrote or carried of the text goes as well.
    this.#lines = this.#lines.filter((line) => !isAboutTexts(line, new Set([textId])));
    this.#lines.push(["erase", textId, erasureId, content === null ? null : proseDigest(content)]);
  }

  emptyPayload(entryId: number, erasedTextIds: ReadonlySet<number>): void {
    const sql = "SELECT payload FROM ledger_payloads WHERE id = ?";
    const held = prepared(this.raw, sql).get(entryId) as { payload: string | null } | undefined;
    if (!held || held.payload === null) throw new Error(`Entry ${entryId} holds no payload`);
    updateRow(this.raw, ledgerPayloads, entryId, { salt: null, payload: null });
    this.#lines.push(["emptied", entryId], ...carriedFrom(entryId, held.payload, erasedTextIds));
  }

  update<T extends SQLiteTable>(table: T, id: number, changes: Partial<Row<T>>): void {
    if (updateRow(this.raw, table, id, changes) === 0)
      throw new Error(`No row ${id} in ${getTableName(table)}`);
    this.#lines.push(["update", getTableName(table), id, withoutSecrets(getTableName(table), changes)]);
  }

  remove(table: SQLiteTable, id: number): void {
    prepared(this.raw, `DELETE FROM "${getTableName(table)}" WHERE id = ?`).run(id);
    this.#lines.push(["remove", getTableName(table), id]);
  }

  nextNumber(series: string): number {
    const sql = `INSERT INTO counters (series, next) VALUES (?, 2)
                 ON CONFLICT (series) DO UPDATE SET next = next + 1 RETURNING next - 1 AS number`;
    return Number(prepared(this.raw, sql).pluck().get(series));
  }

  enterInLedger(): void {
    if (!this.hasWritten) return;
    if (this.#subject === undefined)
      throw new Error(`A ledger entry must say what "${this.act.action}" was about`);
    for (const [{ table, columns }, rows] of this.#rows)
      this.#lines.push(["rows", table, ["id", ...columns], rows]);
    appendEntry(this.raw, this.#header(this.#subject), JSON.stringify(this.#lines));
    if (!UNSEEN_ACTIONS.has(this.act.action))
      prepared(this.raw, "UPDATE register_state SET public_version = public_version + 1 WHERE id = 1").run();
  }

  #header(subject: string): Omit<LedgerHeader, "id"> {
    const { actor } = this;
    const person = actor.kind === "person" ? actor : null;
    return {
      writtenAt: this.at,
      actorKind: actor.kind,
      userId: person?.userId ?? null,
      role: person?.role ?? (actor.kind === "visitor" ? "public" : null),
      bodyId: person?.bodyId ?? null,
      job: actor.kind === "job" ? actor.job : null,
      action: this.act.action,
      subject,
    };
  }
}

function appendEntry(raw: Database.Database, header: Omit<LedgerHeader, "id">, payload: string): void {
  const last = prepared(raw, "SELECT id, hash FROM ledger_entries ORDER BY id DESC LIMIT 1").get() as
    { id: number; hash: string } | undefined;
  const entry: LedgerHeader = { id: (last?.id ?? 0) + 1, ...header };
  const previousHash = last?.hash ?? GENESIS;
  const salt = newSalt();
  const digest = payloadDigest(salt, payload);
  prepared(
    raw,
    `INSERT INTO ledger_entries (id, written_at, actor_kind, user_id, role, body_id, job, action, subject,
       payload_digest, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[entry.id, entry.writtenAt, entry.actorKind, entry.userId, entry.role, entry.bodyId, entry.job],
    ...[entry.action, entry.subject, digest, previousHash, entryHash(previousHash, entry, digest)],
  );
  prepared(raw, "INSERT INTO ledger_payloads (id, salt, payload) VALUES (?, ?, ?)").run(
    entry.id,
    salt,
    payload,
  );
}
