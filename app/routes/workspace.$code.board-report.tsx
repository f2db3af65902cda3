import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { Select } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { saidBy, standingRows, wordsOf } from "~/domain/submissions/board-report-document.server";
import { kindLabel } from "~/domain/submissions/my-work-rules";
import { viewBoardReport } from "~/domain/submissions/view-board-report.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const quarter = new URL(request.url).searchParams.get("quarter");
  const report = viewBoardReport(actor, quarter);
  const published = report.published.map((row) => ({ ...row, said: saidBy(row), words: wordsOf(row) }));
  return { code, body, ...report, published, standing: standingRows(report) };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Board report – ${loaded.body.name}`,
  description: "What your body published in a quarter.",
}));

const COLUMNS = [
  { key: "on", label: "Published" },
  { key: "what", label: "What" },
  { key: "concern", label: "Concern" },
  { key: "said", label: "What it says" },
  { key: "words", label: "In your body’s words" },
];
const WORDS_SHOWN = 300;

export default function BoardReportRoute() {
  const { code, body, quarter, quarters, published, total, now, standing } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead={`What was published from ${showDate(quarter.from)} to ${showDate(quarter.to)}, and how things stand on ${showDate(now.today)}.`}
      >
        Board report
      </PageTitle>
      <form method="get" action={paths.boardReport(code)}>
        <Select
          name="quarter"
          label="Quarter"
          options={quarters.map(({ key, label }) => ({ value: key, label }))}
          defaultValue={quarter.key}
        />
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
          Show
        </button>
      </form>
      <h2 className="nhsuk-heading-m">How things stand on {showDate(now.today)}</h2>
      <SummaryList rows={standing.map(([key, value]) => ({ key, value: value.toLocaleString("en-GB") }))} />
      <h2 className="nhsuk-heading-m">
        Published in {quarter.label} ({total.toLocaleString("en-GB")})
      </h2>
      <DataTable
        caption="What was published"
        isCaptionHidden
        columns={COLUMNS}
        empty="Nothing was published."
        rows={published.map((row) => ({
          key: String(row.id),
          cells: [
            showDate(londonDay(row.publishedAt)),
            kindLabel(row.kind),
            <span key="concern">
              <a href={row.isWhole === 1 ? paths.report(row.reference) : paths.recommendation(row.reference)}>
                {row.reference}
              </a>
              <br />
              {row.issuerName}
            </span>,
            row.said,
            firstWords(row.words, WORDS_SHOWN),
          ],
        }))}
      />
      {total > published.length ? (
        <p>The first {published.length.toLocaleString("en-GB")} are shown.</p>
      ) : null}
      <p>
        What your body says is not yet checked by anybody else; what was checked is on each concern’s public
        page. Print this page for the board’s papers, or{" "}
        <a href={paths.boardReportFile(code, quarter.key)}>download it as Word (DOCX)</a>.
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);
