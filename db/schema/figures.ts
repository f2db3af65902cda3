import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id } from "./columns";
import { reports } from "./reports";

/**
 * What is counted of the figures of statistics/figures.ts: those that do not depend on the day. A test holds the
 * columns and the figures to each other.
 */
const counts = () => ({
  issued: integer("issued").notNull(),
  items: integer("items").notNull(),
  asked: integer("asked").notNull(),
  answered: integer("answered").notNull(),
  dated: integer("dated").notNull(),
  inTime: integer("in_time").notNull(),
  late: integer("late").notNull(),
  tracked: integer("tracked").notNull(),
  done: integer("done").notNull(),
  assessed: integer("assessed").notNull(),
  adequate: integer("adequate").notNull(),
  examined: integer("examined").notNull(),
  verified: integer("verified").notNull(),
  sustained: integer("sustained").notNull(),
  disputed: integer("disputed").notNull(),
});

/** Where something is counted; "" stands for none, so that a cell is found by what it is equal to. */
const cell = () => ({
  /** "all", "type" (kind of body asked) or "theme". */
  split: text("split").notNull(),
  value: text("value").notNull(),
  year: text("year").notNull(),
  kind: text("kind").notNull(),
  /** The number of the issuer, as the report holds it; 0 in cells of kinds of body and of themes. */
  issuer: integer("issuer").notNull(),
});

/** What one report adds to each cell of the figures. Part of the projection. */
export const reportFigures = sqliteTable(
  "report_figures",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    ...cell(),
    ...counts(),
  },
  (t) => [index("report_figures_by_report").on(t.reportId)],
);

/** The sums of report_figures over all reports, changed with them: what the statistics are read from. */
export const figureCells = sqliteTable("figure_cells", { id: id(), ...cell(), ...counts() }, (t) => [
  uniqueIndex("figure_cells_once").on(t.split, t.value, t.year, t.kind, t.issuer),
]);
