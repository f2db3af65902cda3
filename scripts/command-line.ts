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

/** The words and options of the command line. Throws a Refusal, one sentence, for an option it does not know. */
export function readArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(optionSentence(error.message, Object.keys(options)));
  }
}

/** What Node says of an option, in our words. */
function optionSentence(said: string, known: readonly string[]): string {
  const [, option = "an option"] = /'(-[^'\s=]*)/.exec(said) ?? [];
  if (said.startsWith("Unknown option"))
    return known.length === 0
      ? `There is no option ${option}: this command takes none.`
      : `There is no option ${option}. This command knows ${known.map((name) => `--${name}`).join(", ")}.`;
  if (said.includes("does not take an argument")) return `The option ${option} takes no value.`;
  return `The option ${option} needs a value after it.`;
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
