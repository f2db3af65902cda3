import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CountedRows } from "~/components/counted-rows";
import { FilterLeftOut } from "~/components/filter-left-out";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { viewBodyName } from "~/domain/bodies/view-body.server";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { DIMENSIONS, figureOf, UNITS } from "~/domain/statistics/figures";
import { listBehind } from "~/domain/statistics/list-behind.server";
import { decodeList, encodeList, encodeStatistics } from "~/domain/statistics/statistics-params";
import { labelOfValue } from "~/domain/statistics/statistics.server";
import { onDayAsked } from "~/http/as-of.server";
import { notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, REPORT_KINDS } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const state = decodeList(searchParams);
  if (state === null) throw notFound();
  return data({
    state,
    unknown: refusalOfFilters("statisticsList", searchParams),
    label: state.value === null ? null : labelOfValue(state.by, state.value),
    bodyName: state.body === null ? null : (viewBodyName(state.body) ?? `“${state.body}”, which no body has`),
    list: await onDayAsked(request, (day) => listBehind(state, day)),
  });
}

export const meta = metaOf<typeof loader>(({ state }) => ({
  title: `${figureOf(state.figure).label}: the list`,
  description: figureOf(state.figure).meaning,
  canonical: paths.statisticsList(encodeList({ ...state, page: 1 })),
}));

export default function StatisticsListRoute() {
  const { state, unknown, label, bodyName, list } = useLoaderData<typeof loader>();
  const { unit, label: figure, meaning } = figureOf(state.figure);
  const narrowed = [
    bodyName,
    label === null ? null : `${DIMENSIONS[state.by].label}: ${label}`,
    state.kind === null ? null : labelOf(REPORT_KINDS, state.kind),
    state.year,
  ].filter((one) => one !== null);
  const counted = list.count === 1 ? UNITS[unit].one : UNITS[unit].counted;
  return (
    <PageMain
      crumbs={[
        state.body === null || bodyName === null
          ? { label: "Statistics", href: paths.statistics(encodeStatistics(state)) }
          : { label: bodyName, href: paths.body(state.body) },
      ]}
    >
      <PageTitle caption={narrowed.join(" · ") || undefined} lead={meaning}>
        {figure}
      </PageTitle>
      <p>
        <strong>{list.count.toLocaleString("en-GB")}</strong> {counted}
      </p>
      <FilterLeftOut refusal={unknown} />
      <CountedRows rows={list.rows} />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefFor={(page) => paths.statisticsList(encodeList({ ...state, page }))}
      />
      <TakeAway
        what="this list"
        file={(format) => paths.statisticsListFile(format, encodeList({ ...state, page: 1 }))}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Statistics", href: paths.statistics() }]}>
    <RouteError notFound="There is no such figure" />
  </PageMain>
);
