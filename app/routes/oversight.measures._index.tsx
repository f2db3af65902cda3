import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { ButtonLink } from "~/components/form-actions";
import { KeepMeasuresPage, keptErrorBoundary } from "~/components/keep-measures-page";
import { Pagination } from "~/components/pagination";
import { SearchBox } from "~/components/search-box";
import { decodeMeasureSearch } from "~/domain/measures/measure-search-params";
import { listMeasures } from "~/domain/measures/view-measures.server";
import { listProgrammes } from "~/domain/measures/view-programmes.server";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");
  const asked = decodeMeasureSearch(new URL(request.url).searchParams);
  const { programmes } = listProgrammes(1);
  return { asked, programmes, ...listMeasures(asked) };
}

export const headers = keptByNobody;
export const meta = metaOf({ title: "Keep measures", description: "Measures and programmes." });

export default function KeepMeasuresRoute() {
  const { asked, measures, programmes, page, pages } = useLoaderData<typeof loader>();
  return (
    <KeepMeasuresPage
      isFront
      title="Keep measures"
      lead="Set aims, mark changes of method, link measures to what they tell of, and add to what a chart says."
    >
      <ButtonLink href={paths.defineNational()}>Define a national measure</ButtonLink>
      <p>
        <a href={paths.newProgramme()}>Add a programme</a>
      </p>
      {programmes.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Correct a programme</h2>
          <ul>
            {programmes.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.correctProgramme(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <SearchBox action={paths.keepMeasures()} label="Words of a measure" query={asked.q} />
      <DataTable
        caption="Measures"
        empty="No measure is like this."
        columns={[
          { key: "name", label: "Measure" },
          { key: "bodies", label: "Bodies with figures", isNumeric: true },
        ]}
        rows={measures.map(({ slug, name, bodies }) => ({
          key: slug,
          cells: [
            <a key="n" href={paths.keepMeasure(slug)}>
              {name}
            </a>,
            bodies.toLocaleString("en-GB"),
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => paths.keepMeasures({ q: asked.q, page: number })}
      />
    </KeepMeasuresPage>
  );
}

export const ErrorBoundary = keptErrorBoundary("There is no such page");
