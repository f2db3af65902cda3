import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AskingTable } from "~/components/body-contents";
import { FilterLeftOut } from "~/components/filter-left-out";
import { FilterPanel } from "~/components/filter-panel";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { viewBodyRequests } from "~/domain/bodies/body-requests.server";
import { decodeRequests, encodeRequests } from "~/domain/bodies/body-requests-params";
import { movedTo } from "~/domain/bodies/view-body.server";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFoundAs } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, RESPONSE_STATUSES } from "~db/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { searchParams } = new URL(request.url);
  const asked = decodeRequests(searchParams);
  const { requests, today } = await onDayAsked(request, (day) => ({
    requests: viewBodyRequests(code, asked, day),
    today: day,
  }));
  if (!requests) throw notFoundAs(code, paths.bodyRequests);
  const survivor = movedTo(code);
  if (survivor !== null) throw redirect(paths.bodyRequests(survivor, encodeRequests(asked)));
  const unknown = refusalOfFilters("bodyRequests", searchParams);
  return data({ asked, today, unknown, ...requests });
}

export const meta = metaOf<typeof loader>(({ body }) => ({
  title: `Requests to ${body.name}`,
  description: `Each report that asks ${body.name}, or a body it took over from, and how its answer stands.`,
  canonical: paths.bodyRequests(body.code),
}));

export default function BodyRequestsRoute() {
  const { asked, today, unknown, body, byStatus, shown, count, page, pages } = useLoaderData<typeof loader>();
  const hrefOf = (number: number) =>
    paths.bodyRequests(body.code, encodeRequests({ ...asked, page: number }));
  return (
    <PageMain
      crumbs={[
        { label: "Bodies", href: paths.bodies() },
        { label: body.name, href: paths.body(body.code) },
      ]}
    >
      <PageTitle
        caption={body.name}
        lead="Each report once for each time it asks this body, or one this body took over from."
      >
        Requests
      </PageTitle>
      <div className="register-with-filters">
        <FilterPanel
          action={paths.bodyRequests(body.code)}
          keep={{ sort: asked.sort === "waiting" ? "waiting" : "" }}
          groups={[
            {
              name: "response",
              label: "Answer",
              options: byStatus.map(({ status, count: held }) => ({
                ...{ value: status, label: labelOf(RESPONSE_STATUSES, status), count: held },
                isChosen: asked.response.includes(status),
              })),
            },
          ]}
        />
        <section aria-labelledby="found">
          <h2 id="found" className="nhsuk-heading-s">
            {count.toLocaleString("en-GB")} {count === 1 ? "request" : "requests"}
            {asked.sort === "waiting" ? ", longest without an answer first" : ", newest first"}
          </h2>
          <FilterLeftOut refusal={unknown} />
          <AskingTable caption="Requests" askings={shown} today={today} empty="No request stands so." />
          <Pagination page={page} pages={pages} hrefFor={hrefOf} />
          <TakeAway
            what="these requests"
            file={(format) =>
              paths.bodyRequestsFile(format, body.code, encodeRequests({ ...asked, page: 1 }))
            }
          />
        </section>
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Bodies", href: paths.bodies() }]}>
    <RouteError notFound="No body has this code" />
  </PageMain>
);
