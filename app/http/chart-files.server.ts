import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { chartSvg } from "~/components/charts/chart-drawing";
import { CHART_CSV_COLUMNS, chartCsvRows } from "~/domain/impact/chart-table-rules";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { pictureOf } from "./drawn-picture.server";

export const CHART_FORMATS = ["svg", "png", "csv"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

const TYPES: Readonly<Record<ChartFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
};

interface ChartAsked {
  chart: MeasureChart;
  format: ChartFormat;
  /** What the file is called, without its ending. */
  name: string;
  /** What the chart shows, in words. */
  description?: string;
  request: Request;
}

/**
 * A chart as a file: the whole drawing with title, key, notes and source as SVG or PNG, or its numbers as CSV.
 * Drawings may be shown by other sites' pages, which the embed code is for; they hold nothing that runs.
 */
export async function chartFile({
  chart,
  format,
  name,
  description,
  request,
}: ChartAsked): Promise<Response> {
  const text =
    format === "csv"
      ? chartCsv(chart)
      : chartSvg(chart, { id: "chart", size: "file", ...(description !== undefined && { description }) });
  const etag = `"${createHash("sha256").update(`${format} ${text}`).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": TYPES[format],
    "Cache-Control": "public, max-age=0, must-revalidate",
    ETag: etag,
    "Content-Disposition": `${format === "csv" ? "attachment" : "inline"}; filename="${fileName(name, format)}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  };
  if (request.headers.get("If-None-Match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(format === "png" ? new Uint8Array(await pictureOf(text)) : text, { headers });
}

const fileName = (name: string, format: ChartFormat): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.${format}`;

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A chart's numbers (RFC 4180); words that a spreadsheet would run as a formula get an apostrophe in front. */
export const chartCsv = (chart: MeasureChart): string =>
  BYTE_ORDER_MARK +
  stringify([[...CHART_CSV_COLUMNS], ...chartCsvRows(chart)], {
    record_delimiter: "windows",
    escape_formulas: true,
  });
