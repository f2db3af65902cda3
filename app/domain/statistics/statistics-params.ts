import { isTerm, REPORT_KINDS, type ReportKind } from "~db/vocabulary";
import { DIMENSION_NAMES, isFigure, type Dimension, type FigureKey } from "./figures";

/** What is counted: everything, or one kind of report or one year's. */
export interface Narrowing {
  kind: ReportKind | null;
  year: string | null;
}

export interface StatisticsState extends Narrowing {
  by: Dimension;
}

/** The list behind one number: a figure, and the row of the table it stands in, or null for all. */
export interface ListState extends StatisticsState {
  figure: FigureKey;
  /** A value of the dimension; NO_VALUE where there is none. */
  value: string | null;
  /** Only what is asked of or followed up at a body, or one it answers for now: its code; null for all. */
  body: string | null;
  page: number;
}

/** In an address: the row of what has no value, such as reports without a date. */
export const NO_VALUE = "none";

export function decodeStatistics(params: URLSearchParams): StatisticsState {
  const kind = params.get("kind");
  const year = params.get("year");
  return {
    by: DIMENSION_NAMES.find((name) => name === params.get("by")) ?? "year",
    kind: kind !== null && isTerm(REPORT_KINDS, kind) ? kind : null,
    year: year !== null && /^\d{4}$/.test(year) ? year : null,
  };
}

/** Null where the address names no figure. */
export function decodeList(params: URLSearchParams): ListState | null {
  const figure = params.get("figure");
  if (!isFigure(figure)) return null;
  const page = Number(params.get("page") ?? 1);
  const value = params.get("value");
  const body = params.get("body");
  return {
    ...decodeStatistics(params),
    figure,
    value: value !== null && /^[\w-]{1,120}$/.test(value) ? value : null,
    body: body !== null && /^[A-Za-z0-9-]{1,40}$/.test(body) ? body : null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  };
}

type Params = Record<string, string | null>;

/** Defaults are left out, so that each state has one address. */
export const encodeStatistics = ({ by, kind, year }: StatisticsState): Params => ({
  by: by === "year" ? null : by,
  kind,
  year,
});

export const encodeList = ({ figure, value, body, page, ...state }: ListState): Params => ({
  ...encodeStatistics(state),
  figure,
  value,
  body,
  page: page === 1 ? null : String(page),
});
