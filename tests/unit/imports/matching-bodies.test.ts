import { describe, expect, it } from "vitest";
import { readAddressee } from "~/domain/imports/reading/addressee-reading-rules";
import { splitAddressees } from "~/domain/imports/reading/addressee-rules";
import {
  buildBodyIndex,
  isKnownBody,
  matchBody,
  type KnownBody,
} from "~/domain/imports/reading/body-matching-rules";
import { bodyTypeOf } from "~/domain/imports/reading/body-type-rules";

const body = (id: number, name: string, more: Partial<KnownBody> = {}): KnownBody => ({
  id,
  name,
  openedOn: null,
  closedOn: null,
  ...more,
});

const index = buildBodyIndex(
  [
    body(1, "Northmoor NHS Foundation Trust", { code: "RZ9" }),
    body(2, "Department of Health and Social Care", { openedOn: "2018-01-08" }),
    body(3, "Department of Health", { closedOn: "2018-01-07" }),
    body(4, "Eastvale NHS Trust", { closedOn: "2019-03-31" }),
    body(5, "Eastvale NHS Trust", { openedOn: "2019-04-01" }),
    body(6, "Care Quality Commission"),
    body(7, "Westfold Primary Care Trust"),
    body(8, "Westfold Council"),
    body(9, "Eastvale Police"),
    body(10, "Eastvale Council"),
    body(11, "Northmoor Council"),
    body(12, "Harrowby Teaching Hospitals NHS Foundation Trust", { code: "RZ1" }),
    body(13, "Fenside University Hospital NHS Foundation Trust", { code: "RZ2" }),
    body(14, "The Fenside Hospitals NHS Trust", { code: "RZ3" }),
    body(15, "Lakeside Health NHS Trust", { code: "B0001" }),
    body(16, "Exmouth and Wye Valleys NHS Foundation Trust", { code: "RZ4" }),
  ],
  [
    { alias: "Westfold Primary Care Trust", body: 1, kind: "name" },
    { alias: "Northmoor General Hospital", body: 1, kind: "name" },
    { alias: "University Health Board", body: 1, kind: "name" },
    { alias: "Queen Elizabeth Hospital", body: 1, kind: "name" },
    { alias: "Harrowby and Wold Hospitals NHS Trust", body: 12, kind: "name", isOfficial: true },
    { alias: "CQC", body: 6, kind: "acronym" },
    { alias: "EC", body: 10, kind: "acronym" },
    { alias: "WCC", body: 8, kind: "acronym" },
    { alias: "WCC", body: 10, kind: "acronym" },
  ],
);
const match = (written: string, on: string | null = "2024-05-01") =>
  matchBody(readAddressee(written), index, on);

describe("matchBody", () => {
  it.each([
    ["the name", "Northmoor NHS Foundation Trust", 1, "exact"],
    ["the name in other letters", "NORTHMOOR N.H.S. FOUNDATION TRUST", 1, "exact"],
    ["another name", "Northmoor General Hospital", 1, "alias"],
    ["an acronym", "CQC", 6, "alias"],
    ["an office of the body", "Chief Executive of Northmoor NHS Foundation Trust", 1, "office_holder"],
    ["an office and another name", "Medical Director, Northmoor General Hospital", 1, "office_holder"],
    ["an office of state", "Secretary of State for Health and Social Care", 2, "office_holder"],
    ["a code", "RZ9", 1, "code"],
    ["a trust before it became a foundation trust", "Northmoor NHS Trust", 1, "alias"],
    ["a name without its style", "Harrowby Hospital", 12, "alias"],
    ["a former name without its style", "Harrowby & Wold Hospital Trust", 12, "alias"],
    ["a plural left out", "Exmouth and Wye Valley NHS Trust", 16, "alias"],
    ["a name before an alias", "Westfold Primary Care Trust", 7, "exact"],
  ])("by %s", (_how, written, expected, how) => {
    expect(match(written)).toEqual({ body: expected, how });
  });

  it("takes the body alive on the day where two share a name", () => {
    expect(match("Eastvale NHS Trust", "2018-06-01")).toEqual({ body: 4, how: "exact" });
    expect(match("Eastvale NHS Trust", "2020-06-01")).toEqual({ body: 5, how: "exact" });
    expect(match("Secretary of State for Health", "2016-06-01")).toEqual({ body: 3, how: "office_holder" });
  });

  it.each([
    ["a name that is only similar", "Northmoor Community NHS Trust"],
    ["a style that two listed bodies have", "Fenside Hospital NHS Trust"],
    ["a style of a body on no official list", "Lakeside Health Trust"],
    ["a name that says only what kind of body it is", "University Health Board"],
    ["a name that several hospitals bear", "Queen Elizabeth Hospital"],
    ["a spelling mistake", "Northmor NHS Foundation Trust"],
    ["two bodies joined by and", "Eastvale Police and Eastvale Council"],
    ["an acronym of two bodies", "WCC"],
    ["an acronym in small letters", "cqc"],
    ["two letters", "EC"],
    ["a minister and another body", "Secretary of State for Health and Eastvale Council"],
    ["a hidden name", "[REDACTED]"],
  ])("leaves unmatched: %s", (_why, written) => {
    expect(match(written)).toHaveProperty("unmatched");
  });

  it("ranks what is similar, the likeliest first and at most five", () => {
    const found = match("Northmor NHS Foundation Trust and Northmoor Council");
    const candidates = "unmatched" in found ? found.unmatched : [];
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(5);
    expect(candidates.map(({ score }) => score)).toEqual(
      candidates.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(match("Eastvale Polise")).toMatchObject({
      unmatched: expect.arrayContaining([{ body: 9, score: 0.72 }]),
    });
  });

  it("says two alive bodies of one name are two", () => {
    const twins = buildBodyIndex([body(1, "The Surgery"), body(2, "The Surgery")], []);
    const found = matchBody(readAddressee("The Surgery"), twins, "2024-01-01");
    expect(found).toEqual({
      unmatched: [
        { body: 1, score: 1 },
        { body: 2, score: 1 },
      ],
    });
  });

  it("knows a body by any of its names", () => {
    expect(
      ["CQC", "Northmoor General Hospital", "eastvale police"].map((name) => isKnownBody(index, name)),
    ).toEqual([true, true, true]);
    expect(isKnownBody(index, "Eastvale")).toBe(false);
  });
});

describe("hostile fields", () => {
  it.each([
    "a, ",
    "NHS ",
    "Chief Executive, ",
    "[REDACTED], Chief ",
    "1. A ",
    "and ",
    "Rt Hon X ",
    "x; ",
    ", ,",
    "A.",
    "the ",
  ])("100 kB of %j do not hold it up", (piece) => {
    const field = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(() => {
      for (const addressee of splitAddressees(field, () => true).slice(0, 100))
        matchBody(addressee, index, null);
      splitAddressees(field);
      bodyTypeOf(field);
    }).not.toThrow();
  });
});

describe("bodyTypeOf", () => {
  it.each([
    ["Mersey Care NHS Foundation Trust", "nhs_trust_mental_health"],
    ["Barts Health NHS Trust", "nhs_trust"],
    ["Stockport NHS Foundation Trust", "nhs_foundation_trust"],
    ["London Ambulance Service NHS Trust", "ambulance_trust"],
    ["Stockport CCG", "icb"],
    ["Cwm Taf Morgannwg University Health Board", "welsh_health_board"],
    ["NHS Lothian", "nhs_scotland_board"],
    ["Northern Health and Social Care Trust, Northern Ireland", "hsc_trust_ni"],
    ["NHS England", "nhs_england"],
    ["Department for Transport", "government_department"],
    ["Welsh Government", "devolved_government"],
    ["Care Quality Commission", "regulator_system"],
    ["General Medical Council", "regulator_professional"],
    ["UK Health Security Agency", "alb_other"],
    ["Royal College of Nursing", "royal_college_or_professional_body"],
    ["Leeds City Council", "local_authority"],
    ["Suffolk Safeguarding Partnership", "safeguarding_partnership"],
    ["Kent Police", "police_force"],
    ["National Police Chiefs’ Council", "national_police_body"],
    ["HM Prison Leeds", "prison"],
    ["HM Prison and Probation Service", "probation_custody_agency"],
    ["Network Rail", "transport_body"],
    ["The Example Surgery", "gp_practice"],
    ["Example Pharmacy", "pharmacy"],
    ["Example Nursing Home", "care_home_provider"],
    ["Example Healthcare Ltd", "independent_provider"],
    ["University of Exeter", "education_provider"],
    ["Samaritans", "charity"],
    ["Example Trailers Ltd", "manufacturer_or_supplier"],
    ["Secretary of State for Justice", "named_office_holder"],
    ["REDACTED", "individual_redacted"],
    ["Various", "unidentified"],
    ["Quux", "other"],
  ])("%s is %s", (name, type) => {
    expect(bodyTypeOf(name)).toBe(type);
  });

  it("asks the code only where the name is silent", () => {
    expect(bodyTypeOf("Quux", "RZ9")).toBe("nhs_trust");
    expect(bodyTypeOf("Quux", "Y00001")).toBe("gp_practice");
    expect(bodyTypeOf("Kent Police", "RZ9")).toBe("police_force");
  });
});
