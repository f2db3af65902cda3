import { query } from "~db/client.server";
import { letterCosigners, letterParts, letters } from "~db/schema/letters";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertLetter = (w: Writing, row: typeof letters.$inferInsert) => w.insert(letters, row);
export const updateLetter = (w: Writing, id: number, changes: Partial<typeof letters.$inferInsert>) =>
  w.update(letters, id, changes);
export const insertPart = (w: Writing, row: typeof letterParts.$inferInsert) => w.insert(letterParts, row);
export const insertCosigner = (w: Writing, row: typeof letterCosigners.$inferInsert) =>
  w.insert(letterCosigners, row);
export const updateCosigner = (
  w: Writing,
  id: number,
  changes: Partial<typeof letterCosigners.$inferInsert>,
) => w.update(letterCosigners, id, changes);

/** A report as one body is asked to answer it: where its letter belongs. */
export interface AnsweredReport {
  addressingId: number;
  capacity: V.Capacity;
  bodyId: number;
  bodyName: string;
  responsibleBodyId: number;
  reportId: number;
  reference: string;
  reportKind: V.ReportKind;
  reportedOn: string | null;
  issuerName: string;
  isSensitive: number;
}

const REPORT = `SELECT n.id AS addressingId, n.capacity, n.body_id AS bodyId, b.name AS bodyName,
    n.responsible_body_id AS responsibleBodyId, r.id AS reportId, r.reference, r.kind AS reportKind,
    r.reported_on AS reportedOn, i.name AS issuerName, r.is_sensitive AS isSensitive
  FROM addressing_now n JOIN reports r ON r.id = n.report_id AND r.state = 'published'
  JOIN issuers i ON i.id = r.issuer_id JOIN bodies b ON b.id = n.body_id`;

/** The report as the body is asked it, the addressing with a duty to answer first. */
export const findReport = (reference: string, bodyId: number) =>
  query<AnsweredReport, [string, number]>(
    `${REPORT} WHERE r.reference = ? AND n.responsible_body_id = ?
     ORDER BY n.capacity = 'addressee' DESC, n.id LIMIT 1`,
  ).get(reference, bodyId);

export const findReportOf = (addressingId: number) =>
  query<AnsweredReport, [number]>(`${REPORT} WHERE n.id = ?`).get(addressingId);

/** One concern of the report, as this addressing is asked it. */
export interface LetterConcern {
  recommendationId: number;
  reference: string;
  text: string | null;
  /** What the body has published on it. */
  position: V.Position | null;
  said: string | null;
  /** A heading of the report allots it to others, and not to this body. */
  isOthers: number;
  /** It was the body's and the registrar moved it: why, and to which item. */
  movedBecause: string | null;
  movedTo: string | null;
}

export const listConcerns = (addressingId: number) =>
  query<LetterConcern, [object]>(
    `SELECT c.id AS recommendationId, c.reference, x.content AS text, p.position, px.content AS said,
            t.id IS NULL AND EXISTS (SELECT 1 FROM tracked_items o WHERE o.recommendation_id = c.id
              AND o.basis = 'allotted' AND o.is_withdrawn = 0) AS isOthers,
            CASE t.is_withdrawn WHEN 1 THEN coalesce(wx.content, '') END AS movedBecause, o.reference AS movedTo
     FROM addressings a JOIN recommendations c ON c.report_id = a.report_id AND c.is_withdrawn = 0
     JOIN texts x ON x.id = c.text_id
     LEFT JOIN tracked_items t ON t.recommendation_id = c.id AND t.addressing_id = a.id
     LEFT JOIN texts wx ON wx.id = t.withdrawn_reason_text_id LEFT JOIN tracked_items o ON o.id = t.replaced_by_id
     LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
     LEFT JOIN texts px ON px.id = p.text_id
     WHERE a.id = :addressingId ORDER BY c.number LIMIT 200`,
  ).all({ addressingId });

export interface LetterRow {
  id: number;
  addressingId: number;
  bodyId: number;
  state: V.SubmissionState;
  version: number;
  authorUserId: number;
  statedOn: string | null;
  opening: string | null;
  reachedOn: string | null;
  representations: V.Representation | null;
  familyTold: V.FamilyTold | null;
  familyToldOn: string | null;
  responseId: number | null;
  savedAt: number;
}

const LETTER = `SELECT l.id, l.addressing_id AS addressingId, l.body_id AS bodyId, l.state, l.version,
    l.author_user_id AS authorUserId, l.stated_on AS statedOn, t.content AS opening, l.reached_on AS reachedOn,
    l.representations, l.family_told AS familyTold, l.family_told_on AS familyToldOn,
    l.response_id AS responseId, l.saved_at AS savedAt
  FROM letters l LEFT JOIN texts t ON t.id = l.opening_text_id`;

export const findLetter = (id: number) => query<LetterRow, [number]>(`${LETTER} WHERE l.id = ?`).get(id);

/** The letter being written for an addressing; there is never a second one. */
export const findOpenLetter = (addressingId: number) =>
  query<LetterRow, [number]>(
    `${LETTER} WHERE l.addressing_id = ? AND l.state IN ('draft', 'submitted', 'returned') ORDER BY l.id DESC LIMIT 1`,
  ).get(addressingId);

/** Published letters of an addressing, newest first. */
export const listPublishedLetters = (addressingId: number) =>
  query<{ id: number; statedOn: string | null }, [number]>(
    `SELECT id, stated_on AS statedOn FROM letters WHERE addressing_id = ? AND state = 'published' ORDER BY id DESC LIMIT 50`,
  ).all(addressingId);

export interface PartRow {
  submissionId: number;
  /** Null for what is said to the report as a whole. */
  recommendationId: number | null;
  /** Of the concern, or of the report. */
  reference: string;
  state: V.SubmissionState;
  version: number;
  position: V.Position | null;
  text: string | null;
  timetable: string | null;
  why: string | null;
  leadRole: string | null;
  success: string | null;
  resources: string | null;
  rightBodyId: number | null;
  rightBodyName: string | null;
  rightBodyCode: string | null;
  /** Its concern was divided, taken out of the report or moved to another body before it was published. */
  isTakenOut: number;
}

const PART = `SELECT s.id AS submissionId, s.recommendation_id AS recommendationId,
    coalesce(c.reference, r.reference) AS reference, s.state, s.version, s.position, t.content AS text, tt.content AS timetable, ty.content AS why, s.lead_role AS leadRole,
    ts.content AS success, tr.content AS resources, s.right_body_id AS rightBodyId, b.name AS rightBodyName,
    b.code AS rightBodyCode, s.state <> 'published' AND (coalesce(c.is_withdrawn, 0) = 1 OR EXISTS (SELECT 1 FROM tracked_items k
      WHERE k.recommendation_id = c.id AND k.addressing_id = s.addressing_id AND k.is_withdrawn = 1)) AS isTakenOut
  FROM submissions s JOIN addressings a ON a.id = s.addressing_id JOIN reports r ON r.id = a.report_id
  LEFT JOIN recommendations c ON c.id = s.recommendation_id LEFT JOIN texts t ON t.id = s.text_id LEFT JOIN texts tt ON tt.id = s.timetable_text_id
  LEFT JOIN texts ty ON ty.id = s.why_text_id LEFT JOIN texts ts ON ts.id = s.success_text_id
  LEFT JOIN texts tr ON tr.id = s.resources_text_id LEFT JOIN bodies b ON b.id = s.right_body_id`;

/** What a letter says, to the whole report and then concern by concern in its order. The first written carries its documents and comments. */
export const listParts = (letterId: number) =>
  query<PartRow, [number]>(
    `${PART} JOIN letter_parts l ON l.submission_id = s.id WHERE l.letter_id = ? ORDER BY c.number LIMIT 200`,
  ).all(letterId);

/** Answers to single concerns of an addressing that are not decided and in no letter. */
export const listLooseAnswers = (addressingId: number) =>
  query<PartRow, [number]>(
    `${PART} WHERE s.addressing_id = ? AND s.kind = 'answer' AND s.state IN ('draft', 'submitted', 'returned')
       AND NOT EXISTS (SELECT 1 FROM letter_parts WHERE submission_id = s.id) ORDER BY c.number LIMIT 200`,
  ).all(addressingId);

export interface CosignerRow {
  id: number;
  addressingId: number;
  /** The body that answers now at that addressing. */
  responsibleBodyId: number | null;
  bodyName: string;
  bodyCode: string;
  state: V.CosignerState;
  decidedVersion: number | null;
  reason: string | null;
  decidedAt: number | null;
}

export const listCosigners = (letterId: number) =>
  query<CosignerRow, [number]>(
    `SELECT k.id, k.addressing_id AS addressingId, n.responsible_body_id AS responsibleBodyId, b.name AS bodyName,
            b.code AS bodyCode, k.state, k.decided_version AS decidedVersion, t.content AS reason,
            k.decided_at AS decidedAt
     FROM letter_cosigners k JOIN addressing_now n ON n.id = k.addressing_id
     JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     LEFT JOIN texts t ON t.id = k.reason_text_id WHERE k.letter_id = ? ORDER BY b.name, k.id`,
  ).all(letterId);

/** Who else the report asks: those an answer may be joint with. */
export const listOthersAsked = (addressingId: number) =>
  query<{ addressingId: number; bodyName: string; bodyCode: string }, [object]>(
    `SELECT n.id AS addressingId, b.name AS bodyName, b.code AS bodyCode FROM addressings a
     JOIN addressing_now n ON n.report_id = a.report_id AND n.id <> a.id AND n.capacity = 'addressee'
     JOIN addressing_now own ON own.id = a.id
     JOIN bodies b ON b.id = n.responsible_body_id AND b.id IS NOT own.responsible_body_id
     WHERE a.id = :addressingId ORDER BY b.name, n.id LIMIT 50`,
  ).all({ addressingId });

/** Letters that name an addressing of this body as a joint one, sent for sign-off or published. */
export const listNamedIn = (bodyId: number) =>
  query<{ letterId: number; reference: string; writerName: string; state: V.CosignerState }, [number]>(
    `SELECT k.letter_id AS letterId, r.reference, b.name AS writerName, k.state
     FROM letter_cosigners k JOIN letters l ON l.id = k.letter_id AND l.state IN ('submitted', 'published')
     JOIN addressing_now n ON n.id = k.addressing_id AND n.responsible_body_id = ?
     JOIN reports r ON r.id = n.report_id AND r.state = 'published' JOIN bodies b ON b.id = l.body_id
     WHERE k.state = 'asked' ORDER BY l.saved_at, k.id LIMIT 100`,
  ).all(bodyId);
