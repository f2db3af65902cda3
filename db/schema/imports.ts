import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ImportFormat, ImportProblemKind, ImportState } from "../vocabulary";
import { flag, id, instant, word } from "./columns";

/** Each run over a file: how far it came, and what came of its rows. */
export const imports = sqliteTable(
  "imports",
  {
    id: id(),
    format: word<ImportFormat>("format", "import_format_terms").notNull(),
    fileName: text("file_name").notNull(),
    fileSha256: text("file_sha256").notNull(),
    isDryRun: flag("is_dry_run").notNull(),
    state: word<ImportState>("state", "import_state_terms").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
    rowsRead: integer("rows_read").notNull(),
    newCount: integer("new_count").notNull(),
    changedCount: integer("changed_count").notNull(),
    unchangedCount: integer("unchanged_count").notNull(),
    heldCount: integer("held_count").notNull(),
    rejectedCount: integer("rejected_count").notNull(),
    /** Share of blanks per column and of each status, as JSON: compared with the next file of the format (D14). */
    health: text("health"),
    /** Why it was held or stopped. */
    message: text("message"),
  },
  (t) => [index("imports_by_format").on(t.format, t.startedAt)],
);

/** Rows rejected, repaired, flagged or held, with their number and the reason. Append-only. */
export const importProblems = sqliteTable(
  "import_problems",
  {
    id: id(),
    importId: integer("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "restrict" }),
    rowNumber: integer("row_number").notNull(),
    kind: word<ImportProblemKind>("kind", "import_problem_kind_terms").notNull(),
    field: text("field"),
    reason: text("reason").notNull(),
  },
  (t) => [index("import_problems_by_import").on(t.importId)],
);

/** The digest of each row as last applied, so that the same file changes nothing. Derived: not in the ledger. */
export const sourceRows = sqliteTable(
  "source_rows",
  {
    id: id(),
    format: word<ImportFormat>("format", "import_format_terms").notNull(),
    /** Keyed digest of the source address or of the row's own key. */
    sourceKey: text("source_key").notNull(),
    /** Digest of the row and of the reader's version: a better reader reads old rows again. */
    rowDigest: text("row_digest").notNull(),
  },
  (t) => [uniqueIndex("source_rows_once").on(t.format, t.sourceKey)],
);
