import { query } from "~db/client.server";
import { unlogged } from "~db/writing.server";
import { COUNTED, figureOf, SPLITS, UNITS, type Split, type Unit } from "./figures";
import { CONDITIONS, ROWS, valueSql } from "./figure-sql";

const UNIT_NAMES = Object.keys(UNITS) as Unit[];
const CELL = "split, value, year, kind, issuer";
const COLUMNS = COUNTED.join(", ");

/**
 * What a unit adds to the cells of a split, report by report; the columns of other units are 0. Kinds of body and
 * themes are never asked for by issuer, so their cells are of all issuers: 80 times fewer. A row that stands in
 * several lines of a join is taken once first, and then counted: told apart figure by figure, it cost each figure
 * a list of its own.
 */
function addedBy(unit: Unit, split: Split, among: string): string {
  const { from, where, key } = ROWS[unit];
  const { value, join, hasSeveral } =
    split === "all"
      ? { value: "NULL", join: "", hasSeveral: false }
      : valueSql(split, unit, `x.report_id ${among}`);
  const own = COUNTED.filter((figure) => figureOf(figure).unit === unit);
  const lines = `SELECT ${hasSeveral ? "DISTINCT" : ""} ${key} AS one, r.id AS report_id, coalesce(${value}, '') AS value,
      coalesce(substr(r.reported_on, 1, 4), '') AS year, r.kind, ${split === "all" ? "r.issuer_id" : 0} AS issuer,
      ${own.map((figure) => `${CONDITIONS[figure]} AS ${figure}`).join(", ")}
    FROM ${from} ${join} WHERE ${where} AND r.id ${among}`;
  const counts = COUNTED.map((figure) =>
    own.includes(figure) ? `coalesce(sum(${figure}), 0) AS ${figure}` : `0 AS ${figure}`,
  );
  return `SELECT report_id, '${split}' AS split, value, year, kind, issuer, ${counts.join(", ")}
    FROM (${lines}) GROUP BY report_id, value`;
}

/** What reports add to every cell. `among` says which reports, as the rest of a condition on their number. */
const addedSql = (among: string): string =>
  `INSERT INTO report_figures (report_id, ${CELL}, ${COLUMNS})
   SELECT report_id, ${CELL}, ${COUNTED.map((key) => `sum(${key})`).join(", ")}
   FROM (${UNIT_NAMES.flatMap((unit) => SPLITS.map((split) => addedBy(unit, split, among))).join(" UNION ALL ")})
   GROUP BY report_id, split, value`;

const ADD = addedSql("IN (SELECT value FROM json_each(:reports))");
const FORGET = "DELETE FROM report_figures WHERE report_id IN (SELECT value FROM json_each(:reports))";

/** Adds what some reports count to the cells, or takes it away again. */
const cellsSql = (sign: "+" | "-"): string =>
  `INSERT INTO figure_cells (${CELL}, ${COLUMNS})
   SELECT ${CELL}, ${COUNTED.map((key) => `${sign === "-" ? "-" : ""}sum(${key})`).join(", ")} FROM report_figures
   WHERE report_id IN (SELECT value FROM json_each(:reports)) GROUP BY ${CELL}
   ON CONFLICT (${CELL}) DO UPDATE SET ${COUNTED.map((key) => `${key} = ${key} + excluded.${key}`).join(", ")}`;
const [MORE, LESS] = [cellsSql("+"), cellsSql("-")];

/** Counts some reports again, from the projection as it stands. In the transaction that changed it. */
export function countAgain(reportIds: readonly number[]): void {
  const reports = { reports: JSON.stringify(reportIds) };
  unlogged((u) => {
    u.run("figure_cells", LESS, reports);
    u.run("report_figures", FORGET, reports);
    u.run("report_figures", ADD, reports);
    u.run("figure_cells", MORE, reports);
  });
}

/** For the projection of a day, which is filled afresh: what some reports add, and at the end the sums. */
export const COUNT_SOME = ADD;
export const SUM_ALL = `INSERT INTO figure_cells (${CELL}, ${COLUMNS})
   SELECT ${CELL}, ${COUNTED.map((key) => `sum(${key})`).join(", ")} FROM report_figures GROUP BY ${CELL}`;

/** Sums everything anew, for cells that something changed past the projection. */
export const sumAgain = (): void =>
  unlogged((u) => {
    u.run("figure_cells", "DELETE FROM figure_cells");
    u.run("figure_cells", SUM_ALL);
  });

export const listReportIds = (after: number, limit: number): number[] =>
  query<{ id: number }, [number, number]>("SELECT id FROM reports WHERE id > ? ORDER BY id LIMIT ?")
    .all(after, limit)
    .map(({ id }) => id);

/** Whether the last published report is not counted, as in a register older than these tables. */
export const isUncounted = (): boolean =>
  query<{ isIt: number }>(
    `SELECT NOT EXISTS (SELECT 1 FROM report_figures f WHERE f.report_id = last.id) AS isIt
     FROM (SELECT id FROM reports WHERE state = 'published' ORDER BY id DESC LIMIT 1) last`,
  ).get()?.isIt === 1;

/** What a report adds to the cells, in a fixed order, to compare with what it should. */
export const readAdded = (reportId: number): object[] =>
  query<object, [number]>(
    `SELECT ${CELL}, ${COLUMNS} FROM report_figures WHERE report_id = ? ORDER BY split, value`,
  ).all(reportId);

/** Cells that are not the sum of what reports add to them; none, unless something wrote past the projection. */
export const countWrongCells = (): number =>
  query<{ wrong: number }>(
    `SELECT count(*) AS wrong FROM (
       SELECT ${CELL} FROM (
         SELECT ${CELL}, ${COLUMNS} FROM figure_cells
         UNION ALL SELECT ${CELL}, ${COUNTED.map((key) => `-${key}`).join(", ")} FROM report_figures)
       GROUP BY ${CELL} HAVING ${COUNTED.map((key) => `sum(${key}) <> 0`).join(" OR ")})`,
  ).get()?.wrong ?? 0;
