import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { HowToRepeat, SampleFacts, SampleResults } from "~/components/shown-sample";
import { viewSample } from "~/domain/samples/view-samples.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const shown = await onDayAsked(request, () => viewSample(reference));
  if (!shown) throw notFound();
  return data({ shown });
}

export const meta = metaOf<typeof loader>(({ shown }) => ({
  title: shown.sample.title,
  description: shown.sentence ?? "A random sample of claims to be checked.",
  canonical: paths.sample(shown.sample.reference),
}));

export default function SampleRoute() {
  const { shown } = useLoaderData<typeof loader>();
  return (
    <PageMain
      crumbs={[
        { label: "Statistics", href: paths.statistics() },
        { label: "Random samples", href: paths.samples() },
      ]}
    >
      <PageTitle caption={`Random sample ${shown.sample.reference}`}>{shown.sample.title}</PageTitle>
      <SampleFacts shown={shown} />
      <h2 className="nhsuk-heading-m">What was found</h2>
      <SampleResults shown={shown} />
      <HowToRepeat />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Statistics", href: paths.statistics() }]}>
    <RouteError notFound="There is no such sample" />
  </PageMain>
);
