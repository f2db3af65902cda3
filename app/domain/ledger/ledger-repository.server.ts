import { query } from "~db/client.server";
import type { LedgerHeader } from "~db/ledger-chain.server";

export interface LedgerEntry extends LedgerHeader {
  payloadDigest: string;
  previousHash: string;
  hash: string;
  salt: string | null;
  payload: string | null;
}

/** Every entry in order, one at a time, however many there are. */
export const eachEntry = (): IterableIterator<LedgerEntry> =>
  query<LedgerEntry>(
    `SELECT e.id, e.written_at AS writtenAt, e.actor_kind AS actorKind, e.user_id AS userId, e.role, e.body_id AS bodyId,
            e.job, e.action, e.subject, e.payload_digest AS payloadDigest, e.previous_hash AS previousHash, e.hash,
            p.salt, p.payload
     FROM ledger_entries e LEFT JOIN ledger_payloads p ON p.id = e.id ORDER BY e.id`,
  ).iterate();

/** A row of a history as it stands now, or undefined. `table` must come from the closed list of histories. */
export const findHistoryRow = (table: string, id: number): Record<string, unknown> | undefined =>
  query<Record<string, unknown>, [number]>(`SELECT * FROM "${table}" WHERE id = ?`).get(id);

export const findText = (id: number) =>
  query<{ content: string | null; erasureId: number | null }, [number]>(
    "SELECT content, erasure_id AS erasureId FROM texts WHERE id = ?",
  ).get(id);

/** Newest first, as the public sees them: role and body, never a person. */
export const listPublicEntries = (before: number, limit: number) =>
  query<
    {
      id: number;
      writtenAt: number;
      actorKind: LedgerHeader["actorKind"];
      role: LedgerHeader["role"];
      job: LedgerHeader["job"];
      action: LedgerHeader["action"];
      subject: string;
      hash: string;
      bodyName: string | null;
    },
    [number, number]
  >(
    `SELECT e.id, e.written_at AS writtenAt, e.actor_kind AS actorKind, e.role, e.job, e.action, e.subject, e.hash,
            b.name AS bodyName
     FROM ledger_entries e LEFT JOIN bodies b ON b.id = e.body_id
     WHERE e.id < ? ORDER BY e.id DESC LIMIT ?`,
  ).all(before, limit);

export const countEntries = (): number =>
  query<{ n: number }>("SELECT count(*) AS n FROM ledger_entries").get()?.n ?? 0;
