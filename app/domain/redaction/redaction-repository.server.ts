import { query } from "~db/client.server";
import { erasures } from "~db/schema/texts";
import { holdsDigestOf } from "~db/ledger-lines";
import type { ErasureKind, TextKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertErasure = (w: Writing, row: typeof erasures.$inferInsert) => w.insert(erasures, row);

export const findText = (id: number) =>
  query<{ id: number; kind: TextKind; content: string | null }, [number]>(
    "SELECT id, kind, content FROM texts WHERE id = ?",
  ).get(id);

/**
 * Entries from `since` on (an instant; ever, where it is not known) whose payload holds a digest of what one of
 * the texts says or said, from which a short text could be guessed.
 */
export function listEntriesOfTexts(textIds: ReadonlySet<number>, since: number | null): number[] {
  const first = since === null ? 0 : (findFirstEntrySince(since) ?? 0);
  const found: number[] = [];
  // Looked through here and not in SQL, which would look once for each of the texts: forty times as long for fifty.
  for (const { id, payload } of query<{ id: number; payload: string }, [number]>(
    "SELECT id, payload FROM ledger_payloads WHERE id >= ? AND payload IS NOT NULL ORDER BY id",
  ).iterate(first))
    if (mayBeAbout(payload, textIds) && holdsDigestOf(payload, textIds)) found.push(id);
  return found;
}

/** The number of a text, as the lines about texts have it: taking payloads apart takes longer than looking for it. */
const TEXT_NUMBERS = /"(?:text","[^"]*"|erase"),(\d+),/g;

function mayBeAbout(payload: string, textIds: ReadonlySet<number>): boolean {
  for (const [, number] of payload.matchAll(TEXT_NUMBERS)) if (textIds.has(Number(number))) return true;
  return false;
}

const findFirstEntrySince = (at: number): number | undefined =>
  query<{ id: number | null }, [number]>(
    "SELECT min(id) AS id FROM ledger_entries WHERE written_at >= ?",
  ).get(at)?.id ?? undefined;

export interface ErasureRow {
  id: number;
  kind: ErasureKind;
  orderedBy: string;
  reason: string;
  erasedAt: number;
}

export const countPublicErasures = (): number =>
  query<{ n: number }>("SELECT count(*) AS n FROM erasures WHERE is_public = 1").get()?.n ?? 0;

/** Removals of words that the public is told of, newest first. */
export const listPublicErasures = (limit: number, offset: number) =>
  query<ErasureRow, [number, number]>(
    `SELECT id, kind, ordered_by AS orderedBy, reason, erased_at AS erasedAt FROM erasures
     WHERE is_public = 1 ORDER BY id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
