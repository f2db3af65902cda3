import { describe, expect, it } from "vitest";
import {
  reconcileAddressees,
  type HeldAddressee,
  type NamedAddressee,
} from "~/domain/imports/addressee-reconciling-rules";
import { healthProblems, HealthSurvey } from "~/domain/imports/health-rules";
import { matchItems } from "~/domain/imports/item-matching-rules";
import {
  fileTitle,
  normaliseAddress,
  splitAddresses,
  uploadedBy,
} from "~/domain/imports/source-address-rules";
import { compactDate, readableName } from "~/domain/bodies/body-import-naming-rules";

describe("reconcileAddressees", () => {
  const held = (addressingId: number, over: Partial<HeldAddressee> = {}): HeldAddressee => ({
    ...{ addressingId, bodyId: null, key: `key ${addressingId}`, isLesser: true, isSettled: false },
    ...over,
  });
  const named = (key: string, bodyId: number | null = null): NamedAddressee => ({ key, bodyId });

  it.each<[string, HeldAddressee[], NamedAddressee[], boolean, string[]]>([
    ["adds all to a report without any", [], [named("a"), named("b", 7)], false, ["add", "add"]],
    [
      "knows the same body under another spelling",
      [held(1, { bodyId: 7, isLesser: false })],
      [named("x", 7)],
      true,
      ["nothing"],
    ],
    ["knows the same spelling", [held(1, { isLesser: false })], [named("key 1")], true, ["nothing"]],
    [
      "lets a lesser source add nobody",
      [held(1, { bodyId: 7 })],
      [named("x", 7), named("y")],
      false,
      ["nothing", "nothing"],
    ],
    ["lets a lesser source tell who an unmatched name is", [held(1)], [named("x", 7)], false, ["adopt_body"]],
    [
      "adds whom only the better source names",
      [held(1, { bodyId: 7 })],
      [named("x", 7), named("y", 8)],
      true,
      ["respell", "add"],
    ],
    [
      "takes the better spelling for the one left on both sides",
      [held(1, { bodyId: 7 })],
      [named("x")],
      true,
      ["respell"],
    ],
    [
      "lets the better source name another body",
      [held(1, { bodyId: 7 })],
      [named("x", 8)],
      true,
      ["replace"],
    ],
    [
      "leaves one that was answered",
      [held(1, { bodyId: 7, isSettled: true })],
      [named("x", 8)],
      true,
      ["nothing"],
    ],
    [
      "keeps a decision of a person on the same spelling",
      [held(1, { bodyId: 7, isSettled: true, isLesser: false })],
      [named("key 1", 9)],
      true,
      ["nothing"],
    ],
    [
      "does not pair lists of unequal length",
      [held(1, { bodyId: 7 }), held(2, { bodyId: 8 })],
      [named("x")],
      true,
      ["add"],
    ],
  ])("%s", (_why, heldOnes, namedOnes, isBest, steps) => {
    expect(reconcileAddressees(heldOnes, namedOnes, isBest).map((step) => step.do)).toEqual(steps);
  });
});

describe("matchItems", () => {
  const held = (id: number, text: string, isWorkedOn = false) => ({ id, text, isWorkedOn });

  it("keeps equal items and says nothing changed", () => {
    const items = [held(1, "Nobody checked the door alarm."), held(2, "The handover was not written down.")];
    expect(matchItems(items, items)).toEqual({
      kept: [
        { id: 1, place: 0, isReworded: false },
        { id: 2, place: 1, isReworded: false },
      ],
      added: [],
      withdrawn: [],
    });
  });

  it("rewords in place, adds what is new and withdraws what is gone", () => {
    const items = [
      held(1, "Nobody checked the door alarm on the ward."),
      held(2, "Of no more interest whatever."),
    ];
    const fresh = [
      { text: "Training was out of date." },
      { text: "Nobody ever checked the door alarm on the ward." },
    ];
    expect(matchItems(items, fresh)).toEqual({
      kept: [{ id: 1, place: 1, isReworded: true }],
      added: [0],
      withdrawn: [2],
    });
  });

  it("never withdraws an item somebody has worked on", () => {
    expect(
      matchItems([held(1, "Old words entirely.", true)], [{ text: "Something else." }]).withdrawn,
    ).toEqual([]);
  });
});

describe("healthProblems", () => {
  const file = (rows: number, blankArea: number, blankReplies: number, overdue: number) => {
    const survey = new HealthSurvey("status");
    for (let row = 0; row < rows; row += 1)
      survey.see({
        area: row < blankArea * rows ? "" : "Avon",
        replies: row < blankReplies * rows ? "" : "x",
        status: row < overdue * rows ? "overdue" : "completed",
      });
    return survey.result();
  };
  const before = file(200, 0, 0.3, 0.25);

  it.each([
    ["the same again", file(200, 0, 0.3, 0.25), 0],
    ["a column suddenly blank", file(200, 0.6, 0.3, 0.25), 1],
    ["statuses that jump", file(200, 0, 0.3, 0.01), 2],
    ["a part of the feed with fewer answers", file(60, 0, 0.9, 0.25), 0],
    ["a part of the feed without areas", file(60, 0.9, 0.9, 0.25), 1],
    ["too few rows to tell", file(10, 1, 1, 1), 0],
  ])("weighs %s", (_what, now, problems) => {
    expect(healthProblems(before, now)).toHaveLength(problems);
  });

  it("has nothing to compare the first file with", () => {
    expect(healthProblems(null, file(200, 1, 1, 1))).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([
    ["https://www.Example.org/Reports/One/", "example.org/reports/one"],
    ["http://example.org/reports/one?x=1#y", "example.org/reports/one"],
    ["not an address", null],
  ])("normalises %s", (raw, normal) => {
    expect(normaliseAddress(raw)).toBe(normal);
  });

  it("splits a cell into its addresses, each once", () => {
    expect(splitAddresses("https://a.org/1 | https://a.org/2\nhttps://a.org/1")).toEqual([
      "https://a.org/1",
      "https://a.org/2",
    ]);
  });

  it("reads a file's name and the month it was put up in", () => {
    const address = "https://a.org/uploads/2031/02/2031-0123-Response-from-Example-Council.pdf";
    expect(fileTitle(address)).toBe("2031-0123 Response from Example Council");
    expect(uploadedBy(address)).toBe("2031-02-28");
    expect(uploadedBy("https://a.org/x.pdf")).toBeNull();
  });
});

describe("names from registers in capitals", () => {
  it.each([
    ["ST. MARY'S AND WEST EXAMPLE NHS TRUST", "St. Mary's and West Example NHS Trust"],
    [
      "NHS BATH AND NORTH EAST SOMERSET INTEGRATED CARE BOARD",
      "NHS Bath and North East Somerset Integrated Care Board",
    ],
    ["STOKE-ON-TRENT & EXAMPLE (NORTH) NHS TRUST", "Stoke-on-Trent & Example (North) NHS Trust"],
    ["Already Readable of England", "Already Readable of England"],
  ])("shows %s readably", (raw, shown) => {
    expect(readableName(raw)).toBe(shown);
  });

  it.each([
    ["20171001", "2017-10-01"],
    ["20170230", null],
    ["", null],
  ])("reads the day %j", (raw, on) => {
    expect(compactDate(raw)).toBe(on);
  });
});
