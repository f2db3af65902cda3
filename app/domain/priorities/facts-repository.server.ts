import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ItemRow {
  recommendationId: number;
  reportId: number;
  reportKind: V.ReportKind;
  kind: V.RecommendationKind;
  issuerId: number;
  reportedOn: string | null;
}

const ITEM = `SELECT l.recommendation_id AS recommendationId, l.report_id AS reportId,
    l.report_kind AS reportKind, l.recommendation_kind AS kind, l.issuer_id AS issuerId, l.reported_on AS reportedOn
  FROM listings l`;

/** Items on which a body that can act is named to lead. */
export const listLed = (today: string): number[] =>
  query<{ id: number }, [string]>(
    `SELECT d.recommendation_id AS id FROM lead_decisions d JOIN bodies b ON b.id = d.body_id
     WHERE (b.closed_on IS NULL OR b.closed_on > ?)
       AND d.id IN (SELECT max(id) FROM lead_decisions GROUP BY recommendation_id)`,
  )
    .all(today)
    .map(({ id }) => id);

/** The number of the newest report: everything is read in slices up to it. */
export const findLastReport = (): number =>
  query<{ id: number | null }>("SELECT max(report_id) AS id FROM listings").get()?.id ?? 0;

/** The published items of the reports from one number to another. */
export const listItemsBetween = (from: number, to: number) =>
  query<ItemRow, [object]>(
    `${ITEM} WHERE l.report_id BETWEEN :from AND :to AND l.recommendation_id IS NOT NULL`,
  ).all({ from, to });

/** Published items by a JSON list of the ids of their recommendations. */
export const listItems = (recommendationIds: string) =>
  query<ItemRow, [object]>(
    `${ITEM} WHERE l.recommendation_id IN (SELECT value FROM json_each(:ids))
       AND l.report_id IN (SELECT report_id FROM recommendations WHERE id IN (SELECT value FROM json_each(:ids)))
     ORDER BY l.reported_on IS NULL, l.reported_on, l.recommendation_id`,
  ).all({ ids: recommendationIds });

export interface AskedRow {
  addressingId: number;
  reportId: number;
  bodyId: number | null;
  bodyType: V.BodyType | null;
  bodyCode: string | null;
  bodyName: string | null;
}

const asked = (code: string, name: string): string =>
  `SELECT n.id AS addressingId, n.report_id AS reportId, n.responsible_body_id AS bodyId, b.type AS bodyType,
     ${code} AS bodyCode, ${name} AS bodyName
   FROM addressing_now n LEFT JOIN bodies b ON b.id = n.responsible_body_id
   WHERE n.capacity = 'addressee' AND n.report_id`;

/** Whom reports ask, as they are answered for now, by a JSON list of the reports' ids. */
export const listAsked = (reportIds: string) =>
  query<AskedRow, [string]>(
    `${asked("b.code", "b.name")} IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  ).all(reportIds);

/** The same without names, which nobody reads where everything is ranked. */
export const listAskedBetween = (from: number, to: number) =>
  query<AskedRow, [number, number]>(`${asked("NULL", "NULL")} BETWEEN ? AND ?`).all(from, to);

export interface FollowedRow {
  recommendationId: number;
  addressingId: number;
  position: V.Position | null;
  implementation: V.ImplementationStatus;
  level: V.VerificationLevel;
  /** Whether the text itself allots the item to the body: then it is asked of no other. */
  isAllotted: number;
}

const FOLLOWED = `SELECT k.recommendation_id AS recommendationId, k.addressing_id AS addressingId, k.position,
    k.implementation, k.level, t.basis = 'allotted' AS isAllotted
  FROM tracked_item_now k JOIN tracked_items t ON t.id = k.id WHERE k.report_id`;

/** What is followed up of reports, by a JSON list of their ids. */
export const listFollowed = (reportIds: string) =>
  query<FollowedRow, [string]>(`${FOLLOWED} IN (SELECT value FROM json_each(?))`).all(reportIds);

export const listFollowedBetween = (from: number, to: number) =>
  query<FollowedRow, [number, number]>(`${FOLLOWED} BETWEEN ? AND ?`).all(from, to);

/** Reports in the official categories of child deaths and of deaths in state custody. */
export const listOfChildOrCustody = (): number[] =>
  query<{ id: number }>(
    `SELECT DISTINCT report_id AS id FROM report_categories
     WHERE category IN ('child-death-from-2015', 'state-custody-related-deaths')`,
  )
    .all()
    .map(({ id }) => id);

export interface MemberRow {
  groupId: number;
  recommendationId: number;
}

const MEMBERS = `SELECT x.group_id AS groupId, x.recommendation_id AS recommendationId
  FROM group_items x JOIN recommendations c ON c.id = x.recommendation_id AND c.is_withdrawn = 0
  JOIN reports r ON r.id = c.report_id AND r.state = 'published'
  WHERE x.is_in = 1
    AND x.id = (SELECT max(id) FROM group_items
      WHERE group_id = x.group_id AND recommendation_id = x.recommendation_id)
    AND (SELECT v.merged_into_id FROM group_versions v WHERE v.group_id = x.group_id ORDER BY v.id DESC LIMIT 1) IS NULL`;

/** What each confirmed group holds of what is published; groups that were joined to others hold nothing. */
export const listMembers = () =>
  query<MemberRow>(`${MEMBERS} ORDER BY x.group_id, x.recommendation_id`).all();

/** The same of one group. */
export const listMembersOf = (groupId: number): number[] =>
  query<MemberRow, [number]>(`${MEMBERS} AND x.group_id = ?`)
    .all(groupId)
    .map(({ recommendationId }) => recommendationId);

/** The confirmed groups that hold an item, by the id of its recommendation. */
export const listGroupsHolding = (recommendationId: number) =>
  query<{ groupId: number; reference: string }, [number]>(
    `SELECT m.groupId, g.reference FROM (${MEMBERS} AND x.recommendation_id = ?) m
     JOIN recommendation_groups g ON g.id = m.groupId ORDER BY m.groupId`,
  ).all(recommendationId);

/** The area that an area became part of, one step. */
export const listSuccessions = () =>
  query<{ from: number; to: number }>(
    `SELECT predecessor_id AS "from", successor_id AS "to" FROM issuer_successions ORDER BY effective_on, id`,
  ).all();

export interface Narrowing {
  theme: string | null;
  kind: string | null;
  /** Code or exact name of a body that answers for it now. */
  body: string | null;
}

/** The published items that fit what is asked for. */
export const listNarrowed = ({ theme, kind, body }: Narrowing): number[] =>
  query<{ id: number }, [object]>(
    `SELECT l.recommendation_id AS id FROM listings l WHERE l.recommendation_id IS NOT NULL
       AND (:kind IS NULL OR l.report_kind = :kind)
       ${theme === null ? "" : "AND l.recommendation_id IN (SELECT recommendation_id FROM recommendation_themes WHERE theme = :theme)"}
       ${
         body === null
           ? ""
           : `AND l.report_id IN (SELECT n.report_id FROM addressing_now n JOIN bodies b ON b.id = n.responsible_body_id
                WHERE (b.code = :body OR b.name = :body) AND n.capacity = 'addressee')`
       }`,
  )
    .all({ kind, ...(theme === null ? {} : { theme }), ...(body === null ? {} : { body }) })
    .map(({ id }) => id);
