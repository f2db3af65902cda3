import { APPEND_ONLY_TABLES, KEPT_TABLES, SECRET_COLUMNS } from "~db/append-only";
import { entryHash, GENESIS, payloadDigest, proseDigest } from "~db/ledger-chain.server";
import { linesOf, originOf, type LedgerLine } from "~db/ledger-lines";
import {
  eachEntry,
  findDefaults,
  findRow,
  findText,
  listErasedTexts,
  type LedgerEntry,
} from "./ledger-repository.server";
import { columnOf, storedValue, WrittenRows, type ColumnFault } from "./written-rows";

export type LedgerVerdict =
  { holds: true; entries: number; head: string } | { holds: false; entry: number; reason: string };

const HISTORIES = new Set<string>(APPEND_ONLY_TABLES);
/** Texts and payloads change by erasure alone, which has lines of its own. */
const CHANGING = new Set<string>(
  KEPT_TABLES.filter((name) => name !== "texts" && name !== "ledger_payloads"),
);

/** What can be judged only after the last entry. */
interface Gathered {
  /** Entries without a payload, and those an erasure names as emptied. */
  emptied: number[];
  named: Set<number>;
  /** The last erasure of each text. */
  erased: Map<number, { entry: number; erasureId: number; digest: string | null }>;
  rows: WrittenRows;
}

/**
 * Proves the chain from the first entry to the last: each hash follows from the one before, each payload is
 * what was digested, and each history row and text still is what its entry recorded (design §3, §4.10).
 * Then: every emptied payload is named by the erasure that emptied it, every erased text reads as its erasure
 * left it, and every column of a row that may change holds what was last written. Names the first entry
 * that does not hold.
 */
export function verifyLedger(): LedgerVerdict {
  let previousHash = GENESIS;
  let entries = 0;
  const gathered: Gathered = { emptied: [], named: new Set(), erased: new Map(), rows: new WrittenRows() };
  for (const entry of eachEntry()) {
    const reason = faultOfChain(entry, previousHash, entries + 1) ?? faultOfPayload(entry, gathered);
    if (reason) return { holds: false, entry: entry.id, reason };
    previousHash = entry.hash;
    entries += 1;
  }
  let first: ColumnFault | undefined;
  for (const fault of laterFaults(gathered)) if (!first || fault.entry < first.entry) first = fault;
  return first ? { holds: false, ...first } : { holds: true, entries, head: previousHash };
}

function faultOfChain(entry: LedgerEntry, previousHash: string, expectedId: number): string | null {
  if (entry.id !== expectedId) return `entry ${expectedId} is missing`;
  if (entry.previousHash !== previousHash) return "it does not follow the entry before it";
  return entryHash(previousHash, entry, entry.payloadDigest) === entry.hash
    ? null
    : "its header or hash was changed";
}

function faultOfPayload({ id, salt, payload, payloadDigest: digest }: LedgerEntry, to: Gathered) {
  if (payload === null || salt === null) {
    to.emptied.push(id);
    return null;
  }
  if (payloadDigest(salt, payload) !== digest) return "what it recorded was changed";
  for (const written of linesOf(payload)) {
    const { entry, line } = originOf(written, id);
    gather(line, entry, to);
    const fault = faultOfLine(line);
    if (fault) return fault;
  }
  return null;
}

function gather(line: LedgerLine, entry: number, { named, erased, rows }: Gathered): void {
  const [kind, table, id, written] = line as [string, string, number, Record<string, unknown>];
  if (kind === "emptied") named.add(Number(table));
  // Before erasures had lines of their own, an emptied payload was written as a change of its row.
  if (kind === "update" && table === "ledger_payloads") named.add(id);
  if (kind === "erase") {
    const [, textId, erasureId, digest] = line as unknown as [string, number, number, string | null];
    if ((erased.get(textId)?.entry ?? 0) <= entry) erased.set(textId, { entry, erasureId, digest });
  }
  if (!CHANGING.has(table)) return;
  if (kind === "insert" || kind === "update") {
    const columns = Object.keys(written).map(columnOf);
    const values = Object.values(written).map(storedValue);
    rows.add(table, id, { entry, columns, values, isNew: kind === "insert" });
  }
  if (kind === "rows") {
    const [, , columns, added] = line as unknown as RowsLine;
    for (const values of added) rows.add(table, values[0], { entry, columns, values, isNew: true });
  }
}

function faultOfLine(line: LedgerLine): string | null {
  const [kind, table, id, recorded] = line as [string, string, number, unknown];
  if (kind === "text") return faultOfText(id, String(recorded));
  if (kind === "rows" && HISTORIES.has(table)) return faultOfRows(line as unknown as RowsLine);
  if (kind !== "insert" || !HISTORIES.has(table)) return null;
  const row = findRow(table, id);
  if (!row) return `row ${id} of ${table} is gone`;
  const differs = Object.entries(recorded as Record<string, unknown>).some(
    ([property, value]) => row[columnOf(property)] !== storedValue(value),
  );
  return differs ? `row ${id} of ${table} was changed` : null;
}

/** Rows added together: the table, the columns, and the stored values of each row, its id first. */
type RowsLine = [kind: "rows", table: string, columns: string[], rows: [id: number, ...values: unknown[]][]];

function faultOfRows([, table, columns, rows]: RowsLine): string | null {
  for (const recorded of rows) {
    const [id] = recorded;
    const row = findRow(table, id);
    if (!row) return `row ${id} of ${table} is gone`;
    if (columns.some((column, at) => row[column] !== recorded[at]))
      return `row ${id} of ${table} was changed`;
  }
  return null;
}

function faultOfText(id: number, digest: string): string | null {
  const text = findText(id);
  if (!text) return `text ${id} is gone`;
  // Its erasure took this line out of the payload: one that stands belongs to words that stand.
  return text.erasureId === null && text.content !== null && proseDigest(text.content) === digest
    ? null
    : `text ${id} was changed`;
}

function* laterFaults({ emptied, named, erased, rows }: Gathered): Generator<ColumnFault> {
  for (const entry of emptied)
    if (!named.has(entry)) yield { entry, reason: "what it recorded is gone, and no erasure says so" };
  for (const [id, { entry, erasureId, digest }] of erased) {
    const text = findText(id);
    const left = text?.content == null ? null : proseDigest(text.content);
    if (!text || text.erasureId !== erasureId || left !== digest)
      yield { entry, reason: `text ${id} is not as this erasure left it` };
  }
  for (const { id, entry } of listErasedTexts())
    if (!erased.has(id))
      yield { entry, reason: `text ${id} is marked as erased by it, and it did not erase it` };
  yield* rows.faults({
    find: findRow,
    defaultsOf: findDefaults,
    isSecret: (table, column) => (SECRET_COLUMNS[table] ?? []).some((name) => columnOf(name) === column),
  });
}
