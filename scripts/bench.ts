/**
 * `npm run bench [-- --short]`: how fast the register is, as ratios to named peers in the same run, as a
 * table and as JSON (.cache/bench.json). Needs the real data in ../shared/data or REGISTER_DATA_DIR;
 * without it only what needs no data is measured, and that is said.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { benchAnswering } from "./bench/answering-during-import";
import { benchCharts } from "./bench/charting";
import { benchImport, groundwork, importRest } from "./bench/importing";
import { printTable, type Measurement } from "./bench/measuring";
import { benchPages } from "./bench/pages";
import { benchSearch } from "./bench/searching";
import { benchStart } from "./bench/starting";
import { readArguments, runCommand, say } from "./command-line";
import { build, isStale } from "./build.js";
import { serveRegister } from "./served-register";

await runCommand(async () => {
  const { values } = readArguments({ short: { type: "boolean", default: false } });
  const data = resolve(process.env.REGISTER_DATA_DIR ?? "../shared/data");
  if (existsSync(data)) await bench(data, values.short);
  else say("The real data is not here (../shared/data or REGISTER_DATA_DIR), so nothing is measured.");
});

async function bench(data: string, isShort: boolean): Promise<void> {
  const runs = isShort ? 1 : 5;
  const seconds = isShort ? 1 : 5;
  // Building is no part of starting.
  if (isStale()) build();

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
  rmSync(home, { recursive: true, force: true });

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
