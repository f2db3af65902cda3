import { scaleLinear } from "d3-scale";
import type { Funnel, FunnelLimits, FunnelPlace } from "~/domain/impact/funnel-rules";
import { showNumber } from "~/domain/impact/shown-value-rules";
import { GRID, INK, PAPER, QUIET } from "./chart-look";
import { at, escaped, textAt, wrapped } from "./svg-writing";

export interface FunnelWords {
  /** "Restraint by trust, April 2024 to March 2025". */
  title: string;
  /** What is counted, on the vertical axis: "Restraints per 1,000 bed days". */
  unit: string;
  /** What it is out of, along the horizontal axis: "Bed days". */
  size: string;
  isShare: boolean;
  source: string;
}

interface FunnelOptions {
  id: string;
  size: "wide" | "narrow" | "file";
  description?: string;
  className?: string;
}

const WIDE = { width: 760, height: 400, top: 34, right: 70, bottom: 52, left: 62, ticks: 6, radius: 4.5 };
const NARROW = { width: 320, height: 300, top: 34, right: 62, bottom: 52, left: 48, ticks: 3, radius: 4 };
const FONT = 13;

/** Which way a body lies outside, by shape as well as by fill: near limits hollow, far limits solid. */
const LOOKS: Record<FunnelPlace, { path: (r: number) => string; fill: string }> = {
  above_998: { path: (r) => `m0 ${-r * 1.4}l${r * 1.3} ${r * 2.3}h${-r * 2.6}z`, fill: INK },
  above_95: { path: (r) => `m0 ${-r * 1.4}l${r * 1.3} ${r * 2.3}h${-r * 2.6}z`, fill: PAPER },
  within: { path: () => "", fill: "#aeb7bd" },
  below_95: { path: (r) => `m0 ${r * 1.4}l${r * 1.3} ${-r * 2.3}h${-r * 2.6}z`, fill: PAPER },
  below_998: { path: (r) => `m0 ${r * 1.4}l${r * 1.3} ${-r * 2.3}h${-r * 2.6}z`, fill: INK },
};

/** A funnel plot as SVG: bodies by size, within the limits that chance makes of each size. */
export function funnelSvg(funnel: Funnel, words: FunnelWords, options: FunnelOptions): string {
  const box = options.size === "narrow" ? NARROW : WIDE;
  const head = options.size === "file" ? wrapped(words.title, box.width - 32, 20, true) : [];
  const lift = head.length === 0 ? 0 : head.length * 23 + 12;
  const foot =
    options.size === "file" ? wrapped([...funnel.notes, words.source].join(" "), box.width - 32, FONT) : [];
  const height = lift + box.height + (foot.length === 0 ? 0 : foot.length * 18 + 12);
  const id = escaped(options.id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${height}"` +
    (options.size === "file" ? ` width="${box.width}" height="${height}"` : "") +
    (options.className === undefined ? "" : ` class="${escaped(options.className)}"`) +
    ` role="img" aria-labelledby="${id}-t ${id}-d" font-family="Arial, Arimo, sans-serif" fill="${INK}">` +
    `<title id="${id}-t">${escaped(words.title)}</title><desc id="${id}-d">${escaped(options.description ?? funnelWords(funnel))}</desc>` +
    (options.size === "file" ? `<rect width="100%" height="100%" fill="${PAPER}"/>` : "") +
    head.map((line, place) => textAt(16, 28 + place * 23, line, { size: 20, isBold: true })).join("") +
    `<g transform="translate(0 ${lift})">${plot(funnel, words, box)}</g>` +
    foot
      .map((line, place) =>
        textAt(16, lift + box.height + 14 + place * 18, line, { size: FONT, fill: QUIET }),
      )
      .join("") +
    "</svg>"
  );
}

/** What a funnel shows, in a sentence: how many lie outside, and of how many. */
export function funnelWords({ units }: Funnel): string {
  const outside = units.filter(({ place }) => place === "above_998" || place === "below_998");
  if (units.length === 0) return "There is no figure to compare.";
  const of = `${units.length === 1 ? "1 body" : `${units.length} bodies`}`;
  if (outside.length === 0)
    return `Of ${of}, none lies outside the 99.8% limits: they differ by no more than chance and size make likely.`;
  const above = outside.filter(({ place }) => place === "above_998").length;
  const below = outside.length - above;
  return `Of ${of}, ${above === 0 ? "none" : above} ${above === 1 || above === 0 ? "lies" : "lie"} above the 99.8% limits and ${below === 0 ? "none" : below} below. Outside the limits means worth asking why, not better or worse care.`;
}

function plot(funnel: Funnel, words: FunnelWords, box: typeof WIDE): string {
  const { units, limits, centre } = funnel;
  const middle = (box.left + box.width - box.right) / 2;
  if (centre === null)
    return textAt(middle, box.height / 2, "No figures yet", { size: 16, anchor: "middle" });
  const most = limits.at(-1)?.denominator ?? 1;
  const x = scaleLinear()
    .domain([0, most])
    .range([box.left, box.width - box.right]);
  const highest = Math.max(
    ...units.map(({ shown }) => shown),
    centre * 1.2,
    ...limits.slice(8).map(({ high998 }) => high998),
  );
  const lowest = Math.min(...units.map(({ shown }) => shown), ...limits.slice(8).map(({ low998 }) => low998));
  const y = scaleLinear()
    .domain([lowest < highest / 2 ? 0 : lowest, words.isShare ? Math.min(100, highest) : highest])
    .nice(box.ticks)
    .range([box.height - box.bottom, box.top]);
  const [foot, right] = [box.height - box.bottom, box.width - box.right];
  const curve = (key: keyof Omit<FunnelLimits, "denominator">) =>
    curvePath(limits, key, { x, y, top: box.top });
  const percent = words.isShare ? "%" : "";
  const label = (key: "high998" | "high95", text: string) => {
    const value = limits.at(-1)?.[key];
    return value === undefined ? "" : textAt(right + 4, y(value) + 4, text, { size: FONT, fill: QUIET });
  };
  return (
    textAt(4, 14, words.unit, { size: FONT, fill: QUIET }) +
    `<path d="${y
      .ticks(box.ticks)
      .map((tick) => `M${box.left} ${at(y(tick))}H${right}`)
      .join("")}" stroke="${GRID}"/>` +
    y
      .ticks(box.ticks)
      .map((tick) =>
        textAt(box.left - 6, y(tick) + 4, `${showNumber(tick)}${percent}`, { size: FONT, anchor: "end" }),
      )
      .join("") +
    `<path d="M${box.left} ${foot}H${right}" stroke="${QUIET}"/>` +
    x
      .ticks(box.ticks)
      .map((tick) => textAt(x(tick), foot + 18, showNumber(tick), { size: FONT, anchor: "middle" }))
      .join("") +
    textAt(middle, box.height - 10, words.size, { size: FONT, anchor: "middle", fill: QUIET }) +
    `<path d="${curve("high998")}${curve("low998")}" stroke="${QUIET}" stroke-width="1.4" fill="none"/>` +
    `<path d="${curve("high95")}${curve("low95")}" stroke="${QUIET}" stroke-width="1.2" stroke-dasharray="5 4" fill="none"/>` +
    `<path d="M${box.left} ${at(y(centre))}H${right}" stroke="${INK}" stroke-width="1.2"/>` +
    textAt(right + 4, y(centre) + 4, `All ${showNumber(centre)}${percent}`, { size: FONT }) +
    label("high998", "99.8%") +
    label("high95", "95%") +
    units.map((unit) => dot(unit.place, x(unit.denominator), y(unit.shown), box.radius)).join("")
  );
}

function dot(place: FunnelPlace, x: number, y: number, radius: number): string {
  const { path, fill } = LOOKS[place];
  return place === "within"
    ? `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" fill="${fill}" stroke="${QUIET}"/>`
    : `<path d="M${at(x)} ${at(y)}${path(radius)}" fill="${fill}" stroke="${INK}" stroke-width="1.3"/>`;
}

interface Plotted {
  x: (value: number) => number;
  y: (value: number) => number;
  top: number;
}

/** A limit's line, cut off where it would leave the plot at the top. */
function curvePath(
  limits: readonly FunnelLimits[],
  key: keyof Omit<FunnelLimits, "denominator">,
  { x, y, top }: Plotted,
): string {
  let path = "";
  for (const one of limits) {
    if (y(one[key]) < top) continue;
    path += `${path === "" ? "M" : "L"}${at(x(one.denominator))} ${at(y(one[key]))}`;
  }
  return path;
}
