import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectReport } from "~/domain/projection/project-report.server";
import { rebuildProjection } from "~/domain/projection/rebuild-projection.server";
import { facetTable, readyFacetTable } from "~/domain/search/facet-table.server";
import { atOnce } from "~/lib/steps";
import { countFacets } from "~/domain/search/facet-table";
import { decodeSearch, FACET_NAMES } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import { setReportState } from "~/domain/reports/catalogue.server";
import * as tables from "~db/schema/all";
import { inOneTransaction } from "~db/writing.server";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { drawing } from "../../support/drawing";
import { freshRegister } from "../../support/register";

const TODAY = "2025-03-10";
/** A day nobody asked about before: its table is built from nothing. */
const anotherDay = (() => {
  let year = 3000;
  return () => `${(year += 1)}-01-01`;
})();

const ADDRESSES = [
  "",
  "sort=waiting",
  "response=received",
  "type=nhs_trust",
  "year=2024&group=report",
  "q=ward",
];
const found = (address: string, today: string) => search(decodeSearch(new URLSearchParams(address)), today);

/** What a table kept up to date answers, and what one built afresh does; the day changes no answer here. */
function expectSameAsFresh(): void {
  const kept = ADDRESSES.map((address) => found(address, TODAY));
  const fresh = anotherDay();
  expect(kept).toEqual(ADDRESSES.map((address) => found(address, fresh)));
}

describe("the facet table after writes", () => {
  let dispose: () => void;
  let bodies: a.BodyMade[];
  const reports: a.ReportMade[] = [];
  const aReport = (n: number): a.ReportMade =>
    a.aReport({
      asked: [{ body: bodies[n % 3] ?? null }, { body: bodies[(n + 1) % 3] ?? null }],
      reportedOn: `20${18 + (n % 7)}-03-04`,
      items: ["The ward was dark.", "Nobody had a key."].slice(0, n % 3),
    });

  beforeEach(() => {
    ({ dispose } = freshRegister());
    bodies = ["nhs_trust", "local_authority", "other"].map((type) =>
      a.aBody({ type: type as "nhs_trust" | "local_authority" | "other" }),
    );
    reports.splice(0, reports.length, ...Array.from({ length: 12 }, (_, n) => aReport(n)));
    found("", TODAY);
  });
  afterEach(() => dispose());

  it("equals a table built afresh, whatever was written in whatever order", () => {
    const { below, oneOf } = drawing(7);
    for (let step = 0; step < 60; step += 1) {
      const report = oneOf(reports);
      const asked = report.addressings[below(2)] ?? 0;
      const acts = [
        () => reports.push(aReport(below(20))),
        () => said.aResponse(report, { addressingIds: [asked] }),
        () => said.anEvent(report, asked, "listed_non_responder"),
        () => rebuildProjection(),
      ];
      oneOf(acts)();
      if (step % 4 === 0) found("", TODAY);
      if (step % 20 === 19) expectSameAsFresh();
    }
  });

  it("loses a report that is withdrawn and gains it again when it is published again", () => {
    const report = reports[2] ?? aReport(2);
    const before = found("", TODAY);
    for (const state of ["withdrawn", "published"] as const) {
      a.inAct(report.reference, (w) => {
        w.update(tables.reports, report.id, { state });
        setReportState(w, report.id, { state, reason: "As the case is.", known: a.known() });
        projectReport(report.id);
      });
      const references = found("group=report", TODAY).results.map((row) => row.reportReference);
      expect(references.includes(report.reference)).toBe(state === "published");
      expectSameAsFresh();
    }
    expect(found("", TODAY).found).toBe(before.found);
  });

  it("shows a body under its new name", () => {
    const body = bodies[0] ?? a.aBody();
    a.inAct("body", (w) => w.update(tables.bodies, body.id, { name: "The renamed Trust", version: 2 }));
    const options = found("", TODAY).facets.find((facet) => facet.name === "body")?.options ?? [];
    expect(options.map((option) => option.label)).toContain("The renamed Trust");
  });

  it("reads only what changed", () => {
    said.aResponse(reports[2] ?? aReport(2));
    const listings = facetTable(TODAY).ids.length;
    said.aResponse(reports[2] ?? aReport(2));
    const table = facetTable(TODAY);
    expect(table.ids.length - listings).toBe(2);
    expect(table.byNewest.length).toBe(table.ids.length - table.dropped);
    expect(atOnce(countFacets(table, {}, null)).matching.length).toBe(table.byNewest.length);
  });

  it("counts a search that finds most of it as it would count each entry", () => {
    const table = facetTable(TODAY);
    const most = table.byNewest.slice(0, table.byNewest.length - 2);
    expect(most.length).toBeGreaterThan(table.byNewest.length / 2);
    const { matching, counts } = atOnce(countFacets(table, {}, most));
    expect(matching).toEqual(most);
    const byEach = [...most].map((place) => atOnce(countFacets(table, {}, Int32Array.of(place))).counts);
    for (const name of FACET_NAMES)
      expect([name, [...counts[name]]]).toEqual([
        name,
        [...counts[name]].map((_, at) => byEach.reduce((sum, each) => sum + (each[name][at] ?? 0), 0)),
      ]);
  });

  it("catches up in slices that let others run, and starts afresh once most of it is dropped", async () => {
    inOneTransaction(() => {
      for (let n = 0; n < 300; n += 1) aReport(2);
    });
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 0);
    await readyFacetTable(TODAY);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
    for (let round = 0; round < 5; round += 1) {
      rebuildProjection();
      await readyFacetTable(TODAY);
    }
    const table = facetTable(TODAY);
    expect(table.ids.length).toBeLessThan(table.byNewest.length * 5);
    expectSameAsFresh();
  });
});
