import { describe, expect, it } from "vitest";
import { addresseesNamedBy } from "~/domain/imports/reading/addressee-heading-rules";
import { readAddressee } from "~/domain/imports/reading/addressee-reading-rules";
import { splitAddressees } from "~/domain/imports/reading/addressee-rules";
import { readAliasRow } from "~/domain/imports/reading/alias-row-rules";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";

const KNOWN = new Set(
  [
    "NHS England",
    "Northmoor Council",
    "Eastvale Police",
    "Home Office",
    "Ministry of Housing",
    "Communities and Local Government",
    "Ministry of Housing, Communities and Local Government",
    "Minister for Health",
    "Welsh Government",
    "REDACTED",
    "Rt Hon Jo Sample",
  ].map(normaliseBodyName),
);
const isKnown = (name: string) => KNOWN.has(normaliseBodyName(name));
const names = (field: string) => splitAddressees(field, isKnown).map((addressee) => addressee.asWritten);

describe("splitAddressees", () => {
  it.each([
    ["bars", "NHS England | Northmoor Council", ["NHS England", "Northmoor Council"]],
    ["semicolons", "NHS England; Northmoor Council;", ["NHS England", "Northmoor Council"]],
    ["numbers", "1. NHS England 2. Northmoor Council", ["NHS England", "Northmoor Council"]],
    ["numbers and semicolons", "1. NHS England; 2. Northmoor Council", ["NHS England", "Northmoor Council"]],
    [
      "commas around the Chief Coroner",
      "NHS England, Chief Coroner, Northmoor Council",
      ["NHS England", "Chief Coroner", "Northmoor Council"],
    ],
    ["lines that each stand alone", "NHS England\nNorthmoor Council", ["NHS England", "Northmoor Council"]],
    ["a wrapped line", "Northmoor NHS\nTrust", ["Northmoor NHS Trust"]],
    ["hard spaces", "NHS\u00a0England\u00a0| Northmoor Council", ["NHS England", "Northmoor Council"]],
    [
      "commas between known bodies",
      "NHS England, Northmoor Council, Eastvale Police",
      ["NHS England", "Northmoor Council", "Eastvale Police"],
    ],
    [
      "a last pair after commas stays one",
      "NHS England, Northmoor Council and Eastvale Police",
      ["NHS England", "Northmoor Council and Eastvale Police"],
    ],
    [
      "commas with one unknown part do not split",
      "NHS England, Somebody Else",
      ["NHS England, Somebody Else"],
    ],
    [
      "what reads as a body's full name among two known ones",
      "NHS England, Wold Systems Ltd, and Northmoor Council",
      ["NHS England", "Wold Systems Ltd", "Northmoor Council"],
    ],
    [
      "the end of a long list, whatever it is",
      "NHS England, Eastvale Police, Northmoor Council, Home Office and makers of scooters",
      ["NHS England", "Eastvale Police", "Northmoor Council", "Home Office and makers of scooters"],
    ],
    [
      "a department of a known body stays with it",
      "Legal Department, Northmoor Council, Eastvale Police",
      ["Legal Department, Northmoor Council, Eastvale Police"],
    ],
    [
      "a pair whose first name holds the word itself",
      "Eastvale Police, Ministry of Housing, Communities and Local Government and NHS England",
      ["Eastvale Police", "Ministry of Housing, Communities and Local Government and NHS England"],
    ],
    [
      "a comma within a name",
      "Housing, Communities and Local Government",
      ["Housing, Communities and Local Government"],
    ],
    ["and never splits", "NHS England and Northmoor Council", ["NHS England and Northmoor Council"]],
    [
      "hidden people before offices",
      "[REDACTED], Chief Executive of A Trust, [REDACTED], Chief Executive of B Trust",
      ["[REDACTED], Chief Executive of A Trust", "[REDACTED], Chief Executive of B Trust"],
    ],
    ["the same name twice", "NHS England | NHS England", ["NHS England"]],
    ["several hidden names", "REDACTED | REDACTED", ["REDACTED", "REDACTED"]],
    ["blanks", "nan", []],
    ["not found", "N/A: Not found", []],
  ])("%s", (_why, field, expected) => {
    expect(names(field)).toEqual(expected);
  });
});

describe("readAddressee", () => {
  it.each([
    ["Northmoor NHS Trust", "Northmoor NHS Trust", null],
    [
      "Tees, Esk and Wear Valleys NHS Foundation Trust",
      "Tees, Esk and Wear Valleys NHS Foundation Trust",
      null,
    ],
    ["Chief Executive of Northmoor NHS Trust", "Northmoor NHS Trust", "Chief Executive"],
    ["The Chief Executive, Northmoor NHS Trust", "Northmoor NHS Trust", "The Chief Executive"],
    ["Chief Executive Northmoor NHS Trust", "Northmoor NHS Trust", "Chief Executive"],
    ["Medical Director, Northmoor Hospital", "Northmoor Hospital", "Medical Director"],
    ["Chief Constable of Eastvale Police", "Eastvale Police", "Chief Constable"],
    ["Governor of HMP Northmoor", "HMP Northmoor", "Governor"],
    ["The Governing Governor, HMP Northmoor", "HMP Northmoor", "The Governing Governor"],
    ["President of the Royal College of Examples", "Royal College of Examples", "President"],
    ["[REDACTED], Chief Executive, NHS England", "NHS England", "Chief Executive"],
    [
      "The Rt Hon Jo Sample MP, Secretary of State for Transport",
      "Secretary of State for Transport",
      "Secretary of State for Transport",
    ],
    ["Jo Sample, Chief Executive, Northmoor NHS Trust", "Northmoor NHS Trust", "Chief Executive"],
    ["Dr Jo Sample, Medical Director, Northmoor NHS Trust", "Northmoor NHS Trust", "Medical Director"],
    ["Minister for Care, Department of Health", "Department of Health", "Minister for Care"],
    ["Northmoor NHS Trust, 10 High Street, Northmoor, NM1 2AB", "Northmoor NHS Trust", null],
    [
      "The President, Royal College of Examples (RCE) 10-18 High Street, London NM1 2AB",
      "Royal College of Examples",
      "The President",
    ],
    ["Eastvale Ambulance Service NHS Trust (‘EAS’)", "Eastvale Ambulance Service NHS Trust", null],
    ["NHS England, London", "NHS England", null],
    ["President Hotel", "President Hotel", null],
    ["Dr Sample Surgery", "Dr Sample Surgery", null],
  ])("%s", (written, organisation, office) => {
    expect(readAddressee(written, isKnown)).toMatchObject({
      organisation,
      office,
      kind: "named",
      capacity: "addressee",
    });
  });

  it.each([
    ["REDACTED", "redacted"],
    ["[REDACTED]", "redacted"],
    ["[REDACTED], Medical Director", "redacted"],
    ["Various", "unspecific"],
    ["Various (3)", "unspecific"],
    ["Various recipients – please see the report.", "unspecific"],
    ["Ms Jo Sample MP", "unspecific"],
  ])("%s is %s and names no body", (written, kind) => {
    expect(readAddressee(written)).toMatchObject({ kind, organisation: null });
  });

  it.each([
    "Chief Coroner",
    "HM Chief Coroner",
    "The Chief Coroner of England and Wales",
    "Chief Coroner’s Office",
  ])("%s is sent a copy", (written) => {
    expect(readAddressee(written).capacity).toBe("copied");
  });

  it("does not take a list with the Chief Coroner in it for a copy", () => {
    expect(readAddressee("NHS England, Chief Coroner, Royal College of Examples").capacity).toBe("addressee");
  });

  it("keeps a list it cannot split whole, with no office of its own", () => {
    const list = "Northmoor NHS Trust, Secretary of State for Transport and Eastvale Council";
    expect(readAddressee(list)).toMatchObject({ organisation: list, office: null });
  });
});

it.each([
  ["Permanent Secretary, Home Office", "Home Office"],
  ["Accountable Officer of Northmoor Council", "Northmoor Council"],
  ["Chief Superintendent, Eastvale Police", "Eastvale Police"],
  ["Superintendent Pharmacist of Larkspur Chemists Ltd", "Larkspur Chemists Ltd"],
  ["The Chief Exec of Northmoor Council", "Northmoor Council"],
])("“%s” is an office in %s", (part, organisation) => {
  expect(readAddressee(part, isKnown)).toMatchObject({ organisation, office: expect.any(String) });
});

it.each(["cc Chief Coroner", "Copy to: Chief Coroner", "c.c. HM Chief Coroner"])(
  "%s only gets a copy",
  (part) => {
    expect(readAddressee(part)).toMatchObject({ organisation: "Chief Coroner", capacity: "copied" });
  },
);

describe("addresseesNamedBy", () => {
  const bodies = [
    "Northmoor NHS Foundation Trust",
    "Department of Health and Social Care",
    "NHS England",
    "Eastvale Police",
  ];
  it.each([
    ["To the Secretary of State for Health:", [1]],
    ["For NHS England", [2]],
    ["The Trust", [0]],
    ["DHSC", [1]],
    ["Police", [3]],
    ["NHS England and Eastvale Police", [2, 3]],
    ["Mental health", []],
    ["Discharge planning", []],
  ])("%s", (heading, expected) => {
    expect(addresseesNamedBy(heading, bodies)).toEqual(expected);
  });
});

describe("normaliseBodyName", () => {
  it.each([
    ["The Northmoor & Eastvale NHS Trust", "Northmoor and Eastvale N.H.S. Trust"],
    ["St. Example’s Hospital", "Saint Examples Hospital"],
    ["Example Care Limited", "EXAMPLE CARE LTD."],
    ["Northmoor NHS FT", "Northmoor NHS Foundation Trust"],
    ["Northmoor Foundation Trust", "Northmoor NHS Foundation Trust"],
    ["HM Prison Northmoor", "HMP Northmoor"],
    ["NHS Northmoor Integrated Care Board", "Northmoor ICB"],
    ["Dept. of Examples", "Department of Examples"],
  ])("%s = %s", (one, other) => {
    expect(normaliseBodyName(one)).toBe(normaliseBodyName(other));
  });

  it.each([
    ["an NHS trust and a foundation trust", "Northmoor NHS Trust", "Northmoor NHS Foundation Trust"],
    ["a prison and the prison service", "HM Prison Service", "HMP Service"],
    ["a typing mistake", "Northmoor Council", "Northmor Council"],
  ])("keeps apart %s", (_why, one, other) => {
    expect(normaliseBodyName(one)).not.toBe(normaliseBodyName(other));
  });
});

describe("readAliasRow", () => {
  it.each([
    [["NHSE", "NHS England", "acronym"], { alias: "NHSE", canonical: ["NHS England"], kind: "acronym" }],
    [["A and B", "A | B", "name"], { alias: "A and B", canonical: ["A", "B"], kind: "name" }],
    [
      ["A", "B and C", "A", "B and C", "known"],
      { alias: "A, B and C", canonical: ["A, B and C"], kind: "known" },
    ],
    [["A", "B", "Something else", "name"], null],
    [["alias", "canonical", "kind"], null],
    [["Nobody", "", "name"], null],
  ])("%j", (cells, expected) => {
    expect(readAliasRow(cells)).toEqual(expected);
  });
});

describe("splitAddressees in lists with other marks", () => {
  it.each([
    "a) Alder Water b) Birch Rail",
    "(i) Alder Water (ii) Birch Rail",
    "i. Alder Water ii. Birch Rail",
    "• Alder Water • Birch Rail",
    "TO: Alder Water; Birch Rail",
  ])("%j", (field) => {
    expect(splitAddressees(field).map(({ asWritten }) => asWritten)).toEqual(["Alder Water", "Birch Rail"]);
  });

  it("never at an initial", () => {
    expect(splitAddressees("Dr a. Alder b. Birch Surgery")).toHaveLength(1);
    expect(splitAddressees("A. Alder B. Birch Limited")).toHaveLength(1);
  });
});
