import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { WordLists } from "~/components/word-lists";
import { aboutTheData } from "~/domain/overview/overview.server";
import { londonDay, showDate } from "~/lib/dates";
import { pageMeta } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { IMPORT_FORMATS, termOf } from "~db/vocabulary";

export function loader() {
  return data(aboutTheData());
}

export const meta: MetaFunction = () =>
  pageMeta({
    title: "About the data",
    description: "Sources and licence, when each was last read, what every word means, and what is missing.",
    canonical: paths.aboutData(),
  });

const SOURCES = [
  { key: "source", label: "Source" },
  { key: "what", label: "What it is" },
  { key: "read", label: "Last read" },
  { key: "rows", label: "Rows", isNumeric: true },
];

export default function AboutDataRoute() {
  const { imports, gaps } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "About", href: paths.about() }]}>
      <PageTitle lead="Where everything here comes from, what its words mean, and what is missing.">
        About the data
      </PageTitle>

      <h2 id="units">What is counted</h2>
      <p>Two things are counted, and every number here says which:</p>
      <ul>
        <li>
          a <strong>request</strong>: one report and one body it asks. The day to answer by, and the answer,
          belong to it;
        </li>
        <li>
          a <strong>tracked concern or recommendation</strong>: one concern at one body. What must be done,
          and whether it was, belongs to it. Where a report asks several bodies without saying which must do
          what, the concern stands as asked of all of them together.
        </li>
      </ul>

      <h2 id="sources">Sources</h2>
      <DataTable
        caption="Sources and when each was last read"
        isCaptionHidden
        columns={SOURCES}
        empty="No file has been read into this register."
        rows={imports.map(({ format, finishedAt, rowsRead }) => {
          const term = termOf(IMPORT_FORMATS, format);
          return {
            key: format,
            cells: [
              term.label,
              term.meaning,
              showDate(londonDay(finishedAt)),
              rowsRead.toLocaleString("en-GB"),
            ],
          };
        })}
      />
      <p>
        Where sources differ, the better one is shown and the others are kept: what the registrar or the
        issuer entered comes first, then the official page, then trackers, then text read by a program from
        documents. A blank in a source never removes a value.
      </p>

      <h2 id="licence">Licence</h2>
      <p>
        Contains public sector information licensed under the{" "}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        : coroners’ reports and answers published by the Courts and Tribunals Judiciary, organisation data of
        the NHS, and lists of coroner areas. Names of bodies and areas were matched with the help of the
        Preventable Deaths Tracker (MIT licence).
      </p>

      <h2 id="gaps">Known gaps</h2>
      {gaps ? <GapList gaps={gaps} /> : null}

      <h2 id="words">What the words mean</h2>
      <WordLists />
    </PageMain>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function GapList({ gaps }: { gaps: NonNullable<Loaded["gaps"]> }) {
  const rows: [number, string][] = [
    [gaps.withoutDate, "reports with a date that is missing or cannot be read"],
    [gaps.withoutItems, "reports whose concerns are not held as text"],
    [gaps.withoutAddressee, "reports that name nobody to answer them"],
    [gaps.unmatched, "names asked that are not matched to a body yet"],
    [gaps.wholeSection, "concerns that stand as one because their source does not divide them"],
    [gaps.unattributed, "answers that are not connected to a body yet"],
  ];
  return (
    <ul>
      {rows.map(([count, what]) => (
        <li key={what}>
          {count.toLocaleString("en-GB")} {what}.
        </li>
      ))}
      <li>
        Answers are known only where they were published: silence here does not show that none was sent.
      </li>
      <li>Most of what was asked before 2013 was never published.</li>
    </ul>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
