import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface BodyRow {
  id: number;
  code: string;
  name: string;
  type: V.BodyType;
  odsCode: string | null;
  openedOn: string | null;
  closedOn: string | null;
  mergedIntoId: number | null;
  provenance: V.Provenance;
}

const COLUMNS = `id, code, name, type, ods_code AS odsCode, opened_on AS openedOn, closed_on AS closedOn,
  merged_into_id AS mergedIntoId, provenance`;

export const findByCode = (code: string) =>
  query<BodyRow, [string]>(`SELECT ${COLUMNS} FROM bodies WHERE code = ?`).get(code);

/** The record that stands for a merged one, however often it was merged. */
export const findSurvivor = (id: number) =>
  query<{ code: string }, [number]>(
    `WITH RECURSIVE line(id, into_id) AS (
       SELECT id, merged_into_id FROM bodies WHERE id = ?
       UNION SELECT b.id, b.merged_into_id FROM bodies b JOIN line l ON b.id = l.into_id)
     SELECT b.code FROM line l JOIN bodies b ON b.id = l.id WHERE l.into_id IS NULL`,
  ).get(id);

/** Other names of a body and of the records merged into it. */
export const listAliases = (bodyId: number) =>
  query<{ alias: string; kind: V.AliasKind }, [number, number]>(
    `SELECT alias, min(kind) AS kind FROM (
       SELECT a.alias, a.kind FROM body_aliases a WHERE a.body_id = ?
       UNION ALL SELECT b.name, 'name' FROM bodies b WHERE b.merged_into_id = ?)
     GROUP BY alias ORDER BY alias`,
  ).all(bodyId, bodyId);

export interface SuccessionRow {
  isPredecessor: number;
  code: string;
  name: string;
  effectiveOn: string | null;
}

export const listSuccessions = (bodyId: number) =>
  query<SuccessionRow, [number, number, number, number]>(
    `SELECT s.successor_id = ? AS isPredecessor, b.code, b.name, s.effective_on AS effectiveOn
     FROM body_successions s
     JOIN bodies b ON b.id = CASE WHEN s.successor_id = ? THEN s.predecessor_id ELSE s.successor_id END
     WHERE s.successor_id = ? OR s.predecessor_id = ? ORDER BY s.effective_on, b.name`,
  ).all(bodyId, bodyId, bodyId, bodyId);

export interface BodyEventRow {
  id: number;
  kind: V.BodyEventKind;
  knownOn: string;
  bodyCode: string;
  bodyName: string;
  otherCode: string | null;
  otherName: string | null;
  alias: string | null;
  reason: string | null;
  provenance: V.Provenance;
}

/** What was decided about a record and those joined to it, newest first. */
export const listBodyEvents = (bodyId: number) =>
  query<BodyEventRow, [number, number, number]>(
    `SELECT e.id, e.kind, e.known_on AS knownOn, b.code AS bodyCode, b.name AS bodyName, o.code AS otherCode,
            o.name AS otherName, e.alias, t.content AS reason, e.provenance
     FROM body_events e JOIN bodies b ON b.id = e.body_id LEFT JOIN bodies o ON o.id = e.other_body_id
     LEFT JOIN texts t ON t.id = e.reason_text_id
     WHERE e.body_id = ? OR e.other_body_id = ? OR b.merged_into_id = ? ORDER BY e.id DESC LIMIT 100`,
  ).all(bodyId, bodyId, bodyId);

export interface AskingRow {
  /** The number of the request. */
  id: number;
  reportReference: string;
  reportTitle: string | null;
  issuerName: string;
  reportedOn: string | null;
  /** 1 where this body was addressed, 0 where it took over from the one that was. */
  isAddressed: number;
  addressedName: string | null;
  status: V.ResponseStatus;
  dueOn: string | null;
}

/** Every report that asked a body, or one it answers for now, with the response status of the day; newest first. */
export const listAskings = (bodyId: number, today: string, statusSql: string) =>
  query<AskingRow, [object]>(
    `SELECT n.id, r.reference AS reportReference, t.content AS reportTitle, i.name AS issuerName,
            r.reported_on AS reportedOn, n.body_id IS :bodyId AS isAddressed, b.name AS addressedName,
            ${statusSql} AS status, n.due_on AS dueOn
     FROM addressing_now n JOIN reports r ON r.id = n.report_id JOIN issuers i ON i.id = r.issuer_id
     LEFT JOIN texts t ON t.id = r.title_text_id LEFT JOIN bodies b ON b.id = n.body_id
     WHERE (n.body_id = :bodyId OR n.responsible_body_id = :bodyId) AND n.is_report_withdrawn = 0
     ORDER BY r.reported_on DESC, r.reference DESC, n.id`,
  ).all({ bodyId, today });
