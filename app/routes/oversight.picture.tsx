import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { StatStrip } from "~/components/stat-strip";
import { HowToReadStatistics, StatisticsCharts, StatisticsChoices } from "~/components/statistics-parts";
import { StatisticsTables } from "~/components/statistics-tables";
import { figureOf, UNITS, type FigureKey } from "~/domain/statistics/figures";
import { shareOf, type Statistics } from "~/domain/statistics/shares";
import {
  decodeStatistics,
  encodeList,
  encodeStatistics,
  type StatisticsState,
} from "~/domain/statistics/statistics-params";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  const state = decodeStatistics(new URL(request.url).searchParams);
  const today = londonDay(Date.now());
  return { state, today, statistics: viewStatistics(state, today) };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "The national picture",
  description: "From what was asked for to what was shown to last, for those who oversee it.",
});

export default function OversightPictureRoute() {
  const { state, today, statistics } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle
        caption={`On ${showDate(today)}`}
        lead="From what was asked for to what was shown to last. Each number leads to the list it counts."
      >
        The national picture
      </PageTitle>
      <p>
        <a href={paths.oversightWaiting()}>What waits, for whom, and since when</a>
      </p>
      <StatisticsChoices state={state} years={statistics.years} action={paths.oversightPicture()} />
      {statistics.all.issued === 0 ? (
        <p>The register holds no reports of this kind and year.</p>
      ) : (
        <>
          <Chain state={state} statistics={statistics} />
          <StatisticsCharts state={state} statistics={statistics} />
          <StatisticsTables state={state} statistics={statistics} />
          <p>
            <a href={paths.statisticsFile(encodeStatistics(state))}>Download these figures (CSV)</a>
          </p>
          <p>
            The public reads the same figures under{" "}
            <a href={paths.statistics(encodeStatistics(state))}>Statistics</a>.
          </p>
        </>
      )}
      <HowToReadStatistics />
    </PageMain>
  );
}

/** Six steps from asking to lasting; a count without a share where nothing says it is a fair one. */
const STEPS: readonly FigureKey[] = ["issued", "in_time", "adequate", "done", "verified", "sustained"];

function Chain({ state, statistics: { all } }: { state: StatisticsState; statistics: Statistics }) {
  return (
    <StatStrip
      label="From issued to sustained"
      steps={STEPS.map((figure) => {
        const { label, of, unit } = figureOf(figure);
        const share = shareOf(figure, all, "year");
        const whole = of === undefined ? null : figureOf(of).label.toLowerCase();
        return {
          ...{ key: figure, label, count: all[figure] },
          href: paths.statisticsList(encodeList({ ...state, figure, value: null, body: null, page: 1 })),
          of:
            of === undefined
              ? UNITS[unit].counted
              : `of ${all[of].toLocaleString("en-GB")} ${whole}${share === null ? "" : ` (${share})`}`,
        };
      })}
    />
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
    <RouteError />
  </PageMain>
);
