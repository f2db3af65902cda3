import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain } from "~/components/page-shell";
import { ReportLinks } from "~/components/report-links";
import { ReportPage } from "~/components/report-page";
import { RouteError } from "~/components/route-error";
import { Tombstone } from "~/components/tombstone";
import { publicLettersOf } from "~/domain/assurance/view-letter-assessment.server";
import { groupsOfReport } from "~/domain/connections/view-groups.server";
import { publicEscalations } from "~/domain/escalation/public-escalations.server";
import { turnsOfReport } from "~/domain/samples/letter-draws.server";
import { viewReport } from "~/domain/reports/view-report.server";
import { statementsAbout } from "~/domain/public-statements/view-statements.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFoundAs } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, REPORT_KINDS } from "~db/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { page, groups, today, ...beside } = await onDayAsked(request, (day) => ({
    page: viewReport(reference, day),
    groups: groupsOfReport(reference),
    letters: publicLettersOf(reference, day),
    turns: turnsOfReport(reference, day),
    today: day,
    statements: statementsAbout(reference, null, day),
    escalations: publicEscalations({ report: reference }, day),
  }));
  if (!page) throw notFoundAs(reference, paths.report);
  return data({ page, groups, today, ...beside }, page.state === "withdrawn" ? { status: 410 } : undefined);
}

export const meta = metaOf<typeof loader>((loaded) => {
  const { page } = loaded;
  if (page.state === "withdrawn")
    return { title: `${page.reference} (withdrawn)`, description: "This report was withdrawn." };
  return {
    title: page.report.reference,
    description: `${labelOf(REPORT_KINDS, page.report.kind)} by ${page.report.issuerName}: what it asked, of whom, and what they answered.`,
    canonical: paths.report(page.report.reference),
    feed: paths.reportFeed(page.report.reference),
  };
});

export default function ReportRoute() {
  const { page, ...beside } = useLoaderData<typeof loader>();
  if (page.state === "shown") return <ReportPage page={page} {...beside} />;
  return (
    <PageMain crumbs={[{ label: "Search", href: paths.search() }]}>
      <Tombstone
        reference={page.reference}
        what="This report was withdrawn"
        date={showDate(page.withdrawnOn)}
        reason={page.reason ?? ""}
        instead={<ReportLinks links={page.links} />}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No report has this reference" />
  </PageMain>
);
