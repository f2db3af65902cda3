import { query } from "~db/client.server";
import { escalationEvents, escalations, escalationSteps } from "~db/schema/escalation";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface MatterRow {
  addressingId: number;
  trackedItemId: number | null;
  reportReference: string;
  itemReference: string | null;
  itemText: string | null;
  issuerName: string;
  reportedOn: string | null;
  isReportWithdrawn: number;
  isSensitive: number;
  capacity: V.Capacity;
  bodyId: number | null;
  bodyCode: string | null;
  bodyName: string | null;
  responsibleBodyId: number | null;
  responsibleCode: string | null;
  responsibleName: string | null;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  isClockKept: number;
  responseCount: number;
  isWithheld: number;
  isExtensionRequested: number;
  hasOpenCorrection: number;
  adequacy: V.Adequacy | null;
  implementation: V.ImplementationStatus | null;
  isDisputed: number | null;
  itemHasOpenCorrection: number | null;
  targetOn: string | null;
  lastFinding: V.VerificationFinding | null;
}

/** Kinds of body that stand for somebody whom the register does not know, so that there is nobody to write to. */
export const NOBODY = "('unidentified', 'individual_redacted')";

const MATTER_FACTS = `n.id AS addressingId, k.id AS trackedItemId, r.reference AS reportReference,
    x.reference AS itemReference, ct.content AS itemText, i.name AS issuerName, r.reported_on AS reportedOn,
    r.state <> 'published' AS isReportWithdrawn, r.is_sensitive AS isSensitive, n.capacity,
    n.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName,
    CASE WHEN o.type NOT IN ${NOBODY} THEN n.responsible_body_id END AS responsibleBodyId, o.code AS responsibleCode, o.name AS responsibleName,
    n.due_on AS dueOn, n.due_basis AS dueBasis, n.is_clock_kept AS isClockKept, n.response_count AS responseCount,
    n.is_withheld AS isWithheld, n.is_extension_requested AS isExtensionRequested,
    n.has_open_correction AS hasOpenCorrection, k.adequacy, k.implementation, k.is_disputed AS isDisputed,
    k.has_open_correction AS itemHasOpenCorrection, k.target_on AS targetOn,
    (SELECT v.finding FROM verifications v WHERE v.tracked_item_id = k.id ORDER BY v.id DESC LIMIT 1) AS lastFinding`;
const MATTER_JOINS = `JOIN reports r ON r.id = n.report_id AND r.state <> 'draft'
  JOIN issuers i ON i.id = r.issuer_id
  LEFT JOIN bodies b ON b.id = n.body_id LEFT JOIN bodies o ON o.id = n.responsible_body_id`;
const MATTER = `SELECT ${MATTER_FACTS} FROM addressing_now n ${MATTER_JOINS}`;
const NO_ITEM = "LEFT JOIN tracked_item_now k ON k.id = 0";
const ITEM_WORDS = `LEFT JOIN tracked_items x ON x.id = k.id LEFT JOIN recommendations c ON c.id = x.recommendation_id
  LEFT JOIN texts ct ON ct.id = c.text_id`;

/** A request, as far as it matters for escalating it. */
export const findRequest = (addressingId: number) =>
  query<MatterRow, [number]>(`${MATTER} ${NO_ITEM} ${ITEM_WORDS} WHERE n.id = ?`).get(addressingId);

/** A followed-up concern with its request. */
export const findItem = (trackedItemId: number) =>
  query<MatterRow, [number]>(
    `${MATTER} JOIN tracked_item_now k ON k.addressing_id = n.id ${ITEM_WORDS} WHERE k.id = ?`,
  ).get(trackedItemId);

export const findItemId = (reference: string): number | undefined =>
  query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference = ?").get(reference)?.id;

export interface EscalationRow {
  id: number;
  reference: string;
  addressingId: number;
  trackedItemId: number | null;
  ground: V.EscalationGround;
  state: V.EscalationState;
  publicOn: string | null;
  version: number;
  openedAt: number;
}

const ESCALATION = `SELECT e.id, e.reference, e.addressing_id AS addressingId, e.tracked_item_id AS trackedItemId,
    e.ground, e.state, e.public_on AS publicOn, e.version, e.opened_at AS openedAt FROM escalations e`;

export const findEscalation = (reference: string) =>
  query<EscalationRow, [string]>(`${ESCALATION} WHERE e.reference = ?`).get(reference);

/** One that has not ended, about the same. */
export const findRunning = (addressingId: number, trackedItemId: number | null) =>
  query<EscalationRow, [number, number | null]>(
    `${ESCALATION} WHERE e.addressing_id = ? AND e.tracked_item_id IS ? AND e.state <> 'stopped'`,
  ).get(addressingId, trackedItemId);

export type RunningRow = MatterRow & Pick<EscalationRow, "id" | "reference" | "ground" | "state">;

/** Those that have not ended with what each is about, oldest first. CROSS JOIN begins with the few that are escalated. */
export const listRunning = () =>
  query<RunningRow>(
    `SELECT e.id, e.reference, e.ground, e.state, ${MATTER_FACTS}
     FROM escalations e CROSS JOIN addressing_now n ON n.id = e.addressing_id ${MATTER_JOINS}
     LEFT JOIN tracked_item_now k ON k.id = e.tracked_item_id ${ITEM_WORDS}
     WHERE e.state <> 'stopped' ORDER BY e.id`,
  ).all();

/** Those that ended, newest first. */
export const listEnded = (limit: number, offset: number) =>
  query<EscalationRow, [number, number]>(
    `${ESCALATION} WHERE e.state = 'stopped' ORDER BY e.id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);

export const countEnded = (): number =>
  query<{ n: number }>("SELECT count(*) AS n FROM escalations WHERE state = 'stopped'").get()?.n ?? 0;

/** Those with a body that answers now, which the body may see: a letter was sent to it, or waits for its reply. */
export const listForBody = (bodyId: number) =>
  query<EscalationRow, [number]>(
    `${ESCALATION} JOIN addressing_now n ON n.id = e.addressing_id
     WHERE n.responsible_body_id = ? AND EXISTS (
       SELECT 1 FROM escalation_steps s WHERE s.escalation_id = e.id AND s.state IN ('taken', 'right_of_reply'))
     ORDER BY e.id DESC`,
  ).all(bodyId);

const PUBLIC = `JOIN addressings a ON a.id = e.addressing_id JOIN reports r ON r.id = a.report_id
  WHERE e.public_on <= :day AND r.state = 'published'`;
const NEWEST_FIRST = "ORDER BY e.public_on DESC, e.id DESC";

/** Public ones of a report as of a day, or those of a JSON list of ids; all of the register where both are null. */
export const listPublic = (asked: { report: string | null; ids: string | null; day: string }) =>
  query<EscalationRow, [object]>(
    `${ESCALATION} ${PUBLIC} AND (:report IS NULL OR r.reference = :report)
       AND (:ids IS NULL OR e.id IN (SELECT value FROM json_each(:ids))) ${NEWEST_FIRST}`,
  ).all({ ...asked });

export const listPublicIds = (day: string): number[] =>
  query<{ id: number }, [object]>(`SELECT e.id FROM escalations e ${PUBLIC} ${NEWEST_FIRST}`)
    .all({ day })
    .map(({ id }) => id);

export interface StepRow {
  id: number;
  escalationId: number;
  rung: V.EscalationRung;
  state: V.EscalationStepState;
  text: string | null;
  skipReason: string | null;
  answerByOn: string | null;
  authorUserId: number;
  replyDueOn: string | null;
  isReplied: number;
  reply: string | null;
  takenOn: string | null;
}

/** The steps of some escalations that were not given up, in their order, by a JSON list of ids. */
export const listSteps = (escalationIds: string) =>
  query<StepRow, [string]>(
    `SELECT s.id, s.escalation_id AS escalationId, s.rung, s.state, t.content AS text, y.content AS skipReason,
       s.answer_by_on AS answerByOn, s.author_user_id AS authorUserId, s.reply_due_on AS replyDueOn,
       s.is_replied AS isReplied, p.content AS reply, s.taken_on AS takenOn
     FROM escalation_steps s JOIN texts t ON t.id = s.text_id LEFT JOIN texts y ON y.id = s.skip_reason_text_id
     LEFT JOIN texts p ON p.id = s.reply_text_id
     WHERE s.escalation_id IN (SELECT value FROM json_each(?)) AND s.state <> 'given_up' ORDER BY s.id`,
  ).all(escalationIds);

export interface EventRow {
  escalationId: number;
  kind: V.EscalationEventKind;
  rung: V.EscalationRung | null;
  reason: string | null;
  happenedOn: string;
}

/** Everything done in some escalations, oldest first, by a JSON list of ids. */
export const listEvents = (escalationIds: string) =>
  query<EventRow, [string]>(
    `SELECT e.escalation_id AS escalationId, e.kind, s.rung, t.content AS reason, e.happened_on AS happenedOn
     FROM escalation_events e LEFT JOIN escalation_steps s ON s.id = e.step_id
     LEFT JOIN texts t ON t.id = e.reason_text_id
     WHERE e.escalation_id IN (SELECT value FROM json_each(?)) ORDER BY e.id`,
  ).all(escalationIds);

export const findBodyName = (id: number) =>
  query<{ name: string }, [number]>("SELECT name FROM bodies WHERE id = ?").get(id)?.name;

export const insertEscalation = (w: Writing, row: typeof escalations.$inferInsert) =>
  w.insert(escalations, row);
export const updateEscalation = (w: Writing, id: number, changes: Partial<typeof escalations.$inferInsert>) =>
  w.update(escalations, id, changes);
export const insertStep = (w: Writing, row: typeof escalationSteps.$inferInsert) =>
  w.insert(escalationSteps, row);
export const updateStep = (w: Writing, id: number, changes: Partial<typeof escalationSteps.$inferInsert>) =>
  w.update(escalationSteps, id, changes);
export const insertEvent = (w: Writing, row: typeof escalationEvents.$inferInsert) =>
  w.insert(escalationEvents, row);
