import { query } from "~db/client.server";
import { importProblems, imports } from "~db/schema/imports";
import type * as V from "~db/vocabulary";
import { unlogged, type Writing } from "~db/writing.server";

export const insertImport = (w: Writing, row: typeof imports.$inferInsert) => w.insert(imports, row);
export const updateImport = (w: Writing, id: number, changes: Partial<typeof imports.$inferInsert>) =>
  w.update(imports, id, changes);
export const insertProblem = (w: Writing, row: typeof importProblems.$inferInsert) =>
  w.insert(importProblems, row);

/** Whether a run over the same file, this or an earlier one, has written this rejection down. */
export const isRejectedBefore = (importId: number, rowNumber: number, reason: string): boolean =>
  query<{ found: number }, [number, number, string]>(
    `SELECT 1 AS found FROM imports now JOIN imports i ON i.format = now.format AND i.file_sha256 = now.file_sha256
     JOIN import_problems p ON p.import_id = i.id
     WHERE now.id = ? AND p.kind = 'rejected' AND p.row_number = ? AND p.reason = ? LIMIT 1`,
  ).get(importId, rowNumber, reason) !== undefined;

/** Every run over the file of this one, itself last. */
export const listRunsOverSameFile = (importId: number): number[] =>
  query<{ id: number }, [number]>(
    `SELECT i.id FROM imports now JOIN imports i ON i.format = now.format AND i.file_sha256 = now.file_sha256
     WHERE now.id = ? ORDER BY i.id`,
  )
    .all(importId)
    .map((row) => row.id);

/** What the newest finished import of a format found its file to be like, as JSON. */
export const findLastHealth = (format: V.ImportFormat): string | null =>
  query<{ health: string | null }, [string]>(
    `SELECT health FROM imports WHERE format = ? AND state = 'finished' AND health IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
  ).get(format)?.health ?? null;

/** Runs over the same file that never came to their end: killed, or stopped in the middle. */
export const listUnfinishedImports = (format: V.ImportFormat, fileSha256: string) =>
  query<{ id: number; state: V.ImportState }, [string, string]>(
    `SELECT id, state FROM imports AS i WHERE format = ? AND file_sha256 = ? AND state IN ('running', 'failed')
       AND NOT EXISTS (SELECT 1 FROM imports AS later WHERE later.format = i.format
         AND later.file_sha256 = i.file_sha256 AND later.state = 'finished' AND later.id > i.id)
     ORDER BY id`,
  ).all(format, fileSha256);

export const findRowDigest = (format: V.ImportFormat, sourceKey: string): string | null =>
  query<{ digest: string }, [string, string]>(
    "SELECT row_digest AS digest FROM source_rows WHERE format = ? AND source_key = ?",
  ).get(format, sourceKey)?.digest ?? null;

/** Whether any row of a format was applied yet. */
export const hasRowDigests = (format: V.ImportFormat): boolean =>
  query<{ isThere: number }, [string]>(
    "SELECT EXISTS (SELECT 1 FROM source_rows WHERE format = ?) AS isThere",
  ).get(format)?.isThere === 1;

/** Remembers a row as applied, in the transaction that applied it. */
export function rememberRow(format: V.ImportFormat, sourceKey: string, rowDigest: string): void {
  unlogged((u) =>
    u.run(
      "source_rows",
      `INSERT INTO source_rows (format, source_key, row_digest) VALUES (?, ?, ?)
       ON CONFLICT (format, source_key) DO UPDATE SET row_digest = excluded.row_digest`,
      format,
      sourceKey,
      rowDigest,
    ),
  );
}

export interface ProblemRow {
  rowNumber: number;
  kind: V.ImportProblemKind;
  field: string | null;
  reason: string;
}

/** What some imports pointed out, row by row, each thing once. */
export const iterateProblems = (importIds: readonly number[]) =>
  query<ProblemRow, [string]>(
    `SELECT DISTINCT row_number AS rowNumber, kind, field, reason FROM import_problems
     WHERE import_id IN (SELECT value FROM json_each(?)) ORDER BY row_number, kind, field, reason`,
  ).iterate(JSON.stringify(importIds));

export const countProblems = (importIds: readonly number[]) =>
  query<{ kind: V.ImportProblemKind; n: number }, [string]>(
    `SELECT kind, count(*) AS n FROM (
       SELECT DISTINCT row_number, kind, field, reason FROM import_problems
       WHERE import_id IN (SELECT value FROM json_each(?))) GROUP BY kind`,
  ).all(JSON.stringify(importIds));
