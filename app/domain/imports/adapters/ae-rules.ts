import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { readPeriod } from "~/domain/impact/period-rules";

export interface AeCounts {
  /** The first day of the month. */
  period: string;
  attendances: number;
  /** Attendances that took longer than four hours. */
  breaches: number;
}

export type AeRow = { code: string; type: string; counts: AeCounts } | { rejected: string };

const WHOLE = /^\d{1,9}$/;

export function aeRow(cells: Readonly<Record<string, string>>): AeRow {
  const [code, type] = [(cells.org_code ?? "").trim(), (cells.type ?? "").trim()];
  const [attendances, breaches] = [(cells.attendances ?? "").trim(), (cells.breaches ?? "").trim()];
  const on = readPeriod(cells.period ?? "");
  if (code === "" || type === "")
    return { rejected: "The row names no organisation or no kind of department." };
  if (on === null) return { rejected: `“${(cells.period ?? "").slice(0, 30)}” is not a month.` };
  if (!WHOLE.test(attendances) || !WHOLE.test(breaches))
    return { rejected: "Attendances and breaches must be whole numbers." };
  if (Number(breaches) > Number(attendances))
    return { rejected: "More attendances are said to have taken over four hours than there were." };
  const counts = {
    period: `${on.slice(0, 7)}-01`,
    attendances: Number(attendances),
    breaches: Number(breaches),
  };
  return { code, type, counts };
}

/** The counts of several kinds of department of one organisation and month. */
export const sumOf = (one: AeCounts | undefined, other: AeCounts): AeCounts => ({
  period: other.period,
  attendances: (one?.attendances ?? 0) + other.attendances,
  breaches: (one?.breaches ?? 0) + other.breaches,
});

/** The attendances, and the share that ended within four hours; null where nobody attended. */
export function withinFourHours({ period, attendances, breaches }: AeCounts): {
  attendances: MeasuredPoint;
  share: MeasuredPoint | null;
} {
  const point = { period, state: "reported", isProvisional: false } as const;
  return {
    attendances: { ...point, value: attendances, numerator: null, denominator: null },
    share:
      attendances === 0
        ? null
        : { ...point, value: null, numerator: attendances - breaches, denominator: attendances },
  };
}
