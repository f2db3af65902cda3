import { viewBodyName } from "~/domain/bodies/view-body.server";
import { viewIssuer } from "~/domain/issuers/view-issuer.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import {
  decodeSearch,
  encodeSearch,
  searchHref,
  type Filters,
  type SearchState,
} from "~/domain/search/search-params";
import { themeWithChildren } from "~/domain/themes/view-themes.server";
import { paths } from "~/lib/paths";
import { listChangesOf, listChangesOfReport, type Change } from "./list-changes.server";

/** A feed: what it follows, the page that shows the same, and the newest changes of it. */
export interface Followed {
  title: string;
  page: string;
  self: string;
  changes: Change[];
}

interface Asked {
  /** Below /feeds: "bodies/RW5.atom". */
  path: string;
  search: URLSearchParams;
}

/** The feed at an address on a London day; undefined where there is none. */
export async function followedAt(
  { path, search }: Asked,
  today: string,
  limit: number,
): Promise<Followed | undefined> {
  const [kind = "", name] = (/^(.*)\.atom$/.exec(path)?.[1] ?? "").split("/", 2);
  await readyFacetTable(today);
  if (kind === "search" && name === undefined) return ofSearch(decodeSearch(search), today, limit);
  if (name === undefined) return undefined;
  if (kind === "reports") return ofReport(name, today, limit);
  const followed = filteredBy(kind, name);
  if (!followed) return undefined;
  const { filters, ...feed } = followed;
  return { ...feed, changes: listChangesOf(allOf(filters), today, limit) };
}

const allOf = (filters: Filters): SearchState => ({
  ...{ q: "", words: "most", filters, sort: "newest", isGrouped: false, page: 1 },
});

function ofSearch(asked: SearchState, today: string, limit: number): Followed {
  const state = { ...asked, isGrouped: false, page: 1 };
  return {
    title: state.q === "" ? "What is new in the register" : `Search: ${state.q}`,
    page: searchHref(state),
    self: paths.searchFeed(encodeSearch(state)),
    changes: listChangesOf(state, today, limit),
  };
}

function ofReport(reference: string, today: string, limit: number): Followed | undefined {
  const changes = listChangesOfReport(reference, today, limit);
  if (!changes) return undefined;
  return { title: reference, page: paths.report(reference), self: paths.reportFeed(reference), changes };
}

function filteredBy(
  kind: string,
  name: string,
): (Omit<Followed, "changes"> & { filters: Filters }) | undefined {
  if (kind === "bodies") {
    const title = viewBodyName(name);
    if (title === undefined) return undefined;
    return { title, page: paths.body(name), self: paths.bodyFeed(name), filters: { body: [name] } };
  }
  if (kind === "issuers") {
    const title = viewIssuer(name)?.issuer.name;
    if (title === undefined) return undefined;
    return { title, page: paths.issuer(name), self: paths.issuerFeed(name), filters: { area: [name] } };
  }
  const theme = kind === "themes" ? themeWithChildren(name) : undefined;
  if (!theme) return undefined;
  return {
    title: theme.label,
    page: paths.theme(name),
    self: paths.themeFeed(name),
    filters: { theme: theme.slugs },
  };
}
