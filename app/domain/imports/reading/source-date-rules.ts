import { distance } from "fastest-levenshtein";
import { cleanLine } from "./source-text-rules";

export type DatePrecision = "day" | "month" | "year" | "unknown";

export type SourceDate = {
  /** The calendar date, YYYY-MM-DD: only where the source states a whole, possible one. */
  on: string | null;
  precision: DatePrecision;
  /** What the source wrote, untouched. */
  raw: string;
  /** How the text had to be mended to be read, as a clause for the import's list; null where it was not. */
  repaired: string | null;
  /** Why the date is missing or doubtful, as a sentence; null where there is nothing to say. */
  problem: string | null;
};

type Reading = { year: number; month: number; day: number; repaired: string | null };

/** Reports under the present law and its forerunner are published from 2008; 2000 leaves room for dates they mention. */
const EARLIEST_YEAR = 2000;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const TEENS =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const SPELT_DAYS = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, index): [string, number] => [word, index + 1]),
  ...UNITS.map((word, index): [string, number] => [`twenty${word}`, index + 21]),
  ["thirtieth", 30],
  ["thirtyfirst", 31],
]);
const SPELT_DAY = new RegExp(
  `\\b(?:(?:twenty|thirty)[\\s-]?(?:${UNITS.join("|")})|${[...UNITS, ...TEENS].join("|")}|thirtieth)\\b`,
  "gi",
);

const LEADING_WORDS =
  /^(?:(?:report\s+)?(?:date of report|dated?)\s*[:-]?\s*(?:on\s+)?|on\s+)(?:(?:the|this)\s+)?/;
const TIME_OF_DAY = /\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/;
const WEEKDAY = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[,.]?\s+(?:the\s+)?(?=[\da-z])/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s][\d:.z+-]*)?$/;
const NUMERIC = /^(\d{1,2})(\s*)([-/.–\s])(\s*)(\d{1,2})(\s*)([-/.–\s])(\s*)(\d{4}|\d{2})$/;
const DAY_FIRST =
  /^(\d{1,2})(\s*)(?:(?:st|nd|rd|th|h|t)\b)?\s*(?:day\b)?\s*(?:of\b)?[\s.,/-]*([a-z]{3,12})(?=[^a-z])[.,]?([\s/-]*),?\s*['’]?(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([a-z]{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})$/;
const MONTH_ONLY = /^(?:([a-z]{3,12})[.,]?\s*|(\d{1,2})\s*[/.-]\s*)(\d{4})$/;
const YEAR_ONLY = /^[/.-]?\s*(\d{4})$/;
const NO_YEAR = /^\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?[a-z]{3,12}$|^[a-z]{3,12}\s+\d{1,2}(?:st|nd|rd|th)?$/;

/**
 * Reads a date as a source wrote it, the day first. A misspelt month is mended where only one month
 * is meant; a two-digit year is 20yy. What no calendar has ("17/20/2022", 31 April) or what is not
 * all there ("/2022", "9 August") is kept raw with the reason, never guessed (domain D16). A date
 * after `today` (YYYY-MM-DD) is kept and pointed out. The years 2000 to next year are believed.
 */
export function readSourceDate(raw: string, today: string): SourceDate {
  const written = cleanLine(raw).toLowerCase().replace(LEADING_WORDS, "").replace(TIME_OF_DAY, "");
  const text = spelledDaysAsDigits(written).replace(/[\s.,;]+$/, "");
  if (text === "") return unread(raw, "unknown", "The source gives no date.");

  const weekday = WEEKDAY.exec(text);
  const dated = weekday === null ? text : text.slice(weekday[0].length);
  const reading = readWhole(dated, today);
  if (reading === null) return unreadPart(raw, dated);

  const problem = calendarProblem(reading, today);
  if (problem !== null) return unread(raw, "unknown", problem);
  const on = isoDate(reading);
  return {
    on,
    precision: "day",
    raw,
    repaired: reading.repaired,
    problem: on > today ? "The date lies in the future." : weekdayProblem(on, weekday?.[1]),
  };
}

/** "the Twenty-Fifth of April" as "the 25 of April". */
export function spelledDaysAsDigits(text: string): string {
  return text.replace(SPELT_DAY, (word) =>
    String(SPELT_DAYS.get(word.toLowerCase().replace(/[\s-]/g, "")) ?? word),
  );
}

function unread(raw: string, precision: DatePrecision, problem: string): SourceDate {
  return { on: null, precision, raw, repaired: null, problem };
}

function unreadPart(raw: string, text: string): SourceDate {
  const monthOnly = MONTH_ONLY.exec(text);
  const month = monthOnly?.[1] === undefined ? Number(monthOnly?.[2]) : (readMonth(monthOnly[1])?.month ?? 0);
  if (month >= 1 && month <= 12) return unread(raw, "month", "The source gives the month but no day.");
  if (YEAR_ONLY.test(text)) return unread(raw, "year", "The source gives the year but no day or month.");
  if (NO_YEAR.test(text)) return unread(raw, "unknown", "The source gives no year.");
  return unread(raw, "unknown", "This could not be read as a date.");
}

function readWhole(text: string, today: string): Reading | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), repaired: null };

  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, day, , first, , month, , second, , year = ""] = numeric;
    if ((first === " ") !== (second === " ")) return null;
    const spaced = first !== " " && /\s/.test(text) ? "the spaces inside it are left out" : null;
    return withYear({ day: Number(day), month: Number(month), year, today, repaired: spaced });
  }

  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, , name = "", beforeYear, year = ""] = dayFirst;
    const month = readMonth(name);
    if (month === null) return null;
    const joined = beforeYear === "" ? "the space before its year is missing" : null;
    return withYear({
      day: Number(day),
      month: month.month,
      year,
      today,
      repaired: month.repaired ?? joined,
    });
  }

  const monthFirst = MONTH_FIRST.exec(text);
  const month = monthFirst && readMonth(monthFirst[1] ?? "");
  if (!monthFirst || !month) return null;
  const year = monthFirst[3] ?? "";
  return withYear({ day: Number(monthFirst[2]), month: month.month, year, today, repaired: month.repaired });
}

type Written = { day: number; month: number; year: string; today: string; repaired: string | null };

/** "22" is 2022. One that would lie beyond next year stays 19yy, which is then refused as too early. */
function withYear({ day, month, year, today, repaired }: Written): Reading {
  if (year.length === 4) return { day, month, year: Number(year), repaired };
  const recent = 2000 + Number(year);
  const read = recent <= latestYear(today) ? recent : recent - 100;
  return { day, month, year: read, repaired: repaired ?? `its two-digit year is read as ${read}` };
}

const latestYear = (today: string): number => Number(today.slice(0, 4)) + 1;

function calendarProblem({ year, month, day }: Reading, today: string): string | null {
  if (month < 1 || month > 12) return `There is no month ${month}; dates here are read day first.`;
  if (day < 1 || day > daysIn(year, month)) return `That month has no day ${day}.`;
  if (year < EARLIEST_YEAR || year > latestYear(today))
    return `The year ${year} is outside ${EARLIEST_YEAR} to ${latestYear(today)}.`;
  return null;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoDate = ({ year, month, day }: Reading): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function weekdayProblem(on: string, stated: string | undefined): string | null {
  if (stated === undefined) return null;
  const actual = WEEKDAYS[new Date(on).getUTCDay()] ?? "";
  if (actual.startsWith(stated)) return null;
  return `The source names another day of the week: this date was a ${capitalised(actual)}.`;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The month a word names, or null. Beyond full names and usual abbreviations it mends a word of four
 * letters or more that begins exactly one month ("Septem"), has two neighbouring letters swapped
 * ("Arpil"), or is one letter away from exactly one month (two in months of seven letters or more:
 * "Febuary"). "Juny" could be June or July, so it is no month.
 */
function readMonth(word: string): { month: number; repaired: string | null } | null {
  const exact = MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word);
  if (exact >= 0 || word === "sept") return { month: exact >= 0 ? exact + 1 : 9, repaired: null };
  if (word.length < 4) return null;

  const meant = MONTHS.filter((month) => isSlipFor(month, word));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return null;
  return { month: MONTHS.indexOf(only) + 1, repaired: `its month is read as ${capitalised(only)}` };
}

function isSlipFor(month: string, word: string): boolean {
  if (month.startsWith(word)) return true;
  const apart = distance(month, word);
  if (apart <= (month.length >= 7 ? 2 : 1)) return true;
  return apart === 2 && month.length === word.length && sortedLetters(month) === sortedLetters(word);
}

const sortedLetters = (word: string): string => Array.from(word).sort().join("");
