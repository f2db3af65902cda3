import { createHash } from "node:crypto";
import { chartSvg } from "~/components/charts/chart-drawing";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { pictureOf } from "./drawn-picture.server";

export type DrawingFormat = "svg" | "png";

const TYPES: Readonly<Record<DrawingFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
};

interface ChartAsked {
  chart: MeasureChart;
  format: DrawingFormat;
  /** What the file is called, without its ending. */
  name: string;
  /** What the chart shows, in words. */
  description?: string;
  request: Request;
}

/**
 * A chart as a file: the whole drawing with title, key, notes and source. Other sites' pages may show it, which
 * the embed code is for; it holds nothing that runs.
 */
export async function chartFile({
  chart,
  format,
  name,
  description,
  request,
}: ChartAsked): Promise<Response> {
  const words = description === undefined ? {} : { description };
  const svg = chartSvg(chart, { id: "chart", size: "file", ...words });
  const headers = {
    "Content-Type": TYPES[format],
    "Content-Disposition": `inline; filename="${name}.${format}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
  };
  // Drawings are kept and compressed like pages; a picture takes longer to make than to say that it still holds.
  if (format === "svg") return new Response(svg, { headers });
  const etag = `"${createHash("sha256").update(svg).digest("base64url").slice(0, 22)}"`;
  const lasting = { ...headers, "Cache-Control": "public, max-age=0, must-revalidate", ETag: etag };
  if (request.headers.get("If-None-Match")?.includes(etag))
    return new Response(null, { status: 304, headers: lasting });
  return new Response(new Uint8Array(await pictureOf(svg)), { headers: lasting });
}
