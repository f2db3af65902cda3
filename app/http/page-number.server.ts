/** The page of a list asked for in `?page=`, from 1; anything else is the first. */
export function pageAsked(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
