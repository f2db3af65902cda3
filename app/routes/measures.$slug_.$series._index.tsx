import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CopyCitation } from "~/components/copy-citation";
import { ErrorSummary } from "~/components/error-summary";
import { ChartFigure, ReadingParagraph } from "~/components/measure-drawing";
import { MeasureFacts } from "~/components/measure-facts";
import { ReadingNotes } from "~/components/measure-readings";
import {
  SeriesAims,
  SeriesChecks,
  SeriesFiles,
  SeriesRevisions,
  SinceForm,
} from "~/components/series-contents";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewSeries } from "~/domain/measures/view-series.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { dateAsked } from "~/lib/typed-dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug, series } = requireParams(params, "slug", "series");
  const since = dateAsked(new URL(request.url).searchParams, "since");
  const { page, today } = await onDayAsked(request, (day) => ({
    page: viewSeries(slug, series === "national" ? null : series, since.on),
    today: day,
  }));
  if (!page) throw notFound();
  if ("movedTo" in page) throw redirect(paths.measureSeries(slug, page.movedTo));
  const refused = since.error === null ? undefined : { errors: { since: since.error }, typed: since.typed };
  return data({ page, today, series, refused, origin: wholeAddress(request, "") });
}

export const meta = metaOf<typeof loader>(({ page, series }) => ({
  title: `${page.measure.name}: ${page.body?.name ?? "whole country"}`,
  description: `${page.measure.name} of ${page.body?.name ?? "the whole country"}, over time, with what the figures show.`,
  canonical: paths.measureSeries(page.measure.slug, series),
}));

export default function SeriesRoute() {
  const { page, today, series, refused, origin } = useLoaderData<typeof loader>();
  const { measure, body, chart, readings } = page;
  const of = body?.name ?? "Whole country";
  return (
    <PageMain
      crumbs={[
        { label: "Measures", href: paths.measures() },
        { label: measure.name, href: paths.measure(measure.slug) },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      <PageTitle caption={measure.name}>{of}</PageTitle>
      {body ? (
        <p>
          <a href={paths.body(body.code)}>What {body.name} was asked, and what it says</a>
        </p>
      ) : null}
      <h2>What the figures show</h2>
      {page.reading ? <ReadingParagraph reading={page.reading} /> : null}
      <ReadingNotes readings={readings} />
      <ChartFigure
        chart={chart}
        caption={`${measure.name}: ${of}`}
        reading={page.reading}
        added={readings.added}
      />
      <p>{page.given}</p>
      <SinceForm
        action={paths.measureSeries(measure.slug, series)}
        marks={chart.definition.marks}
        change={page.change}
        refused={refused}
      />
      <SeriesFiles slug={measure.slug} series={series} title={`${measure.name}: ${of}`} origin={origin} />
      <SeriesAims measure={measure} aims={page.aims} />
      <SeriesChecks checks={page.checks} length={measure.length} />
      <SeriesRevisions measure={measure} revisions={page.revisions} />
      <h2>What is counted, and how</h2>
      <MeasureFacts measure={measure} aims={page.aims} />
      <CopyCitation
        what={`${measure.name}: ${of}`}
        path={paths.measureSeries(measure.slug, series)}
        today={today}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="No figures of this body are held for this measure" />
  </PageMain>
);
