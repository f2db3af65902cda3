import { compareProjection, rebuildProjection } from "~/domain/projection/rebuild-projection.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `npm run projection -- check|rebuild [--demo]

check    recomputes what lists and search show from the histories, and says where it differs
rebuild  recomputes and stores it`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  const [command] = positionals;
  if (command !== "check" && command !== "rebuild") throw new Refusal(USAGE);
  await withRegister(values.demo, command === "check" ? check : rebuild);
}

function check(): void {
  const { compared, differing, wrongSums } = compareProjection();
  if (differing.length > 0)
    throw new Refusal(
      `${compared} reports compared; ${differing.length} are shown otherwise than their histories say ` +
        `(rows ${differing.slice(0, 10).join(", ")}). Run: npm run projection -- rebuild`,
    );
  if (wrongSums > 0)
    throw new Refusal(
      `${wrongSums} sums of the statistics are not those of their reports. Run: npm run projection -- rebuild`,
    );
  say(`${compared} reports compared; all are shown as their histories say.`);
}

const rebuild = (): void => say(`${rebuildProjection()} reports recomputed.`);

await runCommand(main);
