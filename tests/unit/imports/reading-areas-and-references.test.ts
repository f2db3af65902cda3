import { describe, expect, it } from "vitest";
import { categoryRegister, matchCategories } from "~/domain/imports/reading/category-rules";
import {
  areaRegister,
  matchArea,
  normaliseAreaName,
  spilledFields,
} from "~/domain/imports/reading/coroner-area-rules";
import { normaliseSourceReference, reportReferenceOf } from "~/domain/imports/reading/source-reference-rules";

describe("normaliseSourceReference", () => {
  it.each([
    ["2016-0269", "2016-0269"],
    ["2016 – 0269", "2016-0269"],
    ["2016 &#x2013; 0269", "2016-0269"],
    ["2016\u00a0—\u00a00269", "2016-0269"],
    ["Ref: 2016-0269", "2016-0269"],
    ["2016/0269", "2016-0269"],
    ["2019-0135A", "2019-0135A"],
    ["2019-0135 a", "2019-0135A"],
  ])("reads %j", (raw, reference) => {
    expect(normaliseSourceReference(raw)).toEqual({ reference, raw, problem: null });
  });

  it.each([
    ["2016-026", "2016-026", "The reference has 3 digits after its year, not 4."],
    ["2025-01202", "2025-01202", "The reference has 5 digits after its year, not 4."],
    ["20160269", null, "This could not be read as one reference."],
    ["0216-0269", null, "This could not be read as one reference."],
    ["2016-0269, 2016-0270", null, "This could not be read as one reference."],
    ["", null, "The source gives no reference."],
    ["N/A", null, "The source gives no reference."],
  ])("neither pads nor guesses %j", (raw, reference, problem) => {
    expect(normaliseSourceReference(raw)).toEqual({ reference, raw, problem });
  });

  it("names a report after its series and its source reference", () => {
    expect(reportReferenceOf("PFD", "2024-0621")).toBe("PFD-2024-0621");
  });
});

const AREAS = areaRegister(
  [
    "London Inner North",
    "London North",
    "London City",
    "Yorkshire South West",
    "Yorkshire West Western",
    "Kent North East",
    "Kent North West",
    "Coventry",
    "Warwickshire",
    "Nottinghamshire",
    "South Wales Central",
    "Greater Manchester South",
    "Manchester City",
    "Cornwall and the Isles of Scilly",
    "East Riding of Yorkshire and Kingston-upon-Hull",
    "North Wales (East & Central)",
    "Sunderland",
  ],
  new Map([
    ["Nottingham", "Nottinghamshire"],
    ["Manchester South", "Greater Manchester South"],
    ["West Yorkshire West", "Yorkshire West Western"],
    ["East Riding Hull", "East Riding of Yorkshire and Kingston-upon-Hull"],
  ]),
  [
    { from: ["Bridgend and Glamorgan Valleys", "Powys"], to: ["Powys, Bridgend and Glamorgan Valleys"] },
    {
      from: ["Powys, Bridgend and Glamorgan Valleys", "Cardiff and Vale of Glamorgan"],
      to: ["South Wales Central"],
    },
  ],
);

describe("matchArea", () => {
  it.each([
    ["London Inner North", "London Inner North", "exact"],
    ["london  inner north.", "London Inner North", "exact"],
    ["London Inner (North)", "London Inner North", "exact"],
    [": London Inner (North)", "London Inner North", "exact"],
    ["North Wales East and Central", "North Wales (East & Central)", "exact"],
    ["Nottingham", "Nottinghamshire", "alias"],
    ["Manchester (South)", "Greater Manchester South", "alias"],
    ["West Yorkshire (Western)", "Yorkshire West Western", "alias"],
    ["Inner North London", "London Inner North", "reordered"],
    ["London (Inner) North", "London Inner North", "exact"],
    ["South Yorkshire West", "Yorkshire South West", "reordered"],
    ["South Yorkshire(West District)", "Yorkshire South West", "reordered"],
    ["Northern District of Greater London", "London North", "reordered"],
    ["City of London", "London City", "reordered"],
    ["City of Sunderland", "Sunderland", "reordered"],
    ["Cornwall &amp; Isles of Scilly", "Cornwall and the Isles of Scilly", "reordered"],
    ["East Riding and Kingston -upon-Hull", "East Riding of Yorkshire and Kingston-upon-Hull", "reordered"],
    [
      "City of Kingston Upon Hull and the County of the East Riding of Yorkshire",
      "East Riding of Yorkshire and Kingston-upon-Hull",
      "reordered",
    ],
    ["Nottingham City and Nottinghamshire", "Nottinghamshire", "alias"],
    ["London; Inner North London", "London Inner North", "reordered"],
    ["Coventry Coroner’s Court", "Coventry", "exact"],
    ["Cardiff & Vale of Glamorgan", "South Wales Central", "former"],
    ["Powys", "South Wales Central", "former"],
    ["HM Senior Coroner for the County of Nottinghamshire", "Nottinghamshire", "exact"],
    ["Coroner Area of London (North)", "London North", "exact"],
    ["H.M. Assistant Coroner for Coventry", "Coventry", "exact"],
    ["Nottinghamshire (East)", "Nottinghamshire", "alias"],
    ["Cornwall and Isle of Scilly", "Cornwall and the Isles of Scilly", "reordered"],
    ["Nottinghamshire including Nottingham City", "Nottinghamshire", "exact"],
    ["Outer North London", "London North", "reordered"],
    ["Powys, Bridgend and Glamorgan", "South Wales Central", "alias"],
    ["Nottingamshire", "Nottinghamshire", "mended"],
    ["Warwikcshire", "Warwickshire", "mended"],
    ["London Innner (North)", "London Inner North", "mended"],
    ["Manchster South", "Greater Manchester South", "mended"],
    ["Coventry\r\n\u00a0\r\nCategory: Suicide (from 2015)", "Coventry", "exact"],
  ])("knows %j as %s (%s)", (raw, area, how) => {
    expect(matchArea(raw, AREAS)).toEqual({ area, how });
  });

  it.each([
    ["Kent", ["Kent North East", "Kent North West"]],
    ["Coventry and Warwickshire", ["Coventry", "Warwickshire"]],
    ["West Kent", ["Kent North West"]],
    ["Yorkshire (West)", ["Yorkshire West Western", "Yorkshire South West"]],
    ["Conventryshire", []],
    ["Kant", []],
    ["Manchester", ["Manchester City", "Greater Manchester South"]],
    ["Central Criminal Court", []],
    ["", []],
  ])("leaves %j to a person, with candidates", (raw, likely) => {
    const match = matchArea(raw, AREAS);
    expect(match).toHaveProperty("unmatched");
    expect("unmatched" in match && match.unmatched).toEqual(expect.arrayContaining(likely));
    if (likely.length === 0) expect(match).toEqual({ unmatched: [] });
  });

  it("reads what a page's next lines left in the cell", () => {
    const raw =
      "Norfolk\n\u00a0\nCategory: Police related deaths\u00a0\n\u00a0\nThis report is being sent to: Home Office";
    expect(normaliseAreaName(raw)).toBe("Norfolk");
    expect(spilledFields(raw)).toEqual({ category: "Police related deaths", sentTo: "Home Office" });
    expect(spilledFields("Norfolk")).toEqual({ category: null, sentTo: null });
  });

  it("answers 100 kB of words without hanging", () => {
    expect(() => {
      matchArea("north and ".repeat(10_000), AREAS);
      normaliseAreaName(" ".repeat(100_000));
    }).not.toThrow();
  });
});

const CATEGORIES = categoryRegister(
  [
    { code: "alcohol", label: "Alcohol, drug and medication related deaths" },
    { code: "hospital", label: "Hospital Death (Clinical Procedures and medical management) related deaths" },
    { code: "suicide", label: "Suicide (from 2015)" },
    { code: "emergency", label: "Emergency services related deaths (2019 onwards)" },
    { code: "emergency_before", label: "Emergency Services related deaths" },
  ],
  new Map([["Hospital", "Hospital Death (Clinical Procedures and medical management) related deaths"]]),
);

describe("matchCategories", () => {
  const ALCOHOL = { label: "Alcohol, drug and medication related deaths", code: "alcohol" };
  const SUICIDE = { label: "Suicide (from 2015)", code: "suicide" };

  it.each([
    ["Alcohol, drug and medication related deaths | Suicide (from 2015)", [ALCOHOL, SUICIDE]],
    ["Alcohol, drug and medication related deaths; Suicide (from 2015)", [ALCOHOL, SUICIDE]],
    ["Alcohol, drug and medication related deaths, Suicide (from 2015)", [ALCOHOL, SUICIDE]],
    ["Suicide (from 2015),Alcohol, drug and medication related deaths", [SUICIDE, ALCOHOL]],
    ["Suicide (from 2015) | \u00a0Suicide (from 2015)\u00a0", [SUICIDE]],
    [
      "Hospital Death (Clinical Procedures and medical management) related death",
      [
        {
          label: "Hospital Death (Clinical Procedures and medical management) related death",
          code: "hospital",
        },
      ],
    ],
    ["Hospital", [{ label: "Hospital", code: "hospital" }]],
    [
      "Emergency services related deaths",
      [{ label: "Emergency services related deaths", code: "emergency_before" }],
    ],
    ["Emergency services", [{ label: "Emergency services", code: null }]],
    ["Deaths at sea, on land", [{ label: "Deaths at sea, on land", code: null }]],
    ["nan", []],
    ["", []],
  ])("reads %j", (raw, categories) => {
    expect(matchCategories(raw, CATEGORIES)).toEqual(categories);
  });
});
