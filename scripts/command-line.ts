import { parseArgs, type ParseArgsConfig } from "node:util";
import { closeRegister, openPrepared } from "~/domain/register/current-register.server";

/** What is written is readable by whoever runs the register and nobody else. */
const OWNER_ONLY = 0o077;

/** Said to the person at the keyboard in one sentence, without a stack trace; the exit code is 1. */
export class Refusal extends Error {}

/** Runs a command: what it refuses is one sentence on standard error, exit code 1. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** The words and options of the command line. Throws a Refusal, with how the command is used, for an unknown option. */
export function readArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message.split("\n")[0] : error}\n\n${usage}`);
  }
}

/** Opens the register a command works on, the live one unless --demo is given, and closes it afterwards. */
export async function withRegister(
  isDemonstration: boolean,
  work: () => void | Promise<void>,
): Promise<void> {
  process.umask(OWNER_ONLY);
  openPrepared(isDemonstration ? "demo" : "live");
  try {
    await work();
  } finally {
    closeRegister();
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
