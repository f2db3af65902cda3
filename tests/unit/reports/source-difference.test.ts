import { describe, expect, test } from "vitest";
import { differencesOf, type SourceValue } from "~/domain/reports/source-difference-rules";
import type { ReportField } from "~db/vocabulary";

const TODAY = "2026-11-22";

const said = (field: ReportField, first: string, second: string): SourceValue[] => [
  { field, provenance: "official_page", value: first },
  { field, provenance: "tracker", value: second },
];

describe("where sources differ", () => {
  test.each<[ReportField, string, string]>([
    ["reported_on", "28 March 2021", "28/03/2021"],
    ["reported_on", "2021-03-28", "28th March 2021"],
    ["published_on", "Sunday 28 March 2021", "28.3.2021"],
    ["source_reference", "Ref: 2021-0123", "2021 - 0123"],
    ["source_reference", "2019-0135a", "2019–0135A"],
    ["issuer", "Manchester (South)", "South  Manchester"],
    ["issuer", "Manchester South", "Greater Manchester South"],
    ["issuer", "Kent & Medway", "Medway and Kent"],
    ["deceased_count", "1", "1.0"],
    ["source_status", "All responses received", "all responses  received."],
    ["reported_on", "28 March 2021", "N/A"],
  ])("one fact written in two ways is no difference: %s %s, %s", (field, first, second) => {
    expect(differencesOf(said(field, first, second), TODAY)).toEqual([]);
  });

  test.each<[ReportField, string, string]>([
    ["reported_on", "28 March 2021", "29/03/2021"],
    ["reported_on", "3 April 2021", "4 March 2021"],
    ["reported_on", "20 July 2022", "17/20/2022"],
    ["source_reference", "2021-0123", "2021-0124"],
    ["issuer", "Manchester South", "Manchester North"],
    ["deceased_count", "1", "2"],
  ])("another fact is a difference: %s %s, %s", (field, first, second) => {
    expect(differencesOf(said(field, first, second), TODAY)).toHaveLength(1);
  });

  test("days that differ are both written as people read them", () => {
    expect(differencesOf(said("reported_on", "2021-03-28", "29/03/2021"), TODAY)).toMatchObject([
      { shown: "28 March 2021", others: [{ value: "29 March 2021" }] },
    ]);
  });

  test("only the source that differs is named beside the one shown", () => {
    const values = [
      ...said("reported_on", "28 March 2021", "28/03/2021"),
      { field: "reported_on", provenance: "body", value: "2 April 2021" } satisfies SourceValue,
    ];
    expect(differencesOf(values, TODAY)[0]?.others.map(({ value }) => value)).toEqual(["2 April 2021"]);
  });
});
