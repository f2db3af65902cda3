import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { median, timed, type Measurement } from "./measuring";

/** Bodies and areas first, as the README says, so that matching has something to match. */
const GROUNDWORK: readonly (readonly [format: string, file: string])[] = [
  ["ods-trusts", "bodies/etr_2022-03.csv"],
  ["ods-trusts", "bodies/etr_2026-07.csv"],
  ["icb", "bodies/icb_2023.csv"],
  ["welsh-boards", "bodies/wales_lhb.csv"],
  ["body-aliases", "bodies/addressee_aliases.csv"],
  ["ods-succession", "bodies/succ.csv.gz"],
  ["coroner-areas", "areas/coroner_areas_77.json"],
  ["coroner-areas", "areas/coroner_area_aliases.json"],
  ["area-changes", "areas/coroner_area_amalgamations.tsv"],
];

/** Runs what `npm run import` runs in a process of its own; answers its output and peak memory in MB. */
export function runImport(
  home: string,
  format: string,
  file: string,
): Promise<{ output: string; peakMb: number }> {
  return new Promise((resolve, reject) => {
    const args = ["--import", "./scripts/bench/peak-memory.js", "scripts/command.js", "import", format, file];
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, REGISTER_HOME: home }, maxBuffer: 64 * 1024 * 1024 },
      (failed, stdout, stderr) => {
        if (failed) return reject(new Error(`${format}: ${stderr || stdout}`));
        resolve({ output: stdout, peakMb: Number(/peak (\d+) MB/.exec(stderr)?.[1] ?? 0) });
      },
    );
  });
}

/** A home whose live register has the bodies and areas. */
export async function groundwork(data: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "bench-"));
  for (const [format, file] of GROUNDWORK) await runImport(home, format, join(data, file));
  return home;
}

/** The peer, a process of its own as ours is: bare-insert.js. Answers how many rows it inserted. */
async function bareInsert(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/bench/bare-insert.js", file]);
  return Number(stdout);
}

/**
 * Import of the raw page data, ledger and search index included, against the bare peer. What is timed is the
 * whole command, from starting its process to its end, and so is the peer.
 */
export async function benchImport(home: string, data: string, runs: number): Promise<Measurement[]> {
  const file = join(data, "pfd/tracker-raw-with-text.csv.gz");
  let rows = 0;
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) bare.push(await timed(async () => (rows = await bareInsert(file))));
  let peakMb = 0;
  const ours = await timed(async () => {
    peakMb = (await runImport(home, "pfd-raw", file)).peakMb;
  });
  return [
    {
      name: `import of ${rows} raw pages`,
      ours: `${Math.round((rows / ours) * 1000)} rows/s`,
      peer: `${Math.round((rows / median(bare)) * 1000)} rows/s: csv-parse and bare better-sqlite3 inserts`,
      ratio: median(bare) / ours,
      wanted: 0.1,
      note: `whole commands, both: ${Math.round(ours)} ms and ${Math.round(median(bare))} ms; peak ${peakMb} MB`,
    },
  ];
}

/** The files that add to the raw pages what the judged questions are about. */
export async function importRest(home: string, data: string): Promise<void> {
  for (const [format, file] of [
    ["pfd-tracker", "pfd/tracker-database.csv.gz"],
    ["pfd-toolkit", "pfd/toolkit-all-reports.csv.gz"],
    ["hssib-json", "registers/hssib-sample.json"],
    ["inquiry-json", "registers/inquiry-recommendations.json"],
  ] as const)
    await runImport(home, format, join(data, file));
}
