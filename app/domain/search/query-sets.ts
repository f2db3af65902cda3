import type { Matched } from "./concepts.server";
import type { FacetTable } from "./facet-table";

/**
 * The listings that a query finds by lunr's rules: with every word that is required, without any that is
 * prohibited, and with any one of the others; all listings where there are only prohibitions (lunr.Index.query).
 */
export function placesOfClauses(table: FacetTable, matched: readonly Matched[]): Int32Array {
  const size = table.ids.length;
  const isAnywhere = new Uint8Array(size);
  const isProhibited = new Uint8Array(size);
  const required = new Uint8Array(size);
  let wanted = 0;
  for (const { clause, postings, columns } of matched) {
    const isRequired = clause.presence === "required";
    if (isRequired) wanted += 1;
    const { places } = postings;
    for (let at = 0; at < places.length; at += 1) {
      if (((postings.columns[at] ?? 0) & columns) === 0) continue;
      const place = places[at] ?? 0;
      if (clause.presence === "prohibited") isProhibited[place] = 1;
      else isAnywhere[place] = 1;
      if (isRequired) required[place] = (required[place] ?? 0) + 1;
    }
  }
  const isNegated = matched.every(({ clause }) => clause.presence === "prohibited");
  const found = new Int32Array(size);
  let length = 0;
  for (let place = 0; place < size; place += 1) {
    if (isAnywhere[place] === 0 && !isNegated) continue;
    if (required[place] !== wanted || isProhibited[place] === 1 || table.isDropped[place] === 1) continue;
    found[length] = place;
    length += 1;
  }
  return found.subarray(0, length);
}
