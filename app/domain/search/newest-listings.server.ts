import { search, type FoundListing } from "./search.server";
import type { Filters } from "./search-params";

const SHOWN = 10;

export interface NewestFound {
  /** "214 concerns in 131 reports" */
  found: string;
  results: FoundListing[];
}

/** The newest listings under some filters, for pages that show a few and link to all. */
export function newestListings(filters: Filters, today: string): NewestFound {
  const { found, results } = search(
    { q: "", filters, words: "most", sort: "newest", isGrouped: false, page: 1 },
    today,
  );
  return { found, results: results.slice(0, SHOWN) };
}
