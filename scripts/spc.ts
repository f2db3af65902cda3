import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
  readSeriesCsv,
  readSeriesJson,
  type CsvOptions,
  type NamedSeries,
  type ReadSeries,
} from "~/domain/impact/read-series.server";
import { readPeriod } from "~/domain/impact/period-rules";
import { xmrChart } from "~/domain/impact/spc-rules";
import { IMPROVEMENT_DIRECTIONS, isTerm } from "~db/vocabulary";
import { readArguments, Refusal, runCommand, say } from "./command-line";

const USAGE = `npm run spc -- FILE

Reads series from FILE, plain or .gz, and prints the XmR chart of each as JSON: mean, process limits,
special cause and kind of every point, and whether the target is met (NHS England, Making Data Count).
FILE is JSON (one series or a list, each with points, direction, target, rebase_at, fix_after_n_points and
screen_outliers) or CSV with the columns date and value. For a CSV:

A value that is no number counts as a missing point, never as zero; of two values for a date neither is
taken; a point without a readable date is left out. Each is named on the error output, the rest is charted.

--direction WORD   which way is better: ${IMPROVEMENT_DIRECTIONS.map(({ code }) => code).join(", ")} (neutral if not said)
--target NUMBER    what is to be met
--rebase DATE      the date of a point from which the process is judged anew; may be given several times
--fix-after N      rests the limits on the first N points
--no-screening     keeps outlying moving ranges in the average`;

const OPTIONS = {
  direction: { type: "string", default: "neutral" },
  target: { type: "string" },
  rebase: { type: "string", multiple: true, default: [] as string[] },
  "fix-after": { type: "string" },
  "no-screening": { type: "boolean", default: false },
} as const;

await runCommand(() => {
  const { values, positionals } = readArguments(OPTIONS);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new Refusal(USAGE);
  if (!isTerm(IMPROVEMENT_DIRECTIONS, values.direction))
    throw new Refusal(`“${values.direction}” is no direction. Say increase, decrease or neutral.`);
  const options: CsvOptions = {
    direction: values.direction,
    target: numberOf(values.target, "--target"),
    rebaseAt: values.rebase.map(periodOf),
    fixAfterPoints: countOf(values["fix-after"]),
    isScreened: !values["no-screening"],
  };
  const { series, faults } = readFile(path, options);
  // Beside the answer and not in it: what reads the JSON must not stumble over a sentence.
  for (const fault of faults) console.error(fault);
  say(JSON.stringify(series.map(charted), null, 2));
});

function readFile(path: string, options: CsvOptions): ReadSeries {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
    if (path.endsWith(".gz")) bytes = gunzipSync(bytes);
  } catch {
    throw new Refusal(`${path} cannot be read.`);
  }
  const text = bytes.toString("utf8");
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const read = isJson ? readSeriesJson(text.replace(/^\uFEFF/, "")) : readSeriesCsv(text, options);
  if (!read.ok) throw new Refusal(read.refusal);
  return read.value;
}

function numberOf(typed: string | undefined, option: string): number | null {
  if (typed === undefined) return null;
  const number = Number(typed);
  if (typed.trim() === "" || !Number.isFinite(number))
    throw new Refusal(`The option ${option} needs a number.`);
  return number;
}

function countOf(typed: string | undefined): number | null {
  const count = numberOf(typed, "--fix-after");
  if (count !== null && !(Number.isInteger(count) && count > 0))
    throw new Refusal("The option --fix-after needs a whole number above 0.");
  return count;
}

function periodOf(typed: string): string {
  const on = readPeriod(typed);
  if (on === null) throw new Refusal(`“${typed}” is not a date that can be read, such as 2026-05-01.`);
  return on;
}

function charted({ id, series }: NamedSeries) {
  const { points, assurance } = xmrChart(series);
  return {
    ...(id === null ? {} : { id }),
    rows: points.map(({ mean, lpl, upl, specialCause, type }, place) => ({
      date: series.points[place]?.date,
      value: series.points[place]?.value ?? null,
      ...{ mean, lpl, upl },
      special_cause_type: specialCause,
      point_type: type,
    })),
    assurance,
  };
}
