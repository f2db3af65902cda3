import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AskingTable, BodyFacts, FairComparison, TrackedShares } from "~/components/body-contents";
import { YearBars } from "~/components/charts/year-bars";
import { BodyHistory } from "~/components/body-history";
import { CopyCitation } from "~/components/copy-citation";
import { FollowLink } from "~/components/follow-link";
import { LedByBody } from "~/components/lead-facts";
import { BodyMeasures } from "~/components/measure-sections";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { ledBy } from "~/domain/leads/leads.server";
import { OPEN_STATUSES } from "~/domain/bodies/body-requests-params";
import { viewBody } from "~/domain/bodies/view-body.server";
import { measuresOfBody } from "~/domain/measures/view-measures.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFoundAs } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { BODY_TYPES, labelOf, RESPONSE_STATUSES } from "~db/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  await readyFacetTable(londonDay(Date.now()));
  const { page, today, measures, led } = await onDayAsked(request, (day) => {
    const viewed = viewBody(code, day);
    const isShown = viewed !== undefined && !("movedTo" in viewed);
    return {
      ...{ page: viewed, today: day, measures: isShown ? measuresOfBody(viewed.body, MOST_MEASURES) : [] },
      led: isShown ? ledBy(viewed.body.id) : [],
    };
  });
  if (!page) throw notFoundAs(code, paths.body);
  // Not a permanent redirect: a join can be undone, and browsers keep permanent ones for good.
  if ("movedTo" in page) throw redirect(paths.body(page.movedTo));
  return data({ page, today, measures, led });
}

const MOST_MEASURES = 24;

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.page.body.name,
  description: `What coroners and investigators asked of ${loaded.page.body.name}, and what it answered.`,
  canonical: paths.body(loaded.page.body.code),
  feed: paths.bodyFeed(loaded.page.body.code),
}));

const SERIES = [
  { key: "answered", label: "Answer held" },
  { key: "open", label: "No answer held" },
  { key: "other", label: "No answer required or published" },
];

export default function BodyRoute() {
  const { page, today, measures, led } = useLoaderData<typeof loader>();
  const { body, byYear, open, byStatus } = page;
  const kind = labelOf(BODY_TYPES, body.type);
  return (
    <PageMain crumbs={[{ label: "Bodies", href: paths.bodies() }]}>
      <PageTitle caption={kind === body.name ? undefined : kind}>{body.name}</PageTitle>
      <BodyFacts page={page} />

      <h2>What it was asked</h2>
      <p>
        {page.asked === 0 ? (
          "No report held here asks this body anything."
        ) : (
          <>
            <a href={paths.bodyRequests(body.code)}>
              {page.asked.toLocaleString("en-GB")} {page.asked === 1 ? "report asks" : "reports ask"}
            </a>{" "}
            this body
            {page.inherited > 0 ? `, ${page.inherited} of them through a body it took over from` : ""}.
          </>
        )}
      </p>
      {byStatus.length === 0 ? null : (
        <ul>
          {byStatus.map(({ status, count }) => (
            <li key={status}>
              <a href={paths.bodyRequests(body.code, { response: [status] })}>
                {labelOf(RESPONSE_STATUSES, status)}
              </a>
              : {count.toLocaleString("en-GB")}
            </li>
          ))}
        </ul>
      )}
      <YearBars
        id="asked"
        title="Reports that asked this body, by year of report"
        description="For each year, how many reports asked this body, and for how many of them an answer is held."
        series={SERIES}
        years={byYear.map(({ year, answered, open: silent, other }) => ({
          year,
          values: [answered, silent, other],
        }))}
      />
      {page.undated === 0 ? null : <p>{page.undated} more with a date that cannot be read.</p>}

      <h2>Open longest</h2>
      <AskingTable caption="Open longest" askings={open.first} today={today} empty="No answer is missing." />
      {open.count > open.first.length ? (
        <p>
          <a href={paths.bodyRequests(body.code, { response: OPEN_STATUSES, sort: "waiting" })}>
            All {open.count.toLocaleString("en-GB")}, longest without an answer first
          </a>
        </p>
      ) : null}

      <LedByBody led={led} />

      <h2>What it says it has done, and what was checked</h2>
      <TrackedShares code={body.code} tracked={page.tracked} />

      <BodyMeasures series={measures} />

      <h2>What it keeps being told</h2>
      {page.themes.length === 0 ? (
        <p>No themes have been given to what it was asked.</p>
      ) : (
        <ul>
          {page.themes.map((theme) => (
            <li key={theme.slug}>
              <a href={paths.search({ body: [body.code], theme: [theme.slug] })}>{theme.label}</a>:{" "}
              {theme.count.toLocaleString("en-GB")} {theme.count === 1 ? "concern" : "concerns"}
            </li>
          ))}
        </ul>
      )}

      <h2>Newest</h2>
      <AskingTable caption="Newest" askings={page.newest} today={today} empty="Nothing yet." />
      <BodyHistory events={page.events} />
      <TakeAway
        what="what it was asked, concern by concern"
        file={(format) => paths.searchFile(format, { body: [body.code] })}
        feed={paths.bodyFeed(body.code)}
      />
      <TakeAway what="the requests to it" file={(format) => paths.bodyRequestsFile(format, body.code)} />
      <FairComparison />
      <FollowLink kind="body" target={body.code} />
      <CopyCitation what={`${body.name} (${body.code})`} path={paths.body(body.code)} today={today} />
      <p>As this register knew it on {showDate(today)}.</p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No body has this code" />
  </PageMain>
);
