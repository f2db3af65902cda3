import { listGroups } from "~/domain/connections/view-groups.server";
import { listLedger } from "~/domain/ledger/view-ledger.server";
import { countThemes } from "~/domain/themes/view-themes.server";
import { paths } from "~/lib/paths";
import { THEMES, type Theme } from "~db/vocabulary";
import { MEASURE_TABLES, measureRecordsOf, type MeasureTable } from "./read-measures.server";
import {
  OVERSIGHT_PARTS,
  OVERSIGHT_TABLES,
  type OversightPart,
  type OversightTable,
} from "./read-oversight.server";
import { asRecord } from "./record-shaping-rules";
import * as repository from "./record-rows-repository.server";
import { RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";

/** What records depend on besides the rows: the London day, and what addresses begin with. */
export interface RecordsAsked {
  today: string;
  /** Such as https://register.example; empty where the register does not know how it is reached. */
  origin: string;
}

/** Records of a table by their keys, in the order of the keys; one that is no longer public is left out. */
export function readRecords(table: RecordTable, keys: readonly number[], asked: RecordsAsked): AnyRecord[] {
  if (keys.length === 0) return [];
  if (table === "themes") return themeRecords(keys, asked.origin);
  if (table === "groups") return groupRecords(keys, asked.origin);
  if (table === "ledger") return ledgerRecords(keys);
  if (isOversightTable(table)) return ownFields(table, OVERSIGHT_TABLES[table].details(keys, asked));
  if (isOversightPart(table)) return ownFields(table, OVERSIGHT_PARTS[table](keys, asked));
  if (isMeasureTable(table)) return measureRecordsOf(table, keys, asked.origin) as AnyRecord[]; // by name
  return readKeyed(table, keys, asked).map(({ record }) => record);
}

/** The same for tables with rows of their own, each with the key it was asked for by. */
export function readKeyed(
  table: StoredTable,
  keys: readonly number[],
  asked: RecordsAsked,
): { key: number; record: AnyRecord }[] {
  const rows = new Map(rowsOf(table, keys, asked.today).map((row) => [row.key, row]));
  const { schema } = RECORD_TABLES[table];
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row ? [{ key, record: asRecord(schema, row, asked.origin) }] : [];
  });
}

type StoredTable = Exclude<
  RecordTable,
  "themes" | "groups" | "ledger" | MeasureTable | OversightTable | OversightPart
>;

/** The records without what belongs to them: the fields of their table alone. */
function ownFields(table: RecordTable, records: readonly AnyRecord[]): AnyRecord[] {
  const fields = Object.keys(RECORD_TABLES[table].schema.shape);
  return records.map((record) => Object.fromEntries(fields.map((name) => [name, record[name]])));
}

const isOversightTable = (table: RecordTable): table is OversightTable => table in OVERSIGHT_TABLES;
const isOversightPart = (table: RecordTable): table is OversightPart => table in OVERSIGHT_PARTS;
const isMeasureTable = (table: RecordTable): table is MeasureTable => table in MEASURE_TABLES;

function rowsOf(table: StoredTable, keys: readonly number[], today: string): repository.RecordRow[] {
  if (table === "addressings") return repository.listAddressingRows(keys, today);
  return READERS[table](keys);
}

const READERS = {
  items: repository.listItemRows,
  reports: repository.listReportRows,
  tracked_items: repository.listTrackedRows,
  bodies: repository.listBodyRows,
  issuers: repository.listIssuerRows,
  corrections: repository.listCorrectionRows,
  statements: repository.listStatementRows,
} as const;

const ALL_THEMES: readonly Theme[] = THEMES;

/** Themes are numbered by their place in the vocabulary, from 1. */
export const themeKeys = (): number[] => ALL_THEMES.map((_, index) => index + 1);
export const themeKeyOf = (slug: string): number => ALL_THEMES.findIndex(({ code }) => code === slug) + 1;

function themeRecords(keys: readonly number[], origin: string): AnyRecord[] {
  const counts = countThemes();
  return keys.flatMap((key) => {
    const theme = ALL_THEMES[key - 1];
    if (!theme) return [];
    const { code: slug, label, meaning, parent } = theme;
    const counted = counts.get(slug);
    return [
      {
        ...{ slug, label, url: origin + paths.theme(slug), meaning, parent },
        ...{ item_count: counted?.items ?? 0, report_count: counted?.reports ?? 0 },
      },
    ];
  });
}

/** Confirmed groups by their numbers, in the order of their page. */
export const groupKeys = (): number[] => listGroups().map(({ id }) => id);

/** The same by number, those after one, for whoever reads page by page. */
export const groupKeysAfter = (after: number): number[] =>
  groupKeys()
    .filter((key) => key > after)
    .sort((a, b) => a - b);

function groupRecords(keys: readonly number[], origin: string): AnyRecord[] {
  const groups = new Map(listGroups().map((group) => [group.id, group]));
  return keys.flatMap((key) => {
    const group = groups.get(key);
    if (!group) return [];
    const { reference, title, items, issuers, firstOn, lastOn, ownerCode, alarm, changedOn } = group;
    return [
      {
        ...{ reference, title, url: origin + paths.group(reference) },
        ...{ item_count: items, issuer_count: issuers, first_asked_on: firstOn, last_asked_on: lastOn },
        ...{ owner: ownerCode, has_alarm: alarm !== null, changed_on: changedOn },
      },
    ];
  });
}

/** Entries are numbered without gaps, and asked for newest first. */
function ledgerRecords(keys: readonly number[]): AnyRecord[] {
  const [newest = 0, oldest = newest] = [Math.max(...keys), Math.min(...keys)];
  const wanted = new Set(keys);
  return listLedger(newest + 1, newest - oldest + 1)
    .filter((entry) => wanted.has(entry.number))
    .map((entry) => ({
      number: entry.number,
      written_at: new Date(entry.writtenAt).toISOString(),
      ...{ who: entry.who, what: entry.what, about: entry.about.map(({ text }) => text), hash: entry.hash },
    }));
}
