import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** What the registrar's pages of one report and one addressing show. */
export interface AskedRow {
  addressingId: number;
  addressedAs: string | null;
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  capacity: V.Capacity;
  match: V.MatchMethod;
  isWithdrawn: number;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
}
export const listAsked = (reportId: number) =>
  query<AskedRow, [number]>(
    `SELECT a.id AS addressingId, t.content AS addressedAs, a.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName, a.capacity, a.match,
            a.is_withdrawn AS isWithdrawn, d.due_on AS dueOn, d.basis AS dueBasis
     FROM addressings a JOIN texts t ON t.id = a.addressed_as_text_id LEFT JOIN bodies b ON b.id = a.body_id
     LEFT JOIN due_dates d ON d.id = (SELECT max(id) FROM due_dates WHERE addressing_id = a.id)
     WHERE a.report_id = ? ORDER BY a.position`,
  ).all(reportId);

export const listTracked = (reportId: number) =>
  query<
    {
      reference: string;
      recommendationReference: string;
      addressingId: number;
      basis: V.TrackingBasis;
      isAnswered: number;
    },
    [number]
  >(
    `SELECT t.reference, c.reference AS recommendationReference, t.addressing_id AS addressingId, t.basis,
            EXISTS (SELECT 1 FROM positions WHERE tracked_item_id = t.id)
              OR EXISTS (SELECT 1 FROM implementation_claims WHERE tracked_item_id = t.id) AS isAnswered
     FROM tracked_items t JOIN recommendations c ON c.id = t.recommendation_id
     WHERE c.report_id = ? AND t.is_withdrawn = 0 ORDER BY t.id`,
  ).all(reportId);

export interface ItemRow {
  reference: string;
  number: number;
  text: string | null;
  split: V.SplitMethod;
  isWithdrawn: number;
}
export const listItems = (reportId: number) =>
  query<ItemRow, [number]>(
    `SELECT c.reference, c.number, t.content AS text, c.split, c.is_withdrawn AS isWithdrawn
     FROM recommendations c JOIN texts t ON t.id = c.text_id WHERE c.report_id = ? ORDER BY c.number`,
  ).all(reportId);

export interface RegistrarReport {
  id: number;
  reference: string;
  state: V.ReportState;
  title: string | null;
  issuerName: string;
  issuerSlug: string;
  isRecognised: number;
  reportedOn: string | null;
}
export const findReport = (reference: string) =>
  query<RegistrarReport, [string]>(
    `SELECT r.id, r.reference, r.state, t.content AS title, i.name AS issuerName, i.slug AS issuerSlug,
            i.is_recognised AS isRecognised, r.reported_on AS reportedOn
     FROM reports r JOIN issuers i ON i.id = r.issuer_id LEFT JOIN texts t ON t.id = r.title_text_id
     WHERE r.reference = ?`,
  ).get(reference);

export interface TrackedDetail {
  text: string | null;
  bodyCode: string | null;
  bodyName: string | null;
  reportReference: string;
  withdrawnReason: string | null;
  replacedBy: string | null;
}
export const findTrackedDetail = (trackedItemId: number) =>
  query<TrackedDetail, [number]>(
    `SELECT w.content AS text, b.code AS bodyCode, b.name AS bodyName, r.reference AS reportReference,
            x.content AS withdrawnReason, n.reference AS replacedBy
     FROM tracked_items t JOIN recommendations c ON c.id = t.recommendation_id
     JOIN texts w ON w.id = c.text_id JOIN addressings a ON a.id = t.addressing_id
     JOIN reports r ON r.id = a.report_id LEFT JOIN bodies b ON b.id = a.body_id
     LEFT JOIN texts x ON x.id = t.withdrawn_reason_text_id LEFT JOIN tracked_items n ON n.id = t.replaced_by_id
     WHERE t.id = ?`,
  ).get(trackedItemId);

export interface PositionRow {
  id: number;
  position: V.Position;
  text: string | null;
  rightBodyCode: string | null;
  rightBodyName: string | null;
  statedOn: string | null;
  knownOn: string;
}
/** What the body said to it, newest first. */
export const listPositions = (trackedItemId: number) =>
  query<PositionRow, [number]>(
    `SELECT p.id, p.position, t.content AS text, b.code AS rightBodyCode, b.name AS rightBodyName,
            p.stated_on AS statedOn, p.known_on AS knownOn
     FROM positions p LEFT JOIN texts t ON t.id = p.text_id LEFT JOIN bodies b ON b.id = p.right_body_id
     WHERE p.tracked_item_id = ? ORDER BY p.id DESC`,
  ).all(trackedItemId);

export const listMatches = (addressingId: number) =>
  query<{ match: V.MatchMethod; bodyName: string | null; reason: string | null; knownOn: string }, [number]>(
    `SELECT m.match, b.name AS bodyName, t.content AS reason, m.known_on AS knownOn FROM addressing_matches m
     LEFT JOIN bodies b ON b.id = m.body_id LEFT JOIN texts t ON t.id = m.reason_text_id
     WHERE m.addressing_id = ? ORDER BY m.id`,
  ).all(addressingId);

export const listDueDates = (addressingId: number) =>
  query<{ dueOn: string; basis: V.DueDateBasis; grantedOn: string | null; source: string | null }, [number]>(
    `SELECT d.due_on AS dueOn, d.basis, d.granted_on AS grantedOn, t.content AS source FROM due_dates d
     LEFT JOIN texts t ON t.id = d.source_text_id WHERE d.addressing_id = ? ORDER BY d.id`,
  ).all(addressingId);

export const listEvents = (addressingId: number) =>
  query<{ kind: V.AddressingEventKind; happenedOn: string; text: string | null }, [number]>(
    `SELECT e.kind, e.happened_on AS happenedOn, t.content AS text FROM addressing_events e
     LEFT JOIN texts t ON t.id = e.text_id WHERE e.addressing_id = ? ORDER BY e.id`,
  ).all(addressingId);
