/** The page of a list that an address asks for, from 1; anything unreadable is the first. */
export function pageOf(searchParams: URLSearchParams, name = "page"): number {
  const page = Number(searchParams.get(name) ?? "1");
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
