import { describe, expect, it } from "vitest";
import { readPeriod } from "~/domain/impact/period-rules";
import { readSeriesCsv, readSeriesJson, type CsvOptions } from "~/domain/impact/read-series.server";

const options: CsvOptions = {
  ...{ direction: "neutral", target: null, rebaseAt: [], fixAfterPoints: null, isScreened: true },
};
const valuesOf = (csv: string) => {
  const read = readSeriesCsv(csv, options);
  return read.ok ? read.value[0]?.series.points.map(({ date, value }) => `${date} ${value}`) : read.refusal;
};

describe("readPeriod", () => {
  it.each([
    ["2022-02", "2022-02-01"],
    ["2022-02-01", "2022-02-01"],
    ["2022-02-01T00:00:00Z", "2022-02-01"],
    ["01/02/2022", "2022-02-01"],
    ["Feb-22", "2022-02-01"],
    ["February 2022", "2022-02-01"],
    ["14 Sept 2022", "2022-09-14"],
    ["2022-02-30", null],
    ["2022-13", null],
    ["Brexit 2022", null],
    ["", null],
  ])("reads %s as %s", (raw, on) => expect(readPeriod(raw)).toBe(on));
});

describe("a CSV of date and value", () => {
  it("is read in order of date, with or without a heading, columns by name", () => {
    expect(valuesOf("date,value\n2022-02,5\n2022-01,4\n")).toEqual(["2022-01-01 4", "2022-02-01 5"]);
    expect(valuesOf('2022-01-01,4\r\n2022-02-01,"1,250.5"')).toEqual(["2022-01-01 4", "2022-02-01 1250.5"]);
    expect(valuesOf("\uFEFForg,value,month\nRX1,4,2022-01\n")).toEqual(["2022-01-01 4"]);
  });

  it("keeps what was not reported as a gap, never as zero", () => {
    expect(valuesOf("date,value\n2022-01,*\n2022-02,\n2022-03,0\n")).toEqual([
      "2022-01-01 null",
      "2022-02-01 null",
      "2022-03-01 0",
    ]);
  });

  it.each([
    ["date,value\n2022-01,many\n", "Row 2: “many” is not a number."],
    ["date,value\n2022-01,1\n2022-01-01,2\n", "There are two values for 2022-01-01."],
    ["date,value\nsome day,1\n", "“some day” is not a date that can be read, such as 2026-05-01."],
    ["date,value\n", "The file holds no row with a date and a value."],
    ["", "The file holds no row with a date and a value."],
    ["date,value\n2022-01,Infinity\n", "Row 2: “Infinity” is not a number."],
  ])("is refused with a sentence: %j", (csv, sentence) => expect(valuesOf(csv)).toBe(sentence));
});

describe("series as JSON", () => {
  const one = { id: 7, direction: "decrease", points: [{ date: "2022-01-01", value: 3 }] };

  it("may be one or a list, and says how it is to be judged", () => {
    const read = readSeriesJson(JSON.stringify({ ...one, rebase_at: "2022-01", screen_outliers: false }));
    expect(read.ok && read.value).toMatchObject([
      { id: 7, series: { direction: "decrease", rebaseAt: ["2022-01-01"], isScreened: false, target: null } },
    ]);
    expect(readSeriesJson(JSON.stringify([one, one]))).toMatchObject({
      ok: true,
      value: [{ id: 7 }, { id: 7 }],
    });
  });

  it.each([
    ["{", "The file is not JSON that can be read."],
    [
      JSON.stringify([one, { ...one, points: [{ date: "2022-01", value: "3" }] }]),
      "Series 2 of 2: “points.0.value”",
    ],
    [JSON.stringify({ ...one, direction: "sideways" }), "Series 1 of 1: “direction”"],
    [JSON.stringify({}), "Series 1 of 1: “points”"],
    [JSON.stringify({ ...one, points: [...one.points, ...one.points] }), "two values for 2022-01-01"],
  ])("is refused with a sentence: %s", (json, part) => {
    const read = readSeriesJson(json);
    expect(read.ok ? "" : read.refusal).toContain(part);
  });
});
