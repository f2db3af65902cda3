import { integer, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { id, instant } from "./columns";
import { reports } from "./reports";
import { texts } from "./texts";

/**
 * A report being entered by hand, as its form was last saved. Nothing of it stands in the catalogue until it
 * is published, so that no number is given to an item which an editor takes out again. The row goes away
 * with publication; only the report's reference is assigned before.
 */
export const reportDrafts = sqliteTable(
  "report_drafts",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    /** The fields of the form, as JSON. */
    textId: integer("text_id")
      .notNull()
      .references(() => texts.id, { onDelete: "restrict" }),
    savedByUserId: integer("saved_by_user_id").references(() => users.id, { onDelete: "restrict" }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [uniqueIndex("report_drafts_one_per_report").on(t.reportId)],
);
