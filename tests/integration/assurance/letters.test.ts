import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assessLetter, type AssessLetter } from "~/domain/assurance/assess-letter.server";
import type { LetterException } from "~/domain/assurance/letter-rules";
import { viewLetterToAssess } from "~/domain/assurance/view-letter.server";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { query } from "~db/client.server";
import { aBody, aReport, trackedItem, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition, aResponse } from "../../factories/statements";
import { freshRegister } from "../../support/register";

const at = Date.parse("2026-05-06T10:00:00Z");
const reasons = "The letter does not say who will do it, nor by when it will be done.";
const inadequate: LetterException = { adequacy: "not_adequate", concernFlag: "insufficient", text: reasons };

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let ids: number[];
let reviewer: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }], items: ["One.", "Two.", "Three."], title: "Doors" });
  ids = report.items.map((concern) => trackedItem(concern, addressing()).id);
  reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
});
afterEach(() => dispose());

const addressing = () => report.addressings[0] ?? 0;
const view = (of = reviewer) => viewLetterToAssess(of, addressing());
const queue = () => viewOversightQueue(reviewer, { list: "assess", at }).lists[0];
const assess = (given: Partial<AssessLetter> = {}) =>
  assessLetter({
    ...{ actor: reviewer, at, addressingId: addressing(), itemIds: ids, basis: view()?.basis ?? "" },
    whole: {
      ...{ kind: "assessment", adequacy: "adequate", concernFlag: "none" },
      ...{ text: "It says what was done.", points: ["action_stated"] },
    },
    exceptions: new Map(),
    ...given,
  });
const judged = () =>
  query<{ id: number; adequacy: string }>("SELECT id, adequacy FROM tracked_item_now ORDER BY id")
    .all()
    .map(({ adequacy }) => adequacy);
const except = (place: number, exception: LetterException) => new Map([[ids[place] ?? 0, exception]]);

describe("a letter over three concerns", () => {
  beforeEach(() => {
    aResponse(report);
    for (const id of ids) aPosition(report, id);
  });

  it("waits as one, and no longer once it is judged", () => {
    expect(queue()).toMatchObject({
      total: 1,
      rows: [{ label: `Assess the answer to ${report.reference} by ${trust.name}` }],
    });
    expect(queue()?.rows[0]?.why).toContain("3 concerns. Nobody has judged this answer.");
    expect(view()?.targetOn).toBe("2024-08-30");
    expect(assess()).toEqual({ ok: true, value: { published: 3, waiting: 0 } });
    expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
    expect(queue()?.total).toBe(0);
    expect(
      query("SELECT count(*) AS n FROM ledger_entries WHERE action = 'judgement_published'").get(),
    ).toEqual({
      n: 1,
    });
  });

  it("keeps an exception against the body for the second reviewer, and publishes the rest", () => {
    expect(assess({ exceptions: except(1, inadequate) })).toEqual({
      ok: true,
      value: { published: 2, waiting: 1 },
    });
    expect(judged()).toEqual(["adequate", "not_assessed", "adequate"]);
    expect(query("SELECT state, concern_flag AS flag FROM judgements WHERE is_adverse = 1").all()).toEqual([
      { state: "awaiting_second_review", flag: "insufficient" },
    ]);
    expect(view()?.items.map(({ isOpen }) => isOpen)).toEqual([false, false, false]);
  });

  it("stores nothing where one exception lacks its reasons, and says of which concern", () => {
    const short = { ...inadequate, text: "Too short." };
    expect(assess({ exceptions: except(2, short) })).toEqual({
      ok: false,
      refusals: [{ itemId: ids[2], refusal: "reason_too_short" }],
    });
    expect(judged()).toEqual(["not_assessed", "not_assessed", "not_assessed"]);
  });

  it("is not judged by the page of before the body said something newer", () => {
    const basis = view()?.basis ?? "";
    aPosition(report, ids[0] ?? 0, { position: "not_accepted" });
    expect(assess({ basis })).toMatchObject({ ok: false, refusals: [{ refusal: "newer_statement" }] });
  });

  it("comes back with the concern to which the body answers anew, and with no other", () => {
    assess();
    aPosition(report, ids[1] ?? 0, { position: "accepted_in_part" });
    expect(queue()?.rows[0]?.why).toContain("A newer answer has replaced the one that was judged");
    expect(view()?.items.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
  });

  it("comes back whole with a later letter that speaks to no single concern", () => {
    assess();
    aResponse(report, { kind: "update" });
    expect(judged()).toEqual(Array(3).fill("assessment_superseded"));
    expect(queue()).toMatchObject({ total: 1 });
    assess({ at: at + 1 });
    expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
  });

  it("does not come back for what a later letter says to other concerns", () => {
    assess();
    const responseId = aResponse(report);
    aPosition(report, ids[2] ?? 0, { responseId });
    expect(judged()).toEqual(["adequate", "adequate", "assessment_superseded"]);
  });

  it("is not for somebody of the body, nor for those who judge nothing", () => {
    const own = aPerson("oversight_reviewer", trust);
    expect(view(own)).toMatchObject({ isIndependent: false, hasIndependentReviewer: true });
    expect(assess({ actor: own })).toMatchObject({ ok: false, refusals: [{ refusal: "not_independent" }] });
    const registrar = aPerson("registrar");
    expect(view(registrar)).toBeNull();
    expect(assess({ actor: registrar })).toMatchObject({ ok: false, refusals: [{ refusal: "not_for_you" }] });
  });
});

it("holds letters that say nothing to each concern by itself, as published letters often do", () => {
  expect(queue()?.total).toBe(0);
  aResponse(report);
  expect(queue()).toMatchObject({ total: 1 });
  expect(assess()).toMatchObject({ ok: true, value: { published: 3 } });
  expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
  expect(queue()?.total).toBe(0);
});
