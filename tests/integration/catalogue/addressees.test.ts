import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  addAddressee,
  correctAddressee,
  setCapacity,
  withdrawAddressee,
} from "~/domain/addressings/correct-addressee.server";
import { matchAddressee } from "~/domain/addressings/match-addressee.server";
import { recordPublishedAnswer } from "~/domain/addressings/record-published-answer.server";
import { query, register } from "~db/client.server";
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

const REASON = "The report names the other trust.";

const addressing = (id: number) =>
  query<
    {
      bodyId: number | null;
      match: string;
      capacity: string;
      isWithdrawn: number;
      replacedById: number | null;
    },
    [number]
  >(
    `SELECT body_id AS bodyId, match, capacity, is_withdrawn AS isWithdrawn, replaced_by_id AS replacedById
     FROM addressings WHERE id = ?`,
  ).get(id);

const itemsOf = (reportId: number) =>
  query<{ reference: string; isWithdrawn: number; replacement: string | null }, [number]>(
    `SELECT t.reference, t.is_withdrawn AS isWithdrawn, n.reference AS replacement
     FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id
     LEFT JOIN tracked_items n ON n.id = t.replaced_by_id WHERE a.report_id = ? ORDER BY t.id`,
  ).all(reportId);

describe("who was asked", () => {
  let dispose: () => void;
  let registrar: Actor;
  let issuerId: number;
  let right: { id: number; code: string };
  let wrong: { id: number; code: string };
  beforeEach(() => {
    ({ dispose } = freshRegister());
    registrar = aPerson("registrar");
    issuerId = anIssuer();
    right = aBody("RA1");
    wrong = aBody("RB2");
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const theRegistrar = () => ({ actor: registrar, at: DAY });

  it("matches a name to a body, and what the text asks of it is tracked", () => {
    const report = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "The A Trust" }],
      concerns: ["One.", "Two."],
    });
    expect(trackedNow(report.id)).toEqual([]);
    const [addressingId = 0] = report.addressingIds;
    const outcome = matchAddressee({
      ...theRegistrar(),
      addressingId,
      who: { kind: "body", bodyId: right.id },
    });
    expect(outcome).toEqual({ ok: true, value: { decided: 1 } });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1", "PFD-2025-0001.2@RA1"]);
    expect(lastEntry()).toEqual({
      action: "addressee_matched",
      subject: "PFD-2025-0001@RA1",
      role: "registrar",
    });
  });

  it("matches every addressee written the same way, each with an entry of its own", () => {
    const reports = ["PFD-2025-0001", "PFD-2025-0002", "PFD-2025-0003"].map((reference) =>
      aReport(reference, { issuerId, asked: [{ as: "The A Trust" }], concerns: ["One."] }),
    );
    const before = countEntries();
    const addressingId = reports[0]?.addressingIds[0] ?? 0;
    const who = { kind: "body", bodyId: right.id } as const;
    const outcome = matchAddressee({ ...theRegistrar(), addressingId, who, everywhere: true });
    expect(outcome).toEqual({ ok: true, value: { decided: 3 } });
    expect(countEntries() - before).toBe(3);
    expect(reports.map((report) => trackedNow(report.id).length)).toEqual([1, 1, 1]);
  });

  it("counts only those it decided, where one is taken back meanwhile", () => {
    const [first, second] = ["PFD-2025-0001", "PFD-2025-0002"].map((reference) =>
      aReport(reference, { issuerId, asked: [{ as: "The A Trust" }], concerns: ["One."] }),
    );
    const addressingId = first?.addressingIds[0] ?? 0;
    const other = second?.addressingIds[0] ?? 0;
    const { raw } = register();
    raw.exec(`CREATE TEMP TRIGGER meanwhile AFTER UPDATE OF body_id ON addressings WHEN NEW.id = ${addressingId}
              BEGIN UPDATE addressings SET is_withdrawn = 1 WHERE id = ${other}; END`);
    const who = { kind: "body", bodyId: right.id } as const;
    expect(matchAddressee({ ...theRegistrar(), addressingId, who, everywhere: true })).toEqual({
      ok: true,
      value: { decided: 1 },
    });
    raw.exec(`DROP TRIGGER meanwhile; UPDATE addressings SET is_withdrawn = 0 WHERE id = ${other}`);
  });

  it("folds a second name of one body into the addressing that stands", () => {
    const asked = [{ as: "RA1 Example NHS Trust", body: right }, { as: "Medical Director, A Trust" }];
    const report = aReport("PFD-2025-0001", { issuerId, asked, concerns: ["One."] });
    const [standing = 0, second = 0] = report.addressingIds;
    matchAddressee({ ...theRegistrar(), addressingId: second, who: { kind: "body", bodyId: right.id } });
    expect(addressing(second)).toMatchObject({ isWithdrawn: 1, replacedById: standing });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1"]);
  });

  it("undoes a match by a further decision, and old references stay and explain themselves", () => {
    const report = aReport("PFD-2025-0001", { issuerId, asked: [{ as: "The A Trust" }], concerns: ["One."] });
    const [addressingId = 0] = report.addressingIds;
    matchAddressee({ ...theRegistrar(), addressingId, who: { kind: "body", bodyId: wrong.id } });
    expect(matchAddressee({ ...theRegistrar(), addressingId, who: { kind: "unmatched" } })).toEqual({
      ok: false,
      refusal: "reason_required",
    });
    matchAddressee({ ...theRegistrar(), addressingId, who: { kind: "unmatched" }, reason: REASON });
    const replacedById = addressing(addressingId)?.replacedById ?? 0;
    expect(addressing(replacedById)).toMatchObject({ bodyId: null, match: "unmatched", isWithdrawn: 0 });
    matchAddressee({
      ...theRegistrar(),
      addressingId: replacedById,
      who: { kind: "body", bodyId: right.id },
    });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1"]);
    expect(itemsOf(report.id).map((item) => item.reference)).toEqual([
      "PFD-2025-0001.1@RB2",
      "PFD-2025-0001.1@RA1",
    ]);
  });

  it.each([
    ["redacted", "redacted", "addressee"],
    ["unspecific", "unspecific", "addressee"],
    ["copied", "unspecific", "copied"],
  ] as const)("marks a name as %s", (kind, match, capacity) => {
    const report = aReport("PFD-2025-0001", { issuerId, asked: [{ as: "Somebody" }], concerns: ["One."] });
    const [addressingId = 0] = report.addressingIds;
    matchAddressee({ ...theRegistrar(), addressingId, who: { kind } });
    expect(addressing(addressingId)).toMatchObject({ match, capacity, bodyId: null });
  });

  it("replaces a wrong body, whose references lead to those in their place", () => {
    const asked = [{ as: "A Trust", body: wrong }];
    const report = aReport("PFD-2025-0001", { issuerId, asked, concerns: ["One.", "Two."] });
    const [addressingId = 0] = report.addressingIds;
    const outcome = correctAddressee({ ...theRegistrar(), addressingId, bodyId: right.id, reason: REASON });
    expect(outcome.ok).toBe(true);
    expect(itemsOf(report.id)).toEqual([
      { reference: "PFD-2025-0001.1@RB2", isWithdrawn: 1, replacement: "PFD-2025-0001.1@RA1" },
      { reference: "PFD-2025-0001.2@RB2", isWithdrawn: 1, replacement: "PFD-2025-0001.2@RA1" },
      { reference: "PFD-2025-0001.1@RA1", isWithdrawn: 0, replacement: null },
      { reference: "PFD-2025-0001.2@RA1", isWithdrawn: 0, replacement: null },
    ]);
    const due = query<{ dueOn: string }, [number]>(
      "SELECT due_on AS dueOn FROM addressing_now WHERE report_id = ?",
    );
    expect(due.all(report.id)).toEqual([{ dueOn: "2025-03-03" }]);
  });

  it("refuses to correct an addressee that has answered, that is stale, or without a reason", () => {
    const asked = [
      { as: "A Trust", body: wrong },
      { as: "B Trust", body: right },
    ];
    const report = aReport("PFD-2025-0001", { issuerId, asked, concerns: ["One."] });
    const [addressingId = 0] = report.addressingIds;
    const third = aBody("RC3");
    const correction = { ...theRegistrar(), addressingId, bodyId: third.id, reason: REASON };
    const before = countEntries();
    expect(correctAddressee({ ...correction, version: 9 })).toMatchObject({ refusal: "stale" });
    expect(correctAddressee({ ...correction, reason: "no" })).toMatchObject({ refusal: "reason_required" });
    expect(correctAddressee({ ...correction, bodyId: right.id })).toMatchObject({ refusal: "already_asked" });
    expect(correctAddressee({ ...correction, bodyId: wrong.id })).toMatchObject({ refusal: "same_body" });
    expect(correctAddressee({ ...correction, bodyId: 999 })).toMatchObject({ refusal: "body_required" });
    expect(correctAddressee({ ...correction, addressingId: 999 })).toMatchObject({ refusal: "not_found" });
    expect(countEntries()).toBe(before);
    recordPublishedAnswer({
      ...theRegistrar(),
      addressingId,
      datedOn: "2025-02-01",
      text: "A letter.",
      concerns: [],
    });
    expect(correctAddressee(correction)).toMatchObject({ refusal: "has_statements" });
    expect(withdrawAddressee({ ...theRegistrar(), addressingId, reason: REASON })).toMatchObject({
      refusal: "has_statements",
    });
    expect(
      setCapacity({ ...theRegistrar(), addressingId, capacity: "copied", reason: REASON }),
    ).toMatchObject({ refusal: "has_statements" });
  });

  it("adds a body the report asks, with its clock, and takes one back that it does not ask", () => {
    const report = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "A Trust", body: wrong }],
      concerns: ["One."],
    });
    const missing = {
      ...theRegistrar(),
      reportReference: "PFD-2025-0001",
      bodyId: right.id,
      addressedAs: "A Trust",
    };
    expect(addAddressee({ ...missing, capacity: "addressee", reason: "" })).toMatchObject({
      refusal: "reason_required",
    });
    const added = addAddressee({ ...missing, capacity: "addressee", reason: REASON });
    expect(added.ok).toBe(true);
    expect(addAddressee({ ...missing, capacity: "addressee", reason: REASON })).toMatchObject({
      refusal: "already_asked",
    });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1", "PFD-2025-0001.1@RB2"]);
    const [addressingId = 0] = report.addressingIds;
    withdrawAddressee({ ...theRegistrar(), addressingId, reason: REASON });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1"]);
    expect(lastEntry()).toMatchObject({ action: "addressee_corrected", subject: "PFD-2025-0001@RB2" });
  });

  it("stops asking a body that was only sent a copy, and asks it again", () => {
    const report = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "A Trust", body: right }],
      concerns: ["One."],
    });
    const [addressingId = 0] = report.addressingIds;
    setCapacity({ ...theRegistrar(), addressingId, capacity: "copied", reason: REASON });
    expect(trackedNow(report.id)).toEqual([]);
    setCapacity({ ...theRegistrar(), addressingId, capacity: "addressee", reason: REASON });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RA1"]);
  });
});
