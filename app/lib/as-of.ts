import { isCalendarDate } from "./dates";
import { listFileAt } from "./file-addresses";

/** The parameter that asks for the register as it was on a day. */
export const AS_OF = "as-of";
/** Marks the link of such a page that leads to today: all others keep the day (app/http/keep-day.ts). */
export const TO_TODAY = { "data-to-today": "" } as const;
/** Before the first report there is nothing to show. */
const EARLIEST = "2008-01-01";

/** The day asked for, as it was given; null where none is, also where a form was sent with its field left empty. */
export const readAsOf = (params: URLSearchParams): string | null => params.get(AS_OF)?.trim() || null;

/** Whether a whole address asks for a day, however the parameter's name is written: "as-of", "as%2Dof". */
export function asksForDay(address: string): boolean {
  const [, query = ""] = address.split("?", 2);
  return (query.includes(AS_OF) || query.includes("%")) && readAsOf(new URLSearchParams(query)) !== null;
}

/** Why a date cannot be used, as a sentence; null where it can, or none is given. */
export function asOfRefusal(params: URLSearchParams, today: string): string | null {
  const given = params.getAll(AS_OF);
  const day = readAsOf(params);
  if (given.length > 1) return "Give one date after “as-of”.";
  if (day === null) return null;
  if (!isCalendarDate(day)) return "The date after “as-of” must be a real one, such as 2025-03-01.";
  if (day > today) return "The register cannot be shown as of a day that is still to come.";
  if (day < EARLIEST) return "The register holds nothing from before 2008.";
  return null;
}

const WITH_HISTORY = [
  /^\/$/,
  /^\/(measures|programmes)(\/|$)/,
  /^\/(search|bodies|issuers|themes|statistics|statistics\/list|statistics\.csv|statistics\/samples)$/,
  /^\/(reports|recommendations|bodies|issuers|themes|groups|reviews|assessments|statistics\/samples)\/[^/]+$/,
  /^\/bodies\/[^/]+\/requests$/,
  /^\/(groups|statements|corrections|ledger|escalations|reviews)$/,
  /^\/priorities(\.csv|\.json)?$/,
  /^\/(progress-reports|non-responders)(\/[^/]+){0,2}$/,
  /^\/api\/v1\//,
];

/** Whether an address can be asked for as of a day. */
export const hasHistory = (path: string): boolean =>
  listFileAt(path) !== undefined || WITH_HISTORY.some((one) => one.test(path));
