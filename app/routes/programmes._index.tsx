import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { listProgrammes } from "~/domain/measures/view-programmes.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const page = pageOf(new URL(request.url).searchParams);
  return data(await onDayAsked(request, () => listProgrammes(page)));
}

export const meta = metaOf({
  title: "Programmes",
  description: "Work of several bodies towards one aim, and how their measures move.",
  canonical: paths.programmes(),
});

export default function ProgrammesRoute() {
  const { programmes, page, pages } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Measures", href: paths.measures() }]}>
      <PageTitle lead="Work of several bodies towards one aim by a date, and whether their figures move.">
        Programmes
      </PageTitle>
      <DataTable
        caption="Programmes"
        isCaptionHidden
        empty="No programme is held yet."
        columns={[
          { key: "name", label: "Programme" },
          { key: "by", label: "Aim by" },
          { key: "bodies", label: "Bodies taking part", isNumeric: true },
        ]}
        rows={programmes.map(({ slug, name, aim, aimOn, bodies }) => ({
          key: slug,
          cells: [
            <span key="n">
              <a href={paths.programme(slug)}>{name}</a>
              <span className="register-note-line">{aim}</span>
            </span>,
            aimOn === null ? "" : showDate(aimOn),
            bodies.toLocaleString("en-GB"),
          ],
        }))}
      />
      <Pagination page={page} pages={pages} hrefFor={(number) => `${paths.programmes()}?page=${number}`} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such list" />
  </PageMain>
);
