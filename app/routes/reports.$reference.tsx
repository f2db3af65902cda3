import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentNotice } from "~/components/content-notice";
import { CopyCitation } from "~/components/copy-citation";
import { DocumentLinks } from "~/components/document-links";
import { PageMain, PageTitle } from "~/components/page-shell";
import { AskedTable, ReportItems } from "~/components/report-contents";
import { ReportFactList, SourceDifferences } from "~/components/report-facts";
import { ReportLinks } from "~/components/report-links";
import { RouteError } from "~/components/route-error";
import { TextSections } from "~/components/text-sections";
import { Tombstone } from "~/components/tombstone";
import { viewReport, type ShownReport } from "~/domain/reports/view-report.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { pageMeta } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, PROVENANCES, REPORT_FIELDS, REPORT_KINDS, TEXT_SOURCES } from "~db/vocabulary";

export function loader({ params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const today = londonDay(Date.now());
  const page = viewReport(reference, today);
  if (!page) throw notFound();
  return data({ page, today }, page.state === "withdrawn" ? { status: 410 } : undefined);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  if (!loaded) return pageMeta({ title: "Not found", description: "No such report." });
  const { page } = loaded;
  if (page.state === "withdrawn")
    return pageMeta({ title: `${page.reference} (withdrawn)`, description: "This report was withdrawn." });
  return pageMeta({
    title: page.report.reference,
    description: `${labelOf(REPORT_KINDS, page.report.kind)} by ${page.report.issuerName}: what it asked, of whom, and what they answered.`,
    canonical: paths.report(page.report.reference),
  });
};

export default function ReportRoute() {
  const { page, today } = useLoaderData<typeof loader>();
  if (page.state === "shown") return <Shown page={page} today={today} />;
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

function Shown({ page, today }: { page: ShownReport; today: string }) {
  const { report } = page;
  return (
    <PageMain crumbs={[{ label: report.issuerName, href: paths.issuer(report.issuerSlug) }]}>
      <PageTitle caption={labelOf(REPORT_KINDS, report.kind)}>
        {report.reference}
        {report.title === null ? null : <span className="nhsuk-caption-m">{report.title}</span>}
      </PageTitle>
      {report.isSensitive ? <ContentNotice /> : null}
      {report.isUnverified ? (
        <p className="nhsuk-inset-text">
          This report was supplied to the register and was not found at its source.
        </p>
      ) : null}
      <ReportLinks links={page.links} />
      <ReportFactList page={page} />

      <h2>Who was asked</h2>
      <AskedTable asked={page.asked} />
      {page.unattributedAnswers === 0 ? null : (
        <p>
          {page.unattributedAnswers === 1 ? "One answer is" : `${page.unattributedAnswers} answers are`} held
          that the register has not connected to a body yet. They are among the documents below.
        </p>
      )}

      <h2>What it asks</h2>
      <ReportItems items={page.items} />

      <h2>Documents</h2>
      <DocumentLinks reportReference={report.reference} documents={page.documents} />

      <h2>The text of the report</h2>
      <TextSections
        sections={page.sections.map((section) => ({
          id: section.section,
          title: labelOf(REPORT_FIELDS, section.section),
          text: section.text ?? "This text was removed.",
          note: `${labelOf(TEXT_SOURCES, section.textSource)}; source: ${labelOf(PROVENANCES, section.provenance).toLowerCase()}`,
        }))}
      />

      <SourceDifferences differences={page.differences} />
      <CopyCitation
        citation={`National Recommendations Register, ${report.reference} (${report.issuerName}${report.reportedOn === null ? "" : `, ${showDate(report.reportedOn)}`}), as shown on ${showDate(today)}, ${paths.report(report.reference)}`}
      />
      <p>
        As this register knew it on {showDate(today)}.{" "}
        <a href={paths.requestCorrection(report.reference)}>Is something on this page wrong? Tell us</a>
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No report has this reference" />
  </PageMain>
);
