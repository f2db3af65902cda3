import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { viewOverseen } from "~/domain/submissions/view-overseen.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  return { code, body, ...viewOverseen(actor, pageOf(new URL(request.url).searchParams)) };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Bodies overseen – ${loaded.body.name}`,
  description: "What the bodies you oversee have published.",
}));

const COLUMNS = [
  { key: "name", label: "Body" },
  { key: "asked", label: "Reports asking it", isNumeric: true },
  { key: "answered", label: "Answered", isNumeric: true },
  { key: "overdue", label: "Overdue", isNumeric: true },
  { key: "unpublished", label: "No answer published", isNumeric: true },
  { key: "items", label: "Concerns followed up", isNumeric: true },
  { key: "done", label: "It says done", isNumeric: true },
  { key: "checked", label: "Checked", isNumeric: true },
  { key: "last", label: "Last said something" },
];

export default function OverseenRoute() {
  const { code, body, rows, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead={
          total === 0
            ? "No body is recorded as overseen by yours. The registrar records it on a body’s page, under “Sponsored by”."
            : `What ${total === 1 ? "the body" : `the ${total.toLocaleString("en-GB")} bodies`} you oversee published, as the public reads it. Nobody’s drafts are here.`
        }
      >
        Bodies you oversee
      </PageTitle>
      {rows.length === 0 ? null : (
        <DataTable
          caption="Bodies you oversee, by name"
          isCaptionHidden
          columns={COLUMNS}
          rows={rows.map((row) => ({
            key: row.code,
            cells: [
              <a key="name" href={paths.body(row.code)}>
                {row.name}
              </a>,
              ...[
                row.asked,
                row.answered,
                row.overdue,
                row.unpublished,
                row.items,
                row.done,
                row.checked,
              ].map((count) => count.toLocaleString("en-GB")),
              row.lastStatementOn === null ? "Nothing yet" : showDate(row.lastStatementOn),
            ],
          }))}
        />
      )}
      {rows.length === 0 ? null : (
        <p>
          “Checked” counts only what somebody other than the body checked. The numbers do not rank: a body is
          asked more often where more people are cared for and where coroners report more.
        </p>
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.overseenBodies(code, { page: to })} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);
