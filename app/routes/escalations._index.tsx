import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { ShownEscalation } from "~/components/escalation-facts";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { viewPublicEscalations } from "~/domain/escalation/public-escalations.server";
import { onDayAsked } from "~/http/as-of.server";
import { pageAsked } from "~/http/page-number.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = async ({ request }: LoaderFunctionArgs) =>
  data(await onDayAsked(request, (day) => viewPublicEscalations(askedOf(request), day)));

const askedOf = (request: Request) => ({
  page: pageAsked(request),
  named: new URL(request.url).searchParams.get("of"),
});

export const meta = metaOf({
  title: "Escalated",
  description: "Where bodies did not answer or act, and what oversight did about it, step by step.",
  canonical: paths.escalations(),
});

export default function EscalationsRoute() {
  const { escalations, count, page, pages } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="Where a body did not answer or act, oversight goes up a ladder: reminder, letters, a published letter, written reasons, Parliament. Here is what is public of it, newest first.">
        Escalated
      </PageTitle>
      <p>
        <a href={`${paths.about()}#escalation`}>How the ladder works</a>.{" "}
        <a href={paths.nonResponders()}>Official lists of those that had not answered</a>
      </p>
      {count === 0 ? null : (
        <h2>{count === 1 ? "1 escalation" : `${count.toLocaleString("en-GB")} escalations`}</h2>
      )}
      {count === 0 ? <EmptyState title="Nothing was escalated in public yet." /> : null}
      <TakeAway what="these escalations" file={(format) => paths.listFile(format, "escalations")} />
      {escalations.map((escalation) => (
        <ShownEscalation key={escalation.reference} escalation={escalation} />
      ))}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.escalations({ page: number })} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
