import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FilterLeftOut } from "~/components/filter-left-out";
import { FilterChips, FilterPanel } from "~/components/filter-panel";
import { FollowLink, queryOf } from "~/components/follow-link";
import { NamedPages } from "~/components/named-pages";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { SearchBox } from "~/components/search-box";
import { SearchNotes } from "~/components/search-notes";
import { FoundListings, NothingFound } from "~/components/search-results";
import { SortLinks } from "~/components/sort-links";
import { TakeAway } from "~/components/take-away";
import { refusalOfFilters } from "~/domain/open-data/unknown-filters.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { pathOfReference, pathOfSourceAddress } from "~/domain/search/find-by-reference.server";
import { fewPagesNamed } from "~/domain/search/named-pages.server";
import {
  decodeSearch,
  encodeSearch,
  FACET_NAMES,
  FACETS,
  searchHref,
  without,
  type SearchState,
} from "~/domain/search/search-params";
import { search, searchInTurns } from "~/domain/search/search.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import { onDayAsked } from "~/http/as-of.server";
import { onlyForRendering } from "~/http/only-for-rendering.server";
import { AS_OF, readAsOf } from "~/lib/as-of";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const state = decodeSearch(new URL(request.url).searchParams);
  const isBare = state.q !== "" && Object.keys(state.filters).length === 0;
  const named = isBare ? (pathOfReference(state.q) ?? pathOfSourceAddress(state.q)) : null;
  const asOf = readAsOf(new URL(request.url).searchParams);
  if (named !== null)
    return redirect(asOf === null ? named : `${named}?${AS_OF}=${encodeURIComponent(asOf)}`);
  const today = londonDay(Date.now());
  await readyFacetTable(today);
  if (state.q !== "") await readyVocabulary();
  const found = await onDayAsked(request, (day) =>
    day === today ? searchInTurns(state, day) : search(state, day),
  );
  const pages = found.hasOperators ? [] : fewPagesNamed(state.q, today, found.count);
  const unknown = refusalOfFilters("search", new URL(request.url).searchParams);
  return data(onlyForRendering({ state, found, pages, unknown }));
}

export const meta = metaOf<typeof loader>((loaded) => ({
  title: loaded.state.q ? `Search: ${loaded.state.q}` : "Search",
  description: "Search what coroners and investigators asked for, who was asked, and what they did.",
  canonical: searchHref({ ...loaded.state, page: 1 }),
  feed: paths.searchFeed(encodeSearch({ ...loaded.state, isGrouped: false, page: 1 })),
}));

const SORT_LABELS = {
  relevance: "Best match",
  newest: "Newest",
  waiting: "Longest without an answer",
} as const;

export default function SearchRoute() {
  const { state, found, pages, unknown } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle>Search the register</PageTitle>
      <SearchBox
        action={paths.search()}
        suggestFrom={paths.pageSuggestions()}
        label="Words, a question, a body, or a reference"
        hint="Put words in quotes to find them together: “crisis team”"
        query={state.q}
        keep={kept(state)}
      />
      <NamedPages pages={pages} />
      <div className="register-with-filters">
        <FilterPanel
          action={paths.search()}
          groups={found.facets}
          keep={{
            q: state.q,
            words: asTyped(state, "words"),
            sort: asTyped(state, "sort"),
            group: asTyped(state, "group"),
          }}
        />
        <section aria-labelledby="found">
          <h2 id="found" className="nhsuk-heading-s">
            {found.found}
          </h2>
          <FilterLeftOut refusal={unknown} hint={found.count === 0 ? "Check the address." : undefined} />
          <SearchNotes page={found} state={state} />
          <FilterChips
            chips={found.chips.map(({ name, value, label }) => ({
              label: `${FACETS[name].label}: ${label}`,
              removeHref: searchHref(without(state, name, value)),
            }))}
            clearHref={searchHref({ ...state, filters: {}, page: 1 })}
          />
          {found.count === 0 ? <NothingFound state={state} /> : <Orders state={state} />}
          <FoundListings page={found} state={state} />
          {found.count === 0 ? null : (
            <TakeAway
              what={
                found.count === 1 ? "this result" : `these ${found.count.toLocaleString("en-GB")} results`
              }
              file={(format) =>
                paths.searchFile(format, encodeSearch({ ...state, isGrouped: false, page: 1 }))
              }
              feed={paths.searchFeed(encodeSearch({ ...state, isGrouped: false, page: 1 }))}
            />
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            hrefFor={(page) => searchHref({ ...state, page })}
          />
          <FollowLink kind="search" target={queryOf(searchHref({ ...state, page: 1 }))} />
        </section>
      </div>
    </PageMain>
  );
}

function Orders({ state }: { state: SearchState }) {
  const sorts =
    state.q === "" ? (["newest", "waiting"] as const) : (["relevance", "newest", "waiting"] as const);
  return (
    <>
      <SortLinks
        options={sorts.map((sort) => ({
          label: SORT_LABELS[sort],
          href: searchHref({ ...state, sort, page: 1 }),
          isCurrent: state.sort === sort,
        }))}
      />
      <SortLinks
        label="Show"
        options={[false, true].map((isGrouped) => ({
          label: isGrouped ? "Grouped by report" : "One by one",
          href: searchHref({ ...state, isGrouped, page: 1 }),
          isCurrent: state.isGrouped === isGrouped,
        }))}
      />
    </>
  );
}

const asTyped = (state: SearchState, name: "words" | "sort" | "group"): string | undefined => {
  const value = encodeSearch(state)[name];
  return typeof value === "string" ? value : undefined;
};

/** What a new query keeps: the filters chosen, and how results are shown. */
const kept = (state: SearchState) => [
  ...FACET_NAMES.flatMap((name) => (state.filters[name] ?? []).map((value) => ({ name, value }))),
  ...(["words", "sort", "group"] as const).flatMap((name) => {
    const value = asTyped(state, name);
    return value === undefined ? [] : [{ name, value }];
  }),
];

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
