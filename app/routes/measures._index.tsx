import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { FilterLeftOut } from "~/components/filter-left-out";
import { FilterPanel } from "~/components/filter-panel";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SearchBox } from "~/components/search-box";
import { showPeriod } from "~/domain/impact/shown-value-rules";
import { decodeMeasureSearch, encodeMeasureSearch } from "~/domain/measures/measure-search-params";
import { listMeasures } from "~/domain/measures/view-measures.server";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { onDayAsked } from "~/http/as-of.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, MEASURE_TYPES, THEMES } from "~db/vocabulary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = decodeMeasureSearch(searchParams);
  const unknown = refusalOfFilters("measures", searchParams);
  return data({ asked, unknown, ...(await onDayAsked(request, () => listMeasures(asked))) });
}

export const meta = metaOf({
  title: "Measures",
  description:
    "What is counted to see whether a recommendation made anything safer, and definitions for anybody to use.",
  canonical: paths.measures(),
});

export default function MeasuresRoute() {
  const { asked, unknown, measures, count, page, pages } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="Did it get safer? What is counted to find out, with its source, its faults and its charts. Those without figures are definitions for anybody to use.">
        Measures
      </PageTitle>
      <p>
        <a href={paths.programmes()}>Programmes</a>, and how their measures move.{" "}
        <a href={paths.aboutMeasures()}>How to read measures and charts</a>
      </p>
      <SearchBox
        action={paths.measures()}
        label="Words of a measure"
        query={asked.q}
        keep={Object.entries(encodeMeasureSearch({ ...asked, q: "", page: 1 })).flatMap(([name, value]) =>
          value === null || value === "" ? [] : [{ name, value: String(value) }],
        )}
      />
      <div className="register-with-filters">
        <FilterPanel action={paths.measures()} keep={{ q: asked.q }} groups={groupsOf(asked)} />
        <section aria-labelledby="found">
          <h2 id="found" className="nhsuk-heading-s">
            {count.toLocaleString("en-GB")} {count === 1 ? "measure" : "measures"}
          </h2>
          <FilterLeftOut refusal={unknown} />
          {count === 0 ? (
            <EmptyState title="No measure is like this">
              <p>
                Try one word of its name, or <a href={paths.measures()}>look through all measures</a>.
              </p>
            </EmptyState>
          ) : (
            <ul className="register-results">
              {measures.map((measure) => (
                <MeasureEntry key={measure.slug} measure={measure} />
              ))}
            </ul>
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(number) => paths.measures(encodeMeasureSearch({ ...asked, page: number }))}
          />
        </section>
      </div>
    </PageMain>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

const MeasureEntry = ({ measure }: { measure: Loaded["measures"][number] }) => {
  const { slug, name, type, isLibrary, ownerName } = measure;
  const of = [ownerName ?? "", isLibrary === 1 ? "Definition for anybody to use" : ""];
  return (
    <li className="register-result">
      <p className="register-result__head">
        <a className="register-result__link" href={paths.measure(slug)}>
          {name}
        </a>
      </p>
      <p className="register-result__meta">
        {[labelOf(MEASURE_TYPES, type), ...of].filter((part) => part !== "").join(" · ")}
      </p>
      <p className="register-result__state">{figuresOf(measure)}</p>
    </li>
  );
};

const figuresOf = ({ points, bodies, lastOn, length }: Loaded["measures"][number]): string => {
  if (points === 0 || lastOn === null) return "No figures yet";
  const count = bodies === 1 ? "1 body" : `${bodies.toLocaleString("en-GB")} bodies`;
  return `Figures of ${bodies === 0 ? "the whole country" : count}, the newest of ${showPeriod(lastOn, length)}`;
};

const groupsOf = (asked: Loaded["asked"]) => [
  {
    name: "show",
    label: "Figures or definitions",
    isSingle: true,
    options: [
      { value: "figures", label: "With figures", isChosen: asked.show === "figures" },
      { value: "library", label: "Definitions for anybody to use", isChosen: asked.show === "library" },
    ],
  },
  {
    name: "type",
    label: "Kind of measure",
    isSingle: true,
    options: MEASURE_TYPES.map(({ code, label }) => ({ value: code, label, isChosen: asked.type === code })),
  },
  {
    name: "theme",
    label: "Theme",
    isSingle: true,
    options: THEMES.filter(({ parent }) => parent !== null).map(({ code, label }) => ({
      ...{ value: code, label, isChosen: asked.theme === code },
    })),
  },
];

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such list" />
  </PageMain>
);
