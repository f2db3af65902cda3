import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pathOfReference, pathOfSourceAddress } from "~/domain/search/find-by-reference.server";
import { decodeSearch, FACET_NAMES, type Filters, type SearchState } from "~/domain/search/search-params";
import { matchingListings, search, type SearchPage } from "~/domain/search/search.server";
import { query, register } from "~db/client.server";
import { IMPLEMENTATION_STATUSES, POSITIONS, THEMES, type PfdCategory } from "~db/vocabulary";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { drawing } from "../../support/drawing";
import { freshRegister } from "../../support/register";

const TODAY = "2025-03-10";
const found = (address: string): SearchPage => search(decodeSearch(new URLSearchParams(address)), TODAY);
const references = (page: SearchPage) => page.results.map((result) => result.reference);

describe("search over a few known reports", () => {
  let dispose: () => void;
  let trust: a.BodyMade;
  let council: a.BodyMade;
  let merged: a.BodyMade;

  beforeAll(() => {
    ({ dispose } = freshRegister());
    trust = a.aBody({ code: "RW5", name: "Fernshire Trust" });
    council = a.aBody({ code: "C1", name: "Fernshire Council", type: "local_authority" });
    merged = a.aBody({ code: "OLD", name: "Fernshire Trust (old record)", mergedIntoId: trust.id });
    const first = a.aReport({
      sourceReference: "2024-0001",
      asked: [{ body: trust }, { body: council }],
      items: ["The crisis team had no beds.", "Alarms were not checked by the ward."],
    });
    said.aResponse(first, { addressingIds: first.addressings.slice(0, 1) });
    a.aReport({
      sourceReference: "2024-0002",
      asked: [{ body: merged }],
      items: ["A team met no crisis plan."],
    });
    a.aReport({
      sourceReference: "2024-0003",
      isSensitive: true,
      reportedOn: "2023-01-09",
      items: ["A ligature was found on the ward."],
      sections: { circumstances: "The crisis happened at night." },
    });
    a.aReport({ sourceReference: "2024-0004", state: "draft", items: ["A crisis nobody may see."] });
    a.aReport({ sourceReference: "2024-0005", withdrawnBecause: "Error.", items: ["A crisis taken back."] });
    a.aReport({ sourceReference: "2024-0006", items: [], title: "A report without its text" });
  });
  afterAll(() => dispose());

  it("lists everything published and nothing else when nothing is asked", () => {
    const all = found("");
    expect(all.found).toBe("4 concerns in 4 reports; the text of 1 of them is not held");
    expect(references(all)).not.toContain("PFD-2024-0004.1");
    expect(references(all)).not.toContain("PFD-2024-0005.1");
  });

  it.each(["", "q=crisis+team", "q=crisis&sort=newest", "body=RW5", "sort=waiting"])(
    "names for files what its pages show, in their order: %s",
    (address) => {
      const state = decodeSearch(new URLSearchParams(address));
      const named = [...matchingListings(state, TODAY)].map(
        (id) =>
          query<{ reference: string }, [number]>("SELECT reference FROM listings WHERE id = ?").get(id)
            ?.reference,
      );
      expect(named).toEqual(references(search(state, TODAY)));
    },
  );

  it("finds any of the words, those with all of them first", () => {
    expect(references(found("q=crisis+team+beds"))).toEqual([
      "PFD-2024-0001.1",
      "PFD-2024-0002.1",
      "PFD-2024-0003.1",
    ]);
  });

  it("finds words in quotes only together", () => {
    expect(references(found('q="crisis team"'))).toEqual(["PFD-2024-0001.1"]);
  });

  it("counts those with every word apart, and leads to them alone and to those with any", () => {
    const best = found("q=crisis+team+beds");
    expect([best.withAll, best.count, best.hasFew]).toEqual([1, 3, true]);
    expect(references(found("q=crisis+team+beds&words=all"))).toEqual(["PFD-2024-0001.1"]);
    expect(found("q=crisis+team+beds&words=any").count).toBe(3);
  });

  it("counts as having a word what says it itself, and finds a phrase in quotes wherever it stands", () => {
    const both = found("q=ligature+crisis");
    expect([both.withAll, both.results[0]?.reference]).toEqual([0, "PFD-2024-0003.1"]);
    expect(references(found('q="crisis happened at night"'))).toEqual(["PFD-2024-0003.1"]);
  });

  it("means by marks what lunr means by them", () => {
    expect(references(found("q=%2Bcrisis+-team")).sort()).toEqual(["PFD-2024-0003.1"]);
    expect(references(found("q=alar*"))).toEqual(["PFD-2024-0001.2"]);
    expect(found("q=*").count).toBe(5);
    expect(references(found("q=body:council")).sort()).toEqual(["PFD-2024-0001.1", "PFD-2024-0001.2"]);
  });

  it("suggests a word as the register spells it where one stands nowhere", () => {
    expect(found("q=crissis").didYouMean).toBe("crisis");
    expect(found("q=%22crissis").didYouMean).toBe("crisis");
    expect(found("q=crisis").didYouMean).toBeNull();
  });

  it("says where the words stand when they do not stand in the item", () => {
    expect(found("q=night").results.map(({ matchedIn }) => matchedIn)).toEqual([
      "in the report’s account of what happened",
    ]);
    expect(found("q=council").results[0]?.matchedIn).toBe("in the name of a body that was asked");
    expect(found("q=alarms").results[0]?.matchedIn).toBeNull();
  });

  it("finds an acronym by its long form, and an everyday word by the clinical one", () => {
    a.aReport({ sourceReference: "2024-0007", items: ["CQC found a pulmonary embolism was missed."] });
    expect(references(found("q=care+quality+commission"))[0]).toBe("PFD-2024-0007.1");
    expect(references(found("q=blood+clot"))[0]).toBe("PFD-2024-0007.1");
  });

  it("finds other forms of a word", () => {
    expect(references(found("q=alarm"))).toEqual(["PFD-2024-0001.2"]);
  });

  it("never shows a method in a list, though it can be searched for", () => {
    const page = found("q=ligature");
    expect(references(page)).toEqual(["PFD-2024-0003.1"]);
    expect(page.results[0]?.snippet).toBeNull();
  });

  it("means by a body and its answer that this body did not answer", () => {
    expect(found("body=C1&response=received").count).toBe(0);
    expect(references(found("body=RW5&response=received"))).toEqual(["PFD-2024-0001.1", "PFD-2024-0001.2"]);
  });

  it("takes the two records of a merged body as one, by either code", () => {
    const both = ["PFD-2024-0001.1", "PFD-2024-0001.2", "PFD-2024-0002.1"];
    expect(references(found("body=RW5")).sort()).toEqual(both);
    expect(references(found("body=OLD")).sort()).toEqual(both);
  });

  it("puts the longest silence first when asked", () => {
    expect(references(found("sort=waiting"))[0]).toBe("PFD-2024-0003.1");
  });

  it("groups by report and counts what is not shown", () => {
    const page = found("q=ward+beds&group=report");
    expect(page.results.map((result) => result.reportReference)).toEqual([
      "PFD-2024-0001",
      "PFD-2024-0001",
      "PFD-2024-0003",
    ]);
    expect(page.moreInReport).toEqual({ "PFD-2024-0001": 0, "PFD-2024-0003": 0 });
  });

  it("shows the last page where the address asks for one beyond it", () => {
    expect(found("page=99")).toMatchObject({ page: 1, pages: 1 });
  });

  it.each([
    ["pfd 2024/1", "/reports/PFD-2024-0001"],
    ["2024-0001.2", "/recommendations/PFD-2024-0001.2"],
    ["PFD-2024-0002.1@rw5", "/recommendations/PFD-2024-0002.1"],
    ["2024-0001.9", "/reports/PFD-2024-0001"],
    ["PFD-2024-0005", "/reports/PFD-2024-0005"],
    ["PFD-2024-0004", null],
    ["PFD-1999-0001", null],
    ["ward", null],
  ])("goes from %s to %s", (typed, path) => {
    expect(pathOfReference(typed)).toBe(path);
  });
});

describe("search on a register drawn at random", () => {
  let dispose: () => void;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    fill(120);
  });
  afterAll(() => dispose());

  it("counts in each facet exactly what choosing it gives", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const draw = drawing(seed);
      const state = aState(draw);
      const page = search(state, TODAY);
      for (const facet of page.facets) {
        const option = facet.options[draw.below(Math.max(facet.options.length, 1))];
        if (!option) continue;
        const chosen = { ...state, filters: { ...state.filters, [facet.name]: [option.value] } };
        expect({ seed, facet: facet.name, ...option, count: search(chosen, TODAY).count }).toEqual({
          seed,
          facet: facet.name,
          ...option,
        });
      }
    }
  });

  it("never fails, whatever is typed", () => {
    const marks = [
      '"',
      "'",
      "*",
      "(",
      ")",
      ":",
      "^",
      "-",
      "+",
      "NOT ",
      "AND ",
      "OR ",
      "NEAR(",
      "\\",
      "{",
      "}",
      ";",
    ];
    const words = [
      ...marks,
      "ward",
      "😀",
      "é",
      "\u0000",
      "%",
      "_",
      "reference:",
      "a b",
      "ﬁ",
      "2024-0001",
      " ",
      ...[
        "~99",
        "~1",
        "^9",
        "**",
        "title:",
        "nobody:",
        "+-",
        "{text}:",
        "rowid",
        "--",
        "'; DROP TABLE x",
        "[[[",
      ],
      "x".repeat(700),
    ];
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const { below, oneOf } = drawing(seed);
      const typed = Array.from({ length: 1 + below(8) }, () => oneOf(words)).join("");
      expect(() => found(new URLSearchParams({ q: typed }).toString()), typed).not.toThrow();
      expect(() => pathOfReference(typed), typed).not.toThrow();
      expect(() => pathOfSourceAddress(typed), typed).not.toThrow();
    }
  });

  it("takes a fixed number of statements however much is found", () => {
    expect(statementsOf("q=ward")).toBe(statementsOf("q=ward&year=1999"));
  });

  it("orders by date without words, newest first", () => {
    const dates = found("").results.map((result) => result.reportedOn ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

function statementsOf(address: string): number {
  const { statements } = register();
  const original = statements.get.bind(statements);
  let count = 0;
  statements.get = (sql) => {
    count += 1;
    return original(sql);
  };
  found(address);
  statements.get = original;
  return count;
}

const WORDS = ["ward", "alarm", "handover", "observation", "discharge", "bed", "training", "record"];
const CATEGORIES: PfdCategory[] = [
  "mental-health-related-deaths",
  "suicide-from-2015",
  "other-related-deaths",
];

function fill(reports: number): void {
  const draw = drawing(42);
  const { below, oneOf, once } = draw;
  const bodies = Array.from({ length: 8 }, (_, n) =>
    a.aBody({ type: n % 2 === 0 ? "nhs_trust" : "local_authority" }),
  );
  a.aSuccession(a.aBody({ closedOn: "2023-01-01" }), bodies[0] ?? a.aBody());
  const issuers = [a.anIssuer(), a.anIssuer({ name: "Westland" })];
  for (let n = 0; n < reports; n += 1) {
    const first = below(8);
    const asked = Array.from({ length: below(4) }, (_, k) => ({ body: bodies[(first + k) % 8] ?? null }));
    const report = a.aReport({
      ...{ issuerId: oneOf(issuers).id, asked, isClockKept: once(3), reportedOn: `20${18 + below(7)}-03-04` },
      items: Array.from({ length: below(3) }, () => ({
        text: `The ${oneOf(WORDS)} and the ${oneOf(WORDS)}.`,
        themes: once(2) ? [oneOf(THEMES).code] : [],
      })),
      categories: once(2) ? [oneOf(CATEGORIES)] : [],
    });
    for (const addressing of report.addressings)
      if (once(2))
        said.aResponse(report, { addressingIds: [addressing], datedOn: oneOf(["2018-04-01", "2025-01-01"]) });
    answerSome(report, draw);
  }
}

function answerSome(report: a.ReportMade, { oneOf, once }: ReturnType<typeof drawing>): void {
  const tracked = register()
    .raw.prepare(
      "SELECT t.id FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id WHERE a.report_id = ?",
    )
    .pluck()
    .all(report.id) as number[];
  for (const id of tracked) {
    if (once(2)) said.aPosition(report, id, { position: oneOf(POSITIONS).code });
    if (!once(2)) continue;
    const claimId = said.aClaim(report, id, { status: oneOf(IMPLEMENTATION_STATUSES).code });
    if (once(2)) said.aVerification(report, { trackedItemId: id, claimId });
    if (once(3)) said.aDispute(report, id);
  }
}

function aState({ oneOf, once }: ReturnType<typeof drawing>): SearchState {
  const everything = found("");
  const filters: Filters = {};
  for (const name of FACET_NAMES) {
    const options = everything.facets.find((facet) => facet.name === name)?.options ?? [];
    if (options.length > 0 && once(4))
      filters[name] = [...new Set([oneOf(options).value, oneOf(options).value])];
  }
  return {
    q: once(2) ? oneOf(WORDS) : "",
    filters,
    words: "most",
    sort: "newest",
    isGrouped: false,
    page: 1,
  };
}
