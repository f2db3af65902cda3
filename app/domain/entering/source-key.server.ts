import { keyedDigest } from "~db/secrets.server";

/**
 * The keyed digest by which a page is recognised again, whoever brings it: the address without protocol, "www.",
 * query, capitals and closing slash. The same form as imports use, so that the same page is the same report.
 */
export function sourceKeyOf(address: string): string {
  const url = new URL(address);
  const path = decodeURI(url.pathname).replace(/\/+$/, "");
  return keyedDigest("source-digest", `report:${url.host.replace(/^www\./, "")}${path}`.toLowerCase());
}
