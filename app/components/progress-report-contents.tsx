import type { Movement, Section, Verdict } from "~/domain/progress-reports/progress-report-rules";
import type { ShownFigure, ShownReport } from "~/domain/progress-reports/view-progress-report.server";
import { FIGURES, figureOf, LEAST_FOR_A_SHARE, UNITS, type FigureKey } from "~/domain/statistics/figures";
import { encodeList } from "~/domain/statistics/statistics-params";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { PairBars } from "./charts/pair-bars";
import { DataTable } from "./data-table";
import { Prose } from "./prose";

/** A progress report as the public reads it: the editor's words, and the figures they are about. */
export function ProgressReportContents({ report }: { report: ShownReport }) {
  const { words, movements } = report;
  const of = (...verdicts: Verdict[]) => movements.filter(({ verdict }) => verdicts.includes(verdict));
  return (
    <>
      <Words section="summary" words={words.summary} />
      <h2 className="nhsuk-heading-m">The figures</h2>
      <Figures report={report} />
      <UnansweredByKind report={report} />
      <h2 className="nhsuk-heading-m">What got better</h2>
      <Movements movements={of("better")} none="Nothing that is watched got better in this period." />
      <Words section="better" words={words.better} />
      <h2 className="nhsuk-heading-m">What did not</h2>
      <Movements movements={of("worse")} none="Nothing that is watched got worse in this period." />
      <Movements movements={of("same", "too_few")} none={null} heading="About the same, or too few to say" />
      <Words section="worse" words={words.worse} />
      <h2 className="nhsuk-heading-m">Who has not answered</h2>
      <Silences report={report} />
      <Words section="silent" words={words.silent} />
      <h2 className="nhsuk-heading-m">Methods, and how good the data are</h2>
      <Words section="methods" words={words.methods} />
      <Methods report={report} />
    </>
  );
}

const Words = ({ section, words }: { section: Section; words: string }) =>
  words === "" ? null : (
    <div data-section={section}>
      <Prose text={words} foldAfter={0} />
    </div>
  );

function Movements(props: { movements: readonly Movement[]; none: string | null; heading?: string }) {
  if (props.movements.length === 0) return props.none === null ? null : <p>{props.none}</p>;
  return (
    <>
      {props.heading ? <h3 className="nhsuk-heading-s">{props.heading}</h3> : null}
      <ul>
        {props.movements.map(({ figure, sentence }) => (
          <li key={figure}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

const inWords = (count: number): string => count.toLocaleString("en-GB");

interface ListedCount {
  figure: FigureKey;
  part: string;
  count: number;
  /** Null for today. */
  day: string | null;
}

const CountLink = ({ figure, part, count, day }: ListedCount) => (
  <a
    href={paths.statisticsList({
      ...encodeList({ figure, by: "type", value: part || null, kind: null, year: null, body: null, page: 1 }),
      "as-of": day,
    })}
  >
    {inWords(count)}
  </a>
);

const cellsOf = ({ figure, part, ...counts }: ShownFigure, { startedOn, toOn }: ShownReport) => [
  <CountLink key="start" {...{ figure, part, count: counts.atStart, day: startedOn }} />,
  <CountLink key="end" {...{ figure, part, count: counts.atEnd, day: toOn }} />,
  signed(counts.atEnd - counts.atStart),
  <CountLink key="today" {...{ figure, part, count: counts.today, day: null }} />,
  signed(counts.today - counts.atEnd),
];

const signed = (change: number): string => (change > 0 ? `+${inWords(change)}` : inWords(change));

const columnsOf = ({ startedOn, toOn }: ShownReport, first: string) => [
  { key: "figure", label: first },
  { key: "start", label: `End of ${showDate(startedOn)}`, isNumeric: true },
  { key: "end", label: `End of ${showDate(toOn)}`, isNumeric: true },
  { key: "change", label: "Change", isNumeric: true },
  { key: "today", label: "Today", isNumeric: true },
  { key: "since", label: "Change since", isNumeric: true },
];

const Figures = ({ report }: { report: ShownReport }) => (
  <DataTable
    caption="The national picture when the period began, when it ended, and today"
    columns={columnsOf(report, "Figure")}
    rows={report.figures
      .filter(({ part }) => part === "")
      .map((one) => ({
        key: one.figure,
        cells: [
          `${figureOf(one.figure).label} (${UNITS[figureOf(one.figure).unit].one})`,
          ...cellsOf(one, report),
        ],
      }))}
  />
);

const MOST_DRAWN = 8;

/** The kinds of body with the most unanswered requests drawn, and all of them in the table. */
function UnansweredByKind({ report }: { report: ShownReport }) {
  const rows = report.figures.filter(
    ({ figure, part, atStart, atEnd }) => figure === "unanswered" && part !== "" && atStart + atEnd > 0,
  );
  if (rows.length === 0) return null;
  const drawn = [...rows].sort((a, b) => b.atEnd - a.atEnd).slice(0, MOST_DRAWN);
  return (
    <>
      <PairBars
        id="unanswered"
        title="Requests past their day without an answer, by kind of body"
        description="For each kind of body two bars: requests without an answer when the period began, and when it ended. The table below has the same numbers."
        series={["When the period began", "When it ended"]}
        pairs={drawn.map(({ part, partLabel, atStart, atEnd }) => ({
          ...{ key: part, label: partLabel, values: [atStart, atEnd] },
        }))}
      />
      <DataTable
        caption="Requests past their day without an answer, by kind of body"
        columns={columnsOf(report, "Kind of body")}
        rows={rows.map((one) => ({ key: one.part, cells: [one.partLabel, ...cellsOf(one, report)] }))}
      />
    </>
  );
}

const MOST_LISTED = 200;

const todayOf = ({ isWithdrawn, hasAnswered }: ShownReport["silences"][number]): string =>
  isWithdrawn === 1 ? "Withdrawn since" : hasAnswered === 1 ? "Answered" : "No answer held";

function Silences({ report }: { report: ShownReport }) {
  const { silences } = report;
  const since = silences.filter((one) => one.isWithdrawn === 0 && one.hasAnswered === 1).length;
  const withdrawn = silences.filter(({ isWithdrawn }) => isWithdrawn === 1).length;
  return (
    <>
      <p>
        {inWords(silences.length)} {silences.length === 1 ? "request" : "requests"} fell due in the period and
        had no answer in this register when it ended. An answer may exist that was not published.{" "}
        {inWords(since)} {since === 1 ? "has" : "have"} one today.
        {withdrawn > 0
          ? ` ${inWords(withdrawn)} ${withdrawn === 1 ? "was" : "were"} withdrawn since, and ${withdrawn === 1 ? "is" : "are"} listed as published.`
          : ""}
      </p>
      <DataTable
        caption="Fell due in the period, no answer held at its end"
        columns={[
          { key: "body", label: "Body" },
          { key: "report", label: "Report" },
          { key: "due", label: "Fell due" },
          { key: "today", label: "Today" },
        ]}
        rows={silences.slice(0, MOST_LISTED).map((one) => ({
          key: String(one.addressingId),
          cells: [
            one.bodyCode === null ? (
              "A body that is not identified yet"
            ) : (
              <a href={paths.body(one.bodyCode)}>{one.bodyName}</a>
            ),
            <a key="report" href={paths.report(one.report)}>
              {one.report}
            </a>,
            showDate(one.dueOn),
            todayOf(one),
          ],
        }))}
        empty="None."
      />
      {silences.length > MOST_LISTED ? (
        <p>The first {MOST_LISTED} are shown; the file below has all of them.</p>
      ) : null}
    </>
  );
}

const Methods = ({ report }: { report: ShownReport }) => (
  <>
    <ul>
      <li>
        Each figure is of the whole register, as the public could know it at the end of{" "}
        {showDate(report.startedOn)} and of {showDate(report.toOn)}: the change between the two days is what
        became known in the period.
      </li>
      <li>
        {report.edition === null
          ? "The figures are frozen when this is published."
          : `The figures of the two days are as they were counted on ${showDate(report.edition.publishedOn)}, and stay so.`}{" "}
        Their lists are made anew when you open them. They differ where a record came late, was corrected or
        was withdrawn.
      </li>
      <li>
        A share is told only of at least {LEAST_FOR_A_SHARE}, and only of what the register can tell. What
        reviewers examined was chosen by them, so it says nothing on the rest.
      </li>
      <li>
        What the sources leave out is told in <a href={paths.aboutData()}>about the data</a>.
      </li>
    </ul>
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What each figure counts</span>
      </summary>
      <ul>
        {FIGURES.map(({ key, label, meaning }) => (
          <li key={key}>
            <strong>{label}:</strong> {meaning}
          </li>
        ))}
      </ul>
    </details>
  </>
);
