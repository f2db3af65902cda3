import { describe, expect, it } from "vitest";
import { YearBars, type YearCount } from "~/components/charts/year-bars";
import { serve, textOf } from "./page";

const SERIES = [
  { key: "answered", label: "Answered" },
  { key: "none", label: "No response published" },
];

const chart = (years: YearCount[], series = SERIES) =>
  serve(<YearBars id="c" title="Reports by year" description="Said." series={series} years={years} />);

const tableOf = (page: HTMLElement) =>
  [...page.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("th, td")].map(textOf));

describe("YearBars", () => {
  it("gives the same numbers as a table, with a total", () => {
    const page = chart([
      { year: 2024, values: [1200, 34] },
      { year: 2025, values: [0, 5] },
    ]);
    expect(tableOf(page)).toEqual([
      ["Year", "Answered", "No response published", "Total"],
      ["2024", "1,200", "34", "1,234"],
      ["2025", "0", "5", "5"],
    ]);
  });

  it("draws pieces whose heights are in proportion and which stand on each other", () => {
    const page = chart([{ year: 2024, values: [30, 10] }]);
    const [answered, none] = [...page.querySelectorAll(".register-chart__wide > .register-chart__bar")].map(
      (bar) => ({
        top: Number(bar.getAttribute("y")),
        height: Number(bar.getAttribute("height")),
      }),
    );
    expect(answered?.height).toBeCloseTo(3 * (none?.height ?? 0));
    expect((none?.top ?? 0) + (none?.height ?? 0)).toBeCloseTo(answered?.top ?? 0);
  });

  it.each([
    ["one year", [{ year: 2025, values: [4, 0] }]],
    ["nothing but zeroes", [{ year: 2025, values: [0, 0] }]],
    ["a value missing", [{ year: 2025, values: [3] }]],
  ])("draws finite shapes for %s", (_case, years) => {
    expect(chart(years).innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("says so where there are no years", () => {
    const page = chart([]);
    expect(textOf(page)).toBe("Reports by year: there is nothing to show yet.");
    expect(page.querySelector("svg")).toBeNull();
  });

  it("names each drawing for those who do not see it", () => {
    const page = chart([{ year: 2025, values: [4, 1] }]);
    for (const drawing of page.querySelectorAll("svg[role=img]")) {
      const names = drawing
        .getAttribute("aria-labelledby")
        ?.split(" ")
        .map((id) => textOf(page.querySelector(`#${id}`)));
      expect(names).toEqual(["Reports by year", "Said."]);
    }
  });

  it("tells series apart by pattern, not by colour alone", () => {
    const page = chart([{ year: 2025, values: [4, 1] }]);
    const fills = [...page.querySelectorAll(".register-chart__wide > .register-chart__bar")].map((bar) =>
      bar.getAttribute("fill"),
    );
    expect(new Set(fills).size).toBe(2);
    for (const fill of fills)
      expect(page.querySelector(fill?.replace(/^url\((.*)\)$/, "$1") ?? "")).not.toBeNull();
  });
});
