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

/** Series as a file gives them, and a sentence for each thing in it that could not be used as it stands. */
export interface ReadSeries {
  series: NamedSeries[];
  faults: string[];
}

const direction = z.enum(IMPROVEMENT_DIRECTIONS.map(({ code }) => code));
const oneOrMany = z.union([z.string(), z.array(z.string())]);

/** How a series is to be judged, part by part: one part that cannot be read leaves the others. */
const SETTINGS = {
  direction: direction.default("neutral"),
  target: z.number().nullish(),
  rebase_at: oneOrMany.nullish(),
  fix_after_n_points: z.number().int().positive().nullish(),
  screen_outliers: z.boolean().default(true),
} as const;
const identity = z.union([z.string(), z.number()]).nullish();
const given = z.record(z.string(), z.unknown());

/**
 * Series as JSON: one, or a list, each with its points and how it is to be judged. Only a file that is no JSON is
 * refused. A value that is no number becomes a missing point, which is never zero; of two different values for a
 * date neither is known, so that date is a missing point; a point without a date that can be read is left out; a
 * setting that cannot be read counts as not given; and each is named.
 */
export function readSeriesJson(text: string): Outcome<ReadSeries, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused("The file is not JSON that can be read.");
  }
  const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const faults: string[] = [];
  const series = list.map((one, place) =>
    readOne(one, (fault) => faults.push(`Series ${place + 1} of ${list.length}: ${fault}`)),
  );
  return done({ series, faults });
}

type Tell = (fault: string) => void;

function readOne(one: unknown, tell: Tell): NamedSeries {
  const found = given.safeParse(one);
  const parts = found.success ? found.data : {};
  const setting = <Value>(name: keyof typeof SETTINGS, schema: z.ZodType<Value>, otherwise: Value): Value => {
    const read = schema.safeParse(parts[name]);
    if (read.success) return read.data;
    tell(`“${name}” cannot be read and counts as not given.`);
    return otherwise;
  };
  const id = identity.safeParse(parts.id);
  const rebaseAt = [setting("rebase_at", SETTINGS.rebase_at, null) ?? []].flat();
  return {
    id: id.success ? (id.data ?? null) : null,
    series: {
      points: inOrder(pointsOf(parts.points, tell), tell),
      direction: setting("direction", SETTINGS.direction, "neutral"),
      target: setting("target", SETTINGS.target, null) ?? null,
      rebaseAt: rebaseAt.map((on) => readPeriod(on) ?? on),
      fixAfterPoints: setting("fix_after_n_points", SETTINGS.fix_after_n_points, null) ?? null,
      isScreened: setting("screen_outliers", SETTINGS.screen_outliers, true),
    },
  };
}

function pointsOf(listed: unknown, tell: Tell): RawPoint[] {
  if (!Array.isArray(listed)) {
    tell("“points” is no list, so there is nothing to chart.");
    return [];
  }
  return listed.map((one: unknown) => {
    const found = given.safeParse(one);
    const { date, value } = found.success ? found.data : { date: undefined, value: undefined };
    return { date: typeof date === "string" ? date : shortened(date), value };
  });
}

interface RawPoint {
  date: string;
  /** A number, null or a blank for none, or whatever the file holds. */
  value: unknown;
}

const shortened = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing")).slice(0, 40);

const DATE_COLUMNS = /^(?:date|month|period|day|week)$/i;
const NOT_REPORTED = /^(?:|\*|-|n\/?a|nan|null|suppressed|not reported)$/i;

/**
 * A CSV of date and value, with or without a heading; a blank or a star is a point not reported, never zero. What
 * cannot be used is named, as in readSeriesJson, and the rest kept.
 */
export function readSeriesCsv(text: string, options: CsvOptions): Outcome<ReadSeries, string> {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    return refused("The file is not CSV that can be read.");
  }
  const [heading = []] = rows;
  // A first row whose value is a figure is no heading, whatever stands for its date.
  const isHeaded = readPeriod(heading[0] ?? "") === null && !heading.slice(1).some((cell) => isFigure(cell));
  const columns = columnsOf(heading, isHeaded);
  const raw = (isHeaded ? rows.slice(1) : rows).map((row) => ({
    date: row[columns.date] ?? "",
    value: row[columns.value] ?? "",
  }));
  if (raw.length === 0) return refused("The file holds no row with a date and a value.");
  const faults: string[] = [];
  const points = inOrder(raw, (fault) => faults.push(fault));
  return done({ series: [{ id: null, series: { points, ...options } }], faults });
}

const isFigure = (cell: string): boolean => cell !== "" && Number.isFinite(Number(cell.replaceAll(",", "")));

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

/** Points by date, each fault told: what cannot be a figure is a missing point, never zero. */
function inOrder(points: readonly RawPoint[], tell: Tell): Points {
  const byDate = new Map<string, number | null>();
  const torn = new Set<string>();
  for (const { date, value } of points) {
    const on = readPeriod(date);
    if (on === null) {
      tell(`“${shortened(date)}” is not a date that can be read, such as 2026-05-01; its point is left out.`);
      continue;
    }
    const figure = figureOf(value);
    if (figure === undefined)
      tell(`The value for ${on}, “${shortened(value)}”, is not a number; the point counts as missing.`);
    const held = byDate.get(on);
    if (held !== undefined && held !== (figure ?? null)) torn.add(on);
    byDate.set(on, figure ?? null);
  }
  for (const on of torn) {
    tell(`There are two values for ${on}; as nobody can say which is right, the point counts as missing.`);
    byDate.set(on, null);
  }
  return [...byDate]
    .map(([date, value]) => ({ date, value }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A figure, null for none, undefined for what is neither. Numbers written as text are numbers. */
function figureOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  if (NOT_REPORTED.test(value.trim())) return null;
  return isFigure(value.trim()) ? Number(value.replaceAll(",", "")) : undefined;
}
