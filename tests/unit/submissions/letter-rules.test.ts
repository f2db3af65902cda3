import { describe, expect, it } from "vitest";
import { letterForm } from "~/domain/submissions/letter-form";
import {
  answerOf,
  completenessOf,
  EMPTY_PART,
  isBlank,
  missingInDelivery,
  partInWords,
  partsSaid,
  pointsOf,
  type Delivery,
  type LetterPart,
  signatories,
} from "~/domain/submissions/letter-rules";

const part = (given: Partial<LetterPart> = {}): LetterPart => ({
  ...EMPTY_PART,
  recommendationId: 1,
  ...given,
});
const DONE = { position: "accepted", text: "Every door was refitted." } as const;

describe("completenessOf, under regulation 29(3)", () => {
  it.each([
    ["action with its timetable", { ...DONE, timetable: "By 1 March 2027." }, "complete"],
    ["action, and why no more follows", { ...DONE, why: "The ward closes." }, "complete"],
    ["something that was in place already", { ...DONE, position: "already_in_place" }, "complete"],
    ["a refusal with its reason", { position: "not_accepted", why: "It is unsafe." }, "complete"],
    [
      "a refusal with its reason among the words",
      { position: "not_accepted", text: "It is unsafe." },
      "complete",
    ],
    ["no action, and why", { position: "accepted", why: "It ended in May." }, "complete"],
    ["nothing", {}, "nothing_said"],
    ["a position alone", { position: "accepted" }, "nothing_said"],
    ["action without a timetable", DONE, "timetable_missing"],
    ["a refusal without a reason", { position: "outside_remit" }, "reason_missing"],
  ] as const)("tells %s", (_what, given, expected) => {
    expect(completenessOf(part(given))).toBe(expected);
  });
});

describe("a part in words", () => {
  it("is one statement, each further field a paragraph under its heading", () => {
    const written = part({ ...DONE, timetable: "March 2027", leadRole: "Director of Estates", why: " " });
    expect(partInWords(written)).toBe(
      "Every door was refitted.\n\nTimetable: March 2027\n\nLed by: Director of Estates",
    );
    expect(answerOf(written, "2026-05-01")).toMatchObject({ position: "accepted", statedOn: "2026-05-01" });
  });

  it("leaves out who should be asked, unless it is not theirs", () => {
    expect(answerOf(part({ position: "accepted", rightBodyId: 7 }), null).rightBodyId).toBeNull();
    expect(answerOf(part({ position: "outside_remit", rightBodyId: 7 }), null).rightBodyId).toBe(7);
  });

  it("is blank until something is chosen or written", () => {
    expect(isBlank(part({ text: "  " }))).toBe(true);
    expect(isBlank(part({ position: "accepted" }))).toBe(false);
  });
});

describe("pointsOf", () => {
  const stateOf = (parts: LetterPart[], code: string, documents = 0, letters = 0) =>
    pointsOf(parts, { documents, letters }).find((point) => point.code === code);

  it("counts of how many concerns a point is met", () => {
    const parts = [part({ ...DONE, timetable: "May" }), part({ ...DONE, recommendationId: 2 })];
    expect(stateOf(parts, "timetable")).toEqual({ code: "timetable", state: "missing", met: 1, of: 2 });
    expect(stateOf(parts, "every_concern_answered")).toMatchObject({ state: "missing", met: 1, of: 2 });
    expect(stateOf(parts, "action_stated")).toMatchObject({ state: "met" });
  });

  it.each([
    ["a reason is not asked where nothing is refused", [part(DONE)], "reason_where_refused", 0, "not_needed"],
    ["documents are evidence", [part(DONE)], "evidence", 1, "met"],
    ["whether the risk is met only people can tell", [part(DONE)], "addresses_risk", 0, "ask"],
    ["a refusal needs no timetable", [part({ position: "not_accepted" })], "timetable", 0, "not_needed"],
  ] as const)("%s", (_what, parts, code, documents, state) => {
    expect(stateOf([...parts], code, documents)?.state).toBe(state);
  });
});

describe("of an answer to a report as a whole", () => {
  const whole = (given: Partial<LetterPart> = {}) => part({ ...given, recommendationId: null });
  const stateOf = (parts: LetterPart[], code: string, letters = 0) =>
    pointsOf(parts, { documents: letters, letters }).find((point) => point.code === code)?.state;

  it.each([
    [
      "only people tell whether every concern is answered",
      whole({ text: "Done." }),
      "every_concern_answered",
      0,
      "ask",
    ],
    [
      "its words are looked through as those to a concern are",
      whole({ text: "Done." }),
      "timetable",
      0,
      "missing",
    ],
    ["what is not written yet is missing", whole(), "action_stated", 0, "missing"],
    ["a timetable is seen", whole({ text: "Done.", timetable: "May" }), "timetable", 0, "met"],
    ["what a letter that is only attached says, people tell", whole(), "timetable", 1, "ask"],
    [
      "an attached letter beside words leaves these looked through",
      whole({ text: "Done." }),
      "timetable",
      1,
      "missing",
    ],
  ] as const)("%s", (_what, written, code, letters, state) => {
    expect(stateOf([written], code, letters)).toBe(state);
  });

  it.each([
    ["what is written", [whole({ text: "All." }), part(DONE), part()], 0, [null, 1]],
    ["the letter alone, where nothing is written and it is attached", [whole(), part()], 1, [null]],
    ["not the letter alone, where a concern is answered", [whole(), part(DONE)], 1, [1]],
    ["nothing, where nothing is written or attached", [whole(), part()], 0, []],
  ] as const)("is said: %s", (_what, parts, letters, said) => {
    expect(partsSaid([...parts], { letters }).map(({ recommendationId }) => recommendationId)).toEqual(said);
  });
});

describe("missingInDelivery", () => {
  const delivery = (given: Partial<Delivery> = {}): Delivery => ({
    ...{
      reachedOn: "2026-05-02",
      representations: "none",
      familyTold: "issuer_sent",
      familyToldOn: "2026-05-03",
    },
    ...given,
  });
  const given = { statedOn: "2026-05-01", today: "2026-05-06", isToCoroner: true };

  it.each([
    ["all that regulation 29 asks", {}, []],
    ["a family that did not want it", { familyTold: "asked_not", familyToldOn: null }, []],
    ["a decision that it may be published", { representations: "may_publish" }, []],
    ["no day of arrival", { reachedOn: null }, ["reached_missing"]],
    ["an arrival to come", { reachedOn: "2026-05-07" }, ["reached_in_future"]],
    ["an arrival before the letter", { reachedOn: "2026-04-30" }, ["reached_before_letter"]],
    ["a decision still awaited", { representations: "awaiting_decision" }, ["publication_undecided"]],
    ["a decision against it", { representations: "may_not_publish" }, ["publication_refused"]],
    ["nothing about the family", { familyTold: null, familyToldOn: null }, ["family_missing"]],
    ["no day on which they had it", { familyToldOn: null }, ["family_on_missing"]],
  ] as const)("%s", (_what, changed, faults) => {
    expect(missingInDelivery(delivery(changed), given)).toEqual(faults);
  });

  it("asks of answers to others than coroners only that they arrived", () => {
    const nothing = delivery({ representations: null, familyTold: null, familyToldOn: null });
    expect(missingInDelivery(nothing, { ...given, isToCoroner: false })).toEqual([]);
  });
});

describe("letterForm", () => {
  it("reads the fields of every concern by its number, and words that are none as none", () => {
    const read = letterForm.parse({
      ...{ "position-12": "accepted", "text-12": "Done.", "position-7": "compliant", "leadRole-7": "" },
      ...{ "statedOn-day": "1", "statedOn-month": "5", "statedOn-year": "2026", "nonsense-3": "x" },
    });
    expect(read.statedOn).toBe("2026-05-01");
    expect(
      read.parts.map(({ recommendationId, position, text }) => [recommendationId, position, text]),
    ).toEqual([
      [12, "accepted", "Done."],
      [7, null, ""],
    ]);
  });

  it("says beside the field that a text is too long", () => {
    const read = letterForm.safeParse({ "text-12": "x".repeat(20_001) });
    expect(read.error?.issues[0]).toMatchObject({
      path: ["text-12"],
      message: "Write at most 20,000 characters",
    });
  });
});

describe("the names under an answer", () => {
  const beside = [
    { bodyName: "Harrowby Trust", state: "confirmed" },
    { bodyName: "Dale Council", state: "asked" },
    { bodyName: "Fen Ambulance", state: "declined" },
  ] as const;

  it("say of a body that was only asked that it has not confirmed", () => {
    expect(signatories("Northmoor Trust", beside, false)).toEqual([
      "Northmoor Trust",
      "Harrowby Trust",
      "Dale Council (named, not confirmed yet)",
    ]);
  });

  it("are, once it is published, of those alone that confirmed it is theirs", () => {
    expect(signatories("Northmoor Trust", beside, true)).toEqual(["Northmoor Trust", "Harrowby Trust"]);
  });
});
