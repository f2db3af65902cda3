import { stringify } from "csv-stringify/sync";
import { FIGURES, figureOf, UNITS, type Figure } from "./figures";
import type { Statistics } from "./shares";
import type { StatisticsState } from "./statistics-params";

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Every number of the page in a row of its own: what it is told apart by, its unit, and the number it is part of,
 * so that each share can be worked out again. `day` is the London day the figures are of.
 */
export function statisticsCsv(state: StatisticsState, { rows, all }: Statistics, day: string): string {
  const lines = [...rows, { value: "", label: "All", counts: all }].flatMap(({ value, label, counts }) =>
    FIGURES.map(({ key }) => {
      const { unit, of }: Figure = figureOf(key);
      return {
        by: state.by,
        value,
        label,
        figure: key,
        figure_label: figureOf(key).label,
        unit: UNITS[unit].one,
        count: counts[key],
        part_of: of ?? "",
        part_of_count: of === undefined ? "" : counts[of],
        kind_of_report: state.kind ?? "",
        year_of_report: state.year ?? "",
        on: day,
      };
    }),
  );
  return (
    BYTE_ORDER_MARK + stringify(lines, { header: true, record_delimiter: "windows", escape_formulas: true })
  );
}
