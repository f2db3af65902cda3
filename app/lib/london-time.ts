const minute = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "6 May 2026 at 09:05", in London, of an instant (ms since 1970). */
export const londonMinute = (at: number): string => minute.format(at).replace(", ", " at ");

/** The hour in London of an instant, 0 to 23. */
export const londonHour = (at: number): number => Number(hour.format(at));

const hour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});
