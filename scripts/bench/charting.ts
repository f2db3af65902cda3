import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { chartSvg } from "~/components/charts/chart-drawing";
import { Multiples } from "~/components/measure-multiples";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { PLAIN_DEFINITION, reportedPoint } from "~/domain/impact/measured-series";
import { xmrChart, type Series } from "~/domain/impact/spc-rules";
import { pictureOf } from "~/http/drawn-picture.server";
import { addMonths } from "~/lib/dates";
import type { ServedRegister } from "../served-register";
import { median, timed, type Measurement } from "./measuring";

const MONTHS = 36;
const SERIES = 100_000;
const MULTIPLES = 60;

/** Figures that wander, rise and jump, different for each number. */
const figures = (number: number): number[] =>
  Array.from({ length: MONTHS }, (_, at) => 50 + 10 * Math.sin(at * number) + ((at * 7919 * number) % 13));

const periods = Array.from({ length: MONTHS }, (_, at) => addMonths("2022-01-01", at));
const pointsOf = (number: number) =>
  figures(number).map((value, at) => reportedPoint(periods[at] ?? "", value));

const definition = {
  ...PLAIN_DEFINITION,
  ...{
    name: "Restraint",
    of: "Ashdown NHS Trust",
    unit: "people restrained",
    direction: "decrease" as const,
  },
  target: { value: 45, on: null },
  marks: [{ on: "2023-05-14", kind: "implemented" as const, label: "the ward changes" }],
  source: "Invented for this benchmark",
};

/** Charts: control limits alone, one drawn, one as a picture, and sixty on a page that has none. */
export async function benchCharts(served: ServedRegister, runs: number): Promise<Measurement[]> {
  const limits = benchLimits();
  const drawing = await benchDrawing(runs);
  return [limits, ...drawing, await benchMultiples(served, runs)];
}

/** XmR charts of 100,000 series, against only adding up what they hold. */
function benchLimits(): Measurement {
  const held = Array.from({ length: 1000 }, (_, number): Series => ({
    points: figures(number + 1).map((value, at) => ({ date: periods[at] ?? "", value })),
    ...{ direction: "decrease", target: 45, rebaseAt: [], fixAfterPoints: null, isScreened: true },
  }));
  const over = (work: (series: Series) => number): number => {
    const start = performance.now();
    let sum = 0;
    for (let done = 0; done < SERIES; done += held.length) for (const series of held) sum += work(series);
    return sum === 0 ? Number.NaN : (performance.now() - start) / 1000;
  };
  const chart = (series: Series) => xmrChart(series).points.length;
  over(chart);
  const ours = over(chart);
  const theirs = over(({ points }) => points.reduce((sum, { value }) => sum + (value ?? 0), 0));
  return {
    name: `XmR charts of ${SERIES.toLocaleString("en-GB")} series of ${MONTHS} points`,
    ours: `${Math.round(SERIES / ours).toLocaleString("en-GB")} series/s`,
    peer: `${Math.round(SERIES / theirs).toLocaleString("en-GB")} series/s: only summing the points`,
    ratio: theirs / ours,
  };
}

async function benchDrawing(runs: number): Promise<Measurement[]> {
  const points = pointsOf(3);
  const whole = () => chartSvg(measureChart(definition, points), { id: "c", size: "file" });
  for (let warm = 0; warm < 300; warm += 1) whole();
  const TIMES = 500;
  const each = async (work: () => unknown) =>
    (await timed(() => {
      for (let time = 0; time < TIMES; time += 1) work();
    })) / TIMES;
  const ours = median(await Promise.all(Array.from({ length: runs }, () => each(whole))));
  const svg = whole();
  const copying = await each(() => Buffer.from(svg).toString("utf8"));
  const picture = await timed(() => pictureOf(svg));
  const again = await timed(() => pictureOf(svg));
  return [
    {
      name: `chart of ${MONTHS} points as SVG, limits and sentence included`,
      ours: `${ours.toFixed(2)} ms, ${svg.length.toLocaleString("en-GB")} bytes`,
      peer: `${copying.toFixed(3)} ms: copying as many bytes`,
      ratio: copying / ours,
    },
    {
      name: "the same chart as PNG",
      ours: `${again.toFixed(0)} ms (the first ${picture.toFixed(0)})`,
      peer: `${ours.toFixed(2)} ms: the SVG it is made from`,
      ratio: ours / again,
      note: "on a thread of its own",
    },
  ];
}

/** A theme's page as it is served, not kept, and what sixty small charts of 36 points add to its making. */
async function benchMultiples(served: ServedRegister, runs: number): Promise<Measurement> {
  const address = /href="(\/themes\/[^"#?]+)"/.exec(await (await fetch(`${served.url}/themes`)).text())?.[1];
  if (address === undefined) throw new Error("No theme has a page.");
  // An address not asked for before is made anew, however often the page itself was asked for.
  const made = async (nth: number) =>
    timed(async () => (await fetch(`${served.url}${address}?made=${nth}`)).arrayBuffer());
  for (let warm = 0; warm < 10; warm += 1) await made(-1 - warm);
  const pages: number[] = [];
  for (let nth = 0; nth < runs * 10; nth += 1) pages.push(await made(nth));
  const held = Array.from({ length: MULTIPLES }, (_, number) => pointsOf(number + 1));
  const section = () =>
    renderToStaticMarkup(
      createElement(Multiples, {
        id: "m",
        multiples: held.map((points, at) => ({
          ...{ key: String(at), label: `Body ${at}`, href: `/measures/x/${at}` },
          chart: measureChart(definition, points),
        })),
      }),
    );
  for (let warm = 0; warm < 20; warm += 1) section();
  const sections: number[] = [];
  for (let nth = 0; nth < runs * 10; nth += 1) sections.push(await timed(section));
  const [page, added] = [median(pages), median(sections)];
  return {
    name: `theme page with ${MULTIPLES} small charts, made anew`,
    ours: `${(page + added).toFixed(1)} ms`,
    peer: `${page.toFixed(1)} ms: the page without`,
    ratio: page / (page + added),
    note: `the charts add ${added.toFixed(1)} ms and ${section().length.toLocaleString("en-GB")} bytes`,
  };
}
