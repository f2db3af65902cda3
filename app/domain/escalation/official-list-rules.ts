/** One line of an official list as it was typed: the report and the body as the list writes them. */
export interface ListLine {
  report: string;
  body: string;
}

export type OfficialListRefusal =
  | "not_found"
  | "stale"
  | "publisher_missing"
  | "source_missing"
  | "listed_on_missing"
  | "listed_on_ahead"
  | "lines_missing"
  | "lines_unreadable"
  | "lines_twice"
  | "too_many_lines"
  | "published_before"
  | "not_published"
  | "same_person"
  | "no_entry"
  | "removed_before"
  | "removed_on_missing"
  | "removed_on_wrong"
  | "reason_missing";

export const MOST_LINES = 1_000;
const SHORTEST_REASON = 10;
const isReason = (typed: string): boolean => typed.trim().length >= SHORTEST_REASON;

/** The lines of a list: a report's reference, a semicolon or a tab, and the body. Empty lines count for nothing. */
export function linesOf(typed: string): { lines: ListLine[]; unreadable: number[]; twice: number[] } {
  const lines: ListLine[] = [];
  const [unreadable, twice]: [number[], number[]] = [[], []];
  const seen = new Set<string>();
  typed.split("\n").forEach((line, at) => {
    if (line.trim() === "") return;
    const [report = "", ...rest] = line.split(/[;\t]/);
    const body = rest.join(";").trim();
    if (report.trim() === "" || body === "") unreadable.push(at + 1);
    else {
      const key = `${report.trim()} ${body}`.toLowerCase();
      if (seen.has(key)) twice.push(at + 1);
      seen.add(key);
      lines.push({ report: report.trim(), body });
    }
  });
  return { lines, unreadable, twice };
}

export interface OfficialListTyped {
  publisher: string;
  source: string;
  listedOn: string | null;
  lines: string;
}

/** Everything that is wrong with a list as entered; `today` is the London day. */
export function refusalsOfList(typed: OfficialListTyped, today: string): OfficialListRefusal[] {
  const refusals: OfficialListRefusal[] = [];
  if (typed.publisher.trim() === "") refusals.push("publisher_missing");
  if (typed.source.trim() === "") refusals.push("source_missing");
  if (typed.listedOn === null) refusals.push("listed_on_missing");
  else if (typed.listedOn > today) refusals.push("listed_on_ahead");
  const { lines, unreadable, twice } = linesOf(typed.lines);
  if (unreadable.length > 0) refusals.push("lines_unreadable");
  else if (twice.length > 0) refusals.push("lines_twice");
  else if (lines.length === 0) refusals.push("lines_missing");
  else if (lines.length > MOST_LINES) refusals.push("too_many_lines");
  return refusals;
}

/** Everything that is wrong with recording that an entry was taken off the list. */
export function refusalsOfRemoval(
  { removedOn, reason }: { removedOn: string | null; reason: string },
  { listedOn, today }: { listedOn: string; today: string },
): OfficialListRefusal[] {
  const refusals: OfficialListRefusal[] = [];
  if (removedOn === null) refusals.push("removed_on_missing");
  else if (removedOn < listedOn || removedOn > today) refusals.push("removed_on_wrong");
  if (!isReason(reason)) refusals.push("reason_missing");
  return refusals;
}

const SENTENCES: Readonly<Record<OfficialListRefusal, readonly [field: string, sentence: string]>> = {
  not_found: ["form", "There is no such list"],
  stale: [
    "form",
    "Somebody else changed this list meanwhile. What you typed is kept: compare it with what stands now, and send it again",
  ],
  publisher_missing: ["publisher", "Say whose list it is, such as the Chief Coroner"],
  source_missing: ["source", "Say where the list can be read"],
  listed_on_missing: ["listedOn", "Enter the day the list bears"],
  listed_on_ahead: ["listedOn", "The day of the list must not be after today"],
  lines_missing: ["lines", "Enter the list, a line for each report and body"],
  lines_unreadable: [
    "lines",
    "Each line needs the reference of a report, a semicolon, and the body. At least one has not",
  ],
  lines_twice: ["lines", "A report and a body stand twice. Leave one of the two out"],
  too_many_lines: ["lines", `Enter at most ${MOST_LINES.toLocaleString("en-GB")} lines`],
  published_before: [
    "form",
    "This list is public and stays as it was. Record what was removed from it instead",
  ],
  not_published: ["form", "This list is not public yet: change its lines instead"],
  same_person: ["form", "You entered this list, so another person has to compare it and publish it"],
  no_entry: ["form", "There is no such entry"],
  removed_before: ["form", "That this was taken off the list is recorded already"],
  removed_on_missing: ["removedOn", "Enter the day on which it was taken off the list"],
  removed_on_wrong: ["removedOn", "That day must be on or after the day of the list, and not after today"],
  reason_missing: ["reason", "Say why it was taken off, in at least 10 characters"],
};

/** One sentence a field. */
export const officialListSentences = (refusals: readonly OfficialListRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => SENTENCES[refusal]).reverse());
