import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { responseStatus } from "~/domain/addressings/clock-rules";
import { addAddressee } from "~/domain/addressings/correct-addressee.server";
import { matchAddressee } from "~/domain/addressings/match-addressee.server";
import { correctReport, withdrawReport } from "~/domain/entering/correct-report.server";
import { divideItem, partsOf } from "~/domain/entering/divide-item.server";
import type { DraftFields } from "~/domain/entering/draft-fields";
import { readDraft } from "~/domain/entering/entry-rules";
import { previewDraft, publishDraft } from "~/domain/entering/publish-draft.server";
import {
  draftFields,
  findEditable,
  saveDraft,
  startDraft,
  type Editor,
} from "~/domain/entering/save-draft.server";
import { viewReport } from "~/domain/reports/view-report.server";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { addressingShown } from "../../support/demonstration";
import { freshRegister } from "../../support/register";
import {
  aBody,
  anIssuer,
  aPerson,
  aReport,
  DAY,
  expectSoundRegister,
  lastEntry,
  trackedNow,
} from "../catalogue/world";

const FIELDS: DraftFields = {
  ...{ title: "Alarms on Wren Ward", author: "A Coroner", authorOffice: "Senior Coroner" },
  ...{ "reportedOn-day": "6", "reportedOn-month": "1", "reportedOn-year": "2025" },
  ...{ "statedDueOn-day": "3", "statedDueOn-month": "7", "statedDueOn-year": "2025" },
  ...{ circumstances: "The alarm did not sound.", categories: ["mental-health-related-deaths"] },
  ...{ sourceAddress: "https://example.org/reports/jo-bloggs/" },
  ...{ "addressee-1-name": "RA1 Example NHS Trust (RA1)", "addressee-1-capacity": "addressee" },
  ...{ "addressee-2-name": "Wren Housing", "addressee-2-capacity": "addressee" },
  ...{ "item-1-text": "Nobody tested the alarm.", "item-1-allotted": ["1"] },
  ...{ "item-2-text": "Nobody shared the plan.", "item-2-themes": ["handover"] },
  ...{ "document-1-title": "The report", "document-1-link": "https://example.org/jo-bloggs.pdf" },
};

describe("entering a report by hand", () => {
  let dispose: () => void;
  let actor: Actor;
  let issuerId: number;
  const editor = () =>
    ({
      memberships: [{ role: "issuer_editor", issuerId, bodyId: null, bodyCode: null, bodyName: null }],
    }) as const;
  const registrar: Editor = {
    memberships: [{ role: "registrar", issuerId: null, bodyId: null, bodyCode: null, bodyName: null }],
  };

  beforeEach(() => {
    ({ dispose } = freshRegister());
    issuerId = anIssuer();
    actor = aPerson("issuer_editor", { issuerId });
    aBody("RA1");
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const by = () => ({ actor, editor: { memberships: [...editor().memberships] }, at: DAY });
  const started = (sourceReference = "2025-0042") => {
    const draft = startDraft({ ...by(), kind: "pfd_report", issuerId, sourceReference });
    if (!draft.ok) throw new Error(draft.refusal);
    return draft.value.reference;
  };
  const saved = (fields: DraftFields = FIELDS) => {
    const reference = started();
    const outcome = saveDraft({ ...by(), reference, version: 1, fields });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return { ...by(), reference, version: outcome.value.version };
  };

  it("assigns the reference at the first save, and never the same twice", () => {
    expect([started(), started(), started("")]).toEqual(["PFD-2025-0042", "PFD-2025-0042-2", "PFD-X0001"]);
  });

  it("shows nothing of a draft to the public, and keeps exactly what was typed", () => {
    const { reference } = saved();
    expect(viewReport(reference, "2025-06-02")).toBeUndefined();
    expect(query("SELECT id FROM recommendations").all()).toEqual([]);
    const report = findEditable(registrar, reference);
    expect(report && draftFields(report)).toEqual(FIELDS);
    expect(lastEntry()).toMatchObject({ action: "report_drafted", subject: reference });
  });

  it("keeps addresses sealed and the names of people who died nowhere", () => {
    saved({ ...FIELDS, title: "Alarms and Jo Bloggs", deceasedNames: "Jo Bloggs" });
    const stored = JSON.stringify(query("SELECT content FROM texts").all());
    expect(stored).not.toMatch(/bloggs/i);
    expect(stored).toContain("Alarms and [NAME]");
  });

  it("is closed to editors of other issuers", () => {
    const draft = saved();
    const other = { memberships: [{ ...editor().memberships[0], issuerId: 99 }] };
    for (const outcome of [
      saveDraft({ ...draft, editor: other, fields: FIELDS }),
      publishDraft({ ...draft, editor: other }),
      previewDraft({ ...draft, editor: other }),
    ])
      expect(outcome).toMatchObject({ refusal: "not_found" });
    expect(
      startDraft({ ...by(), editor: other, kind: "pfd_report", issuerId, sourceReference: "" }),
    ).toMatchObject({
      refusal: "issuer_unknown",
    });
  });

  it("refuses a form filled in from an older version", () => {
    const draft = saved();
    expect(saveDraft({ ...draft, version: 1, fields: {} })).toMatchObject({ refusal: "stale" });
    expect(publishDraft({ ...draft, version: 1 })).toMatchObject({ refusal: "stale" });
  });

  it("previews exactly what the public page will show, and changes nothing by it", () => {
    const draft = saved();
    const preview = previewDraft(draft);
    expect(viewReport(draft.reference, "2025-06-02")).toBeUndefined();
    expect(query("SELECT id FROM recommendations").all()).toEqual([]);
    publishDraft(draft);
    const page = viewReport(draft.reference, "2025-06-02");
    const withoutIds = (value: unknown) =>
      JSON.stringify(value, (key, part: unknown) => (/id$/i.test(key) ? undefined : part));
    expect(preview.ok && withoutIds(preview.value)).toBe(withoutIds(page));
  });

  it("publishes: clock kept, bodies matched, items allotted, unknown names left to the registrar", () => {
    const draft = saved();
    expect(publishDraft(draft)).toMatchObject({ ok: true });
    expect(lastEntry()).toMatchObject({
      action: "report_published",
      subject: "PFD-2025-0042",
      role: "issuer_editor",
    });
    const reportId = query<{ id: number }>("SELECT id FROM reports").get()?.id ?? 0;
    expect(trackedNow(reportId)).toEqual(["PFD-2025-0042.1@RA1"]);
    expect(query("SELECT due_on, due_basis, is_clock_kept FROM addressing_now ORDER BY id").all()).toEqual([
      { due_on: "2025-07-03", due_basis: "stated", is_clock_kept: 1 },
      { due_on: "2025-07-03", due_basis: "stated", is_clock_kept: 1 },
    ]);
    expect(
      query("SELECT match, provenance, known_on, known_on_basis FROM addressings ORDER BY id").all(),
    ).toEqual([
      { match: "confirmed", provenance: "issuer", known_on: "2025-06-02", known_on_basis: "observed" },
      { match: "unmatched", provenance: "issuer", known_on: "2025-06-02", known_on_basis: "observed" },
    ]);
    expect(query("SELECT theme, basis FROM recommendation_themes WHERE basis = 'person'").all()).toEqual([
      { theme: "handover", basis: "person" },
    ]);
    expect(publishDraft(draft)).toMatchObject({ refusal: "not_a_draft" });
  });

  describe("the clock", () => {
    const LATER = Date.parse("2025-08-01T10:00:00Z");
    const statuses = (today: string) =>
      query<{ id: number }>("SELECT id FROM addressing_now ORDER BY id")
        .all()
        .map(({ id }) => responseStatus(addressingShown(id), today));
    const dated = (month: string, year: string): DraftFields => ({
      ...{ "statedDueOn-month": month, "statedDueOn-year": year },
    });
    const past = { ...FIELDS, ...dated("3", "2025") };
    const matchSecond = (at: number) =>
      matchAddressee({ actor, at, addressingId: 2, who: { kind: "body", bodyId: aBody("RA2").id } });

    it("runs for who was asked in time, and becomes overdue", () => {
      publishDraft(saved());
      expect(statuses("2025-07-03")).toEqual(["awaiting", "awaiting"]);
      expect(statuses("2025-07-04")).toEqual(["overdue", "not_published"]);
    });

    it("never calls overdue what had run out before the report became public here", () => {
      publishDraft(saved(past));
      expect(query("SELECT is_clock_kept FROM reports").all()).toEqual([{ is_clock_kept: 0 }]);
      expect(statuses("2026-01-01")).toEqual(["not_published", "not_published"]);
    });

    it("is kept on the due day itself", () => {
      publishDraft(saved({ ...FIELDS, "statedDueOn-day": "2", "statedDueOn-month": "6" }));
      expect(statuses("2025-06-03")).toEqual(["overdue", "not_published"]);
    });

    it("runs for an addressee matched in time, not for one matched once it had run out", () => {
      publishDraft(saved());
      matchSecond(LATER);
      expect(statuses("2025-09-01")).toEqual(["overdue", "not_published"]);
    });

    it("runs for an addressee matched on the day before", () => {
      publishDraft(saved());
      matchSecond(Date.parse("2025-07-02T10:00:00Z"));
      expect(statuses("2025-09-01")).toEqual(["overdue", "overdue"]);
    });

    it("does not run for an addressee added once it had run out", () => {
      const { reference } = saved();
      publishDraft({ ...by(), reference, version: 2 });
      addAddressee({
        ...{ actor, at: LATER, reportReference: reference, bodyId: aBody("RA2").id, addressedAs: "RA2" },
        ...{ capacity: "addressee", reason: "The letter names it as well." },
      });
      expect(statuses("2025-09-01")).toEqual(["overdue", "not_published", "not_published"]);
    });

    it("is begun, or given up, where the report's date turns out to be another", () => {
      const { reference } = saved(past);
      publishDraft({ ...by(), reference, version: 2 });
      const correct = (fields: DraftFields) => {
        const read = readDraft({ ...FIELDS, ...fields }, "2025-06-02");
        const version = findEditable(registrar, reference)?.version ?? 0;
        if (!read.ok) throw new Error(JSON.stringify(read.errors));
        const reason = "The letter was read again.";
        correctReport({ ...by(), reference, version, reason, facts: read.value, wordings: {}, added: [] });
      };
      correct(dated("7", "2025"));
      expect(statuses("2025-09-01")).toEqual(["overdue", "not_published"]);
      correct(dated("3", "2025"));
      expect(statuses("2025-09-01")).toEqual(["not_published", "not_published"]);
    });
  });

  it("says what is missing, and that a body is named twice", () => {
    expect(publishDraft(saved({ title: "Alarms" }))).toMatchObject({
      refusal: "incomplete",
      errors: { reportedOn: expect.any(String), "item-1-text": expect.any(String) },
    });
    expect(publishDraft(saved({ ...FIELDS, "addressee-2-name": "RA1" }))).toMatchObject({
      errors: { "addressee-2-name": "This body is named twice." },
    });
  });

  it("corrects a public report: new wordings and dates stand, earlier ones stay, references never change", () => {
    const draft = saved();
    publishDraft(draft);
    const read = readDraft(
      { ...FIELDS, title: "Alarms on Wren and Robin Wards", "statedDueOn-month": "8" },
      "2025-06-02",
    );
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const version = findEditable(draft.editor, draft.reference)?.version ?? 0;
    const correction = {
      ...draft,
      version,
      reason: "The letter was read again.",
      facts: read.value,
      added: [],
    };
    const wordings = { 1: "Nobody tested the alarm for a year.", 2: "" };
    expect(correctReport({ ...correction, wordings, reason: "" })).toMatchObject({
      refusal: "reason_required",
    });
    expect(correctReport({ ...correction, wordings, version: 1 })).toMatchObject({ refusal: "stale" });
    correctReport({
      ...correction,
      wordings,
      added: [{ text: "A third concern.", kind: "matter_of_concern" }],
    });
    const page = viewReport(draft.reference, "2025-06-02");
    expect(page).toMatchObject({ report: { title: "Alarms on Wren and Robin Wards" } });
    expect(query("SELECT reference FROM recommendations WHERE is_withdrawn = 0").all()).toEqual([
      { reference: "PFD-2025-0042.1" },
      { reference: "PFD-2025-0042.3" },
    ]);
    expect(query("SELECT id FROM recommendation_versions WHERE recommendation_id = 1").all()).toHaveLength(2);
    expect(query("SELECT DISTINCT due_on FROM addressing_now").all()).toEqual([{ due_on: "2025-08-03" }]);
    expect(lastEntry()).toMatchObject({ action: "report_corrected" });
  });

  it("withdraws a report, whose address then says so", () => {
    const draft = saved();
    const withdrawal = { ...by(), reference: draft.reference, reason: "It was issued in error." };
    expect(withdrawReport(withdrawal)).toMatchObject({ refusal: "not_published" });
    publishDraft(draft);
    expect(withdrawReport({ ...withdrawal, reason: "" })).toMatchObject({ refusal: "reason_required" });
    withdrawReport(withdrawal);
    expect(viewReport(draft.reference, "2025-06-02")).toMatchObject({
      state: "withdrawn",
      reason: withdrawal.reason,
    });
    expect(lastEntry()).toMatchObject({ action: "report_withdrawn" });
  });

  it("divides a whole section into points with numbers of their own", () => {
    const asked = [{ as: "A", body: { id: 1, code: "RA1" } }];
    const report = aReport("PFD-2025-0001", { issuerId, asked, concerns: ["First point.\n\nSecond point."] });
    const division = { actor, at: DAY, reportReference: "PFD-2025-0001", itemReference: "PFD-2025-0001.1" };
    expect(divideItem({ ...division, parts: ["One only."] })).toMatchObject({ refusal: "too_few" });
    expect(divideItem({ ...division, parts: partsOf("First point.\n\n\nSecond point.\n") })).toEqual({
      ok: true,
      value: { references: ["PFD-2025-0001.2", "PFD-2025-0001.3"] },
    });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.2@RA1", "PFD-2025-0001.3@RA1"]);
    expect(query("SELECT DISTINCT parent_id FROM recommendations WHERE number > 1").all()).toHaveLength(1);
    expect(divideItem({ ...division, parts: ["a", "b"] })).toMatchObject({ refusal: "withdrawn" });
  });
});
