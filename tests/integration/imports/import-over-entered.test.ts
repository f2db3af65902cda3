import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addAddressee } from "~/domain/addressings/correct-addressee.server";
import { correctReport } from "~/domain/entering/correct-report.server";
import { readCorrection } from "~/domain/entering/correction-fields";
import type { DraftFields } from "~/domain/entering/draft-fields";
import { publishDraft } from "~/domain/entering/publish-draft.server";
import { findEditable, saveDraft, startDraft, type Editor } from "~/domain/entering/save-draft.server";
import { editedFields } from "~/domain/entering/view-edited.server";
import { viewReport } from "~/domain/reports/view-report.server";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import { csvFile, importFile, rawRow } from "../../support/import-rows";
import { aBody, anIssuer, aPerson, expectSoundRegister } from "../catalogue/world";

const TODAY = "2031-09-01";
const ENTERED: DraftFields = {
  ...{ title: "Alarms on Wren Ward", author: "Ms B Coroner" },
  ...{ "reportedOn-day": "6", "reportedOn-month": "8", "reportedOn-year": "2031" },
  ...{ "statedDueOn-day": "3", "statedDueOn-month": "10", "statedDueOn-year": "2031" },
  ...{ circumstances: "The alarm did not sound.", categories: ["mental-health-related-deaths"] },
  ...{ sourceAddress: "https://www.example.org/reports/one/" },
  ...{ "addressee-1-name": "RX1", "addressee-1-capacity": "addressee" },
  ...{ "item-1-text": "Nobody tested the alarm." },
};
const LIST = "1. The door was never locked by anybody at all.\n2. The log book was thrown away each evening.";

/** The same page, as a source gives it that differs in everything. */
const OTHERWISE = {
  date_of_report: "07/05/2031",
  coroner_name: "Mr A Coroner",
  category: "Railway related deaths",
  this_report_is_being_sent_to: "Example NHS Trust | RX2 Example NHS Trust | Somebody Unknown",
  circumstances: "A ligature was found, as the source tells it.",
  concerns: LIST,
  response: "You must respond within 56 days of the date of this report, namely by 15 July 2031.",
};

const all = <Row = Record<string, unknown>>(sql: string): Row[] => query<Row>(sql).all();
const one = (sql: string): unknown => Object.values(all(sql)[0] ?? {})[0];
const shown = () => ({
  report:
    all(`SELECT reported_on, stated_due_on, issuer_id, is_sensitive, source_reference, a.content AS author
               FROM reports r LEFT JOIN texts a ON a.id = r.author_text_id`),
  circumstances: one(`SELECT content FROM report_sections s JOIN texts t ON t.id = s.text_id
                      WHERE section = 'circumstances'`),
  categories: all("SELECT label FROM report_categories"),
  asked: all("SELECT body_id, is_withdrawn FROM addressings"),
  items: all("SELECT content FROM recommendations r JOIN texts t ON t.id = r.text_id WHERE is_withdrawn = 0"),
  tracked: all("SELECT reference, is_withdrawn FROM tracked_items"),
  due: all("SELECT DISTINCT due_on FROM addressing_now"),
});
const keptOf = (field: string) =>
  all(`SELECT v.provenance, coalesce(v.value, t.content) AS said FROM report_values v
       LEFT JOIN texts t ON t.id = v.text_id WHERE field = '${field}' ORDER BY v.id`);

describe("an import of a report that a person entered or corrected", () => {
  let dispose: () => void;
  let actor: Actor;
  const editor: Editor = {
    memberships: [{ role: "registrar", issuerId: null, bodyId: null, bodyCode: null, bodyName: null }],
  };
  const by = () => ({ actor, editor });

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(`${TODAY}T10:00:00Z`) });
    ({ dispose } = freshRegister());
    actor = aPerson("registrar");
    aBody("RX1", { name: "Example NHS Trust" });
    aBody("RX2");
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
    vi.useRealTimers();
  });

  function enter(fields: DraftFields): string {
    const started = startDraft({
      ...by(),
      kind: "pfd_report",
      issuerId: anIssuer(),
      sourceReference: "2031-0042",
    });
    if (!started.ok) throw new Error(started.refusal);
    const { reference } = started.value;
    saveDraft({ ...by(), reference, version: 1, fields });
    expect(publishDraft({ ...by(), reference, version: 2 })).toMatchObject({ ok: true });
    return reference;
  }

  function correct(reference: string, changes: DraftFields): void {
    const report = findEditable(editor, reference);
    const read = readCorrection({ ...(report && editedFields(report)), title: "Locks", ...changes }, TODAY);
    if (!report || !read.ok) throw new Error(JSON.stringify(read));
    const reason = "The letter was read again.";
    const { version } = report;
    expect(correctReport({ ...by(), ...read.value, reference, version, reason })).toMatchObject({ ok: true });
  }

  const differences = (reference: string) => {
    const page = viewReport(reference, TODAY);
    return page?.state === "shown" ? page.differences.map(({ field, shown: ours }) => [field, ours]) : [];
  };

  it("leaves everything a person entered as it stands, and keeps what the source says beside it", async () => {
    const reference = enter(ENTERED);
    const before = shown();
    expect((await importFile("pfd-raw", csvFile([rawRow(OTHERWISE)]))).counts).toMatchObject({
      new: 0,
      changed: 1,
    });
    expect(shown()).toEqual({ ...before, report: [{ ...before.report[0], is_sensitive: 1 }] });
    expect(keptOf("circumstances")).toEqual([
      { provenance: "registrar", said: "The alarm did not sound." },
      { provenance: "official_page", said: OTHERWISE.circumstances },
    ]);
    expect(keptOf("sent_to")).toEqual([
      { provenance: "registrar", said: "RX1" },
      { provenance: "official_page", said: OTHERWISE.this_report_is_being_sent_to },
    ]);
    expect(differences(reference)).toEqual(
      expect.arrayContaining([
        ["Date of report", "6 August 2031"],
        ["Date to answer by", "3 October 2031"],
      ]),
    );
  });

  it("fills in what the person left open", async () => {
    enter({ ...ENTERED, circumstances: "", categories: [], author: "" });
    await importFile("pfd-raw", csvFile([rawRow(OTHERWISE)]));
    expect(shown()).toMatchObject({
      report: [{ author: "Mr A Coroner" }],
      circumstances: OTHERWISE.circumstances,
      categories: [{ label: "Railway related deaths" }],
    });
  });

  it("leaves what the registrar corrected, and goes on with what the registrar left alone", async () => {
    await importFile(
      "pfd-raw",
      csvFile([rawRow({ ...OTHERWISE, this_report_is_being_sent_to: "Example NHS Trust" })]),
    );
    const reference = String(one("SELECT reference FROM reports"));
    correct(reference, {
      ...{ circumstances: "Nobody looked in for an hour.", isSensitive: "", categories: [] },
      ...{ "reportedOn-day": "9", "statedDueOn-day": "20" },
    });
    addAddressee({
      ...{ actor, reportReference: reference, bodyId: 2, addressedAs: "RX2", capacity: "addressee" },
      reason: "The letter names it as well.",
    });
    const before = shown();
    const again = rawRow({
      ...{ ...OTHERWISE, date_of_report: "08/05/2031", circumstances: "Another ligature, better told." },
      ...{
        this_report_is_being_sent_to: "Example NHS Trust | Somebody Unknown",
        coroner_name: "Ms C Coroner",
      },
      response: "You must respond within 56 days of the date of this report, namely by 16 July 2031.",
    });
    await importFile("pfd-raw", csvFile([again]));
    expect(shown()).toEqual({ ...before, report: [{ ...before.report[0], author: "Ms C Coroner" }] });
    expect(before).toMatchObject({
      report: [{ reported_on: "2031-05-09", stated_due_on: "2031-07-20", is_sensitive: 0 }],
      circumstances: "Nobody looked in for an hour.",
      categories: [],
    });
    expect(keptOf("stated_due_on")).toEqual([
      { provenance: "official_page", said: "2031-07-15" },
      { provenance: "registrar", said: "2031-07-20" },
      { provenance: "official_page", said: "2031-07-16" },
    ]);
    expect(differences(reference)).toEqual(
      expect.arrayContaining([
        ["Date of report", "9 May 2031"],
        ["Date to answer by", "20 July 2031"],
      ]),
    );
  });

  it("does not bring back a date that the registrar took out", async () => {
    await importFile("pfd-raw", csvFile([rawRow(OTHERWISE)]));
    correct(String(one("SELECT reference FROM reports")), {
      ...{ "statedDueOn-day": "", "statedDueOn-month": "", "statedDueOn-year": "" },
    });
    await importFile("pfd-raw", csvFile([rawRow({ ...OTHERWISE, category: "Other related deaths" })]));
    expect(one("SELECT stated_due_on FROM reports")).toBeNull();
  });

  it("writes a name that a person corrected once, so that to remove it once is enough", async () => {
    await importFile("pfd-raw", csvFile([rawRow(OTHERWISE)]));
    correct(String(one("SELECT reference FROM reports")), { author: "Ms D Coroner" });
    expect(one("SELECT count(*) FROM texts WHERE content = 'Ms D Coroner'")).toBe(1);
    await importFile("pfd-raw", csvFile([rawRow({ ...OTHERWISE, category: "Other related deaths" })]));
    expect(shown()).toMatchObject({ report: [{ author: "Ms D Coroner" }] });
  });
});
