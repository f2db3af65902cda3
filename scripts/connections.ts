import { searchAll, searchNew } from "~/domain/connections/search-new.server";
import { londonDay } from "~/lib/dates";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `npm run connections -- propose|again [--demo]

propose  looks for what may have been asked before, among recommendations nobody looked at yet
again    forgets what was proposed and looks at every recommendation anew; decisions stay`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  const [command] = positionals;
  if (command !== "propose" && command !== "again") throw new Refusal(USAGE);
  await withRegister(values.demo, async () => {
    const today = londonDay(Date.now());
    const searched = command === "propose" ? await searchNew({ today }) : await searchAll(today);
    say(`${searched} recommendations looked at. What was found waits under Oversight, Connections.`);
  });
}

await runCommand(main);
