import { YearBars } from "~/components/charts/year-bars";
import { Button } from "~/components/form-actions";
import { Select } from "~/components/form-fields";
import { DIMENSION_NAMES, DIMENSIONS, LEAST_FOR_A_SHARE, type Dimension } from "~/domain/statistics/figures";
import type { Statistics } from "~/domain/statistics/shares";
import type { StatisticsState } from "~/domain/statistics/statistics-params";
import { paths } from "~/lib/paths";
import { REPORT_KINDS } from "~db/vocabulary";
import { PairBars } from "./charts/pair-bars";

interface ChoicesProps {
  state: StatisticsState;
  years: readonly string[];
  /** The page that shows the figures. */
  action: string;
}

/** What the figures are told apart by, and of which reports they are. */
export function StatisticsChoices({ state, years, action }: ChoicesProps) {
  return (
    <form method="get" action={action} className="register-choices">
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

/** The charts of a dimension; the numbers drawn stand in the tables below. */
export function StatisticsCharts({ state, statistics }: { state: StatisticsState; statistics: Statistics }) {
  if (state.by === "year")
    return (
      <>
        <AnswersByYear statistics={statistics} />
        <ChecksByYear statistics={statistics} />
      </>
    );
  // Drawn side by side, issuers would look compared (HowToRead).
  return state.by === "issuer" ? null : <AnswersByValue by={state.by} statistics={statistics} />;
}

const SERIES = [
  { key: "in_time", label: "In time" },
  { key: "late", label: "Late" },
  { key: "undated", label: "Answered, not known when" },
  { key: "none", label: "No answer held, or time still runs" },
] as const;

function AnswersByYear({ statistics }: { statistics: Statistics }) {
  const years = byYear(statistics, (counts) => [
    ...[counts.in_time, counts.late, counts.answered - counts.dated],
    counts.waiting + counts.unanswered,
  ]);
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

const CHECKED = [
  { key: "sustained", label: "Sustained" },
  { key: "verified", label: "Found done, not yet shown to last" },
  { key: "open", label: "Not examined, or not found done" },
] as const;

/** What is followed up, by what somebody independent found: what bodies say is a fact of its own, in the table. */
function ChecksByYear({ statistics }: { statistics: Statistics }) {
  const years = byYear(statistics, ({ tracked, verified, sustained }) => [
    ...[sustained, verified - sustained, tracked - verified],
  ]);
  return (
    <YearBars
      id="checks"
      title="What is followed up, by year of report, and what checks found"
      description="Each bar is a year: concerns and recommendations shown to last, found done by somebody independent, and the rest."
      series={CHECKED}
      years={years.filter(({ values }) => values.some((value) => value > 0))}
    />
  );
}

const byYear = (
  { rows }: Statistics,
  values: (counts: Statistics["all"]) => readonly number[],
): { year: number; values: readonly number[] }[] =>
  rows
    .filter(({ value }) => /^\d{4}$/.test(value))
    .map(({ value, counts }) => ({ year: Number(value), values: values(counts) }))
    .reverse();

const MOST_DRAWN = 12;

function AnswersByValue({ by, statistics }: { by: Dimension; statistics: Statistics }) {
  const asked = statistics.rows.filter(({ counts }) => counts.asked > 0);
  const drawn = [...asked].sort((a, b) => b.counts.asked - a.counts.asked).slice(0, MOST_DRAWN);
  const what = DIMENSIONS[by].label.toLowerCase();
  const left = asked.length - drawn.length;
  return drawn.length === 0 ? null : (
    <PairBars
      id="answers"
      title={`Requests, and how many were answered, by ${what}`}
      description={`For each ${what} two bars: the requests, and those to which an answer is held.${left > 0 ? ` The ${MOST_DRAWN} with the most requests are drawn.` : ""} The tables below have every number.`}
      series={["Requests", "Answered"]}
      pairs={drawn.map(({ value, label, counts }) => ({
        ...{ key: value, label, values: [counts.asked, counts.answered] },
      }))}
    />
  );
}

/** What the figures can tell, and what they cannot. */
export const HowToReadStatistics = () => (
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
