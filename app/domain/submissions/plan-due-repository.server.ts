import { query } from "~db/client.server";
import type { Listed, Narrowed, Part } from "./worklist-repository.server";

export interface ActionDue {
  actionId: number;
  ownReference: string | null;
  text: string | null;
  leadRole: string | null;
  dueOn: string;
  /** The day it was to be done by when it was first published. */
  firstDueOn: string | null;
  /** One of the tracked items it serves. */
  reference: string;
}

/** A body's open actions that are due by `soon`, the oldest date first. */
export function listActionsDue(of: { bodyId: number; soon: string } & Part & Narrowed): Listed<ActionDue> {
  const rows = query<ActionDue & { total: number }, [object]>(
    `SELECT *, count(*) OVER () AS total FROM (
       SELECT a.id AS actionId, a.own_reference AS ownReference, x.content AS text, v.lead_role AS leadRole,
              v.due_on AS dueOn, (SELECT o.due_on FROM action_versions o WHERE o.action_id = a.id ORDER BY o.id LIMIT 1) AS firstDueOn,
              (SELECT min(t.reference) FROM action_items i JOIN tracked_items t ON t.id = i.tracked_item_id
               JOIN addressing_now n ON n.id = t.addressing_id
               WHERE i.action_id = a.id AND n.responsible_body_id = :bodyId AND n.is_report_withdrawn = 0
                 AND (:askedId IS NULL OR n.body_id = :askedId)
                 AND (:issuerId IS NULL OR n.report_id IN (SELECT id FROM reports WHERE issuer_id = :issuerId))) AS reference
       FROM (SELECT DISTINCT i.action_id AS id FROM addressing_now n
             JOIN tracked_items t ON t.addressing_id = n.id JOIN action_items i ON i.tracked_item_id = t.id
             WHERE n.responsible_body_id = :bodyId) own
       JOIN actions a ON a.id = own.id
       JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = a.id)
       JOIN texts x ON x.id = v.text_id
       WHERE v.state = 'open' AND v.due_on <= :soon)
     WHERE reference IS NOT NULL ORDER BY dueOn, actionId LIMIT :limit OFFSET :offset`,
  ).all(of);
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface NamedChoice {
  id: number;
  key: string;
  name: string;
}

/** The bodies in whose name a body was asked: itself and those it follows, by succession or decision. */
export const listAskedNames = (bodyId: number) =>
  query<NamedChoice, [number]>(
    `SELECT DISTINCT b.id, b.code AS key, b.name FROM addressing_now n JOIN bodies b ON b.id = n.body_id
     WHERE n.responsible_body_id = ? ORDER BY b.name LIMIT 100`,
  ).all(bodyId);

/** Who has asked a body. */
export const listAskers = (bodyId: number) =>
  query<NamedChoice, [number]>(
    `SELECT DISTINCT i.id, i.slug AS key, i.name FROM addressing_now n JOIN reports r ON r.id = n.report_id
     JOIN issuers i ON i.id = r.issuer_id
     WHERE n.responsible_body_id = ? AND n.is_report_withdrawn = 0 ORDER BY i.name LIMIT 300`,
  ).all(bodyId);

/** Who has written drafts of a body that are not decided yet. */
export const listAuthors = (bodyId: number) =>
  query<NamedChoice, [number]>(
    `SELECT DISTINCT u.id, CAST(u.id AS TEXT) AS key, u.name FROM submissions s JOIN users u ON u.id = s.author_user_id
     JOIN addressing_now n ON n.id = s.addressing_id
     WHERE n.responsible_body_id = ? AND s.state IN ('draft', 'submitted', 'returned') ORDER BY u.name LIMIT 100`,
  ).all(bodyId);
