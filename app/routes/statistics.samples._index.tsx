import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CapacityHistory, LetterMonths } from "~/components/capacity-facts";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SampleList } from "~/components/sample-list";
import { viewCapacity } from "~/domain/samples/letter-draws.server";
import { listSamples } from "~/domain/samples/view-samples.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = async ({ request }: LoaderFunctionArgs) =>
  data(await onDayAsked(request, (day) => ({ samples: listSamples(), capacity: viewCapacity(day) })));

export const meta = metaOf({
  title: "Random samples",
  description:
    "What was found when claims that something is done, or letters of answer, were chosen by lot and checked.",
  canonical: paths.samples(),
});

export default function SamplesRoute() {
  const { samples, capacity } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Statistics", href: paths.statistics() }]}>
      <PageTitle lead="Oversight chooses by lot which claims it checks, and which letters of answer it assesses where more come than it can, so that what it finds says something on all of them. Everybody can repeat the draw.">
        Random samples
      </PageTitle>
      <SampleList samples={samples} href={paths.sample} />
      <h2 id="capacity">How many letters of answer can be assessed</h2>
      <p>A letter that was not drawn is not assessed. That says nothing good or bad about the answer.</p>
      <CapacityHistory history={capacity.history} />
      <LetterMonths months={capacity.months} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
