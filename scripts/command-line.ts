import { parseArgs, type ParseArgsConfig } from "node:util";
import { closeRegister, existsRegister, openPrepared } from "~/domain/register/current-register.server";

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

const NO_DEMONSTRATION =
  "There is no demonstration register here. npm start makes it, with REGISTER_MODE=demo where a live one is in use.";
const NO_REGISTER =
  "There is no live register here. An import or “npm run user -- add” begins one; --demo works on the demonstration.";

/**
 * Opens the register a command works on, the live one unless --demo is given, and closes it afterwards. Refuses where
 * there is none: an empty one would be made, of which everything holds. Only the live one may be begun by a command.
 */
export async function withRegister(
  isDemonstration: boolean,
  work: () => void | Promise<void>,
  { mayBegin = false } = {},
): Promise<void> {
  process.umask(OWNER_ONLY);
  const mode = isDemonstration ? "demo" : "live";
  if (!existsRegister(mode) && (isDemonstration || !mayBegin))
    throw new Refusal(isDemonstration ? NO_DEMONSTRATION : NO_REGISTER);
  openPrepared(mode);
  try {
    await work();
  } finally {
    closeRegister();
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
