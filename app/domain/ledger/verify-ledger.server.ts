import { APPEND_ONLY_TABLES } from "~db/append-only";
import { entryHash, GENESIS, payloadDigest, proseDigest } from "~db/ledger-chain.server";
import { eachEntry, findHistoryRow, findText, type LedgerEntry } from "./ledger-repository.server";

export type LedgerVerdict =
  { holds: true; entries: number; head: string } | { holds: false; entry: number; reason: string };

const HISTORIES = new Set<string>(APPEND_ONLY_TABLES);

/**
 * Proves the chain from the first entry to the last: each hash follows from the one before, each
 * payload is what was digested, and each history row and text still is what its entry recorded
 * (design §3, §4.10). Names the first entry that does not hold. Erased payloads and texts are skipped:
 * their digests stay in the chain.
 */
export function verifyLedger(): LedgerVerdict {
  let previousHash = GENESIS;
  let entries = 0;
  for (const entry of eachEntry()) {
    const reason = firstFault(entry, previousHash, entries + 1);
    if (reason) return { holds: false, entry: entry.id, reason };
    previousHash = entry.hash;
    entries += 1;
  }
  return { holds: true, entries, head: previousHash };
}

function firstFault(entry: LedgerEntry, previousHash: string, expectedId: number): string | null {
  if (entry.id !== expectedId) return `entry ${expectedId} is missing`;
  if (entry.previousHash !== previousHash) return "it does not follow the entry before it";
  if (entryHash(previousHash, entry, entry.payloadDigest) !== entry.hash)
    return "its header or hash was changed";
  if (entry.payload === null || entry.salt === null) return null;
  if (payloadDigest(entry.salt, entry.payload) !== entry.payloadDigest) return "what it recorded was changed";
  for (const line of JSON.parse(entry.payload) as unknown[]) {
    const fault = faultOfLine(line);
    if (fault) return fault;
  }
  return null;
}

function faultOfLine(line: unknown): string | null {
  if (!Array.isArray(line)) return "it cannot be read";
  const [kind, table, id, recorded] = line as [string, string, number, unknown];
  if (kind === "text") return faultOfText(id, String(recorded));
  if (kind === "rows" && HISTORIES.has(table)) return faultOfRows(line as RowsLine);
  if (kind !== "insert" || !HISTORIES.has(table)) return null;
  const row = findHistoryRow(table, id);
  if (!row) return `row ${id} of ${table} is gone`;
  return differs(recorded as Record<string, unknown>, row) ? `row ${id} of ${table} was changed` : null;
}

/** Rows added together: the table, the columns, and the stored values of each row, its id first. */
type RowsLine = [kind: "rows", table: string, columns: string[], rows: [id: number, ...values: unknown[]][]];

function faultOfRows([, table, columns, rows]: RowsLine): string | null {
  for (const recorded of rows) {
    const [id] = recorded;
    const row = findHistoryRow(table, id);
    if (!row) return `row ${id} of ${table} is gone`;
    if (columns.some((column, at) => row[column] !== recorded[at]))
      return `row ${id} of ${table} was changed`;
  }
  return null;
}

function faultOfText(id: number, digest: string): string | null {
  const text = findText(id);
  if (!text) return `text ${id} is gone`;
  if (text.erasureId !== null) return null;
  return text.content !== null && proseDigest(text.content) === digest ? null : `text ${id} was changed`;
}

/** A payload names properties as the code does (reportId), a row names columns (report_id). */
function differs(recorded: Record<string, unknown>, row: Record<string, unknown>): boolean {
  return Object.entries(recorded).some(([property, value]) => {
    const column = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const stored = row[column];
    const expected = typeof value === "boolean" ? Number(value) : (value ?? null);
    return stored !== expected;
  });
}
