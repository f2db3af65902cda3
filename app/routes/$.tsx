import { PageMain } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { notFound } from "~/http/responses.server";

export function loader() {
  throw notFound();
}

export default function NoSuchPageRoute() {
  return null;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
