import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SearchHelp } from "~/components/search-help";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = () => null;

export const meta = metaOf({
  title: "How to search",
  description: "What you can type into the search of the register, and what it finds.",
  canonical: paths.searchHelp(),
});

export default function SearchingRoute() {
  return (
    <PageMain crumbs={[{ label: "About", href: paths.about() }]}>
      <PageTitle lead="Type what you would say. The search knows many other words for the same thing.">
        How to search
      </PageTitle>
      <SearchHelp />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
