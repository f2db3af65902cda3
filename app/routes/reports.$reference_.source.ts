import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { officialAddress } from "~/domain/reports/view-report.server";
import { requireParams } from "~/http/params.server";

const PRIVATE = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/**
 * The way to the official page of a report, or with ?document= to one of its documents. Its address may
 * carry a name, so it stands in no page, feed or log of ours and is kept by no cache (design §4.8).
 */
export function loader({ params, request }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const document = new URL(request.url).searchParams.get("document");
  const documentId = document === null ? null : /^\d{1,15}$/.test(document) ? Number(document) : -1;
  const address = officialAddress(reference, documentId);
  if (address !== null) return redirect(address, { headers: PRIVATE });
  return new Response(
    "The register knows no official address for this. Go back to the report to read what is held here.\n",
    {
      status: 404,
      headers: { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" },
    },
  );
}
