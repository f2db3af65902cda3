import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Worker } from "node:worker_threads";
import { readerIn } from "~/domain/imports/reading-thread.server";
import { UnreadableFile } from "~/domain/imports/reading/unreadable-file";
import { runImport, type ImportOutcome, type ImportRequest } from "~/domain/imports/run-import.server";
import { closeRegister, openRegister, register } from "~db/client.server";
import { registerFile, registerHome, type RegisterMode } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";
import { IMPORT_FORMATS, isTerm, type ImportFormat } from "~db/vocabulary";
import { readArguments, Refusal, runCommand } from "./command-line";
import { importReport } from "./import-words";
import { progressLine } from "./progress-line";

const USAGE = `npm run import -- SOURCE FILE [--dry-run] [--accept] [--demo]

Loads a file, plain or .gz. SOURCE is one of:
${IMPORT_FORMATS.map(({ code, meaning }) => `  ${code.padEnd(15)} ${meaning}`).join("\n")}

--dry-run  does everything on a copy of the register and says what it would do
--accept   applies a file that was held because it looks unlike the one before it
--demo     works on the demonstration register`;

const OPTIONS = {
  "dry-run": { type: "boolean", default: false },
  accept: { type: "boolean", default: false },
  demo: { type: "boolean", default: false },
} as const;

/** The command itself; `thread` reads coroners' reports while this one writes them, where there is one. */
export async function runImportCommand(thread: Worker | undefined): Promise<void> {
  try {
    await runCommand(() => importAsAsked(thread));
  } finally {
    await thread?.terminate();
  }
}

async function importAsAsked(thread: Worker | undefined): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS);
  const [format, path, ...rest] = positionals;
  if (format === undefined) throw new Refusal(USAGE);
  if (!isTerm(IMPORT_FORMATS, format))
    throw new Refusal(
      `There is no source “${format}”. The sources are ${IMPORT_FORMATS.map(({ code }) => code).join(", ")}.`,
    );
  if (path === undefined || rest.length > 0) throw new Refusal(USAGE);
  const asked = { format, path, isAccepted: values.accept, thread };
  await importInto(values.demo ? "demo" : "live", asked, values["dry-run"]);
}

interface Asked {
  format: ImportFormat;
  path: string;
  isAccepted: boolean;
  thread: Worker | undefined;
}

async function importInto(mode: RegisterMode, { thread, ...asked }: Asked, isDryRun: boolean): Promise<void> {
  let copy: string | null = null;
  const progress = progressLine();
  let isStopped = false;
  process.once("SIGINT", () => (isStopped = true));
  try {
    openRegister(registerFile(mode));
    prepareRegister(register());
    if (isDryRun) copy = await openCopy();
    const request: ImportRequest = { ...asked, onProgress: progress.show, isStopped: () => isStopped };
    const reader = thread ? readerIn(thread, register().file) : undefined;
    const outcome = await runImport({ ...request, reader });
    progress.end();
    console.log(importReport(asked, withShownPath(outcome), isDryRun));
    if (outcome.state !== "finished") process.exitCode = 1;
  } catch (error) {
    progress.end();
    throw error instanceof UnreadableFile ? new Refusal(`${error.message} Nothing was imported.`) : error;
  } finally {
    await thread?.terminate();
    closeRegister();
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
  }
}

/** A dry run works on a copy beside the register, with the same secrets, and leaves the register alone. */
async function openCopy(): Promise<string> {
  const folder = join(registerHome(), `dry-run-${process.pid}`);
  const file = join(folder, "register.db");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await register().raw.backup(file);
  closeRegister();
  const { raw } = openRegister(file);
  raw.pragma("synchronous = OFF");
  return folder;
}

function withShownPath(outcome: ImportOutcome): ImportOutcome {
  const { problemsFile } = outcome;
  if (problemsFile === null) return outcome;
  const fromHere = relative(process.cwd(), problemsFile);
  // Outside of this folder the whole path reads better than a row of "../".
  return { ...outcome, problemsFile: fromHere.startsWith("..") ? problemsFile : fromHere };
}
