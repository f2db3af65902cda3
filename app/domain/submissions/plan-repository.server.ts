import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";
import type { ActionSaid } from "./action-facts-rules";
import { WORDING, WORDING_TEXTS } from "./action-wording-sql";
import type { Part } from "./worklist-repository.server";

/** A published action of a body's plan as it stands now. */
export interface PlanRow extends ActionSaid {
  id: number;
  ownReference: string | null;
  /** Of its newest wording. */
  versionId: number;
  knownOn: string;
  firstDueOn: string | null;
  /** How many wordings it has had. */
  versions: number;
  /** The draft that changes it, while one is open. */
  draftId: number | null;
  draftState: V.SubmissionState | null;
}

export interface PlanWanted {
  state: V.ActionState | null;
  rag: V.RagRating | null;
  lead: string | null;
  /** Open and past their date on `today`. */
  isLate: boolean;
  today: string;
}

type Row = Omit<PlanRow, "serves"> & { serves: string };
const rowOf = ({ serves, ...row }: Row): PlanRow => ({ ...row, serves: JSON.parse(serves) as string[] });

const PLAN = `SELECT a.id, a.own_reference AS ownReference, v.id AS versionId, v.known_on AS knownOn, ${WORDING},
    (SELECT due_on FROM action_versions WHERE action_id = a.id ORDER BY id LIMIT 1) AS firstDueOn,
    (SELECT count(*) FROM action_versions WHERE action_id = a.id) AS versions,
    (SELECT json_group_array(t.reference) FROM action_items i JOIN tracked_items t ON t.id = i.tracked_item_id
     WHERE i.action_id = a.id) AS serves,
    d.id AS draftId, d.state AS draftState
  FROM (SELECT DISTINCT i.action_id AS id FROM addressing_now n
        JOIN tracked_items t ON t.addressing_id = n.id JOIN action_items i ON i.tracked_item_id = t.id
        WHERE n.responsible_body_id = :bodyId) own
  JOIN actions a ON a.id = own.id
  JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = a.id)
  LEFT JOIN submissions d ON d.id = (SELECT max(s.id) FROM submissions s
    WHERE s.body_id = :bodyId AND s.action_of = a.id AND s.state IN ('draft', 'submitted', 'returned'))
  ${WORDING_TEXTS}`;

const WANTED = `(:state IS NULL OR v.state = :state) AND (:rag IS NULL OR v.rag = :rag)
  AND (:lead IS NULL OR v.lead_role = :lead)
  AND (:isLate = 0 OR (v.state = 'open' AND v.due_on < :today))`;

/** A body's plan, open actions and near dates first. */
export const listPlan = (of: { bodyId: number } & PlanWanted & Part): PlanRow[] =>
  query<Row, [object]>(
    `${PLAN} WHERE ${WANTED}
     ORDER BY v.state <> 'open', v.due_on IS NULL, v.due_on, a.id LIMIT :limit OFFSET :offset`,
  )
    .all({ ...of, isLate: of.isLate ? 1 : 0 })
    .map(rowOf);

export const countPlan = (of: { bodyId: number } & PlanWanted): number =>
  query<{ n: number }, [object]>(`SELECT count(*) AS n FROM (${PLAN} WHERE ${WANTED})`).get({
    ...of,
    isLate: of.isLate ? 1 : 0,
  })?.n ?? 0;

export const findPlanned = (bodyId: number, actionId: number): PlanRow | undefined => {
  const row = query<Row, [object]>(`${PLAN} WHERE a.id = :actionId`).get({ bodyId, actionId });
  return row && rowOf(row);
};

export const listLeads = (bodyId: number): string[] =>
  query<{ lead: string }, [object]>(
    `SELECT DISTINCT leadRole AS lead FROM (${PLAN}) WHERE leadRole IS NOT NULL ORDER BY leadRole LIMIT 200`,
  )
    .all({ bodyId })
    .map(({ lead }) => lead);

/** Every published wording of an action, oldest first. */
export interface WordingRow extends ActionSaid {
  versionId: number;
  knownOn: string;
  recordedAt: number;
}

export const listWordings = (actionId: number): WordingRow[] =>
  query<Omit<WordingRow, "serves">, [number]>(
    `SELECT v.id AS versionId, v.known_on AS knownOn, v.recorded_at AS recordedAt, ${WORDING}
     FROM action_versions v ${WORDING_TEXTS} WHERE v.action_id = ? ORDER BY v.id LIMIT 500`,
  )
    .all(actionId)
    .map((row) => ({ ...row, serves: [] }));

export interface ActionDocument {
  documentId: number;
  title: string | null;
  mediaType: string | null;
  byteSize: number | null;
  isPublic: number;
}

export const listActionDocuments = (actionId: number) =>
  query<ActionDocument, [number]>(
    `SELECT DISTINCT d.id AS documentId, t.content AS title, d.media_type AS mediaType, d.byte_size AS byteSize,
            d.is_public AS isPublic
     FROM action_documents x JOIN action_versions v ON v.id = x.action_version_id
     JOIN documents d ON d.id = x.document_id LEFT JOIN texts t ON t.id = d.title_text_id
     WHERE v.action_id = ? ORDER BY d.id LIMIT 100`,
  ).all(actionId);

export interface NewAction {
  id: number;
  state: V.SubmissionState;
  reference: string;
  text: string | null;
  ownReference: string | null;
  leadRole: string | null;
  dueOn: string | null;
}

/** Drafts of actions that are not in the plan yet. */
export const listNewActions = (bodyId: number) =>
  query<NewAction, [number]>(
    `SELECT s.id, s.state, t.reference, x.content AS text, s.own_reference AS ownReference, s.lead_role AS leadRole,
            s.due_on AS dueOn
     FROM submissions s JOIN tracked_items t ON t.id = s.tracked_item_id LEFT JOIN texts x ON x.id = s.text_id
     WHERE s.body_id = ? AND s.kind = 'action' AND s.action_of IS NULL
       AND s.state IN ('draft', 'submitted', 'returned') ORDER BY s.id LIMIT 200`,
  ).all(bodyId);

export interface UnservedItem {
  reference: string;
  text: string | null;
}

/** Concerns a body accepted that no action serves, nor any draft, longest answered first. */
export const listUnserved = (bodyId: number, limit: number) =>
  query<UnservedItem & { total: number }, [number, number]>(
    `SELECT t.reference, x.content AS text, count(*) OVER () AS total
     FROM addressing_now n JOIN tracked_item_now w ON w.addressing_id = n.id JOIN tracked_items t ON t.id = w.id
     JOIN recommendations c ON c.id = t.recommendation_id JOIN texts x ON x.id = c.text_id
     WHERE n.responsible_body_id = ? AND n.is_report_withdrawn = 0
       AND w.position IN ('accepted', 'accepted_in_part', 'accepted_in_principle', 'alternative_proposed')
       AND w.implementation IN ('unknown', 'not_started', 'planned', 'in_progress')
       AND NOT EXISTS (SELECT 1 FROM action_items i WHERE i.tracked_item_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM submissions s WHERE s.tracked_item_id = t.id AND s.kind = 'action'
                         AND s.state IN ('draft', 'submitted', 'returned'))
       AND NOT EXISTS (SELECT 1 FROM submission_items o JOIN submissions s ON s.id = o.submission_id
                       WHERE o.tracked_item_id = t.id AND s.state IN ('draft', 'submitted', 'returned'))
     ORDER BY w.last_statement_on, t.id LIMIT ?`,
  ).all(bodyId, limit);
