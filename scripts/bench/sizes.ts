import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveRegister, type ServedRegister } from "../served-register";
import { writeReports } from "./generated/reports";
import { groundwork, runImport } from "./importing";
import { bareServer, load, type Measurement } from "./measuring";
import { judgedQueries } from "./judged";

/**
 * A register with so many generated reports, imported as raw pages are, by the ordinary command. Kept under
 * .cache/bench-registers, because filling one with 100,000 takes some ten minutes: delete it to fill it anew.
 */
export async function registerOf(reports: number, data: string): Promise<string> {
  const kept = join(".cache/bench-registers", String(reports));
  try {
    readFileSync(join(kept, "filled"));
    return kept;
  } catch {
    rmSync(kept, { recursive: true, force: true });
  }
  const home = await groundwork(data);
  const file = join(home, "reports.csv");
  await writeReports(file, reports, data);
  await runImport(home, "pfd-raw", file);
  renameSync(file, join(home, "filled"));
  mkdirSync(".cache/bench-registers", { recursive: true });
  renameSync(home, kept);
  return kept;
}

/** Anonymous resident memory of a process, in MB (Linux). */
function anonymousMb({ process: child }: ServedRegister): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

const LIVE = { env: { REGISTER_MODE: "live" } };
const MOST_GROWTH_MB = 150;

/** How much more memory the site takes with all these reports than with none, both after the judged questions. */
export async function benchMemory(home: string, reports: number): Promise<Measurement> {
  const empty = mkdtempSync(join(tmpdir(), "empty-"));
  const sizes: number[] = [];
  for (const one of [empty, home]) {
    const served = await serveRegister({ home: one, ...LIVE });
    for (const { query } of judgedQueries())
      await (await fetch(`${served.url}/search?q=${encodeURIComponent(query)}`)).arrayBuffer();
    sizes.push(anonymousMb(served));
    await served.stop();
  }
  rmSync(empty, { recursive: true, force: true });
  const [none = 0, all = 0] = sizes;
  return {
    name: `memory (RssAnon) of the site with ${reports} reports`,
    ours: `${all.toFixed(0)} MB, ${(all - none).toFixed(0)} MB more`,
    peer: `${none.toFixed(0)} MB: the same with none`,
    ratio: MOST_GROWTH_MB / (all - none),
    wanted: 1,
    note: "after every judged question; at most 150 MB more is wanted",
  };
}

/** A server runs for weeks: what is timed is neither its first seconds nor those in which its code is compiled. */
const WARMING_SECONDS = 10;

/** The official site's stack, WordPress with MariaDB, does so many of this query a second on a machine of two cores. */
const WORDPRESS_PER_SECOND = 19;

/** The search page over HTTP: asked for what was never asked before, and again while nothing has changed. */
export async function benchSearchPage(home: string, seconds: number): Promise<Measurement[]> {
  const served = await serveRegister({ home, ...LIVE });
  const headers = { "accept-encoding": "br" };
  const path = "/search?q=risk+assessment";
  const page = Buffer.from(await (await fetch(served.url + path)).arrayBuffer());
  const bare = await bareServer(page, { "content-type": "text/html; charset=utf-8" });
  const rare = rareWords();
  let asked = 0;
  const newPath = () => `${path}+${rare[asked++ % rare.length]}+${asked}`;
  await load(served.url + path, WARMING_SECONDS, headers, newPath);
  const theirs = await load(bare.url, seconds, headers);
  const fresh = await load(served.url + path, seconds, headers, newPath);
  const same = await load(served.url + path, seconds, headers);
  bare.close();
  await served.stop();
  return (
    [
      ["never asked before", fresh, 20],
      ["unchanged", same, 200],
    ] as const
  ).map(([what, own, times]) => ({
    name: `${path} over HTTP, ${what}`,
    ours: `${Math.round(own.requestsPerSecond)}/s, p50 ${own.p50} ms, p99 ${own.p99} ms`,
    peer: `${Math.round(theirs.requestsPerSecond)}/s, p99 ${theirs.p99} ms: bare Node, same bytes unpacked`,
    ratio: own.requestsPerSecond / theirs.requestsPerSecond,
    note: `${(own.requestsPerSecond / WORDPRESS_PER_SECOND).toFixed(0)} times WordPress's 19/s (${times} wanted); p99 ${(own.p99 / Math.max(theirs.p99, 1)).toFixed(1)} times${own.failures > 0 ? `; ${own.failures} failures` : ""}`,
  }));
}

/** Words of the judged questions, so that what is added to the query finds something. */
const rareWords = (): string[] => [
  ...new Set(judgedQueries().flatMap(({ query }) => query.toLowerCase().match(/[a-z]{5,}/g) ?? [])),
];
