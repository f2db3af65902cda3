import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyLedger, type LedgerVerdict } from "~/domain/ledger/verify-ledger.server";
import { register } from "~db/client.server";
import { filesFolder, registerHome } from "~db/home.server";
import { secretFor } from "~db/secrets.server";
import {
  BACKUP_DATABASE,
  BACKUP_FILES,
  BACKUP_SECRET,
  digestsOf,
  MANIFEST,
  type Manifest,
} from "./backup-manifest";
import { currentMode } from "./current-register.server";

export type BackupOutcome =
  | { ok: true; manifest: Manifest }
  | { ok: false; refusal: "folder_not_empty" }
  | { ok: false; refusal: "ledger_broken"; verdict: Extract<LedgerVerdict, { holds: false }> };

/**
 * Copies the open register into a folder, while it may be in use: the database by SQLite's own online
 * backup, then the uploaded files (which are only ever added, so that those the copy names are there) and
 * the secret, and last a manifest with every file's SHA-256. A folder without its manifest is no backup.
 * The folder holds personal data and the secret: only its owner may read it.
 */
export async function backUp(folder: string): Promise<BackupOutcome> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return { ok: false, refusal: "folder_not_empty" };
  const verdict = verifyLedger();
  if (!verdict.holds) return { ok: false, refusal: "ledger_broken", verdict };

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  await register().raw.backup(join(folder, BACKUP_DATABASE));
  const files = filesFolder(currentMode());
  if (existsSync(files)) cpSync(files, join(folder, BACKUP_FILES), { recursive: true });
  const hasSecret = copySecret(folder);

  const manifest: Manifest = {
    format: 1,
    mode: currentMode(),
    madeAt: new Date().toISOString(),
    ledger: { entries: verdict.entries, head: verdict.head },
    hasSecret,
    files: await digestsOf(folder),
  };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return { ok: true, manifest };
}

function copySecret(folder: string): boolean {
  if (process.env.REGISTER_SECRET !== undefined) return false;
  // Asking for a key makes the secret where a register has not needed it yet.
  secretFor("session");
  cpSync(join(registerHome(), BACKUP_SECRET), join(folder, BACKUP_SECRET));
  chmodSync(join(folder, BACKUP_SECRET), 0o600);
  return true;
}
