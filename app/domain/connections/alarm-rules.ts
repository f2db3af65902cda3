/** One item of a confirmed group, as far as the alarm looks at it. */
export interface Asking {
  /** Coroner areas that became one are one. */
  issuerId: number;
  /** ISO date of the report; null where it is not known. */
  on: string | null;
  isWithdrawn: boolean;
}

export interface Alarm {
  issuers: number;
  reports: number;
  firstOn: string;
  lastOn: string;
}

/**
 * From when on a concern counts as one that keeps coming back. Reporting habits differ: one coroner area wrote 499 of
 * 6,251 reports, so what is counted is different issuers, and never reports alone. A year apart, because reports of
 * one incident come within months, and nobody asked could have answered the first when the second was written.
 */
export const ALARM = { issuers: 3, days: 365 } as const;

const DAY_MS = 86_400_000;

/** The alarm of a group, or null where it is not reached. Items without a date count for issuers, not for time. */
export function alarmOf(items: readonly Asking[]): Alarm | null {
  const standing = items.filter(({ isWithdrawn }) => !isWithdrawn);
  const issuers = new Set(standing.map(({ issuerId }) => issuerId)).size;
  const days = standing.flatMap(({ on }) => on ?? []).sort();
  const [firstOn, lastOn] = [days[0], days.at(-1)];
  if (issuers < ALARM.issuers || firstOn === undefined || lastOn === undefined) return null;
  if (Date.parse(lastOn) - Date.parse(firstOn) < ALARM.days * DAY_MS) return null;
  return { issuers, reports: standing.length, firstOn, lastOn };
}

/** The rule in words, for the page that shows an alarm and for the help. */
export const ALARM_IN_WORDS =
  `The alarm goes up when at least ${ALARM.issuers} different coroner areas or other issuers have asked for the same thing, ` +
  "the last of them a year or more after the first, and a person has confirmed that they did. Areas and issuers are counted, " +
  "not reports, because habits differ: one coroner area has written one in twelve of all published reports, so many reports from " +
  "one place would say as much about the place as about the danger.";
