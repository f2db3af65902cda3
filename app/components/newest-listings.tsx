import type { NewestFound } from "~/domain/search/newest-listings.server";
import { ResultList } from "./result-list";
import { asResult } from "./search-results";

/** A few of the newest, and the way to all of them. */
export function NewestListings({ newest, href }: { newest: NewestFound; href: string }) {
  if (newest.results.length === 0) return <p>Nothing is held yet.</p>;
  return (
    <>
      <ResultList results={newest.results.map(asResult)} />
      <p>
        <a href={href}>All {newest.found}</a>
      </p>
    </>
  );
}
