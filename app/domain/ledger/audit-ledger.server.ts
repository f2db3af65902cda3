import { addDays, startOfLondonDay } from "~/lib/dates";
import { labelOf, LEDGER_ACTIONS, termOf, TEXT_KINDS, UNSEEN_ACTIONS } from "~db/vocabulary";
import { writtenLines, type WrittenLine } from "./entry-lines";
import type { AuditFilter } from "./ledger-filter-rules";
import * as repository from "./ledger-repository.server";
import { whoActed } from "./public-entry-rules";
import { ENTRIES_PER_PAGE } from "./view-ledger.server";

/** An entry as an auditor reads it: with the person, and whether the public sees what was done. */
export interface AuditedEntry {
  number: number;
  /** Instant, ms since 1970. */
  writtenAt: number;
  hash: string;
  /** The role and its body, a job, or a visitor. */
  who: string;
  person: { id: number; name: string } | null;
  what: string;
  meaning: string | null;
  subject: string;
  isPublic: boolean;
}

/** Entries with numbers below `before` that a filter finds, newest first; null starts at the head (B9: "read all + log"). */
export function listAudited(before: number | null, filter: AuditFilter) {
  const rows = repository.listAuditedEntries({
    ...filter,
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit: ENTRIES_PER_PAGE + 1,
    from: filter.from === null ? null : startOfLondonDay(filter.from),
    until: filter.until === null ? null : startOfLondonDay(addDays(filter.until, 1)),
  });
  const shown = rows.slice(0, ENTRIES_PER_PAGE);
  return {
    entries: shown.map(audited),
    head: repository.findHead() ?? null,
    olderThan: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    isNewest: before === null,
  };
}

/** A text as it stands now: null where its words were taken out, or where an audit has no need of them. */
export interface WrittenText {
  content: string | null;
  isWithheld: boolean;
}

export interface AuditedDetail extends AuditedEntry {
  previousHash: string;
  payloadDigest: string;
  /** What it wrote; null where an erasure emptied it. */
  lines: (WrittenLine & { text: WrittenText | null })[] | null;
  hasNext: boolean;
}

/** Everything one entry says, with its texts as they stand now; null where there is no such entry. */
export function viewAudited(number: number): AuditedDetail | null {
  const row = repository.findAuditedEntry(number);
  if (!row) return null;
  const lines = row.payload === null ? null : writtenLines(row.payload, number);
  const texts = new Map(
    repository.listTexts(textsToRead(lines ?? [])).map(({ id, content }) => [id, content] as const),
  );
  return {
    ...audited(row),
    previousHash: row.previousHash,
    payloadDigest: row.payloadDigest,
    hasNext: (repository.findHead()?.number ?? 0) > number,
    lines:
      lines?.map((line) => ({
        ...line,
        text:
          line.did === "text" ? { content: texts.get(line.id) ?? null, isWithheld: isContact(line) } : null,
      })) ?? null,
  };
}

/** Nobody needs the e-mail address of a member of the public to see that a change was in order. */
const isContact = ({ what }: WrittenLine): boolean => what === labelOf(TEXT_KINDS, "contact");

const textsToRead = (lines: readonly WrittenLine[]): number[] =>
  lines.filter((line) => line.did === "text" && !isContact(line)).map(({ id }) => id);

function audited(row: repository.AuditedRow): AuditedEntry {
  const { id, writtenAt, hash, userId, userName, subject, action } = row;
  return {
    ...{ number: id, writtenAt, hash, subject },
    who: whoActed(row),
    person: userId === null ? null : { id: userId, name: userName ?? `Person ${userId}` },
    what: labelOf(LEDGER_ACTIONS, action),
    meaning: termOf(LEDGER_ACTIONS, action).meaning,
    isPublic: !UNSEEN_ACTIONS.has(action),
  };
}
