import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiRoot } from "~/domain/open-data/api-root.server";
import { OPEN_TO_ALL } from "~/http/api.server";
import { wholeAddress } from "~/http/served-origin.server";

/** Where everything is. */
export const loader = ({ request }: LoaderFunctionArgs): Response =>
  Response.json(apiRoot(wholeAddress(request, "")), { headers: OPEN_TO_ALL });
