import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { readableDocument, type ReadableDocument } from "~/domain/documents/readable-document.server";
import { currentUser } from "~/http/current-user.server";
import { requireParams } from "~/http/params.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";

type Withdrawn = Extract<ReadableDocument, { kind: "withdrawn" }>;

const DOCUMENT_NUMBER = /^[1-9]\d{0,14}$/;
const KEPT_BY_NOBODY = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/**
 * A kept file, or the way to one that stands elsewhere. Files come from outside, so a browser may show only
 * kinds that cannot run anything, and those in a sandbox; every other kind is offered for saving.
 */
export function loader({ params, request }: LoaderFunctionArgs) {
  const { id } = requireParams(params, "id");
  const reader = currentUser(request)?.memberships ?? [];
  const document = DOCUMENT_NUMBER.test(id) ? readableDocument(Number(id), reader) : null;
  if (document === null) return unknown();
  if (document.kind === "withdrawn") return withdrawn(document);
  if (document.kind === "link")
    return redirect(paths.reportSource(document.reportReference, Number(id)), { headers: KEPT_BY_NOBODY });
  if (document.kind === "private link") return redirect(document.address, { headers: KEPT_BY_NOBODY });

  const etag = `"${document.sha256}"`;
  const cache: Record<string, string> = document.isPublic
    ? { "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Cookie", ETag: etag }
    : KEPT_BY_NOBODY;
  if (document.isPublic && request.headers.get("If-None-Match") === etag)
    return new Response(null, { status: 304, headers: cache });
  const { mediaType } = document;
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      ...cache,
      "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
      "Content-Length": String(document.bytes.byteLength),
      "Content-Disposition": `${document.isShownInPlace ? "inline" : "attachment"}; filename="${document.fileName}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Nothing stands here, or nothing that this reader may see: both are answered alike. */
const unknown = (): Response =>
  new Response(
    "The register has no such document, or it is not public.\n\nSearch for the report it belongs to: its page leads to every document that is public.\n",
    { status: 404, headers: { ...KEPT_BY_NOBODY, "Content-Type": "text/plain; charset=utf-8" } },
  );

/** What is left at the address of a document that was taken back: when and why (design §4.10). */
const withdrawn = ({ withdrawnOn, reason, reportReference }: Withdrawn): Response =>
  new Response(
    `This document of ${reportReference} was withdrawn on ${showDate(withdrawnOn)}.\n\n${reason}\n`,
    {
      status: 410,
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": "text/plain; charset=utf-8",
        "X-Content-Type-Options": "nosniff",
      },
    },
  );
