import { parse } from "csv-parse/sync";
import { z } from "zod";
import { IMPROVEMENT_DIRECTIONS, type ImprovementDirection } from "~db/vocabulary";
import { done, refused, type Outcome } from "~/lib/outcome";
import { readPeriod } from "./period-rules";
import type { Series } from "./spc-rules";

/** One series of a file, with what the file calls it. */
export interface NamedSeries {
  id: string | number | null;
  series: Series;
}

/** How a CSV's values are to be judged; a JSON file says so itself, series by series. */
export interface CsvOptions {
  direction: ImprovementDirection;
  target: number | null;
  rebaseAt: readonly string[];
  fixAfterPoints: number | null;
  isScreened: boolean;
}

const direction = z.enum(IMPROVEMENT_DIRECTIONS.map(({ code }) => code));
const oneOrMany = z.union([z.string(), z.array(z.string())]);

const seriesInFile = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  direction: direction.default("neutral"),
  target: z.number().nullish(),
  rebase_at: oneOrMany.nullish(),
  fix_after_n_points: z.number().int().positive().nullish(),
  screen_outliers: z.boolean().default(true),
  points: z.array(z.object({ date: z.string(), value: z.number().nullable() })),
});

/** Series as JSON: one, or a list, each with its points and how it is to be judged. */
export function readSeriesJson(text: string): Outcome<NamedSeries[], string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused("The file is not JSON that can be read.");
  }
  const list = Array.isArray(parsed) ? parsed : [parsed];
  const read: NamedSeries[] = [];
  for (const [place, one] of list.entries()) {
    const found = seriesInFile.safeParse(one);
    const nth = `Series ${place + 1} of ${list.length}`;
    if (!found.success) return refused(`${nth}: ${whatIsWrong(found.error)}.`);
    const { points, ...given } = found.data;
    const ordered = inOrder(points);
    if (!ordered.ok) return refused(`${nth}: ${ordered.refusal}`);
    const rebaseAt = [given.rebase_at ?? []].flat().map((on) => readPeriod(on) ?? on);
    read.push({
      id: given.id ?? null,
      series: {
        ...{ points: ordered.value, direction: given.direction, target: given.target ?? null, rebaseAt },
        ...{ fixAfterPoints: given.fix_after_n_points ?? null, isScreened: given.screen_outliers },
      },
    });
  }
  return done(read);
}

const whatIsWrong = ({ issues }: z.ZodError): string => {
  const [first] = issues;
  const where = first?.path.join(".") ?? "";
  return `${where === "" ? "it" : `“${where}”`} cannot be read (${(first?.message ?? "").toLowerCase()})`;
};

const DATE_COLUMNS = /^(?:date|month|period|day|week)$/i;
const NOT_REPORTED = /^(?:|\*|-|n\/?a|nan|null|suppressed|not reported)$/i;

/** A CSV of date and value, with or without a heading; a blank or a star is a point not reported, never zero. */
export function readSeriesCsv(text: string, options: CsvOptions): Outcome<NamedSeries[], string> {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    return refused("The file is not CSV that can be read.");
  }
  const [heading = []] = rows;
  const isHeaded = readPeriod(heading[0] ?? "") === null;
  const columns = columnsOf(heading, isHeaded);
  const points: { date: string; value: number | null }[] = [];
  for (const [place, row] of (isHeaded ? rows.slice(1) : rows).entries()) {
    const [date = "", value = ""] = [row[columns.date], row[columns.value]];
    const line = `Row ${place + (isHeaded ? 2 : 1)}`;
    const amount = NOT_REPORTED.test(value) ? null : Number(value.replaceAll(",", ""));
    if (amount !== null && !Number.isFinite(amount)) return refused(`${line}: “${value}” is not a number.`);
    points.push({ date, value: amount });
  }
  if (points.length === 0) return refused("The file holds no row with a date and a value.");
  const ordered = inOrder(points);
  return ordered.ok ? done([{ id: null, series: { points: ordered.value, ...options } }]) : ordered;
}

function columnsOf(heading: readonly string[], isHeaded: boolean): { date: number; value: number } {
  if (!isHeaded) return { date: 0, value: 1 };
  const date = Math.max(
    heading.findIndex((name) => DATE_COLUMNS.test(name)),
    0,
  );
  const value = heading.findIndex((name) => /^value$/i.test(name));
  return { date, value: value >= 0 ? value : date === 0 ? 1 : 0 };
}

type Points = Series["points"];

/** Points by date; two values for one period, or a date that cannot be read, are refused. */
function inOrder(points: Points): Outcome<Points, string> {
  const read: { date: string; value: number | null }[] = [];
  for (const { date, value } of points) {
    const on = readPeriod(date);
    if (on === null) return refused(`“${date}” is not a date that can be read, such as 2026-05-01.`);
    read.push({ date: on, value });
  }
  read.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const twice = read.find(({ date }, place) => read[place - 1]?.date === date);
  return twice ? refused(`There are two values for ${twice.date}.`) : done(read);
}
