import { compareProjection, rebuildProjection } from "~/domain/projection/rebuild-projection.server";
import { closeRegister, openRegister, register } from "~db/client.server";
import { registerFile } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";

const USAGE = `npm run projection -- check|rebuild [--demo]

check    recomputes what lists and search show from the histories, and says where it differs
rebuild  recomputes and stores it`;

function main(args: string[]): number {
  const [command] = args.filter((argument) => !argument.startsWith("--"));
  if (command !== "check" && command !== "rebuild") {
    console.error(USAGE);
    return 1;
  }
  openRegister(registerFile(args.includes("--demo") ? "demo" : "live"));
  prepareRegister(register());
  try {
    return command === "check" ? check() : rebuild();
  } finally {
    closeRegister();
  }
}

function check(): number {
  const { compared, differing } = compareProjection();
  if (differing.length === 0) {
    console.log(`${compared} reports compared; all are shown as their histories say.`);
    return 0;
  }
  console.error(
    `${compared} reports compared; ${differing.length} are shown otherwise than their histories say ` +
      `(rows ${differing.slice(0, 10).join(", ")}). Run: npm run projection -- rebuild`,
  );
  return 1;
}

function rebuild(): number {
  console.log(`${rebuildProjection()} reports recomputed.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
