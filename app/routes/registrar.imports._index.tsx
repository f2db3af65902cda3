import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { ROWS_PER_PAGE, viewImports } from "~/domain/worklists/view-worklists.server";
import { requireRole } from "~/http/current-user.server";
import { pageAsked } from "~/http/page-number.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { IMPORT_FORMATS, IMPORT_STATES, labelOf } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const page = pageAsked(request);
  const { imports, total } = viewImports(page);
  return { page, imports, total, pages: Math.ceil(total / ROWS_PER_PAGE) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Imports", description: "Files that were read." });

export default function ImportsRoute() {
  const { page, pages, imports, total } = useLoaderData<typeof loader>();
  return (
    <RegistrarPage title="Imports">
      <TaskList
        title="Files"
        total={total}
        empty="No file has been imported."
        tasks={imports.map((run) => ({
          key: String(run.id),
          label: `${labelOf(IMPORT_FORMATS, run.format)}: ${run.fileName}`,
          href: paths.registrarImport(run.id),
          why: `${labelOf(IMPORT_STATES, run.state)}, ${showDate(londonDay(run.startedAt))}: ${run.newCount} new, ${run.changedCount} changed, ${run.heldCount} held, ${run.rejectedCount} rejected`,
        }))}
      />
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.registrarImports(number)} />
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
