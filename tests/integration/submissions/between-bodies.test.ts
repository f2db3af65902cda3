import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordExtension } from "~/domain/addressings/record-clock.server";
import { decideRemit, reassignItem } from "~/domain/addressings/reassign-item.server";
import { askMoreTime, viewMoreTime } from "~/domain/submissions/ask-more-time.server";
import { cosignLetter, viewNamedLetter } from "~/domain/submissions/cosign-letter.server";
import { EMPTY_PART, type LetterPart } from "~/domain/submissions/letter-rules";
import { recordDelivery } from "~/domain/submissions/move-letter.server";
import { publishLetter } from "~/domain/submissions/publish-letter.server";
import { saveLetter } from "~/domain/submissions/save-letter.server";
import { viewLetterForm } from "~/domain/submissions/view-letter.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import { viewWorklists } from "~/domain/worklists/view-worklists.server";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";

const at = Date.parse("2026-05-06T10:00:00Z");
let dispose: () => void;
let [trust, other]: BodyMade[] = [];
let report: ReportMade;
let contributor: Person;
let approver: Person;
let othersApprover: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  const [ours, theirs] = [aBody({ code: "RW5" }), aBody({ code: "RW6" })];
  [trust, other] = [ours, theirs];
  report = aReport({
    ...{ asked: [{ body: ours }, { body: theirs }], items: ["The doors.", "The alarm."] },
    ...{ reportedOn: "2026-04-01", statedDueOn: "2026-05-27" },
  });
  contributor = aPerson("body_contributor", ours);
  approver = aPerson("body_approver", ours);
  othersApprover = aPerson("body_approver", theirs);
});
afterEach(() => dispose());

const part = (number: number, given: Partial<LetterPart> = {}): LetterPart => ({
  ...{ ...EMPTY_PART, recommendationId: report.items[number - 1] ?? 0, position: "accepted" },
  ...{ text: "We have refitted every door.", timetable: "Done on 20 April 2026", ...given },
});
function sent(parts: LetterPart[], cosigners: number[] = []) {
  const outcome = saveLetter({
    ...{ actor: contributor, at, reference: report.reference, letter: null, isSent: true },
    content: { statedOn: "2026-05-01", opening: "", parts, cosigners },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const { id: letterId, version } = outcome.value;
  const delivery = { reachedOn: "2026-05-02", representations: "none", familyTold: "asked_not" } as const;
  recordDelivery({ actor: contributor, at, letterId, delivery: { ...delivery, familyToldOn: null } });
  return { letterId, version };
}
const publish = (letter: { letterId: number; version: number }) =>
  publishLetter({ actor: approver, at, ...letter, publishDocumentIds: [] });
const answeredFor = () =>
  query<{ code: string; n: number }>(
    `SELECT b.code, n.response_count AS n FROM addressing_now n JOIN bodies b ON b.id = n.body_id ORDER BY b.code`,
  ).all();
const listOf = (actor: Person, key: string) =>
  viewMyWork(actor, { at }).lists.find((list) => list.key === key)?.rows ?? [];

describe("a joint answer", () => {
  const named = () => [report.addressings[1] ?? 0];
  const decide = (
    letter: { letterId: number; version: number },
    isConfirmed = true,
    actor = othersApprover,
  ) => cosignLetter({ actor, at, ...letter, isConfirmed, reason: isConfirmed ? "" : "We were not asked." });

  it("counts for another body from publication once its own approver has confirmed", () => {
    const letter = sent([part(1)], named());
    expect(listOf(othersApprover, "joint")).toHaveLength(1);
    expect(decide(letter)).toMatchObject({ ok: true });
    expect(answeredFor()).toMatchObject([{ n: 0 }, { n: 0 }]);
    publish(letter);
    expect(answeredFor()).toEqual([
      { code: "RW5", n: 1 },
      { code: "RW6", n: 1 },
    ]);
    expect(query("SELECT reference FROM tracked_items ORDER BY reference").all()).toEqual([
      { reference: `${report.reference}.1@RW5` },
      { reference: `${report.reference}.1@RW6` },
    ]);
  });

  it("counts for nobody who has not confirmed, and from that day when they confirm later", () => {
    const letter = sent([part(1)], named());
    publish(letter);
    expect(answeredFor()).toMatchObject([{ n: 1 }, { n: 0 }]);
    expect(decide({ ...letter, version: letter.version + 1 })).toMatchObject({ ok: true });
    expect(answeredFor()).toMatchObject([{ n: 1 }, { n: 1 }]);
  });

  it("counts for nobody who declined, with a reason", () => {
    const letter = sent([part(1)], named());
    expect(cosignLetter({ actor: othersApprover, at, ...letter, isConfirmed: false, reason: " " })).toEqual({
      ...{ ok: false, refusal: "reason_missing" },
    });
    expect(decide(letter, false)).toMatchObject({ ok: true });
    publish(letter);
    expect(answeredFor()).toMatchObject([{ n: 1 }, { n: 0 }]);
    expect(decide({ ...letter, version: letter.version + 1 })).toMatchObject({ refusal: "decided_already" });
  });

  it("is read and decided by the body named alone, and by its approvers", () => {
    const letter = sent([part(1)], named());
    const stranger = aPerson("body_approver", aBody());
    const theirContributor = aPerson("body_contributor", other);
    expect(viewNamedLetter(stranger, letter.letterId)).toBeNull();
    expect(viewNamedLetter(theirContributor, letter.letterId)).toMatchObject({ mayDecide: false });
    expect(decide(letter, true, stranger)).toMatchObject({ refusal: "not_yours" });
    expect(decide(letter, true, theirContributor)).toMatchObject({ refusal: "only_approver" });
    expect(decide({ ...letter, version: 7 })).toMatchObject({ refusal: "stale" });
  });
});

describe("what is not the body's to answer", () => {
  const outside = () =>
    part(1, { position: "outside_remit", text: "", why: WHY, rightBodyId: other?.id ?? 0 });
  const WHY = "We have had no say over these doors since the building was handed over in 2019.";
  const registrar = () => aPerson("registrar");
  const itemReference = () => `${report.reference}.1@RW5`;

  it("goes to the registrar's desk, and comes back with the decision and its reason", () => {
    publish(sent([outside()]));
    expect(viewWorklists().remit.rows).toMatchObject([
      { reference: itemReference(), rightBodyName: other?.name },
    ]);
    decideRemit({
      ...{ actor: registrar(), at: at + 1, itemReference: itemReference(), ruling: "sent_back" },
      reason: "The lease leaves the doors with the trust.",
    });
    expect(viewWorklists().remit.rows).toEqual([]);
    expect(listOf(contributor, "sentBack")).toMatchObject([
      { why: expect.stringContaining("The lease leaves the doors with the trust.") },
    ]);
  });

  it("moves to the right body, and the page of the first says why", () => {
    publish(sent([outside()]));
    const reason = "The lease gives the doors to the other trust.";
    reassignItem({
      ...{ actor: registrar(), at: at + 1, itemReference: itemReference(), bodyId: other?.id ?? 0, reason },
    });
    expect(viewLetterForm(contributor, report.reference)?.concerns[0]).toMatchObject({
      ...{ movedBecause: reason, movedTo: `${report.reference}.1@RW6` },
    });
    expect(listOf(contributor, "sentBack")).toEqual([]);
  });
});

describe("more time", () => {
  const ask = (given: Partial<Parameters<typeof askMoreTime>[0]> = {}) =>
    askMoreTime({
      ...{ actor: contributor, at, reference: report.reference, askedOn: "2026-05-05", until: "2026-06-30" },
      ...{ reason: "The expert's report is awaited.", ...given },
    });
  const dueOn = () =>
    query<{ dueOn: string }, [number]>("SELECT due_on AS dueOn FROM addressing_now WHERE id = ?").get(
      report.addressings[0] ?? 0,
    )?.dueOn;

  it("asked for moves no date; the coroner's decision does, and then it may be asked for again", () => {
    const before = dueOn();
    expect(ask()).toMatchObject({ ok: true });
    expect(dueOn()).toBe(before);
    expect(query("SELECT kind, provenance FROM addressing_events").all()).toEqual([
      { kind: "extension_requested", provenance: "body" },
    ]);
    expect(viewWorklists().moreTime.rows).toMatchObject([{ askedOn: "2026-05-05", bodyName: trust?.name }]);
    expect(ask()).toMatchObject({ refusal: "asked_already" });
    recordExtension({
      ...{ actor: aPerson("registrar"), at: at + 1, addressingId: report.addressings[0] ?? 0 },
      ...{ grantedOn: "2026-05-06", dueOn: "2026-06-30", source: "The coroner's letter" },
    });
    expect(dueOn()).toBe("2026-06-30");
    expect(viewWorklists().moreTime.total).toBe(0);
    expect(viewMoreTime(report.addressings[0] ?? 0).isPending).toBe(false);
    expect(ask({ at: at + 2, until: null })).toMatchObject({ ok: true });
  });

  it.each([
    ["asked_in_future", { askedOn: "2026-05-07", until: null }],
    ["asked_before_report", { askedOn: "2026-03-01" }],
    ["until_not_later", { until: "2026-05-05" }],
    ["reason_missing", { reason: " " }],
    ["not_yours", { reference: "PFD-1999-0001" }],
  ] as const)("is refused with %s", (refusal, given) => {
    expect(ask(given)).toEqual({ ok: false, refusal });
  });
});
