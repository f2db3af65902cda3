import { query } from "~db/client.server";
import { groupItems, groupVersions, recommendationGroups } from "~db/schema/connections";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface GroupRow {
  id: number;
  reference: string;
  version: number;
  titleTextId: number;
  title: string | null;
  accountTextId: number | null;
  account: string | null;
  ownerBodyId: number | null;
  ownerName: string | null;
  ownerCode: string | null;
  /** The group it was joined to. */
  mergedInto: string | null;
  /** The day of its newest change. */
  changedOn: string;
}

const GROUP = `SELECT g.id, g.reference, g.version, v.title_text_id AS titleTextId, t.content AS title,
    v.account_text_id AS accountTextId, a.content AS account, v.owner_body_id AS ownerBodyId,
    b.name AS ownerName, b.code AS ownerCode, m.reference AS mergedInto, v.known_on AS changedOn
  FROM recommendation_groups g
  JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
  JOIN texts t ON t.id = v.title_text_id LEFT JOIN texts a ON a.id = v.account_text_id
  LEFT JOIN bodies b ON b.id = v.owner_body_id LEFT JOIN recommendation_groups m ON m.id = v.merged_into_id`;

export const findGroup = (reference: string) =>
  query<GroupRow, [string]>(`${GROUP} WHERE g.reference = ?`).get(reference);

/** Every group that was not joined to another, newest first. */
export const listGroups = () =>
  query<GroupRow, []>(`${GROUP} WHERE v.merged_into_id IS NULL ORDER BY g.id DESC`).all();

/** Groups that hold any of some recommendations, by a JSON list of their ids. */
export const listGroupsOf = (recommendationIds: string) =>
  query<{ recommendationId: number; reference: string; title: string | null }, [string]>(
    `SELECT x.recommendation_id AS recommendationId, g.reference, t.content AS title
     FROM group_items x JOIN recommendation_groups g ON g.id = x.group_id
     JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
     JOIN texts t ON t.id = v.title_text_id
     WHERE x.recommendation_id IN (SELECT value FROM json_each(?)) AND x.is_in = 1
       AND v.merged_into_id IS NULL
       AND x.id = (SELECT max(id) FROM group_items WHERE group_id = g.id AND recommendation_id = x.recommendation_id)
     ORDER BY g.id`,
  ).all(recommendationIds);

export interface MemberRow {
  groupId: number;
  recommendationId: number;
  listingId: number | null;
  reference: string;
  reportReference: string;
  text: string | null;
  isSensitive: number;
  reportedOn: string | null;
  issuerId: number;
  issuerName: string;
  issuerSlug: string;
  isWithdrawn: number;
}

/** What is in some groups, by a JSON list of their ids, in the order in which it was asked. */
export const listMembers = (groupIds: string) =>
  query<MemberRow, [string]>(
    `SELECT x.group_id AS groupId, c.id AS recommendationId, c.reference, r.reference AS reportReference,
       (SELECT l.id FROM listings l WHERE l.report_id = r.id AND l.recommendation_id = c.id) AS listingId,
       t.content AS text, r.is_sensitive AS isSensitive, r.reported_on AS reportedOn,
       i.id AS issuerId, i.name AS issuerName, i.slug AS issuerSlug,
       c.is_withdrawn = 1 OR r.state <> 'published' AS isWithdrawn
     FROM group_items x JOIN recommendations c ON c.id = x.recommendation_id
     JOIN reports r ON r.id = c.report_id JOIN issuers i ON i.id = r.issuer_id JOIN texts t ON t.id = c.text_id
     WHERE x.group_id IN (SELECT value FROM json_each(?)) AND x.is_in = 1 AND r.state <> 'draft'
       AND x.id = (SELECT max(id) FROM group_items WHERE group_id = x.group_id AND recommendation_id = x.recommendation_id)
     ORDER BY r.reported_on, c.id`,
  ).all(groupIds);

/** The area that an area became part of, by its id, one step. */
export const listSuccessions = () =>
  query<{ from: number; to: number }, []>(
    `SELECT predecessor_id AS "from", successor_id AS "to" FROM issuer_successions ORDER BY effective_on, id`,
  ).all();

export interface OutcomeRow {
  reportId: number;
  reportReference: string;
  bodyName: string;
  bodyCode: string;
  /** The body that answers now, where it is another one. */
  nowName: string | null;
  isAnswered: number;
}

/** Whom the reports of some recommendations ask, and whether they answered, by a JSON list of references of reports. */
export const listAsked = (reportReferences: string) =>
  query<OutcomeRow, [string]>(
    `SELECT r.id AS reportId, r.reference AS reportReference, b.name AS bodyName, b.code AS bodyCode,
       CASE WHEN o.id <> b.id THEN o.name END AS nowName, n.response_count > 0 AS isAnswered
     FROM reports r JOIN addressing_now n ON n.report_id = r.id AND n.capacity = 'addressee'
     JOIN bodies b ON b.id = n.body_id LEFT JOIN bodies o ON o.id = n.responsible_body_id
     WHERE r.reference IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  ).all(reportReferences);

export interface StandingRow {
  recommendationId: number;
  position: V.Position | null;
  implementation: V.ImplementationStatus;
  level: V.VerificationLevel;
  bodyName: string | null;
}

/** What came of recommendations, a row for each body that is tracked, by a JSON list of their ids. */
export const listStandings = (recommendationIds: string) =>
  query<StandingRow, [string]>(
    `SELECT n.recommendation_id AS recommendationId, n.position, n.implementation, n.level, b.name AS bodyName
     FROM tracked_item_now n JOIN addressing_now a ON a.id = n.addressing_id
     LEFT JOIN bodies b ON b.id = coalesce(a.responsible_body_id, a.body_id)
     WHERE n.recommendation_id IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  ).all(recommendationIds);

export interface ChangeRow {
  recordedAt: number;
  on: string;
  what: "version" | "added" | "removed" | "joined";
  /** The item put in or taken out, or the group it was joined to. */
  subject: string | null;
  title: string | null;
  reason: string | null;
}

/** Everything that was done to a group, newest first. */
export const listChanges = (groupId: number) =>
  query<ChangeRow, [number, number]>(
    `SELECT v.recorded_at AS recordedAt, v.known_on AS "on",
       CASE WHEN v.merged_into_id IS NULL THEN 'version' ELSE 'joined' END AS what,
       m.reference AS subject, t.content AS title, w.content AS reason, v.id AS place
     FROM group_versions v JOIN texts t ON t.id = v.title_text_id LEFT JOIN texts w ON w.id = v.reason_text_id
     LEFT JOIN recommendation_groups m ON m.id = v.merged_into_id WHERE v.group_id = ?
     UNION ALL
     SELECT x.recorded_at, x.known_on, CASE x.is_in WHEN 1 THEN 'added' ELSE 'removed' END, c.reference, NULL,
       w.content, x.id
     FROM group_items x JOIN recommendations c ON c.id = x.recommendation_id
     LEFT JOIN texts w ON w.id = x.reason_text_id WHERE x.group_id = ?
     ORDER BY 1 DESC, place DESC`,
  ).all(groupId, groupId);

/** Groups that were joined to one. */
export const listJoined = (groupId: number): string[] =>
  query<{ reference: string }, [number]>(
    `SELECT g.reference FROM recommendation_groups g
     JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
     WHERE v.merged_into_id = ? ORDER BY g.id`,
  )
    .all(groupId)
    .map(({ reference }) => reference);

export const findBody = (code: string) =>
  query<{ id: number }, [string]>("SELECT id FROM bodies WHERE code = ? AND merged_into_id IS NULL").get(
    code,
  );

export const insertGroup = (w: Writing, reference: string) => w.insert(recommendationGroups, { reference });
export const insertVersion = (w: Writing, row: typeof groupVersions.$inferInsert) =>
  w.insert(groupVersions, row);
export const insertItem = (w: Writing, row: typeof groupItems.$inferInsert) => w.insert(groupItems, row);
export const updateVersion = (w: Writing, id: number, version: number) =>
  w.update(recommendationGroups, id, { version });

export interface LinkRow {
  kind: V.RecommendationLinkKind;
  from: string;
  to: string;
  reason: string | null;
  knownOn: string;
}

/** What a person found members of a group to be to each other, the newest word on each pair. */
export const listLinksAmong = (recommendationIds: string) =>
  query<LinkRow, { ids: string }[]>(
    `SELECT l.kind, a.reference AS "from", b.reference AS "to", t.content AS reason, l.known_on AS knownOn
     FROM recommendation_links l JOIN recommendations a ON a.id = l.from_id JOIN recommendations b ON b.id = l.to_id
     LEFT JOIN texts t ON t.id = l.reason_text_id
     WHERE l.is_confirmed = 1 AND l.from_id IN (SELECT value FROM json_each(:ids))
       AND l.to_id IN (SELECT value FROM json_each(:ids))
       AND l.id = (SELECT max(id) FROM recommendation_links WHERE from_id = l.from_id AND to_id = l.to_id)
     ORDER BY l.known_on, l.id`,
  ).all({ ids: recommendationIds });

/** The ids of the items of a report. */
export const listItemsOfReport = (reportReference: string): number[] =>
  query<{ id: number }, [string]>(
    "SELECT c.id FROM recommendations c JOIN reports r ON r.id = c.report_id WHERE r.reference = ?",
  )
    .all(reportReference)
    .map(({ id }) => id);
