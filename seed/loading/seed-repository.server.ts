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
