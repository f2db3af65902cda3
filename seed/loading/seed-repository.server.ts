import {
  bodies,
  bodyAliases,
  bodySuccessions,
  issuerAliases,
  issuers,
  issuerSuccessions,
  recommendationLinks,
  reportLinks,
} from "~db/schema/all";
import { query } from "~db/client.server";
import type { JudgementState } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

/** Rows that in the live register come from official lists, which the demonstration has none of. */
export const insertBody = (w: Writing, row: typeof bodies.$inferInsert) => w.insert(bodies, row);
export const updateBody = (w: Writing, id: number, changes: Partial<typeof bodies.$inferInsert>) =>
  w.update(bodies, id, changes);
export const insertBodyAlias = (w: Writing, row: typeof bodyAliases.$inferInsert) =>
  w.insert(bodyAliases, row);
export const insertBodySuccession = (w: Writing, row: typeof bodySuccessions.$inferInsert) =>
  w.insert(bodySuccessions, row);
export const insertIssuer = (w: Writing, row: typeof issuers.$inferInsert) => w.insert(issuers, row);
export const insertIssuerAlias = (w: Writing, row: typeof issuerAliases.$inferInsert) =>
  w.insert(issuerAliases, row);
export const insertIssuerSuccession = (w: Writing, row: typeof issuerSuccessions.$inferInsert) =>
  w.insert(issuerSuccessions, row);
export const insertReportLink = (w: Writing, row: typeof reportLinks.$inferInsert) =>
  w.insert(reportLinks, row);
export const insertRecommendationLink = (w: Writing, row: typeof recommendationLinks.$inferInsert) =>
  w.insert(recommendationLinks, row);

export interface TrackedRow {
  id: number;
  reference: string;
}

/** The tracked item of a concern at an addressee, or undefined. */
export const findTracked = (recommendationId: number, addressingId: number) =>
  query<TrackedRow, [number, number]>(
    "SELECT id, reference FROM tracked_items WHERE recommendation_id = ? AND addressing_id = ? AND is_withdrawn = 0",
  ).get(recommendationId, addressingId);

export const listTrackedAt = (addressingId: number) =>
  query<TrackedRow, [number]>(
    "SELECT id, reference FROM tracked_items WHERE addressing_id = ? AND is_withdrawn = 0 ORDER BY id",
  ).all(addressingId);

export const findAddressingOf = (reportId: number, bodyId: number) =>
  query<{ id: number }, [number, number]>(
    "SELECT id FROM addressings WHERE report_id = ? AND body_id = ? AND is_withdrawn = 0",
  ).get(reportId, bodyId);

export const findBodyOf = (addressingId: number) =>
  query<{ id: number; code: string }, [number]>(
    "SELECT b.id, b.code FROM addressings a JOIN bodies b ON b.id = a.body_id WHERE a.id = ?",
  ).get(addressingId);

export const findResponseOf = (submissionId: number) =>
  query<{ id: number }, [number]>(
    `SELECT p.response_id AS id FROM positions p WHERE p.submission_id = ? AND p.response_id IS NOT NULL`,
  ).get(submissionId);

export const findActionOf = (submissionId: number) =>
  query<{ id: number }, [number]>(
    "SELECT action_id AS id FROM action_versions WHERE submission_id = ? ORDER BY id DESC",
  ).get(submissionId);

export const findJudgement = (id: number) =>
  query<{ version: number; state: JudgementState; replyDueOn: string | null }, [number]>(
    "SELECT version, state, reply_due_on AS replyDueOn FROM judgements WHERE id = ?",
  ).get(id);

export const findCorrection = (reference: string) =>
  query<{ version: number }, [string]>("SELECT version FROM correction_requests WHERE reference = ?").get(
    reference,
  );

export const listDocumentsOf = (submissionId: number) =>
  query<{ documentId: number; title: string | null }, [number]>(
    `SELECT s.document_id AS documentId, t.content AS title FROM submission_documents s
     JOIN documents d ON d.id = s.document_id LEFT JOIN texts t ON t.id = d.title_text_id
     WHERE s.submission_id = ? ORDER BY s.id`,
  ).all(submissionId);

export const listAnsweredAt = (addressingId: number) =>
  query<TrackedRow, [number]>(
    `SELECT t.id, t.reference FROM tracked_items t WHERE t.addressing_id = ? AND t.is_withdrawn = 0
     AND EXISTS (SELECT 1 FROM positions p WHERE p.tracked_item_id = t.id) ORDER BY t.id`,
  ).all(addressingId);
