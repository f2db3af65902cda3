/** The page of a list that an address asks for, from 1; anything unreadable is the first. */
export function pageOf(searchParams: URLSearchParams): number {
  const page = Number(searchParams.get("page") ?? "1");
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
