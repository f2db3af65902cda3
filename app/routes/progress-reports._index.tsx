import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { listPublished } from "~/domain/progress-reports/view-progress-report.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = async ({ request }: LoaderFunctionArgs) =>
  data({ reports: await onDayAsked(request, () => listPublished()) });

export const meta = metaOf({
  title: "Progress reports",
  description:
    "What became of recommendations in a period: what got better, what did not, who has not answered.",
  canonical: paths.progressReports(),
});

export default function ProgressReportsRoute() {
  const { reports } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="What became of recommendations in a period: what got better, what did not, and who has not answered. Figures stay as they were when the report was published.">
        Progress reports
      </PageTitle>
      {reports.length === 0 ? <EmptyState title="No progress report was published yet." /> : null}
      <ol className="register-results">
        {reports.map(({ reference, title, fromOn, toOn, number, knownOn }) => (
          <li key={reference} className="register-result">
            <p className="register-result__head">
              <a className="register-result__link" href={paths.progressReport(reference)}>
                {title}
              </a>{" "}
              <span className="register-result__meta">{reference}</span>
            </p>
            <p className="register-result__state">
              {showDate(fromOn)} to {showDate(toOn)}. Published on {showDate(knownOn)}
              {number > 1 ? `, edition ${number}` : ""}.
            </p>
          </li>
        ))}
      </ol>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
