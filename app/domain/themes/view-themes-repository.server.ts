import { query } from "~db/client.server";
import type { ThemeCode } from "~db/vocabulary";

/** Published concerns and recommendations of each theme. */
export const countByTheme = () =>
  query<{ theme: ThemeCode; items: number; reports: number }>(
    `SELECT x.theme, count(*) AS items, count(DISTINCT l.report_id) AS reports
     FROM recommendation_themes x JOIN listings l ON l.recommendation_id = x.recommendation_id
     GROUP BY x.theme`,
  ).all();

/** Published concerns and recommendations of any of some themes, by year of report. */
export const countByYear = (themes: readonly string[]) =>
  query<{ year: number; items: number }, [string]>(
    `SELECT l.year, count(DISTINCT l.id) AS items
     FROM recommendation_themes x JOIN listings l ON l.recommendation_id = x.recommendation_id
     WHERE x.theme IN (SELECT value FROM json_each(?)) AND l.year IS NOT NULL
     GROUP BY l.year ORDER BY l.year`,
  ).all(JSON.stringify(themes));
