/**
 * What one line of a payload says was done:
 * - `["insert", table, id, values]` and `["update", table, id, values]`, values by the names of the code;
 * - `["rows", table, columns, rows]`, rows added together, by the names of the columns, the id first;
 * - `["remove", table, id]`;
 * - `["text", kind, id, digest]`, and `["erase", text id, erasure id, digest of what is left, or null]`;
 * - `["emptied", entry]`, an earlier entry whose payload an erasure took out;
 * - `["carried", entry, ...line]`, a line of that entry which still counts.
 */
export type LedgerLine = readonly [kind: string, ...unknown[]];

/** The lines of a payload. Throws where it is not a list of them. */
export function linesOf(payload: string): LedgerLine[] {
  const lines: unknown = JSON.parse(payload);
  const isLine = (line: unknown): line is LedgerLine => Array.isArray(line) && typeof line[0] === "string";
  if (!Array.isArray(lines) || !lines.every(isLine)) throw new Error("This is no payload of the ledger.");
  return lines;
}

/** A line with the entry it was first written in: its own, or the emptied one it was carried from. */
export const originOf = (line: LedgerLine, entryId: number): { entry: number; line: LedgerLine } =>
  line[0] === "carried"
    ? { entry: Number(line[1]), line: [String(line[2]), ...line.slice(3)] }
    : { entry: entryId, line };

/** Whether a line, carried or not, holds a digest of what one of these texts says or once said. */
export function isAboutTexts(written: LedgerLine, textIds: ReadonlySet<number>): boolean {
  const { line } = originOf(written, 0);
  const about = line[0] === "text" ? line[2] : line[0] === "erase" ? line[1] : null;
  return typeof about === "number" && textIds.has(about);
}

/** Whether a payload holds a digest of what one of these texts says or once said. */
export const holdsDigestOf = (payload: string, textIds: ReadonlySet<number>): boolean =>
  linesOf(payload).some((line) => isAboutTexts(line, textIds));

/**
 * What the erasing entry takes over from a payload it empties: every line but those with a digest of an
 * erased text. So the emptied entry goes on protecting all else that it wrote.
 */
export const carriedFrom = (
  entryId: number,
  payload: string,
  erasedTextIds: ReadonlySet<number>,
): LedgerLine[] =>
  linesOf(payload)
    .filter((line) => !isAboutTexts(line, erasedTextIds))
    .map((line) => originOf(line, entryId))
    .map(({ entry, line }) => ["carried", entry, ...line]);
