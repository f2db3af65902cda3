import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { listOfficialLists } from "~/domain/escalation/official-lists.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const lists = await onDayAsked(request, () => listOfficialLists());
  return data({
    lists: lists.flatMap(({ reference, publisher, listedOn, publicOn, entries, removed }) =>
      publicOn === null ? [] : { reference, publisher, listedOn, entries, removed },
    ),
  });
}

export const meta = metaOf({
  title: "Official lists of non-responders",
  description: "Lists that an authority published of those that had not answered, as they were on their day.",
  canonical: paths.nonResponders(),
});

export default function NonRespondersRoute() {
  const { lists } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Escalated", href: paths.escalations() }]}>
      <PageTitle lead="Lists that an authority, such as the Chief Coroner, published of those that had not answered: each as it was on its day, with what was taken off it since.">
        Official lists of non-responders
      </PageTitle>
      {lists.length === 0 ? <EmptyState title="No official list was entered here yet." /> : null}
      <TakeAway what="these lists" file={(format) => paths.listFile(format, "non-responders")} />
      <ol className="register-results">
        {lists.map(({ reference, publisher, listedOn, entries, removed }) => (
          <li key={reference} className="register-result">
            <p className="register-result__head">
              <a className="register-result__link" href={paths.nonResponseList(reference)}>
                {publisher ?? "Official list"}, {showDate(listedOn)}
              </a>{" "}
              <span className="register-result__meta">{reference}</span>
            </p>
            <p className="register-result__state">
              {entries === 1 ? "One entry" : `${entries} entries`}
              {removed === 0 ? "" : `, ${removed} of them taken off since`}.
            </p>
          </li>
        ))}
      </ol>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
