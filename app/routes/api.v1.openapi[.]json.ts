import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApiDocument } from "~/domain/open-data/openapi-document";
import { OPEN_TO_ALL } from "~/http/api.server";
import { wholeAddress } from "~/http/served-origin.server";

/** The API for programs that write programs: OpenAPI 3.1. */
export const loader = ({ request }: LoaderFunctionArgs): Response =>
  Response.json(openApiDocument(wholeAddress(request, "")), { headers: OPEN_TO_ALL });
