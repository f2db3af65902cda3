import { query } from "~db/client.server";

export interface ClaimedItemRow {
  recommendationId: number;
  /** The body whose figures count: it was asked, or answers now. */
  bodyId: number | null;
  /** The day the public first could read that it is done; null where nobody said so. */
  claimedOn: string | null;
}

export const findClaimedItem = (trackedItemId: number) =>
  query<ClaimedItemRow, [number]>(
    `SELECT t.recommendation_id AS recommendationId, n.responsible_body_id AS bodyId,
       (SELECT min(c.known_on) FROM implementation_claims c WHERE c.tracked_item_id = t.id
         AND c.status IN ('implemented', 'implemented_alternative')) AS claimedOn
     FROM tracked_items t JOIN addressing_now n ON n.id = t.addressing_id WHERE t.id = ?`,
  ).get(trackedItemId);

/** The measures that published findings of "sustained" of an item rest on. */
export const listMeasuresRelied = (recommendationId: number): number[] =>
  query<{ measureId: number }, [number]>(
    `SELECT DISTINCT v.measure_id AS measureId FROM verifications v JOIN tracked_items t ON t.id = v.tracked_item_id
     WHERE t.recommendation_id = ? AND v.measure_id IS NOT NULL AND v.level = 'sustained'`,
  )
    .all(recommendationId)
    .map(({ measureId }) => measureId);

/** Since when a measure is linked to an item, without a break; null where it is not. */
export const findLinkedOn = (measureId: number, recommendationId: number): string | null =>
  query<{ linkedOn: string | null }, [{ measureId: number; recommendationId: number }]>(
    `WITH own AS (SELECT id, is_linked, known_on FROM measure_links
       WHERE measure_id = @measureId AND recommendation_id = @recommendationId)
     SELECT min(known_on) AS linkedOn FROM own
     WHERE is_linked = 1 AND id > (SELECT coalesce(max(id), 0) FROM own WHERE is_linked = 0)`,
  ).get({ measureId, recommendationId })?.linkedOn ?? null;
