import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";

export const MANIFEST = "manifest.json";
export const BACKUP_DATABASE = "register.db";
export const BACKUP_FILES = "files";
export const BACKUP_SECRET = "secret.key";

const manifestShape = z.object({
  format: z.literal(1),
  mode: z.enum(["live", "demo"]),
  madeAt: z.string(),
  ledger: z.object({ entries: z.number(), head: z.string() }),
  /** False where the secret came from the environment: restoring then needs the same REGISTER_SECRET. */
  hasSecret: z.boolean(),
  /** SHA-256 (hex) of every file of the backup but this one. */
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The manifest of a backup, or null where the folder holds none that can be read. */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** The digests of every file below a folder, by path with forward slashes, however large they are. */
export async function digestsOf(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const path of filesBelow(folder).sort()) {
    const name = relative(folder, path).split("\\").join("/");
    if (name !== MANIFEST) digests[name] = await digestOf(path);
  }
  return digests;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest("hex");
}
