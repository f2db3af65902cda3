import type { ChartMark, PointType } from "~db/vocabulary";
import { at } from "./svg-writing";

/**
 * The colours of charts, written into the drawing because it leaves the site as a file. All stand out from
 * white by 4.5 to 1 or more, and each is paired with a shape or a dash: none is told by colour alone.
 */
export const INK = "#212b32";
export const QUIET = "#4c6272";
export const GRID = "#d8dde0";
export const PAPER = "#ffffff";
export const TARGET = "#ae2573";
export const MARK = "#330072";

interface PointLook {
  colour: string;
  shape: "circle" | "diamond" | "triangle" | "square";
}

export const POINT_LOOKS: Record<PointType, PointLook> = {
  common_cause: { colour: QUIET, shape: "circle" },
  special_cause_improvement: { colour: "#005eb8", shape: "diamond" },
  special_cause_concern: { colour: "#b34700", shape: "triangle" },
  special_cause_neutral_high: { colour: "#330072", shape: "square" },
  special_cause_neutral_low: { colour: "#330072", shape: "square" },
};

/** A point's symbol; hollow where the figure is provisional. */
export function symbol(
  type: PointType,
  x: number,
  y: number,
  { radius, isHollow = false }: { radius: number; isHollow?: boolean },
): string {
  const { colour, shape } = POINT_LOOKS[type];
  const fill = isHollow ? `fill="${PAPER}" stroke="${colour}" stroke-width="1.5"` : `fill="${colour}"`;
  if (shape === "circle") return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" ${fill}/>`;
  const r = radius * 1.45;
  const path =
    shape === "diamond"
      ? `M${at(x)} ${at(y - r)}l${at(r)} ${at(r)}l${at(-r)} ${at(r)}l${at(-r)} ${at(-r)}z`
      : shape === "triangle"
        ? `M${at(x)} ${at(y - r)}l${at(r)} ${at(r * 1.7)}h${at(-2 * r)}z`
        : `M${at(x - r * 0.8)} ${at(y - r * 0.8)}h${at(r * 1.6)}v${at(r * 1.6)}h${at(-r * 1.6)}z`;
  return `<path d="${path}" ${fill}/>`;
}

/** The dashes of a marked date's line, by what it is. */
export const MARK_DASHES: Record<ChartMark, string> = {
  issued: "2 3",
  answered: "6 3",
  implemented: "",
  verified: "8 2 2 2",
  other: "1 4",
};
