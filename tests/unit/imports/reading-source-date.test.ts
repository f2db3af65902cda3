import { describe, expect, it } from "vitest";
import { readSourceDate } from "~/domain/imports/reading/source-date-rules";

const TODAY = "2026-05-31";

describe("readSourceDate", () => {
  it.each([
    ["09 August 2013", "2013-08-09"],
    ["9 August 2013", "2013-08-09"],
    ["02/06/2023", "2023-06-02"],
    ["8/8/2024", "2024-08-08"],
    ["02-06-2023", "2023-06-02"],
    ["2.6.2023", "2023-06-02"],
    ["17\u00a0 November 2017", "2017-11-17"],
    ["12 February\u00a0 2016", "2016-02-12"],
    ["29 august 2014", "2014-08-29"],
    ["1st May 2020", "2020-05-01"],
    ["1&#x2E2;&#x1D57; May 2020", "2020-05-01"],
    ["1<sup>st</sup> May 2020", "2020-05-01"],
    ["Monday 3 March 2014", "2014-03-03"],
    ["Monday, 3rd of March, 2014", "2014-03-03"],
    ["3rd day of March 2014", "2014-03-03"],
    ["Dated: 3 March 2014.", "2014-03-03"],
    ["Date of report: 3 March 2014", "2014-03-03"],
    ["03/03/2014 09:30", "2014-03-03"],
    ["March 3, 2014", "2014-03-03"],
    ["3 Sept 2014", "2014-09-03"],
    ["03-Sep-2014", "2014-09-03"],
    ["Twenty-Fifth of April 2024", "2024-04-25"],
    ["2022-05-03", "2022-05-03"],
    ["2022-05-03T00:00:00+01:00", "2022-05-03"],
    ["2022-05-03 14:05:00", "2022-05-03"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %j as it stands", (raw, on) => {
    expect(readSourceDate(raw, TODAY)).toEqual({ on, precision: "day", raw, repaired: null, problem: null });
  });

  it.each([
    ["12 /03/2020", "2020-03-12", "the spaces inside it are left out"],
    ["15 August2016", "2016-08-15", "the space before its year is missing"],
    ["12/07/22", "2022-07-12", "its two-digit year is read as 2022"],
    ["12-Jul-22", "2022-07-12", "its two-digit year is read as 2022"],
    ["2 Decembe 2015", "2015-12-02", "its month is read as December"],
    ["2 Febuary 2015", "2015-02-02", "its month is read as February"],
    ["2 Setpember 2015", "2015-09-02", "its month is read as September"],
    ["9th Aoril 2024", "2024-04-09", "its month is read as April"],
    ["9 Arpil 2024", "2024-04-09", "its month is read as April"],
    ["9 Jume 2024", "2024-06-09", "its month is read as June"],
  ])("mends %j and says how", (raw, on, repaired) => {
    expect(readSourceDate(raw, TODAY)).toEqual({ on, precision: "day", raw, repaired, problem: null });
  });

  it.each([
    ["17/20/2022", "unknown", "There is no month 20; dates here are read day first."],
    ["03/25/2022", "unknown", "There is no month 25; dates here are read day first."],
    ["31 April 2022", "unknown", "That month has no day 31."],
    ["29/02/2023", "unknown", "That month has no day 29."],
    ["00/02/2023", "unknown", "That month has no day 0."],
    ["/0206/2023", "unknown", "This could not be read as a date."],
    ["04/102013", "unknown", "This could not be read as a date."],
    ["45231", "unknown", "This could not be read as a date."],
    ["9 Juny 2024", "unknown", "This could not be read as a date."],
    ["9 Mau 2024", "unknown", "This could not be read as a date."],
    ["last spring", "unknown", "This could not be read as a date."],
    ["9 August", "unknown", "The source gives no year."],
    ["August 9th", "unknown", "The source gives no year."],
    ["/2022", "year", "The source gives the year but no day or month."],
    ["2022", "year", "The source gives the year but no day or month."],
    ["August 2013", "month", "The source gives the month but no day."],
    ["08/2013", "month", "The source gives the month but no day."],
    ["09/08/1913", "unknown", "The year 1913 is outside 2000 to 2027."],
    ["09/08/2031", "unknown", "The year 2031 is outside 2000 to 2027."],
    ["09/08/31", "unknown", "The year 1931 is outside 2000 to 2027."],
    ["", "unknown", "The source gives no date."],
  ])("keeps %j as it is and never guesses", (raw, precision, problem) => {
    expect(readSourceDate(raw, TODAY)).toEqual({ on: null, precision, raw, repaired: null, problem });
  });

  it("keeps a date in the future but points it out", () => {
    expect(readSourceDate("1 June 2026", TODAY)).toMatchObject({
      on: "2026-06-01",
      problem: "The date lies in the future.",
    });
  });

  it("points out a day of the week that does not fit", () => {
    expect(readSourceDate("Tuesday 3 March 2014", TODAY)).toMatchObject({
      on: "2014-03-03",
      problem: "The source names another day of the week: this date was a Monday.",
    });
  });

  it.each([
    ["digits", "1".repeat(100_000)],
    ["letters", "a".repeat(100_000)],
    ["both", "1 st of ".repeat(12_000)],
  ])("gives up on 100 kB of %s without hanging", (_what, hostile) => {
    expect(readSourceDate(hostile, TODAY).on).toBeNull();
  });
});

it.each(["Dated this 2nd day of June 2023", "on 2 June 2023", "Dated on 2 June ’23"])("reads “%s”", (raw) => {
  expect(readSourceDate(raw, "2026-01-01").on).toBe("2023-06-02");
});
