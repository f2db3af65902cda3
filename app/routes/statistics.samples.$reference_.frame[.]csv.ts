import type { LoaderFunctionArgs } from "@remix-run/node";
import { frameFile } from "~/domain/samples/view-samples.server";
import { requireParams } from "~/http/params.server";
import { problem } from "~/http/problem.server";

/** What a sample is drawn from, byte for byte as it was sealed. */
export function loader({ params }: LoaderFunctionArgs): Response {
  const { reference } = requireParams(params, "reference");
  const frame = frameFile(reference);
  if (frame === null) return problem(404, "There is no such sample.");
  return new Response(frame, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${reference}-frame.csv"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
