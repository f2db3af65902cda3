import { query } from "~db/client.server";

/** Files that no scanner has looked at and that are still kept, in the order of their hashes after `after`. */
export const listUnscanned = (after: string, limit: number): string[] =>
  query<{ sha256: string }, [string, number]>(
    `SELECT DISTINCT sha256 FROM documents d WHERE sha256 > ? AND erasure_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM file_scans s WHERE s.sha256 = d.sha256) ORDER BY sha256 LIMIT ?`,
  )
    .all(after, limit)
    .map(({ sha256 }) => sha256);

/** Whether a virus was found in this very file before. */
export const wasInfected = (sha256: string): boolean =>
  query<{ id: number }, [string]>(
    "SELECT id FROM file_scans WHERE sha256 = ? AND result = 'infected' LIMIT 1",
  ).get(sha256) !== undefined;
