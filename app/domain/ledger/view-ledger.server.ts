import { addDays, startOfLondonDay as startOfDay } from "~/lib/dates";
import { asksWhatOrWho, isAbout, type LedgerFilter } from "./ledger-filter-rules";
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

/** How many entries one page looks through at most for those that a filter finds and the public may read. */
const LOOKED_AT = 1_000;

/**
 * Entries with numbers below `before` that a filter asks for, newest first, as the public may read them; null
 * starts at the head. A filter by who, what or about what finds public steps alone: else it would tell of others.
 */
export function viewLedger(before: number | null, filter: LedgerFilter = NO_FILTER): LedgerPage {
  const rows = repository.listPublicEntries({
    ...filter,
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit: (asksWhatOrWho(filter) ? LOOKED_AT : ENTRIES_PER_PAGE) + 1,
    from: filter.from === null ? null : startOfDay(filter.from),
    until: filter.until === null ? null : startOfDay(addDays(filter.until, 1)),
  });
  const { entries, seen } = publicEntries(rows, filter);
  return {
    entries,
    head: repository.findHead() ?? null,
    olderThan: rows.length > seen ? (rows[seen - 1]?.id ?? null) : null,
    isNewest: before === null,
  };
}

const NO_FILTER: LedgerFilter = { action: null, who: null, body: null, from: null, until: null, about: null };

/** The first page of entries that may be shown, and how many rows were looked at for it. */
function publicEntries(rows: readonly repository.PublicRow[], filter: LedgerFilter) {
  const named = nameAll([...new Set(rows.flatMap((row) => wordsOfSubject(row.subject)))]);
  const entries: PublicEntry[] = [];
  let seen = 0;
  for (const row of rows) {
    if (entries.length === ENTRIES_PER_PAGE || seen === LOOKED_AT) break;
    seen += 1;
    const act = publicAct(row, named);
    if (asksWhatOrWho(filter) && act.who === null) continue;
    if (filter.about !== null && !isAbout(act, filter.about)) continue;
    entries.push({ number: row.id, writtenAt: row.writtenAt, hash: row.hash, ...act });
  }
  return { entries, seen };
}

/** The `limit` entries with the highest numbers below `before`, newest first, as the public may read them. */
export function listLedger(before: number, limit: number): PublicEntry[] {
  const rows = repository.listPublicEntries({ ...NO_FILTER, from: null, until: null, before, limit });
  const named = nameAll([...new Set(rows.flatMap((row) => wordsOfSubject(row.subject)))]);
  return rows.map((row) => ({
    ...{ number: row.id, writtenAt: row.writtenAt, hash: row.hash },
    ...publicAct(row, named),
  }));
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

/** The number of the newest entry: moves with every write, public or not, and so keys the kept pages of the ledger. */
export const ledgerHead = (): number => repository.findHead()?.number ?? 0;
