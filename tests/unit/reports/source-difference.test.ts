import { describe, expect, test } from "vitest";
import { areaRegister, areOneArea } from "~/domain/imports/reading/coroner-area-rules";
import { differencesOf, type SourceValue } from "~/domain/reports/source-difference-rules";
import type { ReportField } from "~db/vocabulary";

const TODAY = "2026-11-22";

const said = (field: ReportField, first: string, second: string): SourceValue[] => [
  { field, provenance: "official_page", value: first },
  { field, provenance: "tracker", value: second },
];

const AREAS = areaRegister(
  ["Example Vale", "Greater Fenshire", "Westmoor"],
  new Map([["Vale", "Example Vale"]]),
  [{ from: ["North Fenshire", "South Fenshire"], to: ["Greater Fenshire"] }],
);
const differences = (values: SourceValue[]) =>
  differencesOf(values, TODAY, (one, other) => areOneArea(one, other, AREAS));

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
    ["issuer", "North Fenshire", "Greater Fenshire"],
    ["issuer", "Fenshire (South)", "North Fenshire"],
    ["issuer", "Exampel Vale", "The Vale"],
    ["issuer", "Westmoor", "Westmoor and Eastmoor"],
    ["deceased_count", "1", "1.0"],
    ["source_status", "All responses received", "all responses  received."],
    ["reported_on", "28 March 2021", "N/A"],
  ])("one fact written in two ways is no difference: %s %s, %s", (field, first, second) => {
    expect(differences(said(field, first, second))).toEqual([]);
  });

  test.each<[ReportField, string, string]>([
    ["reported_on", "28 March 2021", "29/03/2021"],
    ["reported_on", "3 April 2021", "4 March 2021"],
    ["reported_on", "20 July 2022", "17/20/2022"],
    ["source_reference", "2021-0123", "2021-0124"],
    ["issuer", "Manchester South", "Manchester North"],
    ["issuer", "Westmoor", "Example Vale"],
    ["issuer", "Eastmoor", "Eastmoat"],
    ["deceased_count", "1", "2"],
  ])("another fact is a difference: %s %s, %s", (field, first, second) => {
    expect(differences(said(field, first, second))).toHaveLength(1);
  });

  test("days that differ are both written as people read them", () => {
    expect(differences(said("reported_on", "2021-03-28", "29/03/2021"))).toMatchObject([
      { shown: "28 March 2021", others: [{ value: "29 March 2021" }] },
    ]);
  });

  test("only the source that differs is named beside the one shown", () => {
    const values = [
      ...said("reported_on", "28 March 2021", "28/03/2021"),
      { field: "reported_on", provenance: "body", value: "2 April 2021" } satisfies SourceValue,
    ];
    expect(differences(values)[0]?.others.map(({ value }) => value)).toEqual(["2 April 2021"]);
  });
});
