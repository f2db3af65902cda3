import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { csvFile } from "~/lib/csv-text";
import { register } from "~db/client.server";
import * as repository from "./import-repository.server";

/**
 * Writes what an import pointed out as a CSV file beside the register: row number, what was done, the
 * field, and the reason. Returns its path, or null where there was nothing to point out.
 */
export function writeProblemsFile(importId: number, importIds: readonly number[]): string | null {
  const rows = [...repository.iterateProblems(importIds)];
  if (rows.length === 0) return null;
  const file = join(dirname(register().file), "imports", `${importId}-problems.csv`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const table = rows.map(({ rowNumber, kind, field, reason }) => [rowNumber, kind, field ?? "", reason]);
  writeFileSync(file, csvFile([["row", "what", "field", "reason"], ...table]), { mode: 0o600 });
  return file;
}
