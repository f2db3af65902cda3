import type { LoaderFunctionArgs } from "@remix-run/node";
import { siteMapParts } from "~/domain/site-map/site-map.server";
import { wholeAddress } from "~/http/served-origin.server";
import { siteMapIndex } from "~/http/site-map.server";

/** The index of the site map. */
export const loader = ({ request }: LoaderFunctionArgs): Response =>
  siteMapIndex(siteMapParts(), wholeAddress(request, ""));
