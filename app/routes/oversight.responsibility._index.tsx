import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { UNCLEAR, UNCLEAR_LABELS, type Unclear } from "~/domain/leads/lead-rules";
import { countUnclear, listUnclear, UNCLEAR_PER_PAGE } from "~/domain/leads/leads.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

const FIRST_FEW = 5;

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "registrar");
  const { searchParams } = new URL(request.url);
  const only = UNCLEAR.find((why) => why === searchParams.get("list")) ?? null;
  const page = pageOf(searchParams);
  const counts = countUnclear();
  const shown = only === null ? UNCLEAR.filter((why) => counts[why] > 0) : [only];
  const lists = shown.map((why) => {
    const rows = listUnclear(why, only === null ? 1 : page);
    return { why, rows: only === null ? rows.slice(0, FIRST_FEW) : rows, total: counts[why] };
  });
  return { only, page, lists, pages: only === null ? 1 : Math.ceil(counts[only] / UNCLEAR_PER_PAGE) };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Who must act",
  description: "Recommendations that nobody clearly owns.",
});

type Row = ReturnType<typeof listUnclear>[number];

const whyOf = (why: Unclear, { issuerName, reportedOn, live }: Row): string => {
  const from = `${issuerName}${reportedOn === null ? "" : `, ${showDate(reportedOn)}`}. `;
  return from + (why === "several" ? `${live} bodies answer for it together.` : UNCLEAR_LABELS[why][1]);
};

export default function ResponsibilityRoute() {
  const { only, page, pages, lists } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={only ? [{ label: "Who must act", href: paths.responsibility() }] : undefined}>
      <PageTitle lead="Recommendations that nobody clearly owns. Name the body that leads, and those that support it: it is public, with your reasons.">
        Who must act
      </PageTitle>
      {lists.every(({ total }) => total === 0) ? (
        <EmptyState title="Somebody owns everything that is left to do." />
      ) : null}
      {lists.map(({ why, rows, total }) => (
        <TaskList
          key={why}
          title={UNCLEAR_LABELS[why][0]}
          total={total}
          allHref={only ? undefined : paths.responsibility({ list: why })}
          tasks={rows.map((row) => ({
            ...{ key: row.reference, label: `Say who leads on ${row.reference}` },
            ...{ href: paths.nameLead(row.reference), why: whyOf(why, row) },
          }))}
        />
      ))}
      {only ? (
        <Pagination
          page={page}
          pages={pages}
          hrefFor={(to) => paths.responsibility({ list: only, page: to })}
        />
      ) : null}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
