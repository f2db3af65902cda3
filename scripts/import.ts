import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { UnreadableFile } from "~/domain/imports/reading/unreadable-file";
import { runImport, type ImportOutcome, type ImportRequest } from "~/domain/imports/run-import.server";
import { closeRegister, openRegister, register } from "~db/client.server";
import { registerFile, registerHome, type RegisterMode } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";
import { IMPORT_FORMATS, isTerm, type ImportFormat } from "~db/vocabulary";
import { importReport } from "./import-words";
import { progressLine } from "./progress-line";

const USAGE = `npm run import -- SOURCE FILE [--dry-run] [--accept] [--demo]

Loads a file, plain or .gz. SOURCE is one of:
${IMPORT_FORMATS.map(({ code, meaning }) => `  ${code.padEnd(15)} ${meaning}`).join("\n")}

--dry-run  does everything on a copy of the register and says what it would do
--accept   applies a file that was held because it looks unlike the one before it
--demo     works on the demonstration register`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean" }, accept: { type: "boolean" }, demo: { type: "boolean" } },
  });
  const [format, path, ...rest] = positionals;
  if (format === undefined || path === undefined || rest.length > 0) return refuse(USAGE);
  if (!isTerm(IMPORT_FORMATS, format)) return refuse(`There is no source called “${format}”.\n\n${USAGE}`);
  const request = { format, path, isAccepted: values.accept === true };
  return importInto(values.demo ? "demo" : "live", request, values["dry-run"] === true);
}

interface Asked {
  format: ImportFormat;
  path: string;
  isAccepted: boolean;
}

async function importInto(mode: RegisterMode, asked: Asked, isDryRun: boolean): Promise<number> {
  openRegister(registerFile(mode));
  prepareRegister(register());
  const copy = isDryRun ? await openCopy() : null;
  const progress = progressLine();
  let isStopped = false;
  process.once("SIGINT", () => (isStopped = true));
  try {
    const request: ImportRequest = { ...asked, onProgress: progress.show, isStopped: () => isStopped };
    const outcome = await runImport(request);
    progress.end();
    console.log(importReport(asked, withShownPath(outcome), isDryRun));
    return outcome.state === "finished" ? 0 : 1;
  } catch (error) {
    progress.end();
    if (error instanceof UnreadableFile) return refuse(`${error.message} Nothing was imported.`);
    throw error;
  } finally {
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
  return { ...outcome, problemsFile: problemsFile === null ? null : relative(process.cwd(), problemsFile) };
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = await main();
