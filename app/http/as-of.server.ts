import { readAsOfDay } from "~/domain/as-of/as-of.server";
import { asOfRefusal, readAsOf } from "~/lib/as-of";
import { londonDay } from "~/lib/dates";
import { refusedRequest } from "./responses.server";

/**
 * Runs `work` on the register as the address asks for it: of today, or of ?as-of=2025-03-01. `work` gets the day,
 * by which due dates are reckoned. Throws a refusal with a sentence where the date cannot be used.
 */
export async function onDayAsked<Result>(request: Request, work: (day: string) => Result): Promise<Result> {
  const { searchParams } = new URL(request.url);
  const today = londonDay(Date.now());
  const refusal = asOfRefusal(searchParams, today);
  if (refusal !== null) throw refusedRequest(refusal);
  return onDay(readAsOf(searchParams) ?? today, today, work);
}

/** Runs `work`, which must not wait, on the register of a day. */
export async function onDay<Result>(
  day: string,
  today: string,
  work: (day: string) => Result,
): Promise<Result> {
  if (day !== today) return readAsOfDay(day, () => work(day));
  return work(today);
}
