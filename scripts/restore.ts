import { resolve } from "node:path";
import { restore, type RestoreOutcome } from "~/domain/register/restore.server";
import { readArguments, Refusal, runCommand, say } from "./command-line";

const USAGE = `Puts a backup back, after checking every file of it and its ledger. Stop the server first.

  npm run restore -- FOLDER [--force]

A register that is there is refused; with --force it is kept beside, under another name. Which register a
backup is of, it says itself; --demo refuses any but the demonstration.`;

const OPTIONS = {
  force: { type: "boolean", default: false },
  demo: { type: "boolean", default: false },
} as const;

function sentenceOf(outcome: Extract<RestoreOutcome, { ok: false }>, folder: string): string {
  switch (outcome.refusal) {
    case "no_backup":
      return `${folder} holds no complete backup: its manifest is missing or cannot be read.`;
    case "other_register":
      return `This is a backup of the other register. ${outcome.mode === "demo" ? "Add" : "Leave out"} --demo to restore it.`;
    case "file_changed":
      return `Not restored: ${outcome.file} is not as it was when the backup was made.`;
    case "register_exists":
      return "Not restored: there is a register already. With --force it is kept beside, under another name.";
    case "other_secret":
      return "Not restored: the register here has another secret, which its other data needs. With --force it is replaced.";
    case "secret_missing":
      return "Not restored: this backup was made with REGISTER_SECRET set. Set the same one.";
    case "ledger_broken":
      return `Not restored: the backup's ledger does not hold: at entry ${outcome.verdict.entry}, ${outcome.verdict.reason}.`;
  }
}

await runCommand(async () => {
  const { values, positionals } = readArguments(OPTIONS);
  const [folder] = positionals;
  if (folder === undefined) throw new Refusal(USAGE);
  const outcome = await restore(resolve(folder), {
    isForced: values.force,
    mode: values.demo ? "demo" : "live",
  });
  if (!outcome.ok) throw new Refusal(sentenceOf(outcome, folder));
  say(`Restored ${outcome.manifest.ledger.entries} ledger entries, as copied at ${outcome.manifest.madeAt}.`);
  if (outcome.keptAs) say(`What was there before is kept as ${outcome.keptAs}`);
});
