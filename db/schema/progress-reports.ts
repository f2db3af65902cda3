import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { addressings } from "./addressings";
import { calendarDate, flag, id, instant } from "./columns";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: "restrict" });

/** An editor's words, one column a section (progress-report-rules.ts). */
const sections = () => ({
  titleTextId: textId("title_text_id").notNull(),
  summaryTextId: textId("summary_text_id"),
  betterTextId: textId("better_text_id"),
  worseTextId: textId("worse_text_id"),
  silentTextId: textId("silent_text_id"),
  methodsTextId: textId("methods_text_id"),
});

/** A report on what became of recommendations in a period, as its editors write it; its editions are what is public. */
export const progressReports = sqliteTable(
  "progress_reports",
  {
    id: id(),
    reference: text("reference").notNull(),
    /** The period, both days included. */
    fromOn: calendarDate("from_on").notNull(),
    toOn: calendarDate("to_on").notNull(),
    ...sections(),
    savedByUserId: userId("saved_by_user_id").notNull(),
    savedAt: instant("saved_at").notNull(),
    /** Whether anything was changed since the newest edition. */
    isDraft: flag("is_draft").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("progress_reports_reference_is_unique").on(t.reference)],
);

const editionId = () =>
  integer("edition_id")
    .notNull()
    .references(() => progressReportEditions.id, { onDelete: "restrict" });

/** A progress report as it was published: its words, and with the two tables below its figures. Append-only. */
export const progressReportEditions = sqliteTable(
  "progress_report_editions",
  {
    id: id(),
    progressReportId: integer("progress_report_id")
      .notNull()
      .references(() => progressReports.id, { onDelete: "restrict" }),
    /** 1, 2, 3… within one report. */
    number: integer("number").notNull(),
    ...sections(),
    publishedByUserId: userId("published_by_user_id").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("progress_report_editions_number_once").on(t.progressReportId, t.number)],
);

/** A figure of an edition: as the period began, and as it ended. Append-only. */
export const progressReportFigures = sqliteTable(
  "progress_report_figures",
  {
    id: id(),
    editionId: editionId(),
    /** A figure of the national picture (statistics/figures.ts). */
    figure: text("figure").notNull(),
    /** A kind of body asked, "none" where none is known, or "" for all together. */
    part: text("part").notNull(),
    atStart: integer("at_start").notNull(),
    atEnd: integer("at_end").notNull(),
  },
  (t) => [uniqueIndex("progress_report_figures_once").on(t.editionId, t.figure, t.part)],
);

/** A request of which the register held no answer at the end of the period, though it fell due in it. Append-only. */
export const progressReportSilences = sqliteTable(
  "progress_report_silences",
  {
    id: id(),
    editionId: editionId(),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    dueOn: calendarDate("due_on").notNull(),
  },
  (t) => [index("progress_report_silences_by_edition").on(t.editionId)],
);
