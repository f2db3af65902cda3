import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeSearch } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import * as a from "../../factories/catalogue";
import { freshRegister } from "../../support/register";

const withAll = (q: string) => search(decodeSearch(new URLSearchParams({ q })), "2025-03-10").withAll;

describe("words that most entries have", () => {
  let dispose: () => void;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    a.aReport({ items: Array.from({ length: 119 }, () => "The risk was known.") });
    a.aReport({ items: ["A risk assessment was lost.", "No assessment was made on the corridor."] });
  });
  afterAll(() => dispose());

  it("are not asked for where two others are left", () => {
    expect(withAll("risk assessment corridor")).toBe(1);
  });

  it("are asked for beside one other", () => {
    expect(withAll("risk assessment")).toBe(1);
  });

  it("are asked for alone", () => {
    expect(withAll("risk")).toBeNull();
  });
});
