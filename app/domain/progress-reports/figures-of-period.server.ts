import { readAsOfDay } from "~/domain/as-of/as-of.server";
import { FIGURES, type FigureKey } from "~/domain/statistics/figures";
import { keysBehind } from "~/domain/statistics/list-behind.server";
import type { Statistics } from "~/domain/statistics/shares";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { dayBefore } from "./progress-report-rules";
import * as repository from "./progress-report-repository.server";

export interface PeriodFigure {
  figure: FigureKey;
  /** A kind of body asked, NO_VALUE where none is known, or "" for all together. */
  part: string;
  atStart: number;
  atEnd: number;
}

/** Requests that fell due in a period and of which no answer was held at its end. */
export interface Silence {
  addressingId: number;
  dueOn: string;
}

export interface PeriodFigures {
  figures: PeriodFigure[];
  silences: Silence[];
}

/**
 * The figures of the national picture as the public knew it when a period began and when it ended, for all together
 * and by kind of body, and who had not answered. The lists behind them are those of /statistics as of the two days.
 */
export async function figuresOfPeriod(fromOn: string, toOn: string): Promise<PeriodFigures> {
  const atStart = await readAsOfDay(dayBefore(fromOn), () => countsOn(dayBefore(fromOn)));
  return readAsOfDay(toOn, () => ({
    figures: joined(atStart, countsOn(toOn)),
    silences: silencesIn(fromOn, toOn),
  }));
}

const ALL = { by: "type", kind: null, year: null } as const;

const countsOn = (day: string): Statistics => viewStatistics(ALL, day);

function silencesIn(fromOn: string, toOn: string): Silence[] {
  const unanswered = keysBehind({ ...ALL, figure: "unanswered", value: null, body: null, page: 1 }, toOn);
  return repository.listDueIn(unanswered, fromOn, toOn);
}

function joined(start: Statistics, end: Statistics): PeriodFigure[] {
  const before = new Map(start.rows.map(({ value, counts }) => [value, counts]));
  const after = new Map(end.rows.map(({ value, counts }) => [value, counts]));
  before.set("", start.all);
  after.set("", end.all);
  const parts = ["", ...new Set([...before.keys(), ...after.keys()].filter((part) => part !== ""))];
  return parts.flatMap((part) =>
    FIGURES.map(({ key }) => ({
      ...{ figure: key, part },
      ...{ atStart: before.get(part)?.[key] ?? 0, atEnd: after.get(part)?.[key] ?? 0 },
    })),
  );
}
