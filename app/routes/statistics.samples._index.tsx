import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SampleList } from "~/components/sample-list";
import { listSamples } from "~/domain/samples/view-samples.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = () => data({ samples: listSamples() });

export const meta = metaOf({
  title: "Random samples of claims",
  description: "What was found when claims that something is done were chosen by lot and checked.",
  canonical: paths.samples(),
});

export default function SamplesRoute() {
  const { samples } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Statistics", href: paths.statistics() }]}>
      <PageTitle lead="Oversight chooses by lot which claims it checks, so that what it finds says something on all of them. Everybody can repeat the draw.">
        Random samples of claims
      </PageTitle>
      <SampleList samples={samples} href={paths.sample} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
