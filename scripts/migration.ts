/**
 * `npm run migration -- --name what_changed`: writes a migration after a change of db/schema. drizzle-kit
 * knows no STRICT tables, and SQLite without STRICT takes text in an integer column in silence, so the word
 * is added where it is missing; and it forgets what a key of an added column does on deletion.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

execFileSync(
  "npx",
  ["drizzle-kit", "generate", "--config", "db/drizzle.config.ts", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);

const folder = fileURLToPath(new URL("../db/migrations/", import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const written = readFileSync(folder + name, "utf8");
  const strict = written
    .replace(/(CREATE TABLE [^;]*?\n\));/g, "$1 STRICT;")
    .replace(/(ALTER TABLE .* ADD .* REFERENCES \w+\(\w+\));/g, "$1 ON DELETE restrict;");
  if (strict !== written) writeFileSync(folder + name, strict);
}
