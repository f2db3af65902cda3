import type { LoaderFunctionArgs } from "@remix-run/node";
import { wholeAddress } from "~/http/served-origin.server";
import { robotsTxt } from "~/http/site-map.server";

/** What search engines leave alone, and where the site map is. */
export const loader = ({ request }: LoaderFunctionArgs): Response => robotsTxt(wholeAddress(request, ""));
