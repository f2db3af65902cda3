import { isTerm, RESPONSE_STATUSES, type ResponseStatus } from "~db/vocabulary";

/** Answers that were asked for and are not held. */
export const OPEN_STATUSES: readonly ResponseStatus[] = [
  ...(["awaiting", "extension_requested", "extended", "overdue"] as const),
  ...(["named_non_responder", "not_published", "transferred", "body_ceased"] as const),
];

/** Which requests to a body an address asks for. */
export interface RequestsAsked {
  /** Any of these states of the answer; none for all. */
  response: readonly ResponseStatus[];
  /** Newest report first, or longest without an answer first. */
  sort: "newest" | "waiting";
  page: number;
}

/** What an address asks for; what cannot be read is left out. */
export function decodeRequests(params: URLSearchParams): RequestsAsked {
  const page = params.get("page") ?? "";
  return {
    response: [...new Set(params.getAll("response"))].flatMap((one) =>
      isTerm(RESPONSE_STATUSES, one) ? [one] : [],
    ),
    sort: params.get("sort") === "waiting" ? "waiting" : "newest",
    page: /^\d{1,5}$/.test(page) ? Math.max(Number(page), 1) : 1,
  };
}

/** The parameters of an address, without defaults. */
export const encodeRequests = ({ response, sort, page }: RequestsAsked) => ({
  response,
  sort: sort === "newest" ? null : sort,
  page: page === 1 ? null : page,
});
