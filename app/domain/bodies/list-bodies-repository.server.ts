import { query } from "~db/client.server";
import type { BodyType } from "~db/vocabulary";

export interface ListedBody {
  code: string;
  name: string;
  type: BodyType;
  closedOn: string | null;
  askedCount: number;
  answeredCount: number;
}

interface Filter {
  /** JSON list of lower-case words, each of which must stand in the name or in another name. */
  words: string;
  type: string | null;
  /** 1 open, 0 closed, null both. */
  isOpen: number | null;
  today: string;
}

/** A stand-in for people whose names are masked is no organisation that anybody looks for. */
const LISTED = "merged_into_id IS NULL AND type <> 'individual_redacted'";

/** Names hold every word typed; records merged into another are left out. */
const MATCHING = `FROM bodies b
  WHERE ${LISTED} AND (:type IS NULL OR b.type = :type)
    AND (:isOpen IS NULL OR (b.closed_on IS NULL OR b.closed_on > :today) = :isOpen)
    AND NOT EXISTS (SELECT 1 FROM json_each(:words) w
      WHERE instr(lower(b.name), w.value) = 0 AND instr(b.name_key, w.value) = 0
        AND instr(lower(b.code), w.value) = 0
        AND NOT EXISTS (SELECT 1 FROM body_aliases a WHERE a.body_id = b.id
          AND (instr(lower(a.alias), w.value) > 0 OR instr(lower(a.alias_key), w.value) > 0)))`;

/** Bodies in the order of how often they were asked, then by name; those never asked come last. */
export const listBodies = (filter: Filter & { limit: number; offset: number }) =>
  query<ListedBody, [object]>(
    `SELECT b.code, b.name, b.type, b.closed_on AS closedOn, coalesce(n.asked, 0) AS askedCount,
            coalesce(n.answered, 0) AS answeredCount
     FROM (SELECT b.* ${MATCHING}) b
     LEFT JOIN (SELECT body_id, count(*) AS asked, sum(response_count > 0) AS answered FROM addressing_now
                WHERE capacity = 'addressee' AND is_report_withdrawn = 0 GROUP BY body_id) n ON n.body_id = b.id
     ORDER BY b.name COLLATE NOCASE, b.id LIMIT :limit OFFSET :offset`,
  ).all(filter);

/** The numbers of all bodies of a list, in its order. */
export const listBodyIds = (filter: Filter): number[] =>
  query<{ id: number }, [object]>(`SELECT b.id ${MATCHING} ORDER BY b.name COLLATE NOCASE, b.id`)
    .all(filter)
    .map((row) => row.id);

export const countBodies = (filter: Filter): number =>
  query<{ n: number }, [object]>(`SELECT count(*) AS n ${MATCHING}`).get(filter)?.n ?? 0;

export const countByType = () =>
  query<{ type: BodyType; n: number }>(
    `SELECT type, count(*) AS n FROM bodies WHERE ${LISTED} GROUP BY type`,
  ).all();

/** Names for a type-ahead: those that begin with what was typed first, open ones before closed ones. */
export const listSuggestions = (given: Filter & { typed: string; limit: number }) =>
  query<ListedBody, [object]>(
    `SELECT b.code, b.name, b.type, b.closed_on AS closedOn, 0 AS askedCount, 0 AS answeredCount ${MATCHING}
     ORDER BY (b.closed_on IS NOT NULL), instr(lower(b.name), :typed) <> 1, length(b.name), b.name LIMIT :limit`,
  ).all(given);
