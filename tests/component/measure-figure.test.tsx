import { describe, expect, it } from "vitest";
import { chartSvg, type DrawingSize } from "~/components/charts/chart-drawing";
import { POINT_LOOKS, QUIET, TARGET, MARK } from "~/components/charts/chart-look";
import { funnelSvg } from "~/components/charts/funnel-drawing";
import { MeasureFigure } from "~/components/charts/measure-figure";
import { smallChartSvg } from "~/components/charts/small-drawing";
import { funnelOf } from "~/domain/impact/funnel-rules";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { reportedPoint, type MeasureDefinition, type MeasuredPoint } from "~/domain/impact/measured-series";
import { CASES, about, monthly, RESTRAINT } from "../unit/impact/reading-cases";
import { serve, textOf } from "./page";

const MARKED: MeasureDefinition = {
  ...RESTRAINT,
  name: "Restraint <b>& more</b>",
  target: { value: 25, on: null },
  marks: [
    { on: "2024-05-14", kind: "implemented", label: 'the "ward" changes' },
    { on: "2023-09-01", kind: "issued", label: "PFD-2023-0001" },
  ],
  source: "Mental health statistics",
  sourceOn: "2025-04-01",
};
const moved = monthly([...about(34, 16), null, "*", ...about(21, 9)]);
const many: MeasuredPoint[] = Array.from({ length: 10_000 }, (_, at) => ({
  ...{ period: new Date(Date.UTC(1995, 0, 1 + at)).toISOString().slice(0, 10), state: "reported" },
  ...{ value: 20 + ((at * 7919) % 11), numerator: null, denominator: null, isProvisional: false },
}));
const DRAWN = [
  ...CASES.map(({ name, definition, points }) => [name, definition, points] as const),
  ["marked dates, a gap and a suppressed figure", MARKED, moved] as const,
  ["10,000 points", { ...RESTRAINT, length: "day" as const }, many] as const,
];
const SIZES: DrawingSize[] = ["wide", "narrow", "file"];

/** WCAG 2's contrast with white. */
function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe("drawings of charts", () => {
  it.each(DRAWN)("are finite, well formed and legible: %s", (_name, definition, points) => {
    const chart = measureChart(definition, points);
    for (const svg of [
      ...SIZES.map((size) => chartSvg(chart, { id: "c", size })),
      smallChartSvg(chart, "s"),
    ]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
      const read = new DOMParser().parseFromString(svg, "image/svg+xml");
      expect(read.querySelector("parsererror")).toBeNull();
      for (const text of read.querySelectorAll("text"))
        expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(12);
    }
  });

  it("of 10,000 points stay below 200 kB", () => {
    const chart = measureChart({ ...RESTRAINT, length: "day" }, many);
    expect(chartSvg(chart, { id: "c", size: "file" }).length).toBeLessThan(200_000);
  });

  it("escape what people wrote", () => {
    const svg = chartSvg(measureChart(MARKED, moved), { id: "c", size: "file" });
    expect(svg).not.toContain("<b>");
    expect(svg).not.toContain('the "ward"');
  });

  it("use colours that stand out from white by 4.5 to 1, each with a shape of its own", () => {
    const looks = Object.values(POINT_LOOKS);
    for (const colour of [...looks.map((look) => look.colour), QUIET, TARGET, MARK])
      expect(contrastWithWhite(colour)).toBeGreaterThan(4.5);
    const { common_cause, special_cause_improvement, special_cause_concern } = POINT_LOOKS;
    expect(
      new Set([common_cause.shape, special_cause_improvement.shape, special_cause_concern.shape]).size,
    ).toBe(3);
  });

  it("of funnels are finite for none, one and many bodies", () => {
    const unit = (at: number) => ({
      key: String(at),
      label: `Body ${at}`,
      numerator: at * 3,
      denominator: 100 + at * 40,
    });
    const words = { title: "t", unit: "u", size: "s", isShare: false, source: "x" };
    for (const count of [0, 1, 40]) {
      const units = Array.from({ length: count }, (_, at) => unit(at));
      const funnel = funnelOf({ kind: "rate", scale: 1000, units });
      for (const size of SIZES)
        expect(funnelSvg(funnel, words, { id: "f", size })).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe("MeasureFigure", () => {
  const figure = () =>
    serve(<MeasureFigure id="c" chart={measureChart(MARKED, moved)} description="Said." />);

  it("says in words what its icons say, and keys its dates in their order", () => {
    const page = figure();
    // The letter inside an icon is hidden from screen readers; the words are not.
    for (const icon of page.querySelectorAll(".register-verdict svg"))
      expect(icon.getAttribute("aria-hidden")).toBe("true");
    const said = [...page.querySelectorAll(".register-verdict li")].map((one) => one.lastChild?.textContent);
    expect(said).toEqual(["Improving: lower", "May or may not meet the target"]);
    expect([...page.querySelectorAll(".register-chart__marks li")].map(textOf)).toEqual([
      "1 September 2023 · Issued: PFD-2023-0001",
      '14 May 2024 · Says it is done: the "ward" changes',
    ]);
    expect(textOf(page.querySelector(".register-chart__notes"))).toContain(
      "Source: Mental health statistics; newest figures held since 1 April 2025",
    );
  });

  it("names each drawing, and gives the same numbers as a table", () => {
    const page = figure();
    for (const drawing of page.querySelectorAll("svg[role=img]")) {
      const named = drawing.getAttribute("aria-labelledby")?.split(" ") ?? [];
      expect(named.map((id) => textOf(page.querySelector(`#${id}`)))).toEqual([
        "Restraint <b>& more</b> at Ashdown NHS Trust",
        "Said.",
      ]);
    }
    const rows = [...page.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf));
    expect(rows).toHaveLength(27);
    expect(rows[0]?.slice(0, 2)).toEqual(["January 2023", "31"]);
    expect(rows[16]?.[1]).toBe("Not reported");
    expect(rows[17]?.[1]).toBe("Suppressed");
  });

  it("says so where there is nothing to draw", () => {
    const page = serve(<MeasureFigure id="c" chart={measureChart(RESTRAINT, [])} />);
    expect(textOf(page)).toContain("No figures yet");
    expect(textOf(page)).toContain("No figure is held, so there is nothing to draw.");
    const hidden = { ...reportedPoint("2023-01-01", 0), state: "suppressed", value: null } as const;
    const chart = measureChart(RESTRAINT, [hidden]);
    expect(textOf(serve(<MeasureFigure id="c" chart={chart} />))).toContain("Hidden: too small to show");
    expect(smallChartSvg(chart, "s")).toContain(">Hidden: too small to show<");
    expect(smallChartSvg(chart, "s")).not.toContain("figures yet");
  });

  it("gives the level of each stretch before the last where it stands", () => {
    const points = Array.from({ length: 30 }, (_, at) =>
      reportedPoint(
        `202${3 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
        at < 15 ? 40 : 20,
      ),
    );
    const rebases = [{ on: "2024-04-01", reason: "New wards" }];
    const drawn = chartSvg(measureChart({ ...RESTRAINT, rebases }, points), { id: "c", size: "wide" });
    expect(drawn).toMatch(/>40</);
    expect(drawn).toMatch(/>Mean 20</);
    const baseline = { from: "2023-01-01", to: "2023-12-01" };
    const held = chartSvg(measureChart({ ...RESTRAINT, baseline }, points), { id: "c", size: "wide" });
    expect(held).toMatch(/>Baseline 40</);
  });
});
