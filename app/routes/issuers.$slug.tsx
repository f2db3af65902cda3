import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FairComparison } from "~/components/body-contents";
import { YearBars } from "~/components/charts/year-bars";
import { CopyCitation } from "~/components/copy-citation";
import { FollowLink, queryOf } from "~/components/follow-link";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { NewestListings } from "~/components/newest-listings";
import { SummaryList } from "~/components/summary-list";
import { TakeAway } from "~/components/take-away";
import { viewIssuer } from "~/domain/issuers/view-issuer.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { newestListings } from "~/domain/search/newest-listings.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ISSUER_KINDS, JURISDICTIONS, labelOf, REGIMES, termOf } from "~db/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  await readyFacetTable(londonDay(Date.now()));
  return data(
    await onDayAsked(request, (today) => {
      const page = viewIssuer(slug);
      if (!page) throw notFound();
      return { page, today, newest: newestListings({ area: [slug] }, today) };
    }),
  );
}

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.page.issuer.name,
  description: `What ${loaded.page.issuer.name} asked for, of whom, and what was answered.`,
  canonical: paths.issuer(loaded.page.issuer.slug),
  feed: paths.issuerFeed(loaded.page.issuer.slug),
}));

const SERIES = [
  { key: "answered", label: "Every body asked has answered" },
  { key: "partly", label: "Some have answered" },
  { key: "none", label: "No response published" },
];

export default function IssuerRoute() {
  const { page, today, newest } = useLoaderData<typeof loader>();
  const { issuer } = page;
  const regime = termOf(REGIMES, issuer.regime);
  return (
    <PageMain crumbs={[{ label: "Issuers", href: paths.issuers() }]}>
      <PageTitle caption={labelOf(ISSUER_KINDS, issuer.kind)}>{issuer.name}</PageTitle>
      <SummaryList
        rows={[
          { key: "Jurisdiction", value: labelOf(JURISDICTIONS, issuer.jurisdiction) },
          { key: "Reports under", value: `${regime.label}. ${regime.meaning}` },
          { key: "Since", value: issuer.openedOn === null ? null : showDate(issuer.openedOn) },
          { key: "Until", value: issuer.closedOn === null ? null : showDate(issuer.closedOn) },
          {
            key: "Formed from",
            value: page.predecessors.length === 0 ? null : <Relatives areas={page.predecessors} />,
          },
          {
            key: "Became",
            value: page.successors.length === 0 ? null : <Relatives areas={page.successors} />,
          },
          { key: "Also written", value: page.aliases.slice(0, 12).join("; ") },
          {
            key: "Recognised",
            value:
              issuer.isRecognised === 1 ? null : "No: a source names it so, and it is on no official list",
          },
        ]}
      />
      <h2>Reports by year</h2>
      <p>
        <a href={paths.search({ area: [issuer.slug] })}>
          {page.reportCount.toLocaleString("en-GB")} {page.reportCount === 1 ? "report" : "reports"}
        </a>{" "}
        held here.
      </p>
      <YearBars
        id="reports"
        title="Reports by year of report"
        description="For each year, how many reports are held and whether the bodies asked have answered."
        series={SERIES}
        years={page.years.map(({ year, answered, partly, none }) => ({
          year,
          values: [answered, partly, none],
        }))}
      />
      <FairComparison />
      <h2>Newest</h2>
      <NewestListings newest={newest} href={paths.search({ area: [issuer.slug] })} />
      <FollowLink kind="search" target={queryOf(paths.search({ area: [issuer.slug] }))} />
      <TakeAway
        what="all of this issuer"
        file={(format) => paths.searchFile(format, { area: [issuer.slug] })}
        feed={paths.issuerFeed(issuer.slug)}
      />
      <CopyCitation what={issuer.name} path={paths.issuer(issuer.slug)} today={today} />
    </PageMain>
  );
}

const Relatives = ({ areas }: { areas: { slug: string; name: string; effectiveOn: string }[] }) => (
  <ul className="nhsuk-list">
    {areas.map((area) => (
      <li key={area.slug}>
        <a href={paths.issuer(area.slug)}>{area.name}</a>, {showDate(area.effectiveOn)}
      </li>
    ))}
  </ul>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No issuer has this address" />
  </PageMain>
);
