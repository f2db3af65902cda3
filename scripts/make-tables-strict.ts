/**
 * drizzle-kit knows no STRICT tables; SQLite without STRICT takes text in an integer column in silence.
 * Runs after every `npm run migration` and adds the word where it is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../db/migrations/", import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const written = readFileSync(folder + name, "utf8");
  const strict = written.replace(/(CREATE TABLE [^;]*?\n\));/g, "$1 STRICT;");
  if (strict !== written) writeFileSync(folder + name, strict);
}
