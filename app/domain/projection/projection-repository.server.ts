import { query } from "~db/client.server";
import { addressingNow, listings, trackedItemNow } from "~db/schema/projection";
import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import { unlogged, type Unlogged } from "~db/writing.server";

export interface ProjectedReport {
  addressings: (typeof addressingNow.$inferInsert)[];
  items: (typeof trackedItemNow.$inferInsert)[];
  listings: { row: typeof listings.$inferInsert; words: Record<SearchColumn, string> }[];
}

/** Replaces everything the projection holds of some reports, their words in the search index included. */
export function replaceProjections(projected: ReadonlyMap<number, ProjectedReport>): void {
  unlogged((u) => {
    for (const reportId of listProjected([...projected.keys()])) forget(u, reportId);
    const all = [...projected.values()];
    u.insertAll(
      addressingNow,
      all.flatMap((one) => one.addressings),
    );
    u.insertAll(
      trackedItemNow,
      all.flatMap((one) => one.items),
    );
    const listed = all.flatMap((one) => one.listings);
    const listingIds = u.insertAll(
      listings,
      listed.map(({ row }) => row),
    );
    listed.forEach(({ words }, at) =>
      u.run("search_index", INSERT_WORDS, listingIds[at], ...SEARCH_COLUMNS.map((column) => words[column])),
    );
  });
}

/** Those of some reports that the projection holds anything of. */
const listProjected = (reportIds: readonly number[]): number[] =>
  query<{ id: number }, [string]>(
    `SELECT value AS id FROM json_each(?)
     WHERE EXISTS (SELECT 1 FROM listings WHERE report_id = value)
       OR EXISTS (SELECT 1 FROM addressing_now WHERE report_id = value)`,
  )
    .all(JSON.stringify(reportIds))
    .map((row) => row.id);

function forget(u: Unlogged, reportId: number): void {
  u.run(
    "search_index",
    `DELETE FROM search_index WHERE rowid IN (SELECT id FROM listings WHERE report_id = ?)`,
    reportId,
  );
  u.run("listings", `DELETE FROM listings WHERE report_id = ?`, reportId);
  u.run("tracked_item_now", `DELETE FROM tracked_item_now WHERE report_id = ?`, reportId);
  u.run("addressing_now", `DELETE FROM addressing_now WHERE report_id = ?`, reportId);
}

const INSERT_WORDS = `INSERT INTO search_index (rowid, ${SEARCH_COLUMNS.join(", ")})
  VALUES (?, ${SEARCH_COLUMNS.map(() => "?").join(", ")})`;

export const listReportIds = (after: number, limit: number): number[] =>
  query<{ id: number }, [number, number]>(`SELECT id FROM reports WHERE id > ? ORDER BY id LIMIT ?`)
    .all(after, limit)
    .map((row) => row.id);

export const listListingIds = (reportIds: readonly number[]) =>
  query<{ id: number; reference: string }, [string]>(
    "SELECT id, reference FROM listings WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY id",
  ).all(JSON.stringify(reportIds));

export const listReportIdsListedAfter = (listingId: number): number[] =>
  query<{ id: number }, [number]>(
    "SELECT DISTINCT report_id AS id FROM listings WHERE id > ? ORDER BY report_id",
  )
    .all(listingId)
    .map((row) => row.id);

/** What the projection holds of a report, in a fixed order, to compare with what it should hold. */
export const readProjection = (reportId: number) => ({
  addressings: query<object, [number]>(`SELECT * FROM addressing_now WHERE report_id = ? ORDER BY id`).all(
    reportId,
  ),
  items: query<object, [number]>(`SELECT * FROM tracked_item_now WHERE report_id = ? ORDER BY id`).all(
    reportId,
  ),
  listings: query<{ id?: number }, [number]>(
    `SELECT l.*, (SELECT 1 FROM search_index s WHERE s.rowid = l.id) AS is_indexed
     FROM listings l WHERE report_id = ? ORDER BY recommendation_id, id`,
  )
    .all(reportId)
    .map((row) => ({ ...row, id: undefined })),
});
