import { showDate } from "~/lib/dates";
import type { DatePrecision } from "~db/vocabulary";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A date as exactly as it is known, or as the source wrote it where it cannot be read; null where there is none. */
export function dateAsKnown(on: string | null, precision: DatePrecision, raw: string | null): string | null {
  if (on === null) return raw === null || raw.trim() === "" ? null : `As written: “${raw.trim()}”`;
  if (precision === "year") return on.slice(0, 4);
  if (precision === "month") return MONTH.format(Date.parse(`${on}T00:00:00Z`));
  return showDate(on);
}
