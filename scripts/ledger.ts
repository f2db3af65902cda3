import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `The ledger of the register:

  npm run ledger -- verify    proves the chain, or names the first entry that does not hold
  npm run ledger -- head      the same, and prints only the number and hash of the last entry

--demo works on the demonstration register.`;

await runCommand(async () => {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  const [command] = positionals;
  if (command !== "verify" && command !== "head") throw new Refusal(USAGE);
  await withRegister(values.demo, () => {
    const verdict = verifyLedger();
    if (!verdict.holds)
      throw new Refusal(`The ledger does not hold: at entry ${verdict.entry}, ${verdict.reason}.`);
    say(
      command === "head"
        ? `${verdict.entries} ${verdict.head}`
        : `The ledger holds: ${verdict.entries} entries, the last one ${verdict.head}.`,
    );
  });
});
