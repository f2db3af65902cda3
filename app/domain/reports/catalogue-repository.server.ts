import {
  addressingCandidates,
  addressingMatches,
  addressings,
  dueDates,
  recommendations,
  recommendationThemes,
  recommendationVersions,
  reportCategories,
  reports,
  reportSections,
  reportStates,
  reportValues,
  trackedItems,
} from "~db/schema/all";
import { unlogged, type Writing } from "~db/writing.server";

/** The rows the catalogue writes; each takes the pen of the act it belongs to. */
export const insertReport = (w: Writing, row: typeof reports.$inferInsert) => w.insert(reports, row);
export const updateReport = (w: Writing, id: number, changes: Partial<typeof reports.$inferInsert>) =>
  w.update(reports, id, changes);
export const insertReportState = (w: Writing, row: typeof reportStates.$inferInsert) =>
  w.insert(reportStates, row);
export const insertReportValue = (w: Writing, row: typeof reportValues.$inferInsert) =>
  w.insert(reportValues, row);
export const insertSection = (w: Writing, row: typeof reportSections.$inferInsert) =>
  w.insert(reportSections, row);
export const updateSection = (w: Writing, id: number, changes: Partial<typeof reportSections.$inferInsert>) =>
  w.update(reportSections, id, changes);
export const insertCategory = (w: Writing, row: typeof reportCategories.$inferInsert) =>
  w.insert(reportCategories, row);
export const removeCategory = (w: Writing, id: number) => w.remove(reportCategories, id);

export const insertAddressing = (w: Writing, row: typeof addressings.$inferInsert) =>
  w.insert(addressings, row);
export const updateAddressing = (w: Writing, id: number, changes: Partial<typeof addressings.$inferInsert>) =>
  w.update(addressings, id, changes);
export const insertAddressingMatch = (w: Writing, row: typeof addressingMatches.$inferInsert) =>
  w.insert(addressingMatches, row);
export const insertDueDate = (w: Writing, row: typeof dueDates.$inferInsert) => w.insert(dueDates, row);

export const insertRecommendation = (w: Writing, row: typeof recommendations.$inferInsert) =>
  w.insert(recommendations, row);
export const updateRecommendation = (
  w: Writing,
  id: number,
  changes: Partial<typeof recommendations.$inferInsert>,
) => w.update(recommendations, id, changes);
export const insertRecommendationVersion = (w: Writing, row: typeof recommendationVersions.$inferInsert) =>
  w.insert(recommendationVersions, row);
export const insertTheme = (w: Writing, row: typeof recommendationThemes.$inferInsert) =>
  w.insert(recommendationThemes, row);

export const insertTrackedItem = (w: Writing, row: typeof trackedItems.$inferInsert) =>
  w.insert(trackedItems, row);
export const updateTrackedItem = (
  w: Writing,
  id: number,
  changes: Partial<typeof trackedItems.$inferInsert>,
) => w.update(trackedItems, id, changes);

/** Suggestions for a person, replaced as a whole. */
export function replaceCandidates(
  addressingId: number,
  candidates: readonly { bodyId: number; score: number }[],
): void {
  unlogged((u) => {
    u.run("addressing_candidates", "DELETE FROM addressing_candidates WHERE addressing_id = ?", addressingId);
    for (const { bodyId, score } of candidates)
      u.insert(addressingCandidates, { addressingId, bodyId, score });
  });
}
