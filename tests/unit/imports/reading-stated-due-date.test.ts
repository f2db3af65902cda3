import { describe, expect, it } from "vitest";
import { readStatedDueDate } from "~/domain/imports/reading/stated-due-date-rules";

const REPORTED_ON = "2024-03-20";
const duty = (rest: string) =>
  `You are under a duty to respond to this report within 56 days of the date of this report${rest}. I, the coroner, may extend the period.\n\nYour response must contain details of action taken.`;

describe("readStatedDueDate", () => {
  it.each([
    [", namely by 15 May 2024", "2024-05-15"],
    [", namely by the 5th of May 2024", "2024-05-05"],
    [", namely by May 15, 2024", "2024-05-15"],
    [", namely by May 15th, 2024", "2024-05-15"],
    [", namely 15 May 2024", "2024-05-15"],
    [", namely by 1 5 May 2024", "2024-05-15"],
    [", namely by 2024/05/15", "2024-05-15"],
    [", namely by 15th. May 2024", "2024-05-15"],
    [", namely by 15 05 2024", "2024-05-15"],
    [", namely by 15 May '24", "2024-05-15"],
    [", namely by 15 May ’24", "2024-05-15"],
    [", namely by 15 May 2024. I have extended this to 28 June 2024", "2024-06-28"],
    [" namely by\n15th May 2024 ", "2024-05-15"],
    [", by 4pm on Friday 3 May 2024", "2024-05-03"],
    [", that is by no later than 16.00 on 3 May 2024", "2024-05-03"],
    [", i.e. by 03/05/2024", "2024-05-03"],
    [", namely by 3/5/24", "2024-05-03"],
    [", namely by 15-May-24", "2024-05-15"],
    [", namely by Thursday the Sixteenth of May 2024", "2024-05-16"],
    [", namely by 30h April 2024", "2024-04-30"],
    [", namely by 9th Aoril 2024", "2024-04-09"],
    [", 15th May 2024", "2024-05-15"],
    [" (20 March 2024), namely by 15 May 2024", "2024-05-15"],
    [" dated 20 March 2024, namely by 15 May 2024", "2024-05-15"],
    [". Given the holiday I have extended this period to Tuesday 28 May 2024", "2024-05-28"],
  ])("reads “within 56 days…%s”", (rest, on) => {
    expect(readStatedDueDate(duty(rest), REPORTED_ON)).toMatchObject({ on, problem: null });
  });

  it.each([
    "You must respond to this report by 15 May 2024.",
    "A response is required by 15 May 2024.",
    "Please respond by 15 May 2024.",
    "I must receive your response no later than 15 May 2024.",
    "You have until 15 May 2024 to respond.",
    "Response due: 15 May 2024.",
  ])("reads “%s”", (text) => {
    expect(readStatedDueDate(text, REPORTED_ON)?.on).toBe("2024-05-15");
  });

  it("believes a date that names another day of the week, and points it out", () => {
    expect(readStatedDueDate(duty(", namely by Monday 15 May 2024"), REPORTED_ON)).toMatchObject({
      ...{ on: "2024-05-15", problem: expect.stringContaining("a Wednesday") },
    });
  });

  it("finds it in the whole text of a report and quotes it", () => {
    const text = `He died on 3 April 2023. The inquest concluded on 1 March 2024.\n\n7 YOUR RESPONSE\n${duty(", namely by 15 May 2024")}\n8 COPIES\n9 20 March 2024`;
    expect(readStatedDueDate(text, REPORTED_ON)?.quote).toMatch(
      /^under a duty to respond.* namely by 15 May 2024$/,
    );
  });

  it.each([
    ["no date", duty("")],
    ["a gap in the form", duty(", namely by [DATE]")],
    ["a year alone", duty(", namely by 2024")],
    ["the signature's date", `${duty("")}\nCOPIES\nThe family\n15 May 2024`],
    ["the report's own date", duty(", 20 March 2024")],
    ["the date the period runs from", "respond within 56 days of 20 March 2024."],
    ["somebody else's deadline", "He was to have a response to the referral by 4 September 2024."],
    ["an inquest", "The inquest was held on 15 May 2024."],
    ["nothing", ""],
  ])("finds no due date in %s", (_what, text) => {
    expect(readStatedDueDate(text, REPORTED_ON)).toBeNull();
  });

  it.each([
    ["before the report", "15 May 2023", "2023-05-15", "The stated date is not after the report’s own."],
    [
      "a day after it",
      "21 March 2024",
      "2024-03-21",
      "The stated date is within 7 days of the report’s own.",
    ],
    ["years after it", "15 May 2025", "2025-05-15", "The stated date is over 400 days after the report."],
    ["in no calendar", "31 April 2024", null, "“31 April 2024”: That month has no day 31."],
    ["without a year", "20 May", null, "The stated date has no year that can be read."],
  ])("doubts a date %s", (_what, written, doubtful, problem) => {
    const stated = readStatedDueDate(duty(`, namely by ${written}`), REPORTED_ON);
    expect(stated).toMatchObject({ on: null, doubtful, problem });
  });

  it("believes the date where the report's own is not known", () => {
    expect(readStatedDueDate(duty(", namely by 15 May 2024"), null)?.on).toBe("2024-05-15");
  });

  it.each([
    ["anchors", "within 56 days of ".repeat(6_000)],
    ["digits", "1 ".repeat(50_000)],
    ["spaces", `under a${" ".repeat(100_000)}duty`],
    ["almost dates", `within 56 days of ${"1 mayx ".repeat(14_000)}`],
  ])("reads 100 kB of %s without hanging", (_what, hostile) => {
    expect(() => {
      readStatedDueDate(hostile, REPORTED_ON);
    }).not.toThrow();
  });
});
