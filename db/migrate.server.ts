import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Register } from "./client.server";
import { createSearchIndex } from "./search-index.server";
import { createTriggers } from "./triggers.server";
import { VOCABULARIES } from "./vocabulary";

/** The migrations stand beside this file in the sources and two folders up from the built server. */
function migrationsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [
    join(here, "migrations"),
    join(here, "../../db/migrations"),
    join(process.cwd(), "db/migrations"),
  ];
  const found = places.find((place) => existsSync(join(place, "meta/_journal.json")));
  if (!found) throw new Error("The register's migrations are missing beside the program.");
  return found;
}

/**
 * Brings a register up to date: tables, triggers, search index, words. Foreign keys are off meanwhile,
 * because drizzle rebuilds parent tables and would cascade into their children (shared traps of SQLite),
 * and are checked before they are switched on again, unless nothing has been migrated since they last were: in a
 * large register that takes seconds. Throws if a row points nowhere.
 */
export function prepareRegister({ raw, orm, statements }: Register): void {
  raw.pragma("foreign_keys = OFF");
  migrate(orm, { migrationsFolder: migrationsFolder() });
  checkForeignKeys(raw);
  raw.pragma("foreign_keys = ON");
  statements.clear();
  raw
    .transaction(() => {
      createTriggers(raw);
      createSearchIndex(raw);
      fillVocabularies(raw);
      raw.prepare("INSERT OR IGNORE INTO register_state (id, public_version) VALUES (1, 1)").run();
    })
    .immediate();
}

/** The file's own version number says after how many migrations its foreign keys were last found whole. */
function checkForeignKeys(raw: Register["raw"]): void {
  const migrated = Number(raw.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get());
  if (raw.pragma("user_version", { simple: true }) === migrated) return;
  const broken = raw.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`After migrating, ${broken.length} rows point to rows that do not exist.`);
  raw.pragma(`user_version = ${migrated}`);
}

function fillVocabularies(raw: Register["raw"]): void {
  for (const [table, terms] of Object.entries(VOCABULARIES)) {
    const upsert = raw.prepare(
      `INSERT INTO "${table}" (code, label, meaning, position) VALUES (?, ?, ?, ?)
       ON CONFLICT (code) DO UPDATE SET label = excluded.label, meaning = excluded.meaning, position = excluded.position`,
    );
    terms.forEach((term, position) => upsert.run(term.code, term.label, term.meaning, position));
  }
}
