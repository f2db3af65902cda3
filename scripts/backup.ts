import { join, resolve } from "node:path";
import { BACKUP_FILES } from "~/domain/register/backup-manifest";
import { backUp } from "~/domain/register/back-up.server";
import { registerHome } from "~db/home.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `Copies the register into a folder of its own, also while it is in use:

  npm run backup [-- FOLDER]    by default a new folder under backups/ in REGISTER_HOME

The folder holds personal data and the register's secret. --demo copies the demonstration register.`;

await runCommand(async () => {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  if (positionals.length > 1) throw new Refusal(USAGE);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "");
  const name = values.demo ? `demo-${stamp}` : stamp;
  const folder = positionals[0] ? resolve(positionals[0]) : join(registerHome(), "backups", name);
  await withRegister(values.demo, async () => {
    const outcome = await backUp(folder);
    if (!outcome.ok)
      throw new Refusal(
        outcome.refusal === "folder_not_empty"
          ? `${folder} is not empty. Name a new folder.`
          : `Not copied, because the ledger does not hold: at entry ${outcome.verdict.entry}, ${outcome.verdict.reason}.`,
      );
    const { files, ledger, hasSecret } = outcome.manifest;
    const uploaded = Object.keys(files).filter((file) => file.startsWith(`${BACKUP_FILES}/`)).length;
    say(
      `The register, with ${ledger.entries} ledger entries and ${uploaded} uploaded files, is copied to ${folder}`,
    );
    if (!hasSecret) say("The secret is not in it: keep REGISTER_SECRET yourself, restoring needs it.");
  });
});
