import type { Matched } from "./concepts.server";

/**
 * The listings that a query finds by lunr's rules: with every word that is required, without any that is
 * prohibited, and with any one of the others; all listings where there are only prohibitions (lunr.Index.query).
 */
export function placesOfClauses(size: number, matched: readonly Matched[]): Uint8Array {
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
  return isAnywhere.map((found, place) =>
    (found === 1 || isNegated) && required[place] === wanted && isProhibited[place] === 0 ? 1 : 0,
  );
}
