import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface AskedRow {
  addressingId: number;
  capacity: V.Capacity;
  match: V.MatchMethod;
  addressedAs: string | null;
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  bodyType: V.BodyType | null;
  bodyClosedOn: string | null;
  responsibleBodyId: number | null;
  responsibleCode: string | null;
  responsibleName: string | null;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  countedFrom: string | null;
  grantedOn: string | null;
  isClockKept: number;
  isReportWithdrawn: number;
  responseCount: number;
  isJoint: number;
  firstRespondedOn: string | null;
  isExtensionRequested: number;
  isListedNonResponder: number;
  isWithheld: number;
  isOutsideRemit: number;
  hasOpenCorrection: number;
}

/** Everybody a report asked or told, in the report's order, from the projection and the newest due date. */
export const listAsked = (reportId: number) =>
  query<AskedRow, [number]>(
    `SELECT n.id AS addressingId, n.capacity, a.match, t.content AS addressedAs,
            n.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName, b.type AS bodyType,
            n.body_closed_on AS bodyClosedOn, n.responsible_body_id AS responsibleBodyId,
            r.code AS responsibleCode, r.name AS responsibleName, n.due_on AS dueOn, n.due_basis AS dueBasis,
            d.counted_from AS countedFrom, d.granted_on AS grantedOn, n.is_clock_kept AS isClockKept,
            n.is_report_withdrawn AS isReportWithdrawn, n.response_count AS responseCount, n.is_joint AS isJoint,
            n.first_responded_on AS firstRespondedOn, n.is_extension_requested AS isExtensionRequested,
            n.is_listed_non_responder AS isListedNonResponder, n.is_withheld AS isWithheld,
            n.is_outside_remit AS isOutsideRemit, n.has_open_correction AS hasOpenCorrection
     FROM addressing_now n
     JOIN addressings a ON a.id = n.id
     JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = n.body_id
     LEFT JOIN bodies r ON r.id = n.responsible_body_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = n.id)
     WHERE n.report_id = ? ORDER BY a.position`,
  ).all(reportId);

export interface ClockRow {
  id: string;
  addressingId: number;
  kind: V.AddressingEventKind | "due_date";
  on: string;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  text: string | null;
  knownOn: string;
  knownOnBasis: V.KnownOnBasis;
}

/** What happened to the clocks of a report, oldest first: due dates and events. */
export const listClockHistory = (reportId: number) =>
  query<ClockRow, [number, number]>(
    `SELECT 'due-' || d.id AS id, d.addressing_id AS addressingId, 'due_date' AS kind,
            coalesce(d.granted_on, d.known_on) AS "on", d.due_on AS dueOn, d.basis AS dueBasis, t.content AS text,
            d.known_on AS knownOn, d.known_on_basis AS knownOnBasis
     FROM due_dates d JOIN addressings a ON a.id = d.addressing_id LEFT JOIN texts t ON t.id = d.source_text_id
     WHERE a.report_id = ? AND a.is_withdrawn = 0
     UNION ALL
     SELECT 'event-' || e.id, e.addressing_id, e.kind, e.happened_on, NULL, NULL, t.content, e.known_on,
            e.known_on_basis
     FROM addressing_events e JOIN addressings a ON a.id = e.addressing_id LEFT JOIN texts t ON t.id = e.text_id
     WHERE a.report_id = ? AND a.is_withdrawn = 0
     ORDER BY id`,
  ).all(reportId, reportId);
