import { query } from "~db/client.server";

export interface PageRow {
  path: string;
  /** The day the public last learnt something shown there; null where that is not known. */
  changedOn: string | null;
}

/** Pages of published reports and their items, with the newest day of what they show, by the number of the report. */
export const listReportPages = (from: number, below: number, today: string) =>
  query<PageRow, [object]>(
    `WITH chosen AS (
       SELECT r.id, r.reference, max(
         coalesce((SELECT max(known_on) FROM report_states WHERE report_id = r.id AND known_on <= :today), ''),
         coalesce((SELECT max(known_on) FROM responses WHERE report_id = r.id AND known_on <= :today), ''),
         coalesce((SELECT max(last_statement_on) FROM tracked_item_now
                   WHERE report_id = r.id AND last_statement_on <= :today), '')) AS changed
       FROM reports r WHERE r.state = 'published' AND r.id >= :from AND r.id < :below)
     SELECT '/reports/' || reference AS path, nullif(changed, '') AS changedOn FROM chosen
     UNION ALL
     SELECT '/recommendations/' || x.reference, nullif(c.changed, '') FROM chosen c
     JOIN recommendations x ON x.report_id = c.id AND x.is_withdrawn = 0`,
  ).all({ from, below, today });

export const findLastReport = (): number =>
  query<{ id: number | null }>("SELECT max(id) AS id FROM reports").get()?.id ?? 0;

/** Bodies that were asked, and issuers that reported; the others' pages say nothing yet. */
export const listDirectoryPages = () =>
  query<PageRow>(
    `SELECT '/bodies/' || b.code AS path, NULL AS changedOn FROM bodies b
     WHERE b.merged_into_id IS NULL AND EXISTS (SELECT 1 FROM addressing_now n WHERE n.body_id = b.id)
     UNION ALL
     SELECT '/issuers/' || i.slug, NULL FROM issuers i
     WHERE EXISTS (SELECT 1 FROM listings l WHERE l.issuer_id = i.id)
     UNION ALL SELECT '/measures/' || slug, NULL FROM measures
     UNION ALL SELECT '/programmes/' || slug, NULL FROM programmes`,
  ).all();
