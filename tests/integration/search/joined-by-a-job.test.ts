import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareIndex, mergeIndex } from "~/domain/search/check-index.server";
import { decodeSearch } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import { query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import { freshRegister } from "../../support/register";

const REPORTS = 20;

const countSegments = () =>
  query<{ segments: number }>("SELECT count(DISTINCT segid) AS segments FROM search_index_idx").get()
    ?.segments;

describe("segments of the search index", () => {
  let dispose: () => void;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    for (let made = 0; made < REPORTS; made += 1) a.aReport({ items: [`Bed ${made} had no alarm.`] });
  });
  afterAll(() => dispose());

  it("are left apart by those who write, and joined by a job, and nothing is lost", () => {
    const found = () => search(decodeSearch(new URLSearchParams("q=alarm")), "2025-03-10").count;
    expect(countSegments()).toBeGreaterThanOrEqual(REPORTS);
    expect(found()).toBe(REPORTS);
    while (mergeIndex());
    expect(countSegments()).toBeLessThan(4);
    expect(found()).toBe(REPORTS);
    expect(compareIndex()).toEqual({ listings: REPORTS, differing: [], strays: 0 });
  });
});
