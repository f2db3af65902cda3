import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  addAddressing,
  addRecommendation,
  rewordRecommendation,
  setReportState,
  startClock,
  withdrawRecommendation,
} from "~/domain/reports/catalogue.server";
import { trackFromText } from "~/domain/reports/track-items.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import { updateReport } from "~/domain/entering/entering-repository.server";
import { insertReport } from "~/domain/reports/catalogue-repository.server";
import { findReportById } from "~/domain/reports/report-repository.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { addResponse, attribute } from "~/domain/responses/responses.server";
import { claimProgress, statePosition } from "~/domain/implementation/statements.server";
import { register, query } from "~db/client.server";
import { bodies, issuers } from "~db/schema/all";
import { write, type Writing } from "~db/writing.server";
import { freshRegister } from "../../support/register";

const known = { on: "2024-03-10", basis: "reconstructed", provenance: "official_page" } as const;
let dispose: () => void;
let bodyIds: Record<string, number>;

const act = <T>(work: (w: Writing) => T): T =>
  write({ actor: { kind: "job", job: "import" }, action: "report_imported", subject: "test" }, work);

beforeEach(() => {
  ({ dispose } = freshRegister());
  bodyIds = act((w) =>
    Object.fromEntries(
      ["AAA", "BBB"].map((code) => [
        code,
        w.insert(bodies, {
          code,
          name: `Trust ${code}`,
          nameKey: code,
          type: "nhs_trust",
          provenance: "registrar",
        }),
      ]),
    ),
  );
  act((w) =>
    w.insert(issuers, {
      slug: "north",
      name: "North",
      nameKey: "north",
      kind: "coroner_area",
      jurisdiction: "england_wales",
      regime: "coroners_ew_reg28",
      isRecognised: true,
    }),
  );
});
afterEach(() => dispose());

function aReport(sourceReference: string | null = "2024-0001"): number {
  return act((w) => {
    const reference = freeReportReference(w, "PFD", sourceReference);
    const id = insertReport(w, {
      reference,
      kind: "pfd_report",
      regime: "coroners_ew_reg28",
      jurisdiction: "england_wales",
      issuerId: 1,
      sourceReference,
      titleTextId: w.text("name", "Death of [NAME]"),
      reportedOn: "2024-03-01",
      reportedOnPrecision: "day",
      sentOnPrecision: "unknown",
      publishedOnPrecision: "unknown",
      ingestedAt: w.at,
      state: "published",
      isClockKept: false,
      isUnverified: false,
      isSensitive: false,
    });
    setReportState(w, id, { state: "published", known });
    return id;
  });
}

const ask = (reportId: number, code: string) =>
  act((w) =>
    addAddressing(w, {
      reportId,
      body: { id: bodyIds[code] ?? 0, code },
      match: "exact",
      capacity: "addressee",
      addressedAs: `Trust ${code}`,
      addressedName: code,
      known,
    }),
  );

const concern = (reportId: number, text: string) =>
  act((w) =>
    addRecommendation(w, {
      reportId,
      kind: "matter_of_concern",
      text,
      split: "numbered",
      sourceLabel: "1",
      known,
    }),
  );

const track = (reportId: number) => act((w) => trackFromText(w, reportId, new Map(), known));
const project = (reportId: number) => act(() => projectReport(reportId));
const references = () =>
  query<{ r: string }>("SELECT reference AS r FROM tracked_items ORDER BY id")
    .all()
    .map((x) => x.r);

describe("references", () => {
  it("tell repeated source references apart and number the missing ones", () => {
    const made = [aReport(), aReport(), aReport(null), aReport(null), aReport()].map(
      (id) => findReportById(id)?.reference,
    );
    expect(made).toEqual(["PFD-2024-0001", "PFD-2024-0001-2", "PFD-X0001", "PFD-X0002", "PFD-2024-0001-3"]);
  });

  it("of items are never used again, even after an item is withdrawn", () => {
    const report = aReport();
    const first = concern(report, "One");
    act((w) => withdrawRecommendation(w, first, { reason: "Not an item.", since: null }));
    concern(report, "Two");
    expect(
      query<{ r: string }>("SELECT reference AS r FROM recommendations")
        .all()
        .map((x) => x.r),
    ).toEqual(["PFD-2024-0001.1", "PFD-2024-0001.2"]);
  });

  it("cannot be changed by anybody", () => {
    aReport();
    expect(() => register().raw.exec("UPDATE reports SET reference = 'PFD-9'")).toThrow("permanent");
  });
});

describe("the clock", () => {
  it("starts with the addressing and follows a stated date found later; a granted extension stays", () => {
    const report = aReport();
    const addressing = ask(report, "AAA");
    const due = () =>
      query<{ due_on: string; basis: string }>("SELECT due_on, basis FROM due_dates ORDER BY id DESC").get();
    expect(due()).toEqual({ due_on: "2024-04-26", basis: "calculated" });
    act((w) => {
      updateReport(w, report, { statedDueOn: "2024-05-15" });
      const row = findReportById(report);
      if (row) startClock(w, row, addressing, known);
    });
    expect(due()).toEqual({ due_on: "2024-05-15", basis: "stated" });
    expect(query("SELECT 1 FROM due_dates").all()).toHaveLength(2);
  });
});

describe("the projection", () => {
  it("tracks each concern at the only body, and tells what was answered, said and found", () => {
    const report = aReport();
    const addressing = ask(report, "AAA");
    concern(report, "Observation levels were not followed.");
    concern(report, "Records were not shared.");
    track(report);
    expect(references()).toEqual(["PFD-2024-0001.1@AAA", "PFD-2024-0001.2@AAA"]);
    act((w) => {
      const responseId = addResponse(w, {
        reportId: report,
        addressingIds: [addressing],
        datedOn: "2024-04-01",
        known,
      });
      statePosition(w, { trackedItemId: 1, position: "accepted", responseId, text: "We agree.", known });
      claimProgress(w, { trackedItemId: 1, status: "implemented", text: "Done.", known });
      projectReport(report);
    });
    expect(query("SELECT position, implementation, level FROM tracked_item_now ORDER BY id").all()).toEqual([
      { position: "accepted", implementation: "implemented", level: "self_reported" },
      { position: null, implementation: "unknown", level: "none" },
    ]);
    expect(
      query(
        "SELECT reference, asked_count a, answered_count n, tracked_count t, done_count d FROM listings ORDER BY id",
      ).all(),
    ).toEqual([
      { reference: "PFD-2024-0001.1", a: 1, n: 1, t: 1, d: 1 },
      { reference: "PFD-2024-0001.2", a: 1, n: 1, t: 1, d: 0 },
    ]);
    expect(compareProjection()).toEqual({ compared: 1, differing: [], wrongSums: 0 });
  });

  it("finds an item by its stemmed words, and by its new words alone after it is reworded", () => {
    const report = aReport();
    ask(report, "AAA");
    const item = concern(report, "Observations were falsified.");
    project(report);
    const found = (word: string) =>
      query("SELECT rowid FROM search_index WHERE search_index MATCH ?").all(`text : ${word}`).length;
    expect(found("observ")).toBe(1);
    act((w) => {
      rewordRecommendation(w, item, { text: "Checks were missed.", split: "numbered", known });
      projectReport(report);
    });
    expect(found("observ")).toBe(0);
    expect(found("check")).toBe(1);
  });

  it("never shows a draft, and takes a withdrawn report out of the lists", () => {
    const report = aReport();
    ask(report, "AAA");
    concern(report, "One");
    act((w) => {
      updateReport(w, report, { state: "draft" });
      projectReport(report);
    });
    expect(query("SELECT 1 FROM listings").all()).toEqual([]);
    expect(query("SELECT 1 FROM addressing_now").all()).toEqual([]);
    act((w) => {
      updateReport(w, report, { state: "withdrawn" });
      projectReport(report);
    });
    expect(query("SELECT 1 FROM listings").all()).toEqual([]);
    expect(query("SELECT is_report_withdrawn w FROM addressing_now").all()).toEqual([{ w: 1 }]);
  });

  it("counts one letter for two bodies as joint, and follows a re-attribution (D5, D6)", () => {
    const report = aReport();
    const [first, second] = [ask(report, "AAA"), ask(report, "BBB")];
    const responseId = act((w) =>
      addResponse(w, { reportId: report, addressingIds: [first, second], datedOn: "2024-04-01", known }),
    );
    project(report);
    const now = () => query("SELECT response_count n, is_joint j FROM addressing_now ORDER BY id").all();
    expect(now()).toEqual([
      { n: 1, j: 1 },
      { n: 1, j: 1 },
    ]);
    act((w) => {
      attribute(w, { responseId, addressingId: second, isAttributed: false, reason: "Not theirs.", known });
      projectReport(report);
    });
    expect(now()).toEqual([
      { n: 1, j: 0 },
      { n: 0, j: 0 },
    ]);
  });

  it("notices a projection that is not what the histories say", () => {
    const report = aReport();
    ask(report, "AAA");
    project(report);
    register().raw.exec("UPDATE addressing_now SET response_count = 7");
    expect(compareProjection().differing).toEqual([report]);
    expect(verifyLedger()).toMatchObject({ holds: true });
  });
});
