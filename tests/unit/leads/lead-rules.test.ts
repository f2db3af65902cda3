import { describe, expect, it } from "vitest";
import { refusalsOfNaming, unclearBecause, type Naming, type Owner } from "~/domain/leads/lead-rules";

const owner = (given: Partial<Owner> = {}): Owner => ({
  ...{ responsibleBodyId: 1, hasClosed: false, position: null },
  ...given,
});
const gone = owner({ responsibleBodyId: null, hasClosed: true });
const unmatched = owner({ responsibleBodyId: null });
const other = owner({ responsibleBodyId: 2 });

describe("who owns a recommendation", () => {
  it.each([
    ["clear: one body answers", null, [owner()], null],
    [
      "clear: a body and its predecessor, for which it answers",
      null,
      [owner(), owner({ hasClosed: true })],
      null,
    ],
    ["clear: one answers and another closed without successor", null, [owner(), gone], null],
    ["clear: several were asked and one leads", null, [owner(), other], { hasClosed: false }],
    [
      "clear: it was disputed and then decided",
      null,
      [owner({ position: "outside_remit" })],
      { hasClosed: false },
    ],
    ["disputed, though others could answer", "disputed", [owner({ position: "outside_remit" }), other], null],
    ["closed: all are gone", "closed", [gone, gone], null],
    ["no owner: one is gone and one unknown", "no_owner", [gone, unmatched], null],
    ["no owner: nobody was asked", "no_owner", [], null],
    ["no owner: the body that led has closed", "no_owner", [owner()], { hasClosed: true }],
    ["several without a lead", "several", [owner(), other], null],
  ] as const)("is %s", (_why, expected, owners, lead) => {
    expect(unclearBecause(owners, lead)).toBe(expected);
  });
});

const why = "It runs the service.";
const naming = (given: Partial<Naming> = {}): Naming => ({
  ...{ lead: { id: 1, isClosed: false }, reason: why, supporting: [] },
  ...given,
});
const body = (id: number, isClosed = false) => ({ body: { id, isClosed }, reason: why });

describe("naming who leads", () => {
  it.each([
    ["a lead alone", naming(), false],
    ["a lead and two that support it", naming({ supporting: [body(2), body(3)] }), false],
    ["taking back the one that is named", naming({ lead: null }), true],
  ])("permits %s", (_why, given, isNamed) => {
    expect(refusalsOfNaming(given, isNamed)).toEqual([]);
  });

  it.each([
    ["nobody_named", naming({ lead: null })],
    ["lead_closed", naming({ lead: { id: 1, isClosed: true } })],
    ["reason_missing", naming({ reason: "Because" })],
    ["supporting_without_lead", naming({ lead: null, supporting: [body(2)] })],
    ["supporting_is_lead", naming({ supporting: [body(1)] })],
    ["supporting_twice", naming({ supporting: [body(2), body(2)] })],
    ["supporting_closed", naming({ supporting: [body(2, true)] })],
    ["supporting_reason_missing", naming({ supporting: [{ ...body(2), reason: " " }] })],
  ] as const)("refuses with %s", (refusal, given) => {
    expect(refusalsOfNaming(given, false)).toEqual([refusal]);
  });
});
