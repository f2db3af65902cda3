import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FunnelFigure } from "~/components/charts/funnel-figure";
import { CopyCitation } from "~/components/copy-citation";
import { ChartFigure, overviewOf } from "~/components/measure-drawing";
import { ChangesOfDefinition, MeasureEvents, MeasureFacts, MeasureLinks } from "~/components/measure-facts";
import { Multiples, pooledWords, RollUpTable } from "~/components/measure-multiples";
import { Explanations } from "~/components/measure-readings";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { leftOutSentence } from "~/domain/measures/pool-rules";
import { viewMeasure } from "~/domain/measures/view-measures.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { firstWords, metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  const asked = pageOf(new URL(request.url).searchParams);
  const { page, today } = await onDayAsked(request, (day) => ({
    page: viewMeasure(slug, asked),
    today: day,
  }));
  if (!page) throw notFound();
  return data({ page, today });
}

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.page.measure.name,
  description: firstWords(loaded.page.measure.counted),
  canonical: paths.measure(loaded.page.measure.slug),
}));

export default function MeasureRoute() {
  const { page, today } = useLoaderData<typeof loader>();
  const { measure, rollUp } = page;
  return (
    <PageMain crumbs={[{ label: "Measures", href: paths.measures() }]}>
      <PageTitle caption={measure.isLibrary === 1 ? "Definition for anybody to use" : "Measure"}>
        {measure.name}
      </PageTitle>
      <MeasureFacts measure={measure} aims={page.aims} />
      {page.hasCountry ? (
        <p>
          <a href={paths.measureSeries(measure.slug, "national")}>The figures of the whole country</a>
        </p>
      ) : null}
      {rollUp.bodies.length === 0 ? (
        <NoFigures isLibrary={measure.isLibrary === 1} />
      ) : (
        <Bodies page={page} />
      )}
      <MeasureEvents events={page.events.filter(({ bodyId }) => bodyId === null)} />
      <ChangesOfDefinition changes={page.changes} />
      <MeasureLinks links={page.links} />
      <CopyCitation what={`measure: ${measure.name}`} path={paths.measure(measure.slug)} today={today} />
    </PageMain>
  );
}

const NoFigures = ({ isLibrary }: { isLibrary: boolean }) => (
  <p>
    {isLibrary
      ? "No figures are held of it yet. A body can use this definition for its own figures."
      : "No figures are held of it yet."}
  </p>
);

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["page"];

const Bodies = ({ page: { measure, rollUp, readings, page, pages } }: { page: Loaded }) => (
  <>
    <h2>Body by body</h2>
    <RollUpTable slug={measure.slug} bodies={rollUp.bodies} />
    <p>
      This is no ranking: bodies differ in whom they look after and in how well they count. Look at one body
      over time before comparing two.
    </p>
    {rollUp.funnel ? (
      <FunnelFigure
        id="funnel"
        body={rollUp.funnel}
        hrefOf={(code) => paths.measureSeries(measure.slug, code)}
      />
    ) : null}
    <Explanations readings={readings} />
    <Multiples
      id="bodies"
      multiples={rollUp.bodies.flatMap(({ code, name, chart }) =>
        chart ? [{ key: code, label: name, href: paths.measureSeries(measure.slug, code), chart }] : [],
      )}
    />
    <Pagination page={page} pages={pages} hrefFor={(number) => paths.measure(measure.slug, number)} />
    {rollUp.sum ? (
      <>
        <h2>All together</h2>
        <p>
          {pooledWords(rollUp.sum)} A body that begins or stops reporting would look like a change.{" "}
          {leftOutSentence(rollUp.sum.leftOut)}
        </p>
        <p>{overviewOf(rollUp.sum.chart)}</p>
        <ChartFigure
          chart={rollUp.sum.chart}
          id="together"
          caption={`${measure.name}, bodies taken together`}
        />
      </>
    ) : null}
    <p>
      <a href={paths.measureFile(measure.slug, "all", "figures.csv")}>
        Download the figures of every body (CSV)
      </a>
    </p>
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such measure" />
  </PageMain>
);
