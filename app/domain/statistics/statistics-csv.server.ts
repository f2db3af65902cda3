import { csvFile } from "~/lib/csv-text";
import { FIGURES, figureOf, UNITS, type Figure } from "./figures";
import type { Statistics } from "./shares";
import type { StatisticsState } from "./statistics-params";

/**
 * Every number of the page in a row of its own: what it is told apart by, its unit, and the number it is part of,
 * so that each share can be worked out again. `day` is the London day the figures are of.
 */
export function statisticsCsv(state: StatisticsState, { rows, all }: Statistics, day: string): string {
  const lines = [...rows, { value: "", label: "All", counts: all }].flatMap(({ value, label, counts }) =>
    FIGURES.map(({ key }) => {
      const { unit, label: figure, of }: Figure = figureOf(key);
      const whole = of === undefined ? ["", ""] : [of, counts[of]];
      return [
        ...[state.by, value, label, key, figure, UNITS[unit].one, counts[key], ...whole],
        ...[state.kind ?? "", state.year ?? "", day],
      ];
    }),
  );
  return csvFile([COLUMNS, ...lines]);
}

const COLUMNS = [
  ...["by", "value", "label", "figure", "figure_label", "unit", "count", "part_of", "part_of_count"],
  ...["kind_of_report", "year_of_report", "on"],
];
