import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allotConcern, takeBackAllotment } from "~/domain/addressings/allot-concern.server";
import { attributeAnswer } from "~/domain/addressings/attribute-answer.server";
import { decideResponsibility } from "~/domain/addressings/decide-responsibility.server";
import { decideRemit, reassignItem } from "~/domain/addressings/reassign-item.server";
import { recordClockEvent, recordExtension } from "~/domain/addressings/record-clock.server";
import { recordPublishedAnswer } from "~/domain/addressings/record-published-answer.server";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import {
  aBody,
  anIssuer,
  aPerson,
  aReport,
  countEntries,
  DAY,
  expectSoundRegister,
  lastEntry,
  trackedNow,
} from "./world";

const REASON = "The letter of 3 March says so.";
const REPORT = "PFD-2025-0001";

describe("the registrar's decisions about a report", () => {
  let dispose: () => void;
  let actor: Actor;
  let one: { id: number; code: string };
  let two: { id: number; code: string };
  let report: ReturnType<typeof aReport>;
  let first: number;
  let second: number;

  beforeEach(() => {
    ({ dispose } = freshRegister());
    actor = aPerson("registrar");
    const issuerId = anIssuer();
    one = aBody("RA1");
    two = aBody("RB2");
    const asked = [
      { as: "A Trust", body: one },
      { as: "B Trust", body: two },
    ];
    report = aReport(REPORT, { issuerId, asked, concerns: ["The first concern.", "The second concern."] });
    [first = 0, second = 0] = report.addressingIds;
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const now = (id: number) =>
    query<Record<string, unknown>, [number]>("SELECT * FROM addressing_now WHERE id = ?").get(id);
  const deed = () => ({ actor, at: DAY });
  const answer = (addressingId: number) => ({
    ...deed(),
    ...{ addressingId, datedOn: "2025-02-20", text: "They wrote about both concerns." },
  });

  it("records more time with its source; the earlier day stays in the history", () => {
    const extension = { grantedOn: "2025-02-10", dueOn: "2025-04-01", source: "Letter of 10 February 2025" };
    expect(recordExtension({ ...deed(), addressingId: first, ...extension }).ok).toBe(true);
    expect(now(first)).toMatchObject({ due_on: "2025-04-01", due_basis: "extended" });
    expect(now(second)).toMatchObject({ due_on: "2025-03-03", due_basis: "calculated" });
    expect(lastEntry()).toMatchObject({ action: "extension_recorded", subject: `${REPORT}@RA1` });
    expect(recordExtension({ ...deed(), addressingId: first, ...extension })).toMatchObject({
      refusal: "not_later",
    });
    expect(query("SELECT due_on FROM due_dates WHERE addressing_id = ?").all(first)).toHaveLength(2);
  });

  it("records what happens to a clock, in an order that makes sense", () => {
    const event = { ...deed(), addressingId: first, on: "2025-02-01" };
    expect(recordClockEvent({ ...event, kind: "extension_refused" })).toMatchObject({
      refusal: "out_of_order",
    });
    recordClockEvent({ ...event, kind: "extension_requested" });
    expect(now(first)).toMatchObject({ is_extension_requested: 1 });
    recordClockEvent({ ...event, kind: "extension_refused", text: REASON });
    recordClockEvent({ ...event, kind: "listed_non_responder", text: "List of January" });
    expect(now(first)).toMatchObject({ is_extension_requested: 0, is_listed_non_responder: 1 });
    recordClockEvent({ ...event, kind: "delisted_non_responder" });
    recordClockEvent({ ...event, kind: "response_withheld" });
    expect(now(first)).toMatchObject({ is_listed_non_responder: 0, is_withheld: 1 });
    recordClockEvent({ ...event, kind: "response_released" });
    expect(now(first)).toMatchObject({ is_withheld: 0 });
    expect(lastEntry()).toMatchObject({ action: "clock_event_recorded", subject: `${REPORT}@RA1` });
  });

  it("confirms that a concern is for a body, and takes that back", () => {
    expect(trackedNow(report.id)).toEqual([]);
    const allotment = { ...deed(), recommendationReference: `${REPORT}.2`, addressingId: second };
    expect(allotConcern(allotment)).toEqual({ ok: true, value: { reference: `${REPORT}.2@RB2` } });
    expect(lastEntry()).toMatchObject({ action: "concern_allotted", subject: `${REPORT}.2@RB2` });
    expect(allotConcern(allotment)).toMatchObject({ refusal: "already_tracked" });
    expect(allotConcern({ ...allotment, recommendationReference: `${REPORT}.9` })).toMatchObject({
      refusal: "not_found",
    });
    const itemReference = `${REPORT}.2@RB2`;
    expect(takeBackAllotment({ ...deed(), itemReference, reason: "" })).toMatchObject({
      refusal: "reason_required",
    });
    takeBackAllotment({ ...deed(), itemReference, reason: REASON });
    expect(trackedNow(report.id)).toEqual([]);
    expect(takeBackAllotment({ ...deed(), itemReference, reason: REASON })).toMatchObject({
      refusal: "not_tracked",
    });
  });

  it("does not take back what a body has answered", () => {
    const position = { recommendationReference: `${REPORT}.1`, position: "accepted", text: "Yes." } as const;
    recordPublishedAnswer({ ...answer(first), concerns: [position] });
    expect(takeBackAllotment({ ...deed(), itemReference: `${REPORT}.1@RA1`, reason: REASON })).toMatchObject({
      refusal: "has_statements",
    });
  });

  it("records a published letter: answer, positions and how far it has come, marked as the registrar's", () => {
    const concerns = [
      {
        recommendationReference: `${REPORT}.1`,
        position: "accepted",
        text: "Rebuilt.",
        status: "implemented",
      },
      { recommendationReference: `${REPORT}.2`, position: "not_accepted", text: "It would not be safer." },
    ] as const;
    const letter = { ...answer(first), concerns };
    expect(recordPublishedAnswer(letter)).toMatchObject({ refusal: "evidence_required" });
    const document = { link: "https://example.org/letter.pdf", title: "Letter" };
    expect(recordPublishedAnswer({ ...letter, document }).ok).toBe(true);
    expect(trackedNow(report.id)).toEqual([`${REPORT}.1@RA1`, `${REPORT}.2@RA1`]);
    expect(now(first)).toMatchObject({ response_count: 1, first_responded_on: "2025-02-20" });
    expect(query("SELECT DISTINCT provenance FROM positions").all()).toEqual([{ provenance: "registrar" }]);
    expect(query("SELECT level, implementation FROM tracked_item_now ORDER BY id").all()).toEqual([
      { level: "evidence_supplied", implementation: "implemented" },
      { level: "none", implementation: "unknown" },
    ]);
    expect(lastEntry()).toMatchObject({ action: "response_recorded", subject: `${REPORT}@RA1` });
  });

  it("leaves the answers of a body with accounts to the body", () => {
    aPerson("body_contributor", { bodyId: one.id });
    expect(recordPublishedAnswer({ ...answer(first), concerns: [] })).toMatchObject({
      refusal: "has_accounts",
    });
    expect(recordPublishedAnswer({ ...answer(second), concerns: [] }).ok).toBe(true);
  });

  it.each([
    ["nothing_said", { text: " " }],
    ["answer_in_future", { datedOn: "2025-06-03" }],
  ] as const)("refuses a letter with %s", (refusal, changes) => {
    expect(recordPublishedAnswer({ ...answer(first), concerns: [], ...changes })).toMatchObject({ refusal });
  });

  it("re-assigns an item to the right body; the old reference keeps what was said and leads on", () => {
    const third = aBody("RC3");
    const outside = {
      recommendationReference: `${REPORT}.1`,
      position: "outside_remit",
      text: "Ask the C Trust about it.",
    } as const;
    expect(recordPublishedAnswer({ ...answer(first), concerns: [outside] })).toMatchObject({
      refusal: "right_body_required",
    });
    recordPublishedAnswer({ ...answer(first), concerns: [{ ...outside, rightBodyId: third.id }] });
    const itemReference = `${REPORT}.1@RA1`;
    const move = { ...deed(), itemReference, bodyId: third.id, reason: REASON };
    expect(reassignItem({ ...move, bodyId: one.id })).toMatchObject({ refusal: "same_body" });
    expect(reassignItem({ ...move, reason: "" })).toMatchObject({ refusal: "reason_required" });
    expect(reassignItem(move)).toEqual({ ok: true, value: { reference: `${REPORT}.1@RC3` } });
    expect(trackedNow(report.id)).toEqual([`${REPORT}.1@RC3`]);
    expect(now(first)).toMatchObject({ is_outside_remit: 1 });
    const replaced = `SELECT n.reference AS leadsTo FROM tracked_items t
      JOIN tracked_items n ON n.id = t.replaced_by_id WHERE t.reference = ?`;
    expect(query(replaced).get(itemReference)).toEqual({ leadsTo: `${REPORT}.1@RC3` });
    const added = "SELECT capacity FROM addressing_now WHERE body_id = ?";
    expect(query(added).get(third.id)).toEqual({ capacity: "end_implementer" });
    expect(lastEntry()).toMatchObject({ action: "item_reassigned", subject: itemReference });
  });

  it("sends an item back, or agrees that nobody else can be asked", () => {
    const itemReference = `${REPORT}.1@RA1`;
    allotConcern({ ...deed(), recommendationReference: `${REPORT}.1`, addressingId: first });
    const ruling = { ...deed(), itemReference, ruling: "sent_back", reason: REASON } as const;
    expect(decideRemit(ruling)).toMatchObject({ refusal: "not_outside_remit" });
    const outside = {
      position: "outside_remit",
      text: "This is for another body.",
      rightBodyId: two.id,
    } as const;
    recordPublishedAnswer({
      ...answer(first),
      concerns: [{ recommendationReference: `${REPORT}.1`, ...outside }],
    });
    decideRemit({ ...ruling, ruling: "outside_remit_upheld" });
    expect(now(first)).toMatchObject({ is_outside_remit: 1 });
    decideRemit(ruling);
    expect(now(first)).toMatchObject({ is_outside_remit: 0 });
  });

  it("decides who answers for a body that closed without one successor", () => {
    const before = countEntries();
    const decided = { ...deed(), addressingId: first, bodyId: two.id, reason: REASON };
    expect(decideResponsibility({ ...decided, reason: "" })).toMatchObject({ refusal: "reason_required" });
    expect(decideResponsibility({ ...decided, version: 7 })).toMatchObject({ refusal: "stale" });
    expect(countEntries()).toBe(before);
    decideResponsibility(decided);
    expect(now(first)).toMatchObject({ body_id: one.id, responsible_body_id: two.id });
    decideResponsibility({ ...decided, bodyId: null });
    expect(now(first)).toMatchObject({ responsible_body_id: null });
  });

  it("says whose an answer is after all", () => {
    recordPublishedAnswer({ ...answer(first), concerns: [] });
    const responseId = query<{ id: number }>("SELECT id FROM responses").get()?.id ?? 0;
    const move = { ...deed(), responseId, addressingId: second, from: first, reason: REASON };
    expect(attributeAnswer({ ...move, addressingId: first })).toMatchObject({ refusal: "same_body" });
    attributeAnswer(move);
    expect([now(first), now(second)]).toMatchObject([{ response_count: 0 }, { response_count: 1 }]);
    expect(query("SELECT id FROM response_attributions").all()).toHaveLength(3);
  });
});
