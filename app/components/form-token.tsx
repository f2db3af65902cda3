import { useMatches } from "@remix-run/react";
import { CsrfField } from "./form-actions";

/**
 * The token that every form sends with it. Taken from the innermost loader that gave one: the root's for
 * somebody signed in, the page's own (`csrf: csrfToken(request)`) for a visitor.
 */
export function FormToken() {
  const token = useMatches()
    .map(({ data }) => (typeof data === "object" && data !== null && "csrf" in data ? data.csrf : null))
    .findLast((csrf) => typeof csrf === "string");
  return <CsrfField token={typeof token === "string" ? token : ""} />;
}
