/**
 * The peer of an import: parses a gzipped CSV file and inserts its bare rows into a new database, in one transaction,
 * and nothing else. Prints how many.
 */
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import Database from "better-sqlite3";
import { parse } from "csv-parse";

const folder = mkdtempSync(join(tmpdir(), "bare-"));
const database = new Database(join(folder, "bare.db"));
database.pragma("journal_mode = WAL");
database.exec("BEGIN");
const parser = createReadStream(process.argv[2] ?? "")
  .pipe(createGunzip())
  .pipe(parse({ relax_quotes: true, relax_column_count: true }));
let insert;
let rows = 0;
for await (const row of parser) {
  if (insert) {
    insert.run(...row);
    rows += 1;
    continue;
  }
  database.exec(`CREATE TABLE rows (${row.map((_name, index) => `c${index} TEXT`).join(", ")})`);
  insert = database.prepare(`INSERT INTO rows VALUES (${row.map(() => "?").join(", ")})`);
}
database.exec("COMMIT");
database.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(String(rows));
