import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeSearch } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import * as a from "../../factories/catalogue";
import { aResponse } from "../../factories/statements";
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

describe("words of an answer", () => {
  let dispose: () => void;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    const said = a.aReport({
      reportedOn: "2025-01-02",
      asked: [{ body: a.aBody() }],
      items: ["The ward had no lead."],
    });
    aResponse(said, { text: "We bought lanterns, ladders and whistles." });
    a.aReport({ reportedOn: "2024-01-02", items: ["There were no lanterns on the stairs."] });
  });
  afterAll(() => dispose());

  const order = (q: string) =>
    search(decodeSearch(new URLSearchParams({ q })), "2025-03-10").results.map(({ matchedIn }) => matchedIn);

  it("find an entry, and put it after those that say a word themselves", () => {
    expect(order("lanterns ladders whistles")).toEqual([null, "in an answer"]);
  });

  it("count where answers are asked for", () => {
    expect(order("response:lanterns response:ladders")).toHaveLength(1);
  });
});
