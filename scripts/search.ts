import { compareIndex, rebuildIndex } from "~/domain/search/check-index.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `npm run search -- check|rebuild [--demo]

check    compares the words the search holds with those of what is published, report by report
rebuild  makes the index anew from what is published`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  const [command] = positionals;
  if (command !== "check" && command !== "rebuild") throw new Refusal(USAGE);
  await withRegister(values.demo, command === "check" ? check : rebuild);
}

function check(): void {
  const { listings, differing, strays } = compareIndex();
  if (differing.length > 0 || strays > 0)
    throw new Refusal(
      `${listings} entries compared; ${differing.length} are found by other words than they should be` +
        `${differing.length === 0 ? "" : ` (${differing.slice(0, 10).join(", ")})`}, and ${strays} in the index are of nothing that is listed. ` +
        "Run: npm run search -- rebuild",
    );
  say(`${listings} entries compared; the index and the tables agree.`);
}

const rebuild = (): void => say(`${rebuildIndex()} reports indexed anew.`);

await runCommand(main);
