import { everyMatch } from "~/lib/every-match";
import { readSourceDate, spelledDaysAsDigits } from "./source-date-rules";

export type StatedDueDate = {
  /** The day by which the report asks for a response, YYYY-MM-DD; null where what it says cannot be its meaning. */
  on: string | null;
  /** The date as written, read but not believed ("namely by" a day before the report); null where unreadable. */
  doubtful: string | null;
  /** The words it was read from. */
  quote: string;
  /** Why `on` is null, or what is doubtful about it, as a sentence. */
  problem: string | null;
};

/** Longer than any extension seen; a date further off is a slip of the pen in its year. */
const LONGEST_ALLOWED_DAYS = 400;
/** The regulation gives 56 days (reg. 29(4)); a date within a week is the report's own, copied. */
const SHORTEST_ALLOWED_DAYS = 7;
const REACH = 260;
const FAR_FUTURE = "2098-12-31";

/**
 * Where a report speaks of its own deadline. An "advice request to be answered by 4 September" in
 * the story of a death is not one, so a bare "response by" does not count.
 */
const ANCHOR =
  /within\s+(?:a period of\s+)?(?:\d{1,3}|fifty[\s-]?six|twenty[\s-]?eight|eight)\s+(?:working\s+|calendar\s+)?(?:days|weeks)\s+(?:of|from|after|beginning)\b|under\s+(?:a|the)\s+(?:statutory\s+|legal\s+)?duty\s+to\s+(?:respond|reply)|(?:required|requested|asked)\s+to\s+(?:respond|reply|provide\s+(?:a|your)\s+(?:written\s+)?response)|\b(?:must|should)\s+(?:respond|reply)\s+to\s+this\s+report|\bplease\s+(?:respond|reply)(?=\s+(?:to\s+this\s+report\s+)?(?:by|before|no\s+later))|\bI\s+must\s+receive\s+(?:a|your)\s+(?:written\s+)?(?:response|reply)|\byou\s+have\s+until|\bresponse\s+due(?=\s*:)|\b(?:your|any|a)\s+(?:written\s+)?(?:response|reply)\s+(?:to\s+this\s+report\s+)?(?:is|must\s+be|should\s+be|will\s+be|needs\s+to\s+be)\s+(?:due|required|received|sent|provided|with\s+me)|\bI\s+(?:require|request|expect|look\s+forward\s+to)\s+(?:a|your)\s+(?:written\s+)?(?:response|reply)/gi;

/** The form's next words: what follows them is about something else, and may be a signature's date. */
const END_OF_DEADLINE =
  /\bmay\s+(?:also\s+)?extend|must\s+contain|\bCOPIES\b|copies\s+and\s+publication|sent\s+a?\s*cop(?:y|ies)|\bCoroner\b[^\n]{0,20}\n/i;

const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satu?r?|sun)(?:day)?[,.]?\\s+(?:the\\s+)?)?";
const DATE = new RegExp(
  `${WEEKDAY}(?:(?<![\\d/.-])\\d{1,2}\\s?(?:(?:st|nd|rd|th|h|t)\\b\\.?)?\\s*(?:day\\b)?\\s*(?:of\\s+)?[-\\s]?[a-z]{3,9}\\.?,?[-\\s]*(?:\\d{4}|['’]?\\d{2})(?!\\d)` +
    `|\\b[a-z]{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s+\\d{4}\\b` +
    `|(?<![\\d/.-])\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:\\d{4}|\\d{2})(?!\\d)` +
    `|(?<![\\d/.-])\\d{1,2}\\s\\d{1,2}\\s\\d{4}(?!\\d)` +
    `|\\b\\d{4}[-/]\\d{2}[-/]\\d{2}\\b)`,
  "gi",
);
const MONTH = "(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}";
const LOOKS_LIKE_A_DATE = new RegExp(`\\b${MONTH}\\b|\\d\\s?[-/.]\\s?\\d`, "i");
const DATE_WITHOUT_YEAR = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b`,
  "i",
);

const LEAD =
  /\b(?:namely|by|before|until|than|i\.?\s?e\.?|that is|extend(?:ed)?|due|deadline|ending|expires?)\b/i;
const NOT_A_DEADLINE =
  /(?:\bdated|\bof|\bfrom|\bsince|\binquest\s+on|\bheld\s+on|\bdied\s+on|\bafter)\s*(?:the\s*)?[,:]?\s*$/i;

/**
 * The date by which a report itself asks for a response, from its response section or its whole text
 * ("within 56 days of the date of this report, namely by 15 May 2024"), or null where it states none.
 * It wins over the calculated one (design §4.1) and differs from it in four reports of ten.
 * `reportedOn` (YYYY-MM-DD) serves to doubt a date before the report or more than 400 days after it.
 */
export function readStatedDueDate(text: string, reportedOn: string | null): StatedDueDate | null {
  let doubted: StatedDueDate | null = null;
  for (const anchor of everyMatch(text, ANCHOR)) {
    const from = anchor.index + anchor[0].length;
    const stated = readAfterAnchor(text.slice(from, from + REACH), anchor[0], reportedOn);
    if (stated?.on) return stated;
    doubted ??= stated;
  }
  return doubted;
}

function readAfterAnchor(window: string, anchor: string, reportedOn: string | null): StatedDueDate | null {
  const end = window.search(END_OF_DEADLINE);
  const passage = spelledDaysAsDigits(
    (end < 0 ? window : window.slice(0, end)).replace(/\s+/g, " ").replace(DIGITS_APART, "$1$2"),
  );
  let found: StatedDueDate | null = null;
  for (const match of everyMatch(passage, DATE)) {
    const before = passage.slice(0, match.index);
    if (NOT_A_DEADLINE.test(before)) continue;

    const stated = judge(match[0], `${anchor}${before}${match[0]}`, reportedOn);
    if (found) {
      // "namely by 29 March 2025. I have extended this to 30 June 2025": the last word is the coroner's.
      if (stated.on !== null && found.on !== null && stated.on > found.on && EXTENDED.test(before))
        found = stated;
      continue;
    }
    if (stated.on === null && !LOOKS_LIKE_A_DATE.test(match[0])) continue;
    if (isLedTo(before) || (stated.on !== null && reportedOn !== null)) found = stated;
  }
  return found ?? withoutYear(passage, anchor);
}

/** A day of two digits that a PDF has set apart: "by 1 5 March". */
const DIGITS_APART = new RegExp(
  `(?<=\\b(?:by|before|until|than|on|namely)\\s)([0-3])\\s(\\d)(?=\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH})`,
  "gi",
);
const EXTENDED = /\bextend(?:ed)?\b[^.]{0,60}\b(?:to|until)\s*(?:the\s*)?$/i;

const isLedTo = (before: string): boolean => LEAD.test(before.slice(-60));

/** "namely by 20 August": the year is most likely the next one, but that would be our word, not the coroner's. */
function withoutYear(passage: string, anchor: string): StatedDueDate | null {
  const match = DATE_WITHOUT_YEAR.exec(passage);
  if (match === null) return null;
  const before = passage.slice(0, match.index);
  if (!isLedTo(before) || NOT_A_DEADLINE.test(before)) return null;
  const quote = `${anchor}${before}${match[0]}`;
  return { on: null, doubtful: null, quote, problem: "The stated date has no year that can be read." };
}

function judge(written: string, quote: string, reportedOn: string | null): StatedDueDate {
  const { on, problem } = readSourceDate(
    written,
    reportedOn === null ? FAR_FUTURE : addDays(reportedOn, 366),
  );
  if (on === null)
    return { on: null, doubtful: null, quote, problem: `“${written}”: ${problem ?? "not a date."}` };
  const doubt = doubtAbout(on, reportedOn);
  if (doubt !== null) return { on: null, doubtful: on, quote, problem: doubt };
  return {
    on,
    doubtful: null,
    quote,
    problem: /weekday|day of the week/i.test(problem ?? "") ? problem : null,
  };
}

function doubtAbout(on: string, reportedOn: string | null): string | null {
  if (reportedOn === null) return null;
  if (on <= reportedOn) return "The stated date is not after the report’s own.";
  if (on < addDays(reportedOn, SHORTEST_ALLOWED_DAYS))
    return `The stated date is within ${SHORTEST_ALLOWED_DAYS} days of the report’s own.`;
  if (on > addDays(reportedOn, LONGEST_ALLOWED_DAYS))
    return `The stated date is over ${LONGEST_ALLOWED_DAYS} days after the report.`;
  return null;
}

function addDays(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
