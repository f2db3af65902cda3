import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { ProgressReportContents } from "~/components/progress-report-contents";
import { RouteError } from "~/components/route-error";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { viewEdition } from "~/domain/progress-reports/view-progress-report.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const report = await onDayAsked(request, (day) => viewEdition(reference, asked, day));
  if (!report?.edition) throw notFound();
  return data({ report, edition: report.edition });
}

export const meta = metaOf<typeof loader>(({ report }) => ({
  title: report.title,
  description: `What became of recommendations from ${showDate(report.fromOn)} to ${showDate(report.toOn)}.`,
  canonical: paths.progressReport(report.reference),
}));

export default function ProgressReportRoute() {
  const { report, edition } = useLoaderData<typeof loader>();
  const { reference, editions } = report;
  const newest = editions[0]?.number ?? edition.number;
  return (
    <PageMain crumbs={[{ label: "Progress reports", href: paths.progressReports() }]}>
      <PageTitle caption={`${showDate(report.fromOn)} to ${showDate(report.toOn)}`}>{report.title}</PageTitle>
      <p>
        {reference}, edition {edition.number}, published on {showDate(edition.publishedOn)}.{" "}
        {edition.number < newest ? (
          <a href={paths.progressReport(reference)}>A newer edition was published</a>
        ) : null}
      </p>
      <ProgressReportContents report={report} />
      <h2 className="nhsuk-heading-m">Take it away</h2>
      <ul>
        <li>
          <a href={paths.progressReportFile(reference, "figures.csv", edition.number)}>Every figure (CSV)</a>
        </li>
        <li>
          <a href={paths.progressReportFile(reference, "not-answered.csv", edition.number)}>
            Who had not answered (CSV)
          </a>
        </li>
      </ul>
      {editions.length > 1 ? (
        <>
          <h2 className="nhsuk-heading-m">Editions</h2>
          <ul>
            {editions.map(({ number, publishedOn }) => (
              <li key={number}>
                <a href={paths.progressReport(reference, number)}>
                  Edition {number}, {showDate(publishedOn)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Progress reports", href: paths.progressReports() }]}>
    <RouteError notFound="There is no such progress report" />
  </PageMain>
);
