import { describe, expect, it } from "vitest";
import {
  decodeSearch,
  encodeSearch,
  FACET_NAMES,
  FACETS,
  searchHref,
  SORTS,
  WORD_MATCHES,
  without,
  type Filters,
  type SearchState,
} from "~/domain/search/search-params";
import { drawing, type Drawing } from "../../support/drawing";

const read = (address: string) => decodeSearch(new URLSearchParams(address));

function aState({ below, oneOf, once }: Drawing): SearchState {
  const filters: Filters = {};
  for (const name of FACET_NAMES) {
    if (!once(4)) continue;
    const terms = FACETS[name].terms?.map((term) => term.code as string) ?? ["2019", "2020", "2024"];
    filters[name] = [...new Set([oneOf(terms), oneOf(terms)])].sort();
  }
  const q = oneOf(["", "ligature point", '"crisis team" ward', "O’Neill & 50% <b>", "日本"]);
  const sort = oneOf(SORTS.filter((known) => known !== "relevance" || q !== ""));
  const words = q === "" ? "most" : oneOf(WORD_MATCHES);
  return { q, filters, words, sort, isGrouped: once(2), page: 1 + below(9) };
}

describe("the address of a search", () => {
  it("comes back as it went out, whatever is asked for", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const state = aState(drawing(seed));
      expect(read(searchHref(state).split("?")[1] ?? "")).toEqual(state);
    }
  });

  it("leaves defaults out, so that each state has one address", () => {
    expect(encodeSearch(read("q=&sort=newest&page=1&group="))).toEqual({});
    expect(encodeSearch(read("q=ward&sort=relevance"))).toEqual({ q: "ward" });
    expect(searchHref(read("year=2024&year=2023&year=2024"))).toBe("/search?year=2023&year=2024");
  });

  it.each([
    ["page=-1&page=x", { page: 1 }],
    ["page=99999999999", { page: 1 }],
    ["year=soon&kind=novel&level=6&body=a%20b&area=../x", { filters: {} }],
    ["sort=random", { sort: "newest" }],
    ["sort=relevance", { sort: "newest" }],
    [`q=${"x".repeat(5000)}`, { q: "x".repeat(500) }],
    ["q=%00a%0a%0ab", { q: "a b" }],
  ])("never fails: %s", (address, expected) => {
    expect(read(address)).toMatchObject(expected);
  });

  it("takes one value of a filter away and goes back to the first page", () => {
    expect(searchHref(without(read("q=x&year=2024&year=2023&page=4"), "year", "2024"))).toBe(
      "/search?q=x&year=2023",
    );
  });
});
