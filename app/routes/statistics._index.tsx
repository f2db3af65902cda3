import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { YearBars } from "~/components/charts/year-bars";
import { Button } from "~/components/form-actions";
import { Select } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { StatisticsTables } from "~/components/statistics-tables";
import { DIMENSION_NAMES, DIMENSIONS, LEAST_FOR_A_SHARE } from "~/domain/statistics/figures";
import type { Statistics } from "~/domain/statistics/shares";
import {
  decodeStatistics,
  encodeStatistics,
  type StatisticsState,
} from "~/domain/statistics/statistics-params";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { REPORT_KINDS } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  const state = decodeStatistics(new URL(request.url).searchParams);
  return data({ state, statistics: await onDayAsked(request, (day) => viewStatistics(state, day)) });
}

export const meta = metaOf<typeof loader>(({ state }) => ({
  title: "Statistics",
  description:
    "How much was asked for, answered, done, checked and found to last; each number leads to its list.",
  canonical: paths.statistics(encodeStatistics(state)),
}));

export default function StatisticsRoute() {
  const { state, statistics } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="From what was asked for to what was shown to last. Each number leads to the list it counts.">
        Statistics
      </PageTitle>
      <Choices state={state} years={statistics.years} />
      {statistics.all.issued === 0 ? (
        <p>The register holds no reports of this kind and year.</p>
      ) : (
        <>
          {state.by === "year" ? <AnswersByYear statistics={statistics} /> : null}
          <StatisticsTables state={state} statistics={statistics} />
          <p>
            <a href={paths.statisticsFile(encodeStatistics(state))}>Download these figures (CSV)</a>
          </p>
        </>
      )}
      <HowToRead />
    </PageMain>
  );
}

function Choices({ state, years }: { state: StatisticsState; years: readonly string[] }) {
  return (
    <form method="get" action={paths.statistics()} className="register-choices">
      <Select
        name="by"
        label="Told apart by"
        options={DIMENSION_NAMES.map((value) => ({ value, label: DIMENSIONS[value].label }))}
        defaultValue={state.by}
      />
      <Select
        name="kind"
        label="Kind of report"
        placeholder="All kinds"
        options={REPORT_KINDS.map(({ code: value, label }) => ({ value, label }))}
        defaultValue={state.kind ?? ""}
      />
      <Select
        name="year"
        label="Year of report"
        placeholder="All years"
        options={years.map((value) => ({ value, label: value }))}
        defaultValue={state.year ?? ""}
      />
      <Button>Show</Button>
    </form>
  );
}

const SERIES = [
  { key: "in_time", label: "In time" },
  { key: "late", label: "Late" },
  { key: "undated", label: "Answered, not known when" },
  { key: "none", label: "No answer held, or time still runs" },
] as const;

function AnswersByYear({ statistics }: { statistics: Statistics }) {
  const years = statistics.rows
    .filter(({ value }) => /^\d{4}$/.test(value))
    .map(({ value, counts }) => ({
      year: Number(value),
      values: [
        counts.in_time,
        counts.late,
        counts.answered - counts.dated,
        counts.waiting + counts.unanswered,
      ],
    }))
    .reverse();
  return (
    <YearBars
      id="answers"
      title="Requests by year of report, and whether they were answered"
      description="Each bar is a year: requests answered in time, late, answered on a day not known, and without an answer."
      series={SERIES}
      years={years}
    />
  );
}

const HowToRead = () => (
  <section>
    <h2 className="nhsuk-heading-m">How to read this</h2>
    <ul>
      <li>
        A share is shown only where it is one of at least {LEAST_FOR_A_SHARE}, and only of what the register
        can tell. What nobody has looked at counts neither as done nor as not done.
      </li>
      <li>
        Answers and claims are looked at because reviewers chose to, so what they found says nothing on the
        rest; no share is made of it. Where claims were <a href={paths.samples()}>chosen by lot</a>, a share
        is told with its interval.
      </li>
      <li>
        Issuers are shown without shares. How many reports a coroner writes, and to whom, differs from area to
        area by habit: it does not show where care is safer.
      </li>
      <li>
        A report that asks several kinds of body, or has several themes, counts in the row of each; rows may
        come to more than the line for all.
      </li>
      <li>
        What the sources leave out is told in <a href={paths.aboutData()}>about the data</a>.
      </li>
    </ul>
  </section>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
