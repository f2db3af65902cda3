import type { SearchColumn } from "~db/search-index.server";
import type { FoundListings } from "./find-listings.server";
import { columnsMask, type Postings } from "./postings";
import type { SnippetPart } from "./snippet-rules";

/** The words to mark in what is shown, as the index holds them. */
export const wordsToMark = ({ marked }: FoundListings): ReadonlySet<string> => new Set(marked);

const ITSELF = columnsMask(["text", "title"]);
const ELSEWHERE: readonly (readonly [columns: readonly SearchColumn[], inWords: string])[] = [
  [["context"], "in the report’s account of what happened"],
  [["response"], "in an answer"],
  [["action"], "in what a body says it does"],
  [["body"], "in the name of a body that was asked"],
  [["issuer", "area"], "in the name of the area or issuer"],
  [["category"], "in the report’s category"],
  [["theme"], "in the theme"],
  [["reference"], "in the reference"],
];

/** Where a listing was found by words that do not stand in the item itself; null where they do, or nothing was asked. */
export function matchedElsewhere({ concepts }: FoundListings, place: number): string | null {
  let found = 0;
  for (const { variants, columns, isAsked } of concepts)
    if (isAsked) for (const { postings } of variants) found |= columnsAt(postings, place) & columns;
  if (found === 0 || (found & ITSELF) !== 0) return null;
  return ELSEWHERE.find(([columns]) => (found & columnsMask(columns)) !== 0)?.[1] ?? null;
}

/**
 * Of a report about suicide or self-harm only the beginning is shown: whether what was searched for stands in the
 * text and not in what is shown of it. Says where, never what.
 */
export const matchedFurtherOn = (
  { marked }: FoundListings,
  isSensitive: boolean,
  snippet: readonly SnippetPart[] | null,
): string | null =>
  isSensitive && marked.length > 0 && !snippet?.some(({ isMatch }) => isMatch)
    ? "further on in the text"
    : null;

function columnsAt({ places, columns }: Postings, place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] ?? 0;
    if (found === place) return columns[middle] ?? 0;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
