import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RegistrarPage } from "~/components/registrar-page";
import { RouteError } from "~/components/route-error";
import { whatToDo } from "~/domain/worklists/import-advice-rules";
import { ROWS_PER_PAGE, viewImport } from "~/domain/worklists/view-worklists.server";
import { requireRole } from "~/http/current-user.server";
import { pageAsked } from "~/http/page-number.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { IMPORT_PROBLEM_KINDS, IMPORT_STATES, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "registrar");
  const page = pageAsked(request);
  const view = viewImport(Number(requireParams(params, "id").id), page);
  if (!view) throw notFound();
  return { ...view, page, pages: Math.ceil(view.problemCount / ROWS_PER_PAGE) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "An import", description: "What came of a file's rows." });

const COLUMNS = [
  { key: "row", label: "Row" },
  { key: "kind", label: "What happened" },
  { key: "field", label: "Field" },
  { key: "reason", label: "Why" },
];

export default function ImportRoute() {
  const { import: run, problems, problemCount, page, pages } = useLoaderData<typeof loader>();
  return (
    <RegistrarPage
      caption={labelOf(IMPORT_STATES, run.state)}
      title={run.fileName}
      lead={run.message ?? `${run.rowsRead.toLocaleString("en-GB")} rows read.`}
      crumbs={[{ label: "Imports", href: paths.registrarImports() }]}
    >
      {whatToDo(run.state) === "" ? null : <p className="nhsuk-inset-text">{whatToDo(run.state)}</p>}
      <DataTable
        caption={`${problemCount.toLocaleString("en-GB")} rows rejected, repaired, flagged or held`}
        columns={COLUMNS}
        empty="Every row was used as it stood."
        rows={problems.map((row) => ({
          key: String(row.id),
          cells: [row.rowNumber, labelOf(IMPORT_PROBLEM_KINDS, row.kind), row.field ?? "", row.reason],
        }))}
      />
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.registrarImport(run.id, number)} />
    </RegistrarPage>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such import" />
  </PageMain>
);
