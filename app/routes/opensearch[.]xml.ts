import type { LoaderFunctionArgs } from "@remix-run/node";
import { wholeAddress } from "~/http/served-origin.server";
import { openSearchDescription } from "~/http/site-map.server";

export const loader = ({ request }: LoaderFunctionArgs): Response =>
  openSearchDescription(wholeAddress(request, ""));
