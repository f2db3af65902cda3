import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { verifyLedger, type LedgerVerdict } from "~/domain/ledger/verify-ledger.server";
import { closeRegister, openRegister } from "~db/client.server";
import { filesFolder, registerFile, registerHome, type RegisterMode } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";
import {
  BACKUP_DATABASE,
  BACKUP_FILES,
  BACKUP_SECRET,
  digestsOf,
  readManifest,
  type Manifest,
} from "./backup-manifest";

export type RestoreOutcome =
  | { ok: true; manifest: Manifest; keptAs: string | null }
  | { ok: false; refusal: "no_backup" | "register_exists" | "other_secret" | "secret_missing" }
  | { ok: false; refusal: "other_register"; mode: RegisterMode }
  | { ok: false; refusal: "file_changed"; file: string }
  | { ok: false; refusal: "ledger_broken"; verdict: Extract<LedgerVerdict, { holds: false }> };

/**
 * Puts a backup in place of the register it was made of. Everything is checked first: every file's digest,
 * then the ledger in a copy beside the register. A register that is there is refused unless `isForced`, and
 * then kept beside under another name. The server must not be running.
 */
export async function restore(
  folder: string,
  { isForced, mode }: { isForced: boolean; mode: RegisterMode },
): Promise<RestoreOutcome> {
  const manifest = readManifest(folder);
  if (!manifest) return { ok: false, refusal: "no_backup" };
  if (manifest.mode !== mode) return { ok: false, refusal: "other_register", mode: manifest.mode };
  const changed = await firstChangedFile(folder, manifest);
  if (changed) return { ok: false, refusal: "file_changed", file: changed };

  const target = registerFile(manifest.mode);
  if (existsSync(target) && !isForced) return { ok: false, refusal: "register_exists" };
  const secretFault = faultOfSecret(folder, manifest, isForced);
  if (secretFault) return { ok: false, refusal: secretFault };

  const copy = `${target}.restoring`;
  removeDatabase(copy);
  cpSync(join(folder, BACKUP_DATABASE), copy);
  const verdict = verified(copy);
  if (!verdict.holds) {
    removeDatabase(copy);
    return { ok: false, refusal: "ledger_broken", verdict };
  }
  return { ok: true, manifest, keptAs: putInPlace(folder, manifest, copy) };
}

async function firstChangedFile(folder: string, manifest: Manifest): Promise<string | null> {
  const found = await digestsOf(folder);
  const names = new Set([...Object.keys(found), ...Object.keys(manifest.files)]);
  return [...names].find((name) => found[name] !== manifest.files[name]) ?? null;
}

/** The two registers of a home share one secret: replacing it would make the other one's addresses unreadable. */
function faultOfSecret(
  folder: string,
  { hasSecret }: Manifest,
  isForced: boolean,
): "other_secret" | "secret_missing" | null {
  const here = join(registerHome(), BACKUP_SECRET);
  const isHere = existsSync(here);
  if (!hasSecret) return process.env.REGISTER_SECRET === undefined && !isHere ? "secret_missing" : null;
  if (!isHere || isForced) return null;
  return readFileSync(here).equals(readFileSync(join(folder, BACKUP_SECRET))) ? null : "other_secret";
}

function verified(file: string): LedgerVerdict {
  prepareRegister(openRegister(file));
  try {
    return verifyLedger();
  } finally {
    closeRegister();
  }
}

/** Renames are the last step, so that a crash leaves either the old register or the new one. */
function putInPlace(folder: string, manifest: Manifest, copy: string): string | null {
  const target = registerFile(manifest.mode);
  const files = filesFolder(manifest.mode);
  const aside = `.before-restore-${Date.now()}`;
  const isReplacing = existsSync(target);
  if (isReplacing) settleWrites(target);
  if (existsSync(join(folder, BACKUP_FILES))) {
    cpSync(join(folder, BACKUP_FILES), `${files}.restoring`, { recursive: true });
    if (existsSync(files)) renameSync(files, files + aside);
    renameSync(`${files}.restoring`, files);
  }
  if (manifest.hasSecret) cpSync(join(folder, BACKUP_SECRET), join(registerHome(), BACKUP_SECRET));
  if (isReplacing)
    for (const end of ["-wal", "-shm", ""])
      if (existsSync(target + end)) renameSync(target + end, target + aside + end);
  renameSync(copy, target);
  return isReplacing ? target + aside : null;
}

/** Opening and closing brings what a killed server left in the log into the database file itself. */
function settleWrites(file: string): void {
  try {
    openRegister(file);
  } finally {
    closeRegister();
  }
}

function removeDatabase(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}
