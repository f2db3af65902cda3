import { describe, expect, it } from "vitest";
import { DataTable } from "~/components/data-table";
import { FilterChips, FilterPanel } from "~/components/filter-panel";
import { pageNumbers, Pagination } from "~/components/pagination";
import { Prose } from "~/components/prose";
import { ResultList, type Result } from "~/components/result-list";
import { StatusTag, VerificationLevel } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { Timeline } from "~/components/timeline";
import { serve, textOf } from "./page";

describe("pageNumbers", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])(
    "on page %i of %i shows first, last and neighbours, and never hides a single page",
    (page, pages, shown) => {
      expect(pageNumbers(page, pages)).toEqual(shown);
    },
  );
});

describe("Pagination", () => {
  const hrefFor = (page: number) => `/search?q=ward&page=${page}`;

  it("is left out where everything is on one page", () => {
    expect(serve(<Pagination page={1} pages={1} hrefFor={hrefFor} />).innerHTML).toBe("");
  });

  it("links on and back and marks the current page", () => {
    const page = serve(<Pagination page={2} pages={3} hrefFor={hrefFor} />);
    expect(page.querySelector("[rel=prev]")?.getAttribute("href")).toBe(hrefFor(1));
    expect(page.querySelector("[rel=next]")?.getAttribute("href")).toBe(hrefFor(3));
    expect(textOf(page.querySelector("[aria-current=page]"))).toBe("2");
  });
});

describe("ResultList", () => {
  const aResult = (result: Partial<Result> = {}): Result => ({
    href: "/recommendations/DEMO-2025-0007.3",
    reference: "DEMO-2025-0007.3",
    kind: "Matter of concern",
    addressees: [],
    ...result,
  });
  const whoOf = (addressees: string[]) =>
    textOf(serve(<ResultList results={[aResult({ addressees })]} />).querySelector(".register-result__who"));

  it.each([
    [[], "→asked no body named"],
    [["A", "B"], "→asked A, B"],
    [["A", "B", "C", "D", "E"], "→asked A, B and 3 more"],
  ])("names the first two bodies asked and counts the rest: %j", (addressees, words) => {
    expect(whoOf(addressees)).toBe(words);
  });

  it("marks matching words and never reads a report's text as HTML", () => {
    const snippet = [{ text: "<b>the " }, { text: "ward", isMatch: true }];
    const page = serve(<ResultList results={[aResult({ snippet })]} />);
    expect(textOf(page.querySelector("mark"))).toBe("ward");
    expect(page.querySelector("b")).toBeNull();
  });

  it("reads nothing else of a result as HTML either", () => {
    const bad = '"><img src=x onerror=alert(1)>';
    const words = { reference: bad, kind: bad, date: bad, issuer: bad, note: bad, state: bad };
    const result = aResult({ ...words, href: `/reports/${bad}`, addressees: [bad] });
    const page = serve(<ResultList results={[{ ...result, snippet: [{ text: bad, isMatch: true }] }]} />);
    expect(page.querySelector("img")).toBeNull();
    expect(page.querySelector("a")?.getAttribute("href")).toBe(`/reports/${bad}`);
    expect(textOf(page.querySelector("a"))).toBe(bad);
  });
});

describe("FilterPanel", () => {
  const option = { value: "2024", label: "2024", count: 1214, isChosen: true };

  it("keeps the query, opens groups with something chosen and leaves empty groups out", () => {
    const groups = [
      { name: "year", label: "Year", options: [option] },
      { name: "area", label: "Area", options: [{ value: "n", label: "North" }] },
      { name: "theme", label: "Theme", options: [] },
    ];
    const page = serve(<FilterPanel action="/search" groups={groups} keep={{ q: "ward", sort: "" }} />);
    const form = new FormData(page.querySelector("form") ?? undefined);
    expect([...form.entries()]).toEqual([
      ["q", "ward"],
      ["year", "2024"],
    ]);
    const folded = [...page.querySelectorAll<HTMLDetailsElement>(".register-filter")];
    expect(folded.map((group) => group.open)).toEqual([true, false]);
    expect(textOf(page)).toContain("1,214");
  });

  it("gives every chosen filter a way out", () => {
    const chips = [{ label: "Year: 2024", removeHref: "/search?q=ward" }];
    const link = serve(<FilterChips chips={chips} />).querySelector("a");
    expect(link?.getAttribute("href")).toBe("/search?q=ward");
    expect(textOf(link)).toContain("Remove Year: 2024");
  });
});

describe("DataTable", () => {
  it("can be scrolled by keyboard and heads its rows", () => {
    const columns = [
      { key: "b", label: "Body" },
      { key: "n", label: "Asked", isNumeric: true },
    ];
    const rows = [{ key: "1", cells: ["NHS England", "548"] }];
    const page = serve(<DataTable caption="Bodies" columns={columns} rows={rows} />);
    const region = page.querySelector("[role=region]");
    expect([region?.getAttribute("tabindex"), region?.getAttribute("aria-label")]).toEqual(["0", "Bodies"]);
    expect(textOf(page.querySelector("th[scope=row]"))).toBe("NHS England");
    expect(page.querySelector("td")?.className).toContain("--numeric");
  });

  it("says what is missing in place of an empty table", () => {
    expect(textOf(serve(<DataTable caption="Bodies" columns={[]} rows={[]} empty="No bodies yet." />))).toBe(
      "No bodies yet.",
    );
  });
});

describe("Prose", () => {
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1}. ${"Word ".repeat(60)}`).join(
    "\n\n",
  );

  it("folds a long text and keeps all of it", () => {
    const page = serve(<Prose text={long} />);
    const folded = page.querySelectorAll("details p").length;
    expect(folded).toBeGreaterThan(40);
    expect(page.querySelectorAll("p")).toHaveLength(60);
    expect(textOf(page.querySelector("summary"))).toBe(`Read the rest (${folded} more paragraphs)`);
  });

  it("does not fold a short rest, nor when told not to", () => {
    expect(
      serve(<Prose text={"One.\n\nTwo.\n\nThree."} foldAfter={1} />).querySelector("details"),
    ).toBeNull();
    expect(serve(<Prose text={long} foldAfter={0} />).querySelector("details")).toBeNull();
  });
});

describe("words of the register", () => {
  it("shows a status in the vocabulary's words", () => {
    expect(textOf(serve(<StatusTag fact="response" word="not_published" />))).toBe("No response published");
  });

  it.each([
    [0, "Level 0 of 5: Nothing known"],
    [3, "Level 3 of 5: Board assured (not checked)"],
    [4, "Level 4 of 5: Independently checked (checked)"],
  ])("says of level %i whether it was checked", (level, words) => {
    expect(textOf(serve(<VerificationLevel level={level} />))).toBe(words);
  });
});

it("SummaryList says what an absent fact means and leaves out rows without a word for it", () => {
  const page = serve(
    <SummaryList
      rows={[
        { key: "Published", whenEmpty: "Not known" },
        { key: "Author", value: "" },
      ]}
    />,
  );
  expect([...page.querySelectorAll("dt, dd")].map(textOf)).toEqual(["Published", "Not known"]);
});

it("Timeline says when a date was reconstructed", () => {
  const entry = {
    id: "1",
    date: "6 May 2026",
    who: "An approver of X",
    what: "Answered",
    isReconstructed: true,
  };
  expect(textOf(serve(<Timeline entries={[entry]} />))).toContain("Reconstructed from the source’s dates");
});
