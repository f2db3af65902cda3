import { stateInWords } from "~/domain/search/result-rules";
import { searchHref, type SearchState } from "~/domain/search/search-params";
import type { FoundListing, SearchPage } from "~/domain/search/search.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { labelOf, RECOMMENDATION_KINDS, REPORT_KINDS } from "~db/vocabulary";
import { EmptyState } from "./empty-state";
import { ResultGroups, ResultList, type Result } from "./result-list";

/** What was found on one page, one by one or under the reports it comes from. */
export function FoundListings({ page, state }: { page: SearchPage; state: SearchState }) {
  if (page.count === 0) return null;
  if (!state.isGrouped) return <ResultList results={page.results.map(asResult)} />;
  const groups = new Map<string, FoundListing[]>();
  for (const result of page.results)
    groups.set(result.reportReference, [...(groups.get(result.reportReference) ?? []), result]);
  return (
    <ResultGroups
      groups={[...groups.entries()].map(([reference, results]) => ({
        href: paths.report(reference),
        heading: [reference, results[0]?.reportTitle].filter(Boolean).join(" · "),
        meta: moreInWords(page.moreInReport[reference] ?? 0),
        results: results.map(asResult),
      }))}
    />
  );
}

const moreInWords = (more: number): string | undefined =>
  more === 0
    ? undefined
    : `The best 5 are shown; ${more} more of this report ${more === 1 ? "matches" : "match"}.`;

export function asResult(found: FoundListing): Result {
  const isItem = found.recommendationKind !== null;
  return {
    href: isItem ? paths.recommendation(found.reference) : paths.report(found.reference),
    reference: found.reference,
    kind:
      found.recommendationKind === null
        ? labelOf(REPORT_KINDS, found.reportKind)
        : labelOf(RECOMMENDATION_KINDS, found.recommendationKind),
    date: found.reportedOn === null ? "date not readable" : showDate(found.reportedOn),
    issuer: found.issuerName,
    addressees: found.addressees,
    snippet: found.snippet ?? undefined,
    note: noteOn(found, isItem),
    state: stateInWords(found),
  };
}

function noteOn(found: FoundListing, isItem: boolean): string | undefined {
  if (found.snippet === null)
    return "This concern describes how somebody died. Its words are shown on its own page only.";
  if (found.matchedIn !== null) return `Matched ${found.matchedIn}.`;
  if (!isItem) return "The register holds no text of what this report asks.";
  return undefined;
}

/** Where nothing was found: what to try next. */
export function NothingFound({ state }: { state: SearchState }) {
  const hasFilters = Object.values(state.filters).some((values) => values.length > 0);
  return (
    <EmptyState title="Nothing in the register matches this search">
      <ul>
        {hasFilters ? (
          <li>
            <a href={searchHref({ ...state, filters: {}, page: 1 })}>Search again without the filters</a>
          </li>
        ) : null}
        {state.q === "" ? null : (
          <>
            <li>Check the spelling, or try fewer or simpler words.</li>
            {state.q.includes('"') ? (
              <li>
                <a href={searchHref({ ...state, q: state.q.replaceAll('"', " ").trim(), page: 1 })}>
                  Search for the words apart, without quotes
                </a>
              </li>
            ) : null}
          </>
        )}
        <li>
          Look through the <a href={paths.bodies()}>bodies</a>, the <a href={paths.themes()}>themes</a> or the{" "}
          <a href={paths.issuers()}>issuers</a>.
        </li>
      </ul>
    </EmptyState>
  );
}
