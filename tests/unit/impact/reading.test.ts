import { describe, expect, it } from "vitest";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { PLAIN_DEFINITION, reportedPoint } from "~/domain/impact/measured-series";
import { READING_WITHHELD, readingOf, wholeReading } from "~/domain/impact/reading-rules";
import { about, CASES, monthly, RESTRAINT } from "./reading-cases";

/** What each case says, to the letter. */
const SAYS: Record<string, string[]> = {
  none: ["No figure is held for Restraint at Ashdown NHS Trust, so nothing can be said of it."],
  "only suppressed": ["No figure is held for Restraint at Ashdown NHS Trust, so nothing can be said of it."],
  one: [
    "One figure is held for Restraint at Ashdown NHS Trust: 5 people restrained a month, January 2023. One figure shows no change.",
  ],
  few: [
    "3 figures are held for Restraint at Ashdown NHS Trust (January 2023 to March 2023), with a median of 6 people restrained a month; at least 12 are needed to tell a change from chance.",
  ],
  constant: [
    "Restraint at Ashdown NHS Trust was 5 people restrained a month in each of 14 months from January 2023 to February 2024: it does not vary.",
  ],
  steady: [
    "Restraint at Ashdown NHS Trust had a mean of 34.1 people restrained a month over 24 months from January 2023 to December 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
  ],
  "steady after an earlier sign": [
    "Restraint at Ashdown NHS Trust had a mean of 35.6 people restrained a month over 25 months from January 2023 to January 2025.",
    "The latest point shows no sign of change (common cause); 1 earlier point does.",
    "The chart shows how the figures moved, not why.",
  ],
  "a sign at the end": [
    "Restraint at Ashdown NHS Trust had a mean of 35.4 people restrained a month over 21 months from January 2023 to September 2024.",
    "The latest point is a sign of change (special cause concern: above the upper limit).",
    "The chart shows how the figures moved, not why.",
  ],
  "target of chance": [
    "Restraint at Ashdown NHS Trust had a mean of 34.1 people restrained a month over 24 months from January 2023 to December 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
    "The target of 34 or fewer was met in 6 of the last 12 months; as the process is, meeting it is a matter of chance.",
  ],
  "target met by the process": [
    "Restraint at Ashdown NHS Trust had a mean of 34.1 people restrained a month over 24 months from January 2023 to December 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
    "The target of 90 or fewer was met in all of the last 12 months; the process as it is can be expected to meet it.",
  ],
  "target missed by the process": [
    "Restraint at Ashdown NHS Trust had a mean of 34.1 people restrained a month over 24 months from January 2023 to December 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
    "The target of 3 or fewer by 31 March 2025 was met in none of the last 12 months; the process as it is cannot be expected to meet it.",
  ],
  "target while the figures move": [
    "Restraint at Ashdown NHS Trust had a mean of 35.4 people restrained a month over 21 months from January 2023 to September 2024.",
    "The latest point is a sign of change (special cause concern: above the upper limit).",
    "The target of 34 or fewer was met in 5 of the last 12 months; while the figures move, the limits do not say whether that will go on.",
    "The chart shows how the figures moved, not why.",
  ],
  "judged anew": [
    "Restraint at Ashdown NHS Trust had a mean of 21.4 people restrained a month over 14 months from June 2024 to July 2025; on 1 June 2024 it was judged anew (New wards opened).",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
  ],
  "few since the method changed": [
    "10 figures are held for Restraint at Ashdown NHS Trust (January 2023 to October 2023, the longest stretch counted alike), with a median of 34.5 people restrained a month; at least 12 are needed to tell a change from chance.",
    "Since 1 November 2023, when how it is counted changed, 2 figures are held (a median of 35 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "long enough before the method changed": [
    "Restraint at Ashdown NHS Trust had a mean of 34.4 people restrained a month over 14 months from January 2023 to February 2024, the longest stretch counted alike.",
    "No point of it shows a sign of change (common cause).",
    "Since 1 March 2024, when how it is counted changed, 2 figures are held (a mean of 32.5 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "one figure since the method changed": [
    "Restraint at Ashdown NHS Trust had a mean of 34.2 people restrained a month over 12 months from January 2023 to December 2023, the longest stretch counted alike.",
    "No point of it shows a sign of change (common cause).",
    "Since 1 January 2024, when how it is counted changed, 1 figure is held (34 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "few on both sides of a change of method": [
    "4 figures are held for Restraint at Ashdown NHS Trust (January 2023 to April 2023, the longest stretch counted alike), with a median of 34 people restrained a month; at least 12 are needed to tell a change from chance.",
    "Since 1 May 2023, when how it is counted changed, 3 figures are held (a median of 34 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "as many on either side of a change of method": [
    "4 figures are held for Restraint at Ashdown NHS Trust since 1 May 2023, when how it is counted changed (May 2023 to August 2023), with a median of 34.5 people restrained a month; at least 12 are needed to tell a change from chance.",
    "The 4 points before that had a median of 34 people restrained a month.",
  ],
  "a sign before the method changed, and gaps": [
    "Restraint at Ashdown NHS Trust had a mean of 37.4 people restrained a month over 12 months from January 2023 to February 2024, the longest stretch counted alike.",
    "Its last point was a sign of change (special cause concern: above the upper limit).",
    "Since 1 March 2024, when how it is counted changed, 1 figure is held (33 people restrained a month): too few to judge, and not to be compared with those before.",
    "The chart shows how the figures moved, not why.",
  ],
  "a sign long before the method changed": [
    "Restraint at Ashdown NHS Trust had a mean of 36.7 people restrained a month over 14 months from January 2023 to February 2024, the longest stretch counted alike.",
    "Its last point showed no sign of change (common cause); 1 earlier point did.",
    "Since 1 March 2024, when how it is counted changed, 3 figures are held (a mean of 31.3 people restrained a month): too few to judge, and not to be compared with those before.",
    "The chart shows how the figures moved, not why.",
  ],
  "alike until the method changed": [
    "Restraint at Ashdown NHS Trust was 5 people restrained a month in each of 12 months from January 2023 to December 2023, the longest stretch counted alike: it does not vary.",
    "Since 1 January 2024, when how it is counted changed, 2 figures are held (a mean of 6.5 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "few since it was judged anew": [
    "Restraint at Ashdown NHS Trust had a mean of 34.2 people restrained a month over 13 months from January 2023 to January 2024, the longest stretch judged together.",
    "No point of it shows a sign of change (common cause).",
    "Since 1 February 2024, when it was judged anew (New wards opened), 2 figures are held (a mean of 21 people restrained a month): too few to judge.",
  ],
  "three stretches, the longest first": [
    "Restraint at Ashdown NHS Trust had a mean of 34.2 people restrained a month over 13 months from January 2023 to January 2024, the longest stretch counted alike.",
    "No point of it shows a sign of change (common cause).",
    "Since 1 May 2024, when how it is counted changed, 2 figures are held (a mean of 40.5 people restrained a month): too few to judge, and not to be compared with those before.",
  ],
  "a clear fall": [
    "Restraint at Ashdown NHS Trust fell from a mean of 34.1 to 20.8 people restrained a month after the ward changes in May 2024: 13.3 fewer (95% interval 10.8 to 15.9 fewer).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie below the old mean (special cause improvement).",
    "This shows an association in time, not that the change caused it.",
  ],
  "a clear fall with a target in words": [
    "Restraint at Ashdown NHS Trust fell from a mean of 34.1 to 20.8 people restrained a month after the ward changes in May 2024: 13.3 fewer (95% interval 10.8 to 15.9 fewer).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie below the old mean (special cause improvement).",
    "The target of 25% fewer (25 or fewer) by 31 March 2025 was met in all of the 9 months since; these are too few to say whether that will go on.",
    "This shows an association in time, not that the change caused it.",
  ],
  "a target met for long enough to rely on": [
    "Restraint at Ashdown NHS Trust fell from a mean of 44.1 to 21.2 people restrained a month after the ward changes in May 2024: 23.0 fewer (95% interval 20.8 to 25.1 fewer).",
    "It compares 16 months (January 2023 to April 2024) with 13 months (June 2024 to June 2025).",
    "The last 13 points lie below the old mean (special cause improvement).",
    "By the chart’s own limits the latest point is a sign of improvement: below the lower limit.",
    "The target of 40 or fewer was met in all of the 13 months since; the process as it is can be expected to meet it, going by the figures since; the sign beside the chart goes by the limits drawn.",
    "This shows an association in time, not that the change caused it.",
  ],
  "a clear rise where lower is better": [
    "Restraint at Ashdown NHS Trust rose from a mean of 21.1 to 33.8 people restrained a month after the ward changes in May 2024: 12.7 more (95% interval 10.1 to 15.2 more).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie above the old mean (special cause concern).",
    "This shows an association in time, not that the change caused it.",
  ],
  "neither way is better": [
    "Restraint at Ashdown NHS Trust fell from a mean of 34.1 to 20.8 people restrained a month after the ward changes in May 2024: 13.3 fewer (95% interval 10.8 to 15.9 fewer).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie below the old mean (special cause).",
    "Whether the target of 20 is met is not said, because neither way is named as better.",
    "This shows an association in time, not that the change caused it.",
  ],
  "no clear difference": [
    "Restraint at Ashdown NHS Trust stood at a mean of 34.1 people restrained a month before the ward changes in May 2024 and 32.8 after: 1.35 fewer (95% interval 3.88 fewer to 1.18 more), a difference that chance alone could make.",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "Of the 9 points since, 6 lie below the old mean; a sign of change takes 7 running on one side of it.",
    "No change between the two sides is shown, which is no proof that there was none.",
  ],
  "gaps, suppressed and provisional": [
    "Restraint at Ashdown NHS Trust fell from a mean of 34.1 to 20.7 people restrained a month after the ward changes in May 2024: 13.4 fewer (95% interval 11.0 to 15.8 fewer).",
    "It compares 14 months (January 2023 to April 2024) with 10 months (June 2024 to April 2025), leaving out 1 suppressed and 2 not reported; 2 figures are provisional.",
    "Figures are hidden because they are small (1 before, 0 after), so that the level before looks higher than it was: a fall would look larger than it is, and a rise smaller.",
    "The last 9 points lie below the old mean (special cause improvement).",
    "By the chart’s own limits the latest point is a sign of improvement: close to the lower limit.",
    "This shows an association in time, not that the change caused it.",
  ],
  "few after": [
    "There are 2 figures after the ward changes in May 2024, and at least 6 are needed on each side to compare.",
    "Restraint at Ashdown NHS Trust had a mean of 34.3 people restrained a month over 19 months from January 2023 to July 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
  ],
  "few before": [
    "There are 2 figures before the ward changes in March 2023, and at least 6 are needed on each side to compare.",
    "Restraint at Ashdown NHS Trust had a mean of 34.2 people restrained a month over 20 months from January 2023 to August 2024.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
  ],
  "the method changed after the date": [
    "Before and after the ward changes in May 2024 are not compared, because how it is counted changed on 1 July 2024.",
    "Restraint at Ashdown NHS Trust had a mean of 21.6 people restrained a month over 13 months from July 2024 to July 2025; on 1 July 2024 how it is counted changed.",
    "No point shows a sign of change (common cause): it varies as it has throughout.",
    "The chart shows how the figures moved, not why.",
  ],
  "a fixed baseline and no date": [
    "Restraint at Ashdown NHS Trust had a mean of 100 people restrained a month over the baseline, 12 months from January 2023 to December 2023, and of 50.2 people restrained a month over the 12 months from January 2024 to December 2024.",
    "The latest point is a sign of change (special cause improvement: below the lower limit).",
    "The chart shows how the figures moved, not why.",
  ],
  "a baseline of shares": [
    "72-hour follow-up at Ashdown NHS Trust had a mean of 70% of patients discharged over the baseline, 12 months from January 2023 to December 2023, and of 84.9% of patients discharged over the 12 months from January 2024 to December 2024.",
    "The latest point is a sign of change (special cause improvement: close to the upper limit).",
    "The chart shows how the figures moved, not why.",
  ],
  "few against a baseline": [
    "6 figures are held for Restraint at Ashdown NHS Trust (January 2023 to June 2023), with a median of 11 people restrained a month over the baseline; at least 12 are needed to tell a change from chance.",
  ],
  "a fixed baseline": [
    "Restraint at Ashdown NHS Trust fell from a mean of 34.2 to 20.8 people restrained a month after the ward changes in May 2024: 13.4 fewer (95% interval 10.7 to 16.1 fewer).",
    "It compares 12 months (January 2023 to December 2023, its baseline) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie below the old mean (special cause improvement).",
    "By the chart’s own limits the latest point is a sign of improvement: below the lower limit.",
    "This shows an association in time, not that the change caused it.",
  ],
  "a share": [
    "72-hour follow-up at Ashdown NHS Trust rose from 70.1% to 85.0% of patients discharged after the ward changes in May 2024: 14.9 percentage points higher (95% interval 10.9 to 18.7 percentage points higher).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie above the old mean (special cause improvement).",
    "The target of 80% or more was met in all of the 9 months since; these are too few to say whether that will go on.",
    "This shows an association in time, not that the change caused it.",
  ],
  "a rate": [
    "Restraint in England fell from 12.8 to 8.8 restraints per 1,000 bed days after the ward changes in May 2024: 31% lower (95% interval 20% to 40% lower).",
    "It compares 16 months (January 2023 to April 2024) with 9 months (June 2024 to February 2025).",
    "The last 9 points lie below the old mean (special cause improvement).",
    "This shows an association in time, not that the change caused it.",
  ],
  "days between events": [
    "Time between ligature incidents at Ashdown NHS Trust rose from a mean of 13.1 to 76.2 days after the new doors on 1 May 2023: 5.8 times as long (95% interval 2.0 to 18.3 times).",
    "It compares 8 events (13 January 2023 to 16 April 2023) with 6 events (20 June 2023 to 25 August 2024).",
    "All 6 points since lie above the old mean; a sign of change takes 7 running on one side of it.",
    "By the chart’s own limits the latest point is a sign of improvement: close to the upper limit.",
    "This shows an association in time, not that the change caused it.",
  ],
};

const CHANGE = { on: "2024-05-14", what: "the ward changes" };
const cautionsOf = (definition: typeof RESTRAINT, values: readonly (number | null)[]) =>
  Object.fromEntries(
    readingOf(measureChart(definition, monthly(values)), CHANGE).cautions.map(({ kind, text }) => [
      kind,
      text,
    ]),
  );

describe("the reading of a chart", () => {
  it("has a sentence for every case", () => {
    expect(Object.keys(SAYS).sort()).toEqual(CASES.map(({ name }) => name).sort());
  });

  it.each(CASES)("says of $name just what the figures bear", ({ name, definition, points, change }) => {
    expect(readingOf(measureChart(definition, points), change).sentences).toEqual(SAYS[name]);
  });

  it.each(CASES)("claims no proof and no cause: $name", ({ definition, points, change }) => {
    const text = readingOf(measureChart(definition, points), change).sentences.join(" ");
    expect(text).not.toMatch(/because of|thanks to|led to|due to|effect of|prove[sd]|NaN|undefined|Infinity/);
  });
});

describe("what is to be read with it", () => {
  it("warns of a return to the usual where the figures were at their worst just before", () => {
    expect(cautionsOf(RESTRAINT, [...about(34, 13), 50, 52, 55, 50, ...about(24, 9)])).toMatchObject({
      regression_to_the_mean:
        "The last 3 figures before the change were unusually high (a mean of 52.3, after 34.2): some of the fall may be a return to the usual (regression to the mean).",
    });
    expect(cautionsOf(RESTRAINT, [...about(34, 17), ...about(21, 9)]).regression_to_the_mean).toMatch(
      /not unusually high/,
    );
  });

  it("names other changes between the first figure compared and the last, and never says that there were none", () => {
    const definition = {
      ...RESTRAINT,
      rebases: [{ on: "2024-08-01", reason: "A ward closed" }],
      marks: [
        { on: "2024-05-14", kind: "implemented" as const, label: "the ward changes" },
        { on: "2024-07-09", kind: "other" as const, label: "New electronic records" },
        { on: "2020-01-01", kind: "other" as const, label: "Long before" },
      ],
    };
    const values = [...about(34, 17), ...about(21, 9)];
    expect(cautionsOf(definition, values).concurrent_changes).toBe(
      "Other things changed in these periods and may explain some of it. 9 July 2024: New electronic records (event); 1 August 2024: A ward closed.",
    );
    expect(cautionsOf(RESTRAINT, values).concurrent_changes).toBe(
      "No other change is recorded in these periods, which does not mean that there was none.",
    );
  });

  it("says how the interval was had: by blocks where neighbours are alike, else by Welch", () => {
    const drift = Array.from({ length: 26 }, (_, at) => 30 + 6 * Math.sin(at / 3));
    expect(cautionsOf(RESTRAINT, drift).method).toMatch(/block bootstrap/);
    expect(cautionsOf(RESTRAINT, [...about(34, 17), ...about(21, 9)]).method).toMatch(/Welch/);
  });

  it("carries what is known to be wrong with the figures", () => {
    const definition = { ...RESTRAINT, qualityNotes: ["Known to be under-reported"], roundedTo: 5 };
    expect(
      readingOf(measureChart(definition, monthly(about(35, 24)))).cautions.map(({ text }) => text),
    ).toEqual(["The source rounds figures to the nearest 5.", "Known to be under-reported."]);
  });
});

describe("a target met or missed once", () => {
  it.each([
    [28, "met in the latest month"],
    [34, "not met in the latest month"],
  ])("reads as English: %i", (figure, words) => {
    const chart = measureChart(
      {
        ...PLAIN_DEFINITION,
        name: "Falls",
        unit: "falls",
        direction: "decrease",
        target: { value: 30, on: null },
      },
      [reportedPoint("2026-01-01", figure)],
    );
    expect(readingOf(chart).sentences.join(" ")).toContain(`The target of 30 or fewer was ${words}`);
  });
});

describe("hidden figures", () => {
  const hidden = (period: string) =>
    ({ ...reportedPoint(period, 0), state: "suppressed", value: null }) as const;
  const points = (before: number, after: number) =>
    Array.from({ length: 20 }, (_, at) => {
      const period = `202${3 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
      const isHidden = at < 10 ? at < before : at < 10 + after;
      return isHidden ? hidden(period) : reportedPoint(period, 8 + (at % 3));
    });
  const said = (before: number, after: number) =>
    readingOf(measureChart({ ...PLAIN_DEFINITION, name: "Falls", unit: "falls" }, points(before, after)), {
      ...{ on: "2023-11-01", what: "the change" },
    }).sentences.join(" ");

  it("are low ones, and said to move the size of a change by the side they are missing from", () => {
    expect(said(3, 0)).toContain("the level before looks higher than it was: a fall would look larger");
    expect(said(0, 3)).toContain("the level after looks higher than it was: a fall would look smaller");
    expect(said(2, 2)).toContain("both sides look higher than they were");
    expect(said(0, 0)).not.toContain("hidden");
  });
});

describe("a whole reading", () => {
  it("carries its cautions and what reviewers add, or that it is withheld", () => {
    const reading = { sentences: ["It fell."], comparison: null };
    const cautions = [{ kind: "concurrent_changes" as const, text: "A ward closed." }];
    expect(wholeReading({ ...reading, cautions }, [{ text: "Mind the ward." }, { text: null }])).toBe(
      "It fell. A ward closed. A reviewer adds: Mind the ward.",
    );
    expect(wholeReading(null, [{ text: "Mind the ward." }])).toBe(READING_WITHHELD);
  });
});
