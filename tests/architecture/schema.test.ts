import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { APPEND_ONLY_TABLES, EXEMPT_FROM_LEDGER, KEPT_TABLES, PERMANENT_COLUMNS } from "~db/append-only";
import { query, register } from "~db/client.server";
import { prepareRegister } from "~db/migrate.server";
import { VOCABULARIES } from "~db/vocabulary";
import { aBody, aReport } from "../factories/catalogue";
import { aPerson } from "../factories/people";
import { freshRegister } from "../support/register";

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

let dispose: () => void;
let tables: string[];
const columnsOf = (table: string) => query<Column>(`SELECT * FROM pragma_table_info('${table}')`).all();
const foreignKeysOf = (table: string) =>
  query<{ from: string; table: string; on_delete: string }>(
    `SELECT * FROM pragma_foreign_key_list('${table}')`,
  ).all();

beforeAll(() => {
  ({ dispose } = freshRegister());
  tables = query<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'
     AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' AND name NOT LIKE '__drizzle%'`,
  )
    .all()
    .map((row) => row.name);
});
afterAll(() => dispose());

/** `_id` columns that are no foreign keys, and why. A stale exemption fails too. */
const NOT_FOREIGN: Record<string, string> = {
  "ledger_entries.user_id": "The chain outlives every account, and its hash covers the number.",
  "ledger_entries.body_id": "As above.",
  "reports.entered_by_user_id": "Accounts are a later table; a person is never removed.",
  "documents.uploaded_by_user_id": "As above.",
  "listings.issuer_id": "Derived; the report holds the key.",
};

describe("the schema", () => {
  it("has STRICT tables only", () => {
    const loose = query<{ name: string; strict: number }>("SELECT name, strict FROM pragma_table_list").all();
    expect(loose.filter((row) => tables.includes(row.name) && row.strict === 0)).toEqual([]);
  });

  it("names tables and columns in snake case", () => {
    for (const table of tables) {
      expect(table).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const column of columnsOf(table)) expect(`${table}.${column.name}`).toMatch(/^[a-z_.0-9]+$/);
    }
  });

  it("makes every _id column a foreign key that restricts, but for the exemptions", () => {
    const bare: string[] = [];
    for (const table of tables) {
      const keys = foreignKeysOf(table);
      for (const key of keys) expect(key.on_delete, `${table}.${key.from}`).toBe("RESTRICT");
      for (const { name } of columnsOf(table))
        if (name.endsWith("_id") && !keys.some((key) => key.from === name)) bare.push(`${table}.${name}`);
    }
    expect(bare.sort()).toEqual(Object.keys(NOT_FOREIGN).sort());
  });

  it("keeps flags never null, dates as text and instants as integers", () => {
    for (const table of tables)
      for (const { name, type, notnull } of columnsOf(table)) {
        const column = `${table}.${name}`;
        if (/^(is|has)_/.test(name) && !["judgements.is_disputed"].includes(column))
          expect(notnull, column).toBe(1);
        if (name.endsWith("_on")) expect(type, column).toBe("TEXT");
        if (name.endsWith("_at")) expect(type, column).toBe("INTEGER");
      }
  });

  it("gives every history of a statement when it was recorded and when the public could know it", () => {
    const stating = APPEND_ONLY_TABLES.filter(
      (table) =>
        !table.endsWith("_events") &&
        ![
          "ledger_entries",
          "erasures",
          "claim_documents",
          "action_items",
          "action_documents",
          "judgement_points",
          ...["sample_claims", "sample_letters"],
          // What oversight means to do; what it found is what the public knows.
          ...["planned_checks", "planned_check_factors"],
          // Parts of an edition, which says when it was published.
          "progress_report_figures",
          "progress_report_silences",
          ...["priority_edition_entries", "priority_edition_scores"],
          // Each says until when the public knew it.
          ...["report_revisions", "report_revision_sections", "report_revision_categories"],
          // What is being prepared; its editions are what the public knows.
          "priority_entries",
          "api_token_scopes",
          "import_problems",
          // Said within a body, never to the public.
          "sign_off_comments",
          ...["evidence_files", "file_scans"],
        ].includes(table),
    );
    for (const table of [...stating, "addressing_events"]) {
      const names = columnsOf(table).map((column) => column.name);
      expect(names, table).toEqual(expect.arrayContaining(["known_on", "recorded_at"]));
    }
  });

  it("keeps prose in the erasable texts table: no history holds free text of its own", () => {
    const prose = tables.flatMap((table) =>
      columnsOf(table)
        .map((column) => column.name)
        .filter((name) => /(^|_)(text|comment|note|reason|message|narrative|description|content)$/.test(name))
        .map((name) => `${table}.${name}`),
    );
    expect(prose.sort()).toEqual([
      "erasures.reason",
      "import_problems.reason",
      "imports.message",
      "texts.content",
    ]);
  });

  it("fills every reference table from the vocabulary, in order", () => {
    for (const [table, terms] of Object.entries(VOCABULARIES)) {
      const codes = query<{ code: string }>(`SELECT code FROM "${table}" ORDER BY position`).all();
      expect(
        codes.map((row) => row.code),
        table,
      ).toEqual(terms.map((term) => term.code));
    }
  });

  it("knows every table: append-only, kept, exempt from the ledger, a vocabulary, or plainly mutable", () => {
    const mutable = [
      "body_aliases",
      "body_successions",
      "issuer_aliases",
      "issuer_successions",
      "report_sections",
      "report_drafts",
      // Nothing is kept of an address that follows nothing any more.
      ...["followers", "follows"],
      ...["reminder_choices", "reminders_told"],
    ];
    const known = new Set<string>([
      ...APPEND_ONLY_TABLES,
      ...KEPT_TABLES,
      ...Object.keys(EXEMPT_FROM_LEDGER),
      ...Object.keys(VOCABULARIES),
      ...mutable,
      ...[
        "report_categories",
        "recommendation_themes",
        "submission_documents",
        "self_assessment_documents",
        "submission_items",
        "letter_parts",
      ],
    ]);
    expect(tables.filter((table) => !known.has(table))).toEqual([]);
    expect([...known].filter((table) => !tables.includes(table))).toEqual([]);
  });
});

describe("a migrated register", () => {
  it("is not opened while rows point nowhere, and is looked through once for each migration", () => {
    const { raw } = register();
    const looked = raw.pragma("user_version", { simple: true });
    expect(looked).toBeGreaterThan(0);
    raw.pragma("foreign_keys = OFF");
    raw.exec(
      "CREATE TABLE strays (report_id INTEGER REFERENCES reports (id)); INSERT INTO strays VALUES (-1)",
    );
    try {
      expect(() => prepareRegister(register())).not.toThrow();
      raw.pragma(`user_version = ${Number(looked) - 1}`);
      expect(() => prepareRegister(register())).toThrow("1 rows point to rows that do not exist");
    } finally {
      raw.exec("DROP TABLE strays");
    }
    prepareRegister(register());
    expect(raw.pragma("user_version", { simple: true })).toBe(looked);
    expect(raw.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  it("keeps the drafts of a register from before answers to whole reports, with what hangs on them", () => {
    const { raw } = register();
    const trust = aBody({ code: "RW5" });
    const { reference } = aReport({ asked: [{ body: trust }] });
    const answer = { position: "accepted", text: "Begun.", statedOn: null, rightBodyId: null } as const;
    const actor = aPerson("body_contributor", trust);
    saveSubmission({ actor, reference: `${reference}.1`, content: { kind: "answer", ...answer } });
    const held = () => [
      raw.prepare("SELECT * FROM submissions").all(),
      raw.prepare("SELECT * FROM submission_events").all(),
      raw.prepare("SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'submissions' ORDER BY name").all(),
    ];
    const before = held();
    const { sql } = z
      .object({ sql: z.string() })
      .parse(raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'submissions'").get());
    raw.pragma("foreign_keys = OFF");
    raw.exec(
      `${sql
        .replace('"submissions"', "older")
        .replace("`recommendation_id` integer", "`recommendation_id` integer NOT NULL")
        .replace(/,\s*CONSTRAINT [^\n]*/, "")};
       INSERT INTO older SELECT * FROM submissions; DROP TABLE submissions; ALTER TABLE older RENAME TO submissions`,
    );
    raw.exec(readFileSync("db/migrations/0023_answers_to_whole_reports.sql", "utf8"));
    prepareRegister(register());
    expect(held()).toEqual(before);
    expect(raw.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'submissions'").pluck().get()).toBe(1);
    expect(() => raw.exec("UPDATE submissions SET recommendation_id = NULL, kind = 'progress'")).toThrow(
      "submissions_without_a_concern_are_answers",
    );
  });

  it("has every trigger, however often it is prepared", () => {
    prepareRegister(register());
    const triggers = query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .all()
      .map((row) => row.name);
    for (const table of APPEND_ONLY_TABLES) {
      expect(triggers).toContain(`${table}_never_change`);
      expect(triggers).toContain(`${table}_never_vanish`);
    }
    for (const table of KEPT_TABLES) expect(triggers).toContain(`${table}_never_vanish`);
    for (const [table, column] of PERMANENT_COLUMNS)
      expect(triggers).toContain(`${table}_${column}_is_permanent`);
    expect(triggers).toContain("texts_change_by_erasure_only");
  });

  it("runs with the pragmas that durability needs", () => {
    const { raw } = register();
    const pragma = (name: string) => raw.pragma(name, { simple: true });
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("recursive_triggers")).toBe(1);
  });
});
