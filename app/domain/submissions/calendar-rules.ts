/** One day to remember: what must be done by then, and where it is done. */
export interface CalendarDay {
  /** Permanent within the register: a changed date moves the entry instead of adding one. */
  key: string;
  on: string;
  /** Never words of a report: a calendar is read over a shoulder and shown on telephones. */
  summary: string;
  note: string;
  path: string;
}

interface CalendarOf {
  name: string;
  days: readonly CalendarDay[];
  /** What addresses begin with, such as https://register.example. */
  origin: string;
  /** The instant it was made, ms. */
  at: number;
}

const MOST_OCTETS = 75;

/** An iCalendar file (RFC 5545) of whole-day entries, which take no time of anybody's. */
export function calendarFile({ name, days, origin, at }: CalendarOf): string {
  const host = new URL(origin).hostname;
  const stamp = `${new Date(at).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//National Recommendations Register//Dates of a body//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...days.flatMap((day) => entryOf(day, { host, origin, stamp })),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function entryOf(day: CalendarDay, made: { host: string; origin: string; stamp: string }): string[] {
  const compact = day.on.replaceAll("-", "");
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(day.key)}@${made.host}`,
    `DTSTAMP:${made.stamp}`,
    `DTSTART;VALUE=DATE:${compact}`,
    `SUMMARY:${escaped(day.summary)}`,
    `DESCRIPTION:${escaped(day.note)}`,
    `URL:${made.origin}${day.path}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

/** Lines of at most 75 octets, never cut within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}
