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
export const insertReportState = (w: Writing, row: typeof reportStates.$inferInsert) =>
  w.insert(reportStates, row);
export const insertReportValue = (w: Writing, row: typeof reportValues.$inferInsert) =>
  w.insert(reportValues, row);
export const insertSection = (w: Writing, row: typeof reportSections.$inferInsert) =>
  w.insert(reportSections, row);
export const insertCategory = (w: Writing, row: typeof reportCategories.$inferInsert) =>
  w.insert(reportCategories, row);

export const insertAddressings = (w: Writing, rows: readonly (typeof addressings.$inferInsert)[]) =>
  w.insertAll(addressings, rows);
export const updateAddressing = (w: Writing, id: number, changes: Partial<typeof addressings.$inferInsert>) =>
  w.update(addressings, id, changes);
export const insertAddressingMatches = (
  w: Writing,
  rows: readonly (typeof addressingMatches.$inferInsert)[],
) => w.insertAll(addressingMatches, rows);
export const insertDueDates = (w: Writing, rows: readonly (typeof dueDates.$inferInsert)[]) =>
  w.insertAll(dueDates, rows);

export const insertRecommendations = (w: Writing, rows: readonly (typeof recommendations.$inferInsert)[]) =>
  w.insertAll(recommendations, rows);
export const updateRecommendation = (
  w: Writing,
  id: number,
  changes: Partial<typeof recommendations.$inferInsert>,
) => w.update(recommendations, id, changes);
export const insertRecommendationVersions = (
  w: Writing,
  rows: readonly (typeof recommendationVersions.$inferInsert)[],
) => w.insertAll(recommendationVersions, rows);
export const insertThemes = (w: Writing, rows: readonly (typeof recommendationThemes.$inferInsert)[]) =>
  w.insertAll(recommendationThemes, rows);

export const insertTrackedItem = (w: Writing, row: typeof trackedItems.$inferInsert) =>
  w.insert(trackedItems, row);
export const updateTrackedItem = (
  w: Writing,
  id: number,
  changes: Partial<typeof trackedItems.$inferInsert>,
) => w.update(trackedItems, id, changes);

/** Suggestions for a person, of an addressing that has none yet. */
export function insertCandidates(
  addressingId: number,
  candidates: readonly { bodyId: number; score: number }[],
): void {
  unlogged((u) =>
    u.insertAll(
      addressingCandidates,
      candidates.map(({ bodyId, score }) => ({ addressingId, bodyId, score })),
    ),
  );
}
