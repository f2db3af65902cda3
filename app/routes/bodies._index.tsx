import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterLeftOut } from "~/components/filter-left-out";
import { FilterPanel } from "~/components/filter-panel";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SearchBox } from "~/components/search-box";
import { TakeAway } from "~/components/take-away";
import { decodeBodySearch, encodeBodySearch } from "~/domain/bodies/body-search-params";
import { listBodies } from "~/domain/bodies/list-bodies.server";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { BODY_TYPES, labelOf } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = decodeBodySearch(searchParams);
  const unknown = refusalOfFilters("bodies", searchParams);
  return data({ asked, unknown, ...(await onDayAsked(request, (day) => listBodies(asked, day))) });
}

export const meta = metaOf({
  title: "Bodies",
  description: "Organisations that coroners and investigators have asked to act, and what each was asked.",
  canonical: paths.bodies(),
});

const COLUMNS = [
  { key: "name", label: "Body" },
  { key: "type", label: "Kind" },
  { key: "asked", label: "Reports asking it", isNumeric: true },
  { key: "answered", label: "Answers held", isNumeric: true },
];

export default function BodiesRoute() {
  const { asked, unknown, bodies, count, page, pages, types } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="Organisations that were asked to act. Open one to see what it was asked, what it answered and what is still open.">
        Bodies
      </PageTitle>
      <SearchBox
        action={paths.bodies()}
        label="Name or code of a body"
        query={asked.q}
        keep={[
          ...(asked.type === null ? [] : [{ name: "type", value: asked.type }]),
          ...(asked.open === null ? [] : [{ name: "open", value: asked.open }]),
        ]}
      />
      <div className="register-with-filters">
        <FilterPanel action={paths.bodies()} keep={{ q: asked.q }} groups={groupsOf(asked, types)} />
        <section aria-labelledby="found">
          <h2 id="found" className="nhsuk-heading-s">
            {count.toLocaleString("en-GB")} {count === 1 ? "body" : "bodies"}
          </h2>
          <FilterLeftOut refusal={unknown} />
          {count === 0 ? (
            <EmptyState title="No body has such a name">
              <p>
                Try one word of the name, or <a href={paths.bodies()}>look through all bodies</a>.
              </p>
            </EmptyState>
          ) : (
            <DataTable
              caption="Bodies"
              isCaptionHidden
              columns={COLUMNS}
              rows={bodies.map((body) => ({
                key: body.code,
                cells: [
                  <BodyName key="name" body={body} />,
                  labelOf(BODY_TYPES, body.type),
                  body.askedCount.toLocaleString("en-GB"),
                  body.answeredCount.toLocaleString("en-GB"),
                ],
              }))}
            />
          )}
          {count === 0 ? null : (
            <TakeAway
              what="these bodies"
              file={(format) => paths.bodiesFile(format, encodeBodySearch({ ...asked, page: 1 }))}
            />
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(number) => paths.bodies(encodeBodySearch({ ...asked, page: number }))}
          />
        </section>
      </div>
    </PageMain>
  );
}

const BodyName = ({ body }: { body: { code: string; name: string; closedOn: string | null } }) => (
  <>
    <a href={paths.body(body.code)}>{body.name}</a>
    {body.closedOn === null ? null : (
      <span className="register-note-line">Closed {showDate(body.closedOn)}</span>
    )}
  </>
);

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

const groupsOf = (asked: Loaded["asked"], types: Loaded["types"]) => [
  {
    name: "type",
    label: "Kind of body",
    isSingle: true,
    options: BODY_TYPES.flatMap(({ code, label }) => {
      const count = types.find((one) => one.type === code)?.n ?? 0;
      return count === 0 ? [] : [{ value: code, label, count, isChosen: asked.type === code }];
    }),
  },
  {
    name: "open",
    label: "Open or closed",
    isSingle: true,
    options: [
      { value: "open", label: "Open", isChosen: asked.open === "open" },
      { value: "closed", label: "Closed", isChosen: asked.open === "closed" },
    ],
  },
];

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
