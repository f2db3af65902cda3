import { decodeSearch, defaultSort, searchHref } from "~/domain/search/search-params";
import { matchingListings, search } from "~/domain/search/search.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import type { FollowKind } from "~db/vocabulary";
import { newsSentence, reportInWords } from "./news-rules";
import * as repository from "./news-repository.server";

/** One thing that became public, as a list, a feed or an e-mail tells it. */
export interface NewsEntry {
  /** Permanent: the kind of statement and the number of its row. */
  id: string;
  /** When it was written, ms since 1970. */
  at: number;
  sentence: string;
  /** Path of the page that shows it. */
  path: string;
}

export interface News {
  /** Newest first. */
  entries: NewsEntry[];
  /** There are more than were asked for. */
  isCut: boolean;
}

/** After `since`, up to and with `until` (ms since 1970), and at most so many. */
export interface NewsPeriod {
  since: number;
  until: number;
  limit: number;
}

/** A thing that news can be had of: the name it is known by here, in words, and its page. */
export interface Subject {
  /** One for each thing, however its address was written. */
  target: string;
  label: string;
  path: string;
}

/** The thing that a target names, or null where the public knows of none. */
export function subjectOfNews(kind: FollowKind, target: string, today: string): Subject | null {
  if (kind === "search") return searchAsSubject(target, today);
  if (kind === "report") {
    const report = repository.findReport(target);
    if (!report) return null;
    const label = reportInWords({ ...report, reportReference: report.reference });
    return { target: report.reference, label, path: paths.report(report.reference) };
  }
  const body = repository.listOneBody(target).find((one) => one.isShown === 1);
  return body ? { target: body.code, label: body.name, path: paths.body(body.code) } : null;
}

/** Neither the order nor the page of results makes another search. */
function searchAsSubject(parameters: string, today: string): Subject {
  const asked = decodeSearch(new URLSearchParams(parameters));
  const state = { ...asked, sort: defaultSort(asked.q), isGrouped: false, page: 1 };
  const path = searchHref(state);
  const chips = search(state, today).chips.map((chip) => chip.label);
  const words = [...(state.q === "" ? [] : [`“${state.q}”`]), ...chips];
  const label = words.length === 0 ? "Every new report" : `New reports: ${words.join(", ")}`;
  return { target: path.slice(paths.search().length).replace(/^\?/, ""), label, path };
}

const NONE: News = { entries: [], isCut: false };

/** What became public about one thing: a report by its reference, a body by its code, a search by its parameters. */
export function newsOf(kind: FollowKind, target: string, period: NewsPeriod): News {
  if (kind === "search") return newsOfSearch(target, period);
  return kind === "report" ? newsOfReport(target, period) : newsOfBody(target, period);
}

function newsOfReport(reference: string, period: NewsPeriod): News {
  const report = repository.findReport(reference);
  return report ? statements("reports", [report.id], period) : NONE;
}

function newsOfBody(code: string, period: NewsPeriod): News {
  const bodies = repository.listOneBody(code);
  return bodies.length === 0
    ? NONE
    : statements(
        "bodies",
        bodies.map((body) => body.id),
        period,
      );
}

function statements(scope: repository.NewsScope, ids: readonly number[], period: NewsPeriod): News {
  const { since, until, limit } = period;
  const rows = repository.listNews(scope, { scope: JSON.stringify(ids), since, until, limit: limit + 1 });
  const entries = rows.slice(0, limit).map((row): NewsEntry => ({
    id: `${row.kind}-${row.id}`,
    at: row.at,
    sentence: `${newsSentence(row)} (${row.itemReference ?? row.reportReference})`,
    path:
      row.itemReference === null
        ? paths.report(row.reportReference)
        : paths.recommendation(row.itemReference),
  }));
  return { entries, isCut: rows.length > limit };
}

/** Reports that are newly public and that the search finds. */
function newsOfSearch(parameters: string, { since, until, limit }: NewsPeriod): News {
  const published = repository.listPublished(since, until);
  if (published.length === 0) return NONE;
  const listings = matchingListings(decodeSearch(new URLSearchParams(parameters)), londonDay(until));
  const found = new Set(repository.listReportsOfListings([...listings]));
  const matching = published.filter((report) => found.has(report.reportId));
  const entries = matching.slice(0, limit).map((report): NewsEntry => ({
    ...{ id: `report-${report.reportId}`, at: report.at, sentence: `New: ${reportInWords(report)}` },
    path: paths.report(report.reportReference),
  }));
  return { entries, isCut: matching.length > limit };
}
