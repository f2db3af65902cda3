import { z } from "zod";
import { isCalendarDate } from "./dates";

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const NOT_REAL = "Enter a real date, such as 6 5 2026";

/** Stands in for a date that was typed but cannot be read; no field accepts it. */
const UNREADABLE = "unreadable";

/**
 * A form schema whose `names` are dates typed as day, month and year, in fields such as `dueOn-day`: the
 * parts reach `schema` joined under `dueOn`, where `optionalDate` or `requiredDate` reads them.
 */
export const withDates = <Schema extends z.ZodType>(names: readonly string[], schema: Schema) =>
  z.preprocess((typed) => joinDates(typed, names), schema);

/** A date that may be left empty: YYYY-MM-DD or null. */
export const optionalDate = z
  .string()
  .optional()
  .transform((on, context) => {
    if (on === undefined || on === "") return null;
    if (isCalendarDate(on)) return on;
    context.addIssue({ code: "custom", message: NOT_REAL });
    return z.NEVER;
  });

/** A date that must be given; `missing` is the sentence said where it is not. */
export const requiredDate = (missing: string) =>
  optionalDate.transform((on, context) => {
    if (on !== null) return on;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

function joinDates(typed: unknown, names: readonly string[]): unknown {
  if (typeof typed !== "object" || typed === null) return typed;
  const fields: Record<string, unknown> = { ...typed };
  for (const name of names)
    fields[name] = joinParts(["year", "month", "day"].map((part) => fields[`${name}-${part}`]));
  return fields;
}

function joinParts(parts: readonly unknown[]): string {
  const [year = "", month = "", day = ""] = parts.map((part) =>
    typeof part === "string" ? part.trim() : "",
  );
  if (year === "" && month === "" && day === "") return "";
  const number = /^\d{1,2}$/.test(month)
    ? Number(month)
    : MONTH_NAMES.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day) || number === 0) return UNREADABLE;
  return [year, String(number).padStart(2, "0"), day.padStart(2, "0")].join("-");
}

export interface DateAsked {
  /** YYYY-MM-DD; null where none was asked for, or none that is real. */
  on: string | null;
  /** The sentence on what was typed and is no date. */
  error: string | null;
  /** The three parts as typed, for the form to show again. */
  typed: Record<string, string>;
}

/** A date in an address: `since=2024-06-01` in a link, or the three fields of a form. */
export function dateAsked(search: URLSearchParams, name: string): DateAsked {
  const typed = Object.fromEntries(
    ["year", "month", "day"].map((part) => [`${name}-${part}`, search.get(`${name}-${part}`)?.trim() ?? ""]),
  );
  const on = joinParts(Object.values(typed)) || (search.get(name) ?? "");
  if (on === "") return { on: null, error: null, typed };
  return isCalendarDate(on) ? { on, error: null, typed } : { on: null, error: NOT_REAL, typed };
}

const WRITTEN = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})\.?[\s./-]+(\d{4})$/i;

/**
 * A date as people write one in a line or a cell, day before month: "6 May 2026", "6/5/2026", "06-May-2026" or
 * "2026-05-06". YYYY-MM-DD, or null where it is none: two figures for a year tell no century.
 */
export function readWrittenDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return isCalendarDate(trimmed) ? trimmed : null;
  const parts = WRITTEN.exec(trimmed);
  if (!parts) return null;
  const on = joinParts([parts[3], parts[2], parts[1]]);
  return isCalendarDate(on) ? on : null;
}
