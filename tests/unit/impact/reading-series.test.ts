import { describe, expect, it } from "vitest";
import { readPeriod } from "~/domain/impact/period-rules";
import { readSeriesCsv, readSeriesJson, type CsvOptions } from "~/domain/impact/read-series.server";

const options: CsvOptions = {
  ...{ direction: "neutral", target: null, rebaseAt: [], fixAfterPoints: null, isScreened: true },
};
const valuesOf = (csv: string) => {
  const read = readSeriesCsv(csv, options);
  return read.ok
    ? read.value.series[0]?.series.points.map(({ date, value }) => `${date} ${value}`)
    : read.refusal;
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
    ["date,value\n", "The file holds no row with a date and a value."],
    ["", "The file holds no row with a date and a value."],
  ])("is refused with a sentence where nothing is in it: %j", (csv, sentence) =>
    expect(valuesOf(csv)).toBe(sentence),
  );

  it("keeps the rest of a file with bad values, each a missing point and named", () => {
    const read = readSeriesCsv(
      "date,value\n2022-01,many\n2022-02,2\nsome day,3\n2022-03,4\n2022-03,5\n2022-04,6\n2022-04,6\n2022-05,Infinity\n",
      options,
    );
    expect(read).toMatchObject({
      value: {
        series: [
          {
            series: {
              points: [
                { date: "2022-01-01", value: null },
                { date: "2022-02-01", value: 2 },
                { date: "2022-03-01", value: null },
                { date: "2022-04-01", value: 6 },
                { date: "2022-05-01", value: null },
              ],
            },
          },
        ],
        faults: [
          "The value for 2022-01-01, “many”, is not a number; the point counts as missing.",
          "“some day” is not a date that can be read, such as 2026-05-01; its point is left out.",
          "The value for 2022-05-01, “Infinity”, is not a number; the point counts as missing.",
          "There are two values for 2022-03-01; as nobody can say which is right, the point counts as missing.",
        ],
      },
    });
  });
});

describe("series as JSON", () => {
  const one = { id: 7, direction: "decrease", points: [{ date: "2022-01-01", value: 3 }] };

  it("may be one or a list, and says how it is to be judged", () => {
    const read = readSeriesJson(JSON.stringify({ ...one, rebase_at: "2022-01", screen_outliers: false }));
    expect(read.ok && read.value.series).toMatchObject([
      { id: 7, series: { direction: "decrease", rebaseAt: ["2022-01-01"], isScreened: false, target: null } },
    ]);
    expect(readSeriesJson(JSON.stringify([one, one]))).toMatchObject({
      ok: true,
      value: { series: [{ id: 7 }, { id: 7 }], faults: [] },
    });
  });

  it("is refused where it is no JSON", () =>
    expect(readSeriesJson("{")).toMatchObject({ refusal: "The file is not JSON that can be read." }));

  it.each([
    [{ points: [{ date: "2022-01", value: "many" }] }, "“many”, is not a number", [null]],
    [{ points: [{ date: "2022-01", value: "3.5" }] }, undefined, [3.5]],
    [{ points: [{ date: "2022-01", value: true }] }, "“true”, is not a number", [null]],
    [{ points: [{ date: "2022-01" }] }, undefined, [null]],
    [{ points: [{ date: 5, value: 1 }, ...one.points] }, "“5” is not a date", [3]],
    [{ points: [...one.points, { date: "2022-01", value: 4 }] }, "two values for 2022-01-01", [null]],
    [{ direction: "sideways" }, "“direction” cannot be read", [3]],
    [{ target: "high" }, "“target” cannot be read", [3]],
    [{ points: undefined }, "nothing to chart", []],
  ])("names what it cannot use and keeps the rest: %j", (given, fault, values) => {
    const read = readSeriesJson(JSON.stringify([one, { ...one, ...given }]));
    const { series, faults } = read.ok ? read.value : { series: [], faults: [] };
    expect(series[0]?.series.points).toEqual([{ date: "2022-01-01", value: 3 }]);
    expect(series[1]?.series.points.map(({ value }) => value)).toEqual(values);
    expect(faults).toHaveLength(fault === undefined ? 0 : 1);
    if (fault !== undefined) expect(faults[0]).toMatch(/^Series 2 of 2: /);
    if (fault !== undefined) expect(faults[0]).toContain(fault);
  });
});
