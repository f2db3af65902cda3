import { query } from "~db/client.server";
import type { ImportFormat } from "~db/vocabulary";

export interface QualityCounts {
  reports: number;
  reportsWithText: number;
  unreadableDates: number;
  reportsWithoutConcerns: number;
  reportsAskingNobody: number;
  addressees: number;
  matchedAddressees: number;
  namelessAddressees: number;
  statedDueDates: number;
  calculatedDueDates: number;
  answers: number;
  unattributedAnswers: number;
  concerns: number;
  wholeSections: number;
  followedConcerns: number;
}

const NO_COUNTS: QualityCounts = {
  ...{
    reports: 0,
    reportsWithText: 0,
    unreadableDates: 0,
    reportsWithoutConcerns: 0,
    reportsAskingNobody: 0,
  },
  ...{ addressees: 0, matchedAddressees: 0, namelessAddressees: 0, statedDueDates: 0, calculatedDueDates: 0 },
  ...{ answers: 0, unattributedAnswers: 0, concerns: 0, wholeSections: 0, followedConcerns: 0 },
};

/** Counts over what is published, each with its whole beside it. One statement, so that they agree. */
export const countQuality = (): QualityCounts =>
  query<QualityCounts>(
    `WITH published AS (SELECT id, reported_on_precision, reported_on_raw FROM reports WHERE state = 'published'),
     r AS (SELECT count(*) AS reports,
         coalesce(sum(EXISTS (SELECT 1 FROM report_sections s
           WHERE s.report_id = p.id AND s.text_source <> 'none')), 0) AS reportsWithText,
         coalesce(sum(p.reported_on_precision = 'unknown' AND p.reported_on_raw IS NOT NULL), 0) AS unreadableDates,
         coalesce(sum(NOT EXISTS (SELECT 1 FROM recommendations c
           WHERE c.report_id = p.id AND c.is_withdrawn = 0)), 0) AS reportsWithoutConcerns,
         coalesce(sum(NOT EXISTS (SELECT 1 FROM addressings a
           WHERE a.report_id = p.id AND a.is_withdrawn = 0 AND a.capacity = 'addressee')), 0) AS reportsAskingNobody
       FROM published p),
     a AS (SELECT count(*) AS addressees, coalesce(sum(a.body_id IS NOT NULL), 0) AS matchedAddressees,
         coalesce(sum(a.match IN ('redacted', 'unspecific')), 0) AS namelessAddressees,
         coalesce(sum(n.due_basis = 'stated'), 0) AS statedDueDates,
         coalesce(sum(n.due_basis = 'calculated'), 0) AS calculatedDueDates
       FROM addressings a JOIN published p ON p.id = a.report_id LEFT JOIN addressing_now n ON n.id = a.id
       WHERE a.is_withdrawn = 0 AND a.capacity = 'addressee'),
     s AS (SELECT count(*) AS answers, coalesce(sum(NOT EXISTS (
           SELECT 1 FROM response_attributions x WHERE x.response_id = s.id AND x.is_attributed = 1 AND x.id = (
             SELECT max(id) FROM response_attributions
             WHERE response_id = s.id AND addressing_id = x.addressing_id))), 0) AS unattributedAnswers
       FROM responses s JOIN published p ON p.id = s.report_id),
     c AS (SELECT count(*) AS concerns, coalesce(sum(c.split = 'whole_section'), 0) AS wholeSections,
         coalesce(sum(EXISTS (SELECT 1 FROM tracked_items t
           WHERE t.recommendation_id = c.id AND t.is_withdrawn = 0)), 0) AS followedConcerns
       FROM recommendations c JOIN published p ON p.id = c.report_id WHERE c.is_withdrawn = 0)
     SELECT * FROM r, a, s, c`,
  ).get() ?? NO_COUNTS;

export interface LastImport {
  format: ImportFormat;
  finishedAt: number;
  rowsRead: number;
  newCount: number;
  changedCount: number;
  unchangedCount: number;
  heldCount: number;
  rejectedCount: number;
}

/** The last file of each source that was read to its end; trials, held and stopped ones do not count. */
export const listLastImports = (): LastImport[] =>
  query<LastImport>(
    `SELECT format, finished_at AS finishedAt, rows_read AS rowsRead, new_count AS newCount,
            changed_count AS changedCount, unchanged_count AS unchangedCount, held_count AS heldCount,
            rejected_count AS rejectedCount
     FROM imports i JOIN import_format_terms f ON f.code = i.format
     WHERE i.id IN (SELECT max(id) FROM imports
       WHERE state = 'finished' AND is_dry_run = 0 AND finished_at IS NOT NULL GROUP BY format)
     ORDER BY f.position`,
  ).all();
