import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FunnelFigure } from "~/components/charts/funnel-figure";
import { CopyCitation } from "~/components/copy-citation";
import { ChartFigure, ReadingParagraph } from "~/components/measure-drawing";
import { aimSentence as aimWords, ChangesOfDefinition } from "~/components/measure-facts";
import { Multiples, pooledWords, RollUpTable } from "~/components/measure-multiples";
import { Explanations, ReadingNotes } from "~/components/measure-readings";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { viewProgramme } from "~/domain/measures/view-programmes.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = requireParams(params, "slug");
  const { page, today } = await onDayAsked(request, (day) => ({
    page: viewProgramme(slug, day),
    today: day,
  }));
  if (!page) throw notFound();
  return data({ page, today });
}

export const meta = metaOf<typeof loader>(({ page: { programme } }) => ({
  title: programme.name,
  description: firstWords(programme.aim),
  canonical: paths.programme(programme.slug),
}));

export default function ProgrammeRoute() {
  const { page, today } = useLoaderData<typeof loader>();
  const { programme, bodies } = page;
  return (
    <PageMain
      crumbs={[
        { label: "Measures", href: paths.measures() },
        { label: "Programmes", href: paths.programmes() },
      ]}
    >
      <PageTitle caption="Programme" lead={programme.aim}>
        {programme.name}
      </PageTitle>
      <SummaryList
        rows={[
          { key: "Began", value: programme.startsOn === null ? null : showDate(programme.startsOn) },
          { key: "Aim by", value: programme.aimOn === null ? null : showDate(programme.aimOn) },
          { key: "Led by", value: programme.leadName },
          {
            key: "Source",
            value: programme.source === null ? null : <ProgrammeSource programme={programme} />,
          },
          { key: "Bodies taking part", value: <Partaking bodies={bodies} />, whenEmpty: "None yet" },
        ]}
      />
      {page.measures.length === 0 ? <p>No measure is linked to this programme yet.</p> : null}
      {page.measures.map((one) => (
        <ProgrammeMeasure key={one.measure.slug} {...one} />
      ))}
      <p>
        This is no ranking, and figures that move after a programme began need not have moved because of it.
      </p>
      <ChangesOfDefinition changes={page.changes} />
      <CopyCitation
        what={`programme: ${programme.name}`}
        path={paths.programme(programme.slug)}
        today={today}
      />
    </PageMain>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["page"];

const ProgrammeSource = ({ programme: { source, sourceAddress } }: { programme: Loaded["programme"] }) =>
  source === null ? null : sourceAddress === null ? source : <a href={sourceAddress}>{source}</a>;

const Partaking = ({ bodies }: { bodies: Loaded["bodies"] }) =>
  bodies.length === 0 ? null : (
    <ul>
      {bodies.map(({ code, name }) => (
        <li key={code}>
          <a href={paths.body(code)}>{name}</a>
        </li>
      ))}
    </ul>
  );

const ProgrammeMeasure = ({
  measure,
  aim,
  aimSentence,
  readings,
  rollUp,
  together,
}: Loaded["measures"][number]) => (
  <section aria-labelledby={measure.slug}>
    <h2 id={measure.slug}>
      <a href={paths.measure(measure.slug)}>{measure.name}</a>
    </h2>
    {aim ? <p>Aim: {aimWords(measure, aim)}.</p> : null}
    {aimSentence === null ? null : (
      <div className="nhsuk-inset-text">
        <p>{aimSentence}</p>
      </div>
    )}
    <RollUpTable slug={measure.slug} bodies={rollUp.bodies} />
    {rollUp.sum && together ? (
      <Together measure={measure} sum={rollUp.sum} together={together} readings={readings} />
    ) : null}
    <Multiples
      id={`${measure.slug}-bodies`}
      multiples={rollUp.bodies.flatMap(({ code, name, chart }) =>
        chart ? [{ key: code, label: name, href: paths.measureSeries(measure.slug, code), chart }] : [],
      )}
    />
    {rollUp.funnel ? (
      <FunnelFigure
        id={`${measure.slug}-funnel`}
        body={rollUp.funnel}
        hrefOf={(code) => paths.measureSeries(measure.slug, code)}
      />
    ) : null}
    <Explanations readings={readings} />
  </section>
);

interface TogetherProps extends Pick<Loaded["measures"][number], "measure" | "readings"> {
  sum: NonNullable<Loaded["measures"][number]["rollUp"]["sum"]>;
  together: NonNullable<Loaded["measures"][number]["together"]>;
}

const Together = ({ measure, sum, together, readings }: TogetherProps) => (
  <>
    <h3>Taken together</h3>
    {together.reading ? <ReadingParagraph reading={together.reading} /> : null}
    <ReadingNotes readings={readings} />
    <p>
      {pooledWords(sum)} {together.leftOut}
    </p>
    <ChartFigure
      chart={sum.chart}
      id={`${measure.slug}-together`}
      caption={`${measure.name}, bodies taken together`}
      reading={together.reading}
      added={readings.added}
    />
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such programme" />
  </PageMain>
);
