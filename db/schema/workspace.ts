import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { id, instant } from "./columns";

const userId = () =>
  integer("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });
const bodyId = () =>
  integer("body_id")
    .notNull()
    .references(() => bodies.id, { onDelete: "restrict" });

/**
 * A person's own calendar of a body's dates. Its address is a keyed digest over the row's number, so that a
 * copy of the database opens none. Housekeeping: not in the ledger.
 */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    id: id(),
    userId: userId(),
    bodyId: bodyId(),
    madeAt: instant("made_at").notNull(),
    lastReadAt: instant("last_read_at"),
    /** From then on its address answers nobody; a new one has another number. */
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("calendar_feeds_by_user").on(t.userId, t.bodyId)],
);

/**
 * A spreadsheet that was read and waits for somebody to confirm what it changes. The rows are emptied when it is
 * confirmed or given up, and within a week. Housekeeping: the drafts it leads to are in the ledger.
 */
export const planUploads = sqliteTable(
  "plan_uploads",
  {
    id: id(),
    bodyId: bodyId(),
    userId: userId(),
    fileName: text("file_name").notNull(),
    /** The rows as read, JSON; null once they are used. */
    rows: text("rows"),
    readAt: instant("read_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("plan_uploads_by_body").on(t.bodyId)],
);

/** What a body's own spreadsheets call the columns of a plan: asked once and remembered. */
export const planColumns = sqliteTable(
  "plan_columns",
  {
    id: id(),
    bodyId: bodyId(),
    /** The heading, in small letters. */
    heading: text("heading").notNull(),
    /** A column of the plan (plan-sheet-rules.ts), or "" for one that is left out. */
    field: text("field").notNull(),
  },
  (t) => [uniqueIndex("plan_columns_once").on(t.bodyId, t.heading)],
);
