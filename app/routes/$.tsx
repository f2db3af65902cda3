import { PageMain } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";

export function loader() {
  throw notFound();
}

export const meta = metaOf({ title: "Not found", description: "There is no page at this address." });

export default function NoSuchPageRoute() {
  return null;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
