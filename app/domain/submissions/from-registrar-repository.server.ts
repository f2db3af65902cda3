import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ClockEvent {
  kind: V.AddressingEventKind;
  happenedOn: string;
  text: string | null;
  provenance: V.Provenance;
}

/** What happened to a body's duty to answer: time asked for and refused, and what the registrar decided on its remit. Newest first. */
export const listClockEvents = (addressingId: number) =>
  query<ClockEvent, [number]>(
    `SELECT e.kind, e.happened_on AS happenedOn, t.content AS text, e.provenance FROM addressing_events e
     LEFT JOIN texts t ON t.id = e.text_id WHERE e.addressing_id = ? ORDER BY e.id DESC LIMIT 50`,
  ).all(addressingId);

export interface Granted {
  dueOn: string;
  grantedOn: string | null;
  source: string | null;
  recordedAt: number;
}

/** More time that the coroner gave, as the registrar recorded it. Newest first. */
export const listExtensions = (addressingId: number) =>
  query<Granted, [number]>(
    `SELECT d.due_on AS dueOn, d.granted_on AS grantedOn, t.content AS source, d.recorded_at AS recordedAt
     FROM due_dates d LEFT JOIN texts t ON t.id = d.source_text_id
     WHERE d.addressing_id = ? AND d.basis = 'extended' ORDER BY d.id DESC LIMIT 50`,
  ).all(addressingId);

/** When a body's last request for more time was recorded, ms; null where it never asked, or was refused since. */
export const findRequest = (addressingId: number) =>
  query<{ recordedAt: number }, [object]>(
    `SELECT e.recorded_at AS recordedAt FROM addressing_events e WHERE e.id = (
       SELECT max(id) FROM addressing_events WHERE addressing_id = :addressingId
         AND kind IN ('extension_requested', 'extension_refused')) AND e.kind = 'extension_requested'`,
  ).get({ addressingId })?.recordedAt ?? null;

/** Of a row n of addressing_now: by the body asked and by who asked. */
const NARROWED = `(:askedId IS NULL OR n.body_id = :askedId)
  AND (:issuerId IS NULL OR n.report_id IN (SELECT id FROM reports WHERE issuer_id = :issuerId))`;

export interface SentBack {
  /** Of the item, or of the report that was called not the body's as a whole. */
  reference: string;
  isWhole: number;
  text: string | null;
  reason: string | null;
  happenedOn: string;
  total: number;
}

/** What a body called not its own and the registrar sent back, until it has said something else; the oldest first. */
export const listSentBack = (of: {
  bodyId: number;
  askedId: number | null;
  issuerId: number | null;
  limit: number;
  offset: number;
}) =>
  query<SentBack, [object]>(
    `SELECT *, count(*) OVER () AS total FROM (
     SELECT t.reference, 0 AS isWhole, ct.content AS text, et.content AS reason, e.happened_on AS happenedOn,
            e.id AS eventId
     FROM addressing_now n JOIN tracked_items t ON t.addressing_id = n.id AND t.is_withdrawn = 0
     JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
     JOIN addressing_events e ON e.id = (SELECT max(id) FROM addressing_events WHERE addressing_id = n.id
       AND kind IN ('sent_back', 'outside_remit_upheld'))
     LEFT JOIN texts et ON et.id = e.text_id
     JOIN recommendations c ON c.id = t.recommendation_id JOIN texts ct ON ct.id = c.text_id
     WHERE n.responsible_body_id = :bodyId AND n.is_report_withdrawn = 0 AND p.position = 'outside_remit'
       AND e.kind = 'sent_back' AND p.recorded_at <= e.recorded_at
       AND ${NARROWED}
     UNION ALL
     SELECT r.reference, 1, tt.content, et.content, e.happened_on, e.id
     FROM addressing_now n JOIN reports r ON r.id = n.report_id LEFT JOIN texts tt ON tt.id = r.title_text_id
     JOIN addressing_events e ON e.id = (SELECT max(id) FROM addressing_events WHERE addressing_id = n.id
       AND kind IN ('outside_remit_said', 'sent_back', 'outside_remit_upheld'))
     LEFT JOIN texts et ON et.id = e.text_id
     WHERE n.responsible_body_id = :bodyId AND n.is_report_withdrawn = 0 AND e.kind = 'sent_back'
       AND EXISTS (SELECT 1 FROM addressing_events s WHERE s.addressing_id = n.id AND s.kind = 'outside_remit_said')
       AND NOT EXISTS (SELECT 1 FROM response_attributions x WHERE x.addressing_id = n.id AND x.is_attributed = 1
         AND x.recorded_at > e.recorded_at)
       AND ${NARROWED})
     ORDER BY eventId, reference LIMIT :limit OFFSET :offset`,
  ).all(of);
