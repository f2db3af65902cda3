import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { addressings, trackedItems } from "./addressings";
import { calendarDate, flag } from "./columns";
import { recommendations, reports } from "./reports";

/*
 * What waits for oversight, found from the projection of each report and kept beside it: part of the projection.
 * Found anew for the whole register, these lists take many times as long as reading it once.
 */

const reportId = () =>
  integer("report_id")
    .notNull()
    .references(() => reports.id, { onDelete: "restrict" });

/** Letters of answer: what one body answered to one report. Its number is that of the addressing. */
export const letterNow = sqliteTable(
  "letter_now",
  {
    id: integer("id")
      .primaryKey()
      .references(() => addressings.id, { onDelete: "restrict" }),
    reportId: reportId(),
    /** When the first answer of the body became known. */
    firstKnownOn: calendarDate("first_known_on").notNull(),
    /** Since when concerns of it wait to be judged; null where none does. */
    waitsSinceOn: calendarDate("waits_since_on"),
    /** How many of its concerns wait, those that a judgement on its way is about among them. */
    concerns: integer("concerns").notNull(),
    /** Whether a newer answer replaced one that was judged. */
    isReplaced: flag("is_replaced").notNull(),
  },
  (t) => [
    index("letter_now_by_report").on(t.reportId),
    index("letter_now_by_first_day").on(t.firstKnownOn),
    index("letter_now_waiting")
      .on(t.waitsSinceOn)
      .where(sql`waits_since_on IS NOT NULL`),
  ],
);

/** Claims that something is done, of which nobody has published a check. Its number is that of the tracked item. */
export const claimNow = sqliteTable(
  "claim_now",
  {
    id: integer("id")
      .primaryKey()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    reportId: reportId(),
    claimedOn: calendarDate("claimed_on").notNull(),
  },
  (t) => [index("claim_now_by_report").on(t.reportId), index("claim_now_by_day").on(t.claimedOn)],
);

/** Published recommendations on which it is not clear who must act, and why (leads/lead-rules.ts). */
export const unclearNow = sqliteTable(
  "unclear_now",
  {
    id: integer("id")
      .primaryKey()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    reportId: reportId(),
    why: text("why").notNull(),
    reportedOn: calendarDate("reported_on"),
    /** How many bodies that exist were asked. */
    live: integer("live").notNull(),
  },
  (t) => [index("unclear_now_by_report").on(t.reportId), index("unclear_now_by_why").on(t.why, t.reportedOn)],
);
