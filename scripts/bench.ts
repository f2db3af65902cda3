/**
 * `npm run bench [-- --short] [-- --reports 100000]`: how fast the register is, as ratios to named peers in the same
 * run, as a table and as JSON (.cache/bench.json). With --reports, search and the national picture, in a register of
 * so many generated reports; without it, everything, over the real reports. Needs the real data in ../shared/data or REGISTER_DATA_DIR;
 * without it only what needs no data is measured, and that is said.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { benchAnswering } from "./bench/answering-during-import";
import { benchCharts } from "./bench/charting";
import { benchConnections, benchProposing } from "./bench/connecting";
import { benchImport, groundwork, importRest } from "./bench/importing";
import { printTable, type Measurement } from "./bench/measuring";
import { benchPages } from "./bench/pages";
import { benchPicture } from "./bench/picturing";
import { benchSearch } from "./bench/searching";
import { benchSize } from "./bench/searching-many";
import { benchMemory, benchSearchPage, registerOf } from "./bench/sizes";
import { benchStart } from "./bench/starting";
import { benchWorking } from "./bench/working";
import { readArguments, Refusal, runCommand, say } from "./command-line";
import { buildWhereStale } from "./build.js";
import { serveRegister } from "./served-register";

const MOST_REPORTS = 200_000;
/** Of one body, as issue 4 asks. */
const OPEN_ITEMS = 2_000;

await runCommand(async () => {
  const { values } = readArguments({
    short: { type: "boolean", default: false },
    reports: { type: "string" },
  });
  const data = resolve(process.env.REGISTER_DATA_DIR ?? "../shared/data");
  const reports = values.reports === undefined ? null : Number(values.reports);
  if (reports !== null && !(Number.isInteger(reports) && reports > 0 && reports <= MOST_REPORTS))
    throw new Refusal(`--reports takes a whole number up to ${MOST_REPORTS}, such as 30000.`);
  if (reports !== null) report(await benchGenerated(reports, { data, isShort: values.short }), values.short);
  else if (existsSync(data)) report(await bench(data, values.short), values.short);
  else say("The real data is not here (../shared/data or REGISTER_DATA_DIR), so nothing is measured.");
});

/** Search and the national picture, over generated reports. */
async function benchGenerated(
  reports: number,
  { data, isShort }: { data: string; isShort: boolean },
): Promise<Measurement[]> {
  buildWhereStale();
  const home = await registerOf(reports, data);
  return [
    ...(await benchSize(home, reports)),
    ...(await benchPicture(home, reports)),
    await benchProposing(home),
    await benchMemory(home, reports),
    ...(await benchSearchPage(home, isShort ? 1 : 10)),
  ];
}

async function bench(data: string, isShort: boolean): Promise<Measurement[]> {
  const runs = isShort ? 1 : 5;
  const seconds = isShort ? 1 : 5;
  // Building is no part of starting.
  buildWhereStale();

  const measurements: Measurement[] = [];
  const home = await groundwork(data);
  measurements.push(...(await benchImport(home, data, runs)));
  measurements.push(...(await benchStart(home, runs)));
  const served = await serveRegister({ home, env: { REGISTER_MODE: "live" } });
  measurements.push(...(await benchPages(served, seconds)));
  measurements.push(...(await benchCharts(served, runs)));
  await served.stop();
  measurements.push(...(await benchAnswering(home, data)));
  await importRest(home, data);
  measurements.push(...(await benchSearch(home)));
  measurements.push(...(await benchConnections(home)));
  measurements.push(...(await benchSearchPage(home, isShort ? 2 : 10)));
  measurements.push(...(await benchWorking(home, isShort ? 200 : OPEN_ITEMS)));
  rmSync(home, { recursive: true, force: true });
  return measurements;
}

function report(measurements: readonly Measurement[], isShort: boolean): void {
  printTable(measurements);
  mkdirSync(".cache", { recursive: true });
  writeFileSync(
    ".cache/bench.json",
    `${JSON.stringify({ node: process.version, isShort, measurements }, null, 2)}\n`,
  );
  for (const { name, ratio, wanted } of measurements)
    if (wanted !== undefined && ratio < wanted)
      console.log(`Below what is wanted: ${name} (${ratio.toPrecision(3)}).`);
}
