import { londonMinute } from "~/lib/london-time";
import { linesOf, originOf, type LedgerLine } from "~db/ledger-lines";
import { isTerm, labelOf, TEXT_KINDS } from "~db/vocabulary";

/** One thing an entry did, in the order it was done. */
export interface WrittenLine {
  did: "added" | "changed" | "removed" | "text" | "erased" | "emptied";
  /** The table in plain words ("report values"), or the kind of a text. */
  what: string;
  /** The number of the row, text or entry. */
  id: number;
  /** By the names of the columns, as written then; empty for texts and what was removed. */
  values: { name: string; value: string }[];
  /** The entry it was first written in, where an erasure carried it over from one that it emptied. */
  carriedFrom: number | null;
}

/**
 * What the payload of an entry says was done, one line for each row, for somebody who may read everything.
 * Throws where `payload` is no list of lines (db/ledger-lines.ts gives their shapes).
 */
export const writtenLines = (payload: string, entry: number): WrittenLine[] =>
  linesOf(payload).flatMap((written) => {
    const origin = originOf(written, entry);
    const carriedFrom = origin.entry === entry ? null : origin.entry;
    return rowsOf(origin.line).map((line) => ({ ...line, carriedFrom }));
  });

type Row = Omit<WrittenLine, "carriedFrom">;

function rowsOf(line: LedgerLine): Row[] {
  const [kind, second, third, fourth] = line;
  switch (kind) {
    case "insert":
    case "update":
      return [
        {
          did: kind === "insert" ? "added" : "changed",
          what: inWords(String(second)),
          id: Number(third),
          values: Object.entries(Object(fourth)).map(([name, value]) => valueOf(inWords(name), value)),
        },
      ];
    case "rows":
      return addedTogether(String(second), third, fourth);
    case "remove":
      return [{ did: "removed", what: inWords(String(second)), id: Number(third), values: [] }];
    case "text":
      return [{ did: "text", what: kindOfText(String(second)), id: Number(third), values: [] }];
    case "erase":
      return [{ did: "erased", what: "text", id: Number(second), values: [] }];
    case "emptied":
      return [{ did: "emptied", what: "entry", id: Number(second), values: [] }];
    default:
      throw new Error(`A ledger line of the unknown kind ${String(kind)}`);
  }
}

function addedTogether(table: string, columns: unknown, rows: unknown): Row[] {
  if (!Array.isArray(columns) || !Array.isArray(rows)) throw new Error("Rows of the ledger without columns");
  return rows.map((row: unknown): Row => {
    const [id, ...values]: unknown[] = Array.isArray(row) ? row : [];
    return {
      did: "added",
      what: inWords(table),
      id: Number(id),
      values: values.map((value, at) => valueOf(inWords(String(columns[at + 1])), value)),
    };
  });
}

const valueOf = (name: string, value: unknown) => ({ name, value: shown(name, value) });

function shown(name: string, value: unknown): string {
  if (value === null || value === undefined) return "–";
  // Instants are kept as milliseconds since 1970, in columns that end in "_at".
  if (typeof value === "number" && name.endsWith(" at")) return londonMinute(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "report_values" and "knownOn" as words. */
const inWords = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();

/** A kind that was once written stays readable, should the list of kinds ever lose it. */
const kindOfText = (code: string): string =>
  isTerm(TEXT_KINDS, code) ? labelOf(TEXT_KINDS, code) : inWords(code);
