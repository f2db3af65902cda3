import * as repository from "./ledger-repository.server";
import { publicAct, wordsOfSubject, type Named, type PublicAct } from "./public-entry-rules";

export const ENTRIES_PER_PAGE = 50;

export interface PublicEntry extends PublicAct {
  number: number;
  /** Instant, ms since 1970. */
  writtenAt: number;
  hash: string;
}

export interface LedgerPage {
  entries: PublicEntry[];
  /** The newest entry of the whole ledger; null in an empty one. Entries are numbered without gaps. */
  head: { number: number; hash: string } | null;
  /** The number before which older entries go on, or null at the first entry. */
  olderThan: number | null;
  isNewest: boolean;
}

/** Entries with numbers below `before`, newest first, as the public may read them; null starts at the head. */
export function viewLedger(before: number | null): LedgerPage {
  const rows = repository.listPublicEntries(before ?? Number.MAX_SAFE_INTEGER, ENTRIES_PER_PAGE);
  const named = nameAll([...new Set(rows.flatMap((row) => wordsOfSubject(row.subject)))]);
  const last = rows.at(-1);
  return {
    entries: rows.map((row) => ({
      number: row.id,
      writtenAt: row.writtenAt,
      hash: row.hash,
      ...publicAct(row, named),
    })),
    head: repository.findHead() ?? null,
    olderThan: last && last.id > 1 ? last.id : null,
    isNewest: before === null,
  };
}

/** What each word names. "PFD-2024-0621@RW5", a report at a body, has the report's page. */
function nameAll(words: readonly string[]): Map<string, Named> {
  const stems = words.map((word) => word.split("@")[0] ?? word);
  const known = repository.listNamed([...new Set([...words, ...stems])]);
  const byReference = new Map(known.map((row) => [row.reference, row]));
  return new Map(
    words.flatMap((word): [string, Named][] => {
      const row = byReference.get(word) ?? byReference.get(word.split("@")[0] ?? word);
      if (!row) return [];
      if (row.isPublic === 0) return [[word, { kind: "hidden" }]];
      if (row.kind === "correction") return [[word, { kind: row.kind }]];
      return [[word, { kind: row.kind, reference: row.reference }]];
    }),
  );
}
