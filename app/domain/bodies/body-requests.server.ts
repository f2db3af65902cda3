import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { RESPONSE_STATUSES, type ResponseStatus } from "~db/vocabulary";
import type { RequestsAsked } from "./body-requests-params";
import * as repository from "./view-body-repository.server";

const REQUESTS_ON_PAGE = 50;

/** Requests to a body, or to one it answers for now, with the response status of a London day; newest first. */
export const askingsOf = (bodyId: number, today: string): repository.AskingRow[] =>
  repository.listAskings(bodyId, today, responseStatusSql("n"));

/** How many requests stand at each state of the answer; none where nothing does. */
export const countByStatus = (askings: readonly repository.AskingRow[]) =>
  RESPONSE_STATUSES.map(({ code: status }) => ({
    status,
    count: askings.filter((asking) => asking.status === status).length,
  })).filter(({ count }) => count > 0);

/** Those that wait since or are due on the earliest day come first. */
export const longestFirst = (askings: readonly repository.AskingRow[]): repository.AskingRow[] =>
  [...askings].sort((a, b) =>
    (a.dueOn ?? a.reportedOn ?? "9999") < (b.dueOn ?? b.reportedOn ?? "9999") ? -1 : 1,
  );

function asAsked(askings: readonly repository.AskingRow[], { response, sort }: RequestsAsked) {
  const wanted: ReadonlySet<ResponseStatus> = new Set(response);
  const found = wanted.size === 0 ? [...askings] : askings.filter(({ status }) => wanted.has(status));
  return sort === "waiting" ? longestFirst(found) : found;
}

/** The numbers of the requests that an address asks for, all pages of it; undefined where no body has this code. */
export function requestKeys(code: string, asked: RequestsAsked, today: string): number[] | undefined {
  const body = repository.findByCode(code);
  if (!body || body.mergedIntoId !== null) return undefined;
  return asAsked(askingsOf(body.id, today), asked).map(({ id }) => id);
}

/** One page of the requests to a body; undefined where no body has this code. */
export function viewBodyRequests(code: string, asked: RequestsAsked, today: string) {
  const body = repository.findByCode(code);
  if (!body) return undefined;
  const askings = askingsOf(body.id, today);
  const found = asAsked(askings, asked);
  const pages = Math.max(1, Math.ceil(found.length / REQUESTS_ON_PAGE));
  const page = Math.min(asked.page, pages);
  return {
    ...{ body, count: found.length, page, pages },
    byStatus: countByStatus(askings),
    shown: found.slice((page - 1) * REQUESTS_ON_PAGE, page * REQUESTS_ON_PAGE),
  };
}
