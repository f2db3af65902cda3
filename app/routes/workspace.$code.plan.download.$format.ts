import type { LoaderFunctionArgs } from "@remix-run/node";
import { planAsCsv, planAsExcel } from "~/domain/submissions/download-plan.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, noSuchFile } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A body's plan, published and drafted, as a spreadsheet for its own people. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { code, format } = requireParams(params, "code", "format");
  const { actor, body } = requireBodyPerson(request, code);
  if (format !== "xlsx" && format !== "csv") throw noSuchFile();
  const file = format === "csv" ? planAsCsv(actor) : new Uint8Array(await planAsExcel(actor, body.name));
  return new Response(file, {
    headers: {
      ...keptByNobody(),
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="plan-${code.replace(/[^\w-]/g, "")}-${londonDay(Date.now())}.${format}"`,
    },
  });
}
