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

/** A row as it stands now, or undefined. `table` must come from the closed lists of db/append-only.ts. */
export const findRow = (table: string, id: number): Record<string, unknown> | undefined =>
  query<Record<string, unknown>, [number]>(`SELECT * FROM "${table}" WHERE id = ?`).get(id);

export const findText = (id: number) =>
  query<{ content: string | null; erasureId: number | null }, [number]>(
    "SELECT content, erasure_id AS erasureId FROM texts WHERE id = ?",
  ).get(id);

/** What the columns of a table hold where a new row names no value; the key is left out. */
export const findDefaults = (table: string): Map<string, unknown> =>
  new Map(
    query<{ name: string; text: string | null }, [string]>(
      "SELECT name, dflt_value AS text FROM pragma_table_info(?) WHERE pk = 0",
    )
      .all(table)
      .map(({ name, text }) => [name, text === null ? null : literal(text)]),
  );

/** Defaults of this register are numbers, flags and plain words. */
const literal = (text: string): unknown =>
  text === "true" || text === "false"
    ? Number(text === "true")
    : text.startsWith("'")
      ? text.slice(1, -1)
      : Number(text);

/** Texts marked as erased, with the newest entry there was when they were found: none of theirs may be known. */
export const listErasedTexts = () =>
  query<{ id: number; entry: number }>(
    `SELECT id, (SELECT max(id) FROM ledger_entries) AS entry FROM texts WHERE erasure_id IS NOT NULL`,
  ).all();

export interface PublicRow {
  id: number;
  writtenAt: number;
  actorKind: LedgerHeader["actorKind"];
  role: LedgerHeader["role"];
  job: LedgerHeader["job"];
  action: LedgerHeader["action"];
  subject: string;
  hash: string;
  bodyName: string | null;
}

/** Which entries to list: numbers below `before`, and what is asked; null asks nothing. Instants in ms. */
export interface ListedEntries {
  before: number;
  limit: number;
  action: string | null;
  who: string | null;
  body: string | null;
  from: number | null;
  until: number | null;
  about: string | null;
}

/** Newest first, as the public sees them: role and body, never a person. */
export const listPublicEntries = (asked: ListedEntries) =>
  query<PublicRow, [ListedEntries]>(
    `SELECT e.id, e.written_at AS writtenAt, e.actor_kind AS actorKind, e.role, e.job, e.action, e.subject, e.hash,
            b.name AS bodyName
     FROM ledger_entries e LEFT JOIN bodies b ON b.id = e.body_id
     WHERE e.id < @before AND (@action IS NULL OR e.action = @action) AND (@who IS NULL OR e.role = @who OR e.job = @who)
       AND (@body IS NULL OR b.code = @body OR instr(e.subject, @body) > 0)
       AND (@from IS NULL OR e.written_at >= @from) AND (@until IS NULL OR e.written_at < @until)
       AND (@about IS NULL OR instr(e.subject, @about) > 0)
     ORDER BY e.id DESC LIMIT @limit`,
  ).all(asked);

export interface AuditedRow extends PublicRow {
  userId: number | null;
  userName: string | null;
}

const AUDITED_COLUMNS = `e.id, e.written_at AS writtenAt, e.actor_kind AS actorKind, e.role, e.job, e.action,
    e.subject, e.hash, b.name AS bodyName, e.user_id AS userId, u.name AS userName`;
const AUDITED_FROM = `ledger_entries e LEFT JOIN bodies b ON b.id = e.body_id LEFT JOIN users u ON u.id = e.user_id`;

/** Newest first, for an auditor: with the person, and with steps that are not public. `person` finds by number or name. */
export const listAuditedEntries = (asked: ListedEntries & { person: string | null }) =>
  query<AuditedRow, [ListedEntries & { person: string | null }]>(
    `SELECT ${AUDITED_COLUMNS} FROM ${AUDITED_FROM}
     WHERE e.id < @before AND (@action IS NULL OR e.action = @action) AND (@who IS NULL OR e.role = @who OR e.job = @who)
       AND (@body IS NULL OR b.code = @body OR instr(e.subject, @body) > 0)
       AND (@from IS NULL OR e.written_at >= @from) AND (@until IS NULL OR e.written_at < @until)
       AND (@about IS NULL OR instr(upper(e.subject), @about) > 0)
       AND (@person IS NULL OR CAST(e.user_id AS TEXT) = @person OR instr(lower(u.name), lower(@person)) > 0)
     ORDER BY e.id DESC LIMIT @limit`,
  ).all(asked);

export const findAuditedEntry = (id: number) =>
  query<AuditedRow & { previousHash: string; payloadDigest: string; payload: string | null }, [number]>(
    `SELECT ${AUDITED_COLUMNS}, e.previous_hash AS previousHash, e.payload_digest AS payloadDigest, p.payload
     FROM ${AUDITED_FROM} LEFT JOIN ledger_payloads p ON p.id = e.id WHERE e.id = ?`,
  ).get(id);

/** What texts say now, by number; null where their words were taken out. */
export const listTexts = (ids: readonly number[]) =>
  query<{ id: number; content: string | null }, [string]>(
    "SELECT id, content FROM texts WHERE id IN (SELECT value FROM json_each(?))",
  ).all(JSON.stringify(ids));

/** The newest entry. Entries are numbered 1, 2, 3… without gaps, so its number is how many there are. */
export const findHead = () =>
  query<{ number: number; hash: string }>(
    "SELECT id AS number, hash FROM ledger_entries ORDER BY id DESC LIMIT 1",
  ).get();

/**
 * Which of `words` are references of the register, and whether the public may know of what they name: a
 * draft report, what is in it, and a correction that nobody confirmed are not public.
 */
export const listNamed = (words: readonly string[]) =>
  query<
    {
      reference: string;
      kind: "report" | "recommendation" | "body" | "correction";
      isPublic: number;
    },
    [string]
  >(
    `WITH words(word) AS (SELECT value FROM json_each(?))
     SELECT r.reference, 'report' AS kind, r.state <> 'draft' AS isPublic
       FROM words JOIN reports r ON r.reference = word
     UNION ALL SELECT x.reference, 'recommendation', r.state <> 'draft'
       FROM words JOIN recommendations x ON x.reference = word JOIN reports r ON r.id = x.report_id
     UNION ALL SELECT i.reference, 'recommendation', r.state <> 'draft'
       FROM words JOIN tracked_items i ON i.reference = word
       JOIN recommendations x ON x.id = i.recommendation_id JOIN reports r ON r.id = x.report_id
     UNION ALL SELECT b.code, 'body', 1 FROM words JOIN bodies b ON b.code = word
     UNION ALL SELECT c.reference, 'correction', c.state NOT IN ('unconfirmed', 'expired', 'dismissed')
       FROM words JOIN correction_requests c ON c.reference = word`,
  ).all(JSON.stringify(words));
