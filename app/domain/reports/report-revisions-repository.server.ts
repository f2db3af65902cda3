import { eq } from "drizzle-orm";
import { query, reading } from "~db/client.server";
import {
  reportCategories,
  reportRevisionCategories,
  reportRevisions,
  reportRevisionSections,
  reports,
  reportSections,
} from "~db/schema/all";
import type { Writing } from "~db/writing.server";

/** The day since which the public has known a report, or null where it does not yet. */
export const findPublicSince = (reportId: number) =>
  query<{ on: string | null }, [number]>(
    "SELECT min(known_on) AS \"on\" FROM report_states WHERE report_id = ? AND state = 'published'",
  ).get(reportId)?.on ?? null;

export const existsRevisionOf = (reportId: number, day: string): boolean =>
  query<{ id: number }, [number, string]>(
    "SELECT id FROM report_revisions WHERE report_id = ? AND superseded_on = ?",
  ).get(reportId, day) !== undefined;

export const findFacts = (reportId: number) =>
  reading().select().from(reports).where(eq(reports.id, reportId)).get();

export const listSections = (reportId: number) =>
  reading().select().from(reportSections).where(eq(reportSections.reportId, reportId)).all();

export const listCategories = (reportId: number) =>
  reading().select().from(reportCategories).where(eq(reportCategories.reportId, reportId)).all();

export const insertRevision = (w: Writing, row: typeof reportRevisions.$inferInsert) =>
  w.insert(reportRevisions, row);
export const insertSections = (w: Writing, rows: readonly (typeof reportRevisionSections.$inferInsert)[]) =>
  w.insertAll(reportRevisionSections, rows);
export const insertCategories = (
  w: Writing,
  rows: readonly (typeof reportRevisionCategories.$inferInsert)[],
) => w.insertAll(reportRevisionCategories, rows);
