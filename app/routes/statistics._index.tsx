import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FilterLeftOut } from "~/components/filter-left-out";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { HowToReadStatistics, StatisticsCharts, StatisticsChoices } from "~/components/statistics-parts";
import { StatisticsTables } from "~/components/statistics-tables";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { decodeStatistics, encodeStatistics } from "~/domain/statistics/statistics-params";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const state = decodeStatistics(searchParams);
  const unknown = refusalOfFilters("statistics", searchParams);
  return data({ state, unknown, statistics: await onDayAsked(request, (day) => viewStatistics(state, day)) });
}

export const meta = metaOf<typeof loader>(({ state }) => ({
  title: "Statistics",
  description:
    "How much was asked for, answered, done, checked and found to last; each number leads to its list.",
  canonical: paths.statistics(encodeStatistics(state)),
}));

export default function StatisticsRoute() {
  const { state, unknown, statistics } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="From what was asked for to what was shown to last. Each number leads to the list it counts.">
        Statistics
      </PageTitle>
      <StatisticsChoices state={state} years={statistics.years} action={paths.statistics()} />
      <FilterLeftOut refusal={unknown} />
      {statistics.all.issued === 0 ? (
        <p>The register holds no reports of this kind and year.</p>
      ) : (
        <>
          <StatisticsCharts state={state} statistics={statistics} />
          <StatisticsTables state={state} statistics={statistics} />
          <p>
            <a href={paths.statisticsFile(encodeStatistics(state))}>Download these figures (CSV)</a>
          </p>
        </>
      )}
      <HowToReadStatistics />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
