import writeXlsxFile from "write-excel-file/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeJudgement } from "~/domain/assurance/propose-judgement.server";
import { addCheck } from "~/domain/measures/check-points.server";
import { keepLibrary, LIBRARY } from "~/domain/measures/keep-library.server";
import { addAim, addEvent, addLink } from "~/domain/measures/keep-measure.server";
import { NO_AIM, PLAIN_FIELDS } from "~/domain/measures/measure-fields";
import { findMeasure } from "~/domain/measures/measures-repository.server";
import { openFigures, openMeasure } from "~/domain/measures/open-records.server";
import { moveProposal, viewProposal } from "~/domain/measures/move-proposal.server";
import { proofsOfItem } from "~/domain/measures/proofs.server";
import { typedLines } from "~/domain/measures/proposal-rules";
import { propose } from "~/domain/measures/propose.server";
import { readPointsFile } from "~/domain/measures/read-points-file.server";
import { recordPoints } from "~/domain/measures/record-points.server";
import { csvOfMeasure, csvOfSeries } from "~/domain/measures/series-files.server";
import { listMeasures, measuresOfBody, viewMeasure } from "~/domain/measures/view-measures.server";
import { viewSeries } from "~/domain/measures/view-series.server";
import { reportedPoint } from "~/domain/impact/measured-series";
import { addMonths } from "~/lib/dates";
import { query, register } from "~db/client.server";
import { aBody, anIssuer, aReport, inAct, trackedItem, type BodyMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, aPosition, aResponse } from "../../factories/statements";
import { freshRegister } from "../../support/register";

const at = Date.parse("2026-05-06T10:00:00Z");
const SLUG = "prone-restraints";
const COUNT = "staff-fill-rate-nights";
const known = { on: "2026-01-05", basis: "observed", provenance: "official_register" } as const;

let dispose: () => void;
let trust: BodyMade;
let writer: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  keepLibrary();
  trust = aBody({ code: "RW5", name: "Fernshire Trust" });
  writer = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const enter = (text: string, actor = writer, slug = SLUG) => {
  const kept = propose({
    ...{ actor, at, bodyCode: "RW5", slug, channel: "form" },
    content: { kind: "points", rows: typedLines(text, slug === COUNT), notes: [] },
  });
  if (!kept.ok) throw new Error(kept.refusals.join());
  return kept.value.id;
};
const move = (
  proposalId: number,
  step: "send" | "publish" | "return" | "withdraw" | "discard",
  actor: Person,
) => {
  const version = viewProposal(actor, proposalId, at)?.row.version ?? 0;
  return moveProposal({
    actor,
    at,
    proposalId,
    version,
    step,
    reason: step === "return" ? "Look again" : null,
  });
};
const publish = (text: string, slug = SLUG) => {
  const id = enter(text, writer, slug);
  move(id, "send", writer);
  return move(id, "publish", approver);
};
const page = (slug = SLUG) => {
  const viewed = viewSeries(slug, "RW5");
  if (!viewed || "movedTo" in viewed) throw new Error("no series");
  return viewed;
};

describe("the library", () => {
  it("is the same however often it is kept, and each definition says what is counted and from where", () => {
    const rows = () => query<{ n: number }>("SELECT count(*) AS n FROM measure_versions").get()?.n;
    const before = rows();
    keepLibrary();
    expect(rows()).toBe(before);
    expect(before).toBe(LIBRARY.length);
    for (const { fields } of LIBRARY)
      expect([fields.counted, fields.source].every((text) => text)).toBe(true);
  });

  it("is found by its words, its kind and its theme", () => {
    const found = (given: object) =>
      listMeasures({ q: "", type: null, theme: null, show: null, page: 1, ...given }).measures.map(
        ({ slug }) => slug,
      );
    expect(found({ q: "FACE DOWN" })).toEqual([SLUG]);
    expect(found({ theme: "seclusion" })).toEqual(["seclusions-per-1000-bed-days"]);
    expect(found({ type: "balancing" })).toContain("length-of-stay-acute");
    expect(found({ show: "figures" })).toEqual([]);
  });
});

describe("figures of a body", () => {
  it("are public once somebody who did not write them has published them, without the rows that cannot be used", () => {
    const id = enter("2026-01, 4\n2026-02, *\n2026-03, twelve\n2027-01, 3\n2026-04, 0, provisional");
    expect(viewSeries(SLUG, "RW5")).toBeUndefined();
    expect(move(id, "publish", approver)).toMatchObject({ refusals: ["not_for_this_state"] });
    expect(move(id, "send", writer)).toMatchObject({ ok: true });
    expect(move(id, "publish", writer)).toMatchObject({ refusals: ["only_approver"] });
    expect(move(id, "publish", approver)).toMatchObject({ ok: true, value: { state: "published" } });
    expect(page().chart.points.map(({ period, state, value }) => [period, state, value])).toEqual([
      ["2026-01-01", "reported", 4],
      ["2026-02-01", "suppressed", null],
      ["2026-03-01", "not_reported", null],
      ["2026-04-01", "reported", 0],
    ]);
    expect(page().given).toContain("gave these figures itself");
  });

  it("are not published by an approver who wrote them, nor seen or moved by another body", () => {
    const id = enter("2026-01, 4", approver);
    move(id, "send", approver);
    expect(move(id, "publish", approver)).toMatchObject({ refusals: ["own_work"] });
    const stranger = aPerson("body_approver", aBody({ code: "RZZ" }));
    expect(viewProposal(stranger, id)).toBeNull();
    expect(moveProposal({ actor: stranger, proposalId: id, version: 2, step: "publish" })).toMatchObject({
      refusals: ["not_yours"],
    });
    expect(move(id, "return", aPerson("body_approver", trust))).toMatchObject({
      value: { state: "returned" },
    });
    expect(viewProposal(approver, id)?.returnedBecause).toBe("Look again");
  });

  it("keep what they were before they were revised, and the same figures again change nothing", () => {
    publish("2026-01, 4, provisional");
    publish("2026-01, 6");
    expect(page().chart.points).toMatchObject([{ value: 6, isProvisional: false }]);
    expect(page().revisions.map(({ value }) => value)).toEqual([4, 6]);
    expect(publish("2026-01, 6")).toMatchObject({ refusals: ["nothing_to_publish"] });
  });

  it("may be over 100% where the measure allows it, and not of what is no measure", () => {
    expect(publish("2026-01, 110, 100", COUNT)).toMatchObject({ ok: true });
    const foreign = propose({
      ...{ actor: writer, bodyCode: "RW5", slug: "no-such-measure", channel: "form" },
      content: { kind: "points", rows: typedLines("2026-01, 4", false), notes: [] },
    });
    expect(foreign).toMatchObject({ refusals: ["not_yours"] });
  });

  it("are read from CSV and from Excel alike", async () => {
    const rows = [
      ["Month", "Value", "Ward"],
      ["2026-01", "4", "Elm"],
      ["2026-02", "*", "Elm"],
    ];
    const csv = readPointsFile("figures.csv", Buffer.from(rows.map((row) => row.join(";")).join("\r\n")));
    const sheet = await writeXlsxFile([
      rows[0]?.map((value) => ({ value })) ?? [],
      [
        { value: new Date("2026-01-01T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
        { value: 4, type: Number },
        { value: "Elm" },
      ],
      [{ value: "2026-02" }, { value: "*" }, { value: "Elm & Ash" }],
    ]);
    const excel = readPointsFile("figures.xlsx", await sheet.toBuffer());
    const figures = (read: typeof csv) =>
      read.ok && read.rows.map(({ period, value }) => [period.slice(0, 7), value]);
    expect(figures(csv)).toEqual([
      ["2026-01", "4"],
      ["2026-02", "*"],
    ]);
    expect(figures(excel)).toEqual(figures(csv));
    for (const bytes of [
      Buffer.from("PK\u0003\u0004 not a zip"),
      Buffer.from('period,value\n"2026-01'),
      Buffer.alloc(0),
      Buffer.from([0xd0, 0xcf, 1, 2]),
    ])
      expect(readPointsFile("x", bytes)).toMatchObject({ ok: false });
  });
});

describe("a body's own measure", () => {
  const fields = {
    ...PLAIN_FIELDS,
    name: "Doors that lock",
    counted: "Doors found locked.",
    unit: "doors",
    direction: "increase",
    source: "Our walk round",
  } as const;
  const define = (given: object = {}, slug: string | null = null, reason = "") =>
    propose({
      ...{ actor: writer, at, bodyCode: "RW5", slug, channel: "form" },
      content: { kind: "definition", fields: { ...fields, ...given }, aim: NO_AIM, reason },
    });

  it("is public once signed off, and its earlier definition stays in its history", () => {
    const kept = define();
    if (!kept.ok) throw new Error(kept.refusals.join());
    move(kept.value.id, "send", writer);
    expect(move(kept.value.id, "publish", approver)).toMatchObject({ value: { slug: "doors-that-lock" } });
    expect(findMeasure("doors-that-lock")).toMatchObject({ ownerCode: "RW5", definedOn: "2026-05-06" });
    expect(define({}, "doors-that-lock")).toMatchObject({ refusals: ["reason_missing"] });
    const changed = define({ unit: "ward doors" }, "doors-that-lock", "Bathroom doors do not count.");
    if (!changed.ok) throw new Error(changed.refusals.join());
    move(changed.value.id, "send", writer);
    move(changed.value.id, "publish", approver);
    expect(findMeasure("doors-that-lock")).toMatchObject({ unit: "ward doors" });
    expect(query("SELECT id FROM measure_versions WHERE unit IN ('doors', 'ward doors')").all()).toHaveLength(
      2,
    );
  });

  it("is refused with every fault at once", () => {
    expect(define({ name: " ", source: null, valueKind: "rate" })).toMatchObject({
      refusals: [
        "name_missing",
        "numerator_missing",
        "denominator_missing",
        "activity_missing",
        "source_missing",
      ],
    });
  });
});

describe("a finding of “sustained”", () => {
  it("rests on a measure that was fixed before the claim and met its target for 12 months", () => {
    anIssuer();
    const report = aReport({ asked: [{ body: trust }] });
    const [itemId = 0] = report.items;
    const item = trackedItem(itemId, report.addressings[0] ?? 0);
    aResponse(report);
    aPosition(report, item.id);
    aClaim(report, item.id);
    const claimedOn =
      query<{ on: string }>("SELECT known_on AS 'on' FROM implementation_claims").get()?.on ?? "";
    const measureId = findMeasure(SLUG)?.id ?? 0;
    const early = { ...known, on: "2010-01-01" };
    const reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
    const propose = () =>
      proposeJudgement({
        ...{ actor: reviewer, at, reference: item.reference },
        content: {
          ...{ kind: "verification", method: "data", finding: "held", level: "sustained", measureId },
          ...{ checkedOn: "2026-05-01", nextRecheckOn: null, text: "The figures stayed below the target." },
        },
      });
    expect(proofsOfItem(item.id, "2026-05-06")).toEqual([]);
    inAct("measure", (w) => {
      addLink(w, measureId, { to: { recommendationId: itemId }, known: early });
      addAim(w, { measureId, bodyId: null }, { aim: { ...NO_AIM, targetValue: 3 }, known: early });
      const points = Array.from({ length: 14 }, (_, month) =>
        reportedPoint(addMonths("2025-03-01", month), month < 2 ? 9 : 2),
      );
      recordPoints(w, { measureId, bodyId: trust.id, points, channel: "import", known });
    });
    // The library came after the claim, so its definition was not fixed before it.
    expect(proofsOfItem(item.id, "2026-05-06")).toMatchObject([{ refusal: "defined_after_claim" }]);
    expect(propose()).toMatchObject({ refusals: ["level_not_open", "measure_proves_nothing"] });
    register().raw.exec(
      `DROP TRIGGER measure_versions_never_change; UPDATE measure_versions SET known_on = '${early.on}'`,
    );
    expect(claimedOn > early.on).toBe(true);
    expect(proofsOfItem(item.id, "2026-05-06")).toMatchObject([{ refusal: null }]);
    expect(propose()).toMatchObject({ ok: true, value: { state: "published" } });
    expect(query("SELECT measure_id AS id FROM verifications").all()).toEqual([{ id: measureId }]);

    const refusal = () => proofsOfItem(item.id, "2026-05-06")[0]?.refusal;
    const day = (one: string) => Date.parse(`${one}T10:00:00Z`);
    // A target that is a change since a baseline is reckoned from what was known of it at the claim.
    const baseline = { baselineFromOn: "2009-01-01", baselineToOn: "2009-06-01" };
    const half = (value: number, on: string) =>
      inAct("measure", (w) => {
        const points = [reportedPoint("2009-01-01", value), reportedPoint("2009-02-01", value)];
        recordPoints(w, { measureId, bodyId: trust.id, points, channel: "import", known: { ...known, on } });
      });
    const byHalf = { ...NO_AIM, ...baseline, targetChange: -50 };
    inAct("measure", (w) => addAim(w, { measureId, bodyId: null }, { aim: byHalf, known: early }));
    expect(refusal()).toBe("baseline_after_claim");
    half(5, "2010-01-01");
    expect(refusal()).toBeNull();
    half(2, "2026-04-01");
    expect(refusal()).toBeNull();

    // A figure that was checked and revised since is the body's word again.
    const revise = (value: number, at: number) =>
      inAct(
        "measure",
        (w) =>
          recordPoints(w, {
            ...{ measureId, bodyId: trust.id, channel: "form", points: [reportedPoint("2026-01-01", value)] },
            known: { on: "2026-05-01", basis: "observed", provenance: "body" },
          }),
        at,
      );
    const check = (at: number) =>
      inAct(
        "measure",
        (w) =>
          addCheck(
            w,
            { measureId, bodyId: trust.id },
            { fromOn: "2025-01-01", toOn: "2026-04-01", text: "Looked.", checkerBodyId: null, known },
          ),
        at,
      );
    revise(1, day("2027-01-01"));
    expect(refusal()).toBe("not_independent");
    check(day("2027-01-02"));
    expect(refusal()).toBeNull();
    revise(0, day("2027-01-03"));
    expect(refusal()).toBe("not_independent");
  });
});

describe("what the public sees", () => {
  it("is a list of bodies by name, files of the same numbers, and the body's own page", () => {
    publish("2026-01, 4\n2026-02, 5");
    expect(viewMeasure(SLUG)?.rollUp.bodies).toMatchObject([{ code: "RW5", standing: "too_few" }]);
    expect(csvOfSeries(SLUG, "RW5")).toContain("2026-02-01,2026-02-28,reported,no,,,5");
    inAct("measure", (w) => {
      const of = { measureId: findMeasure(SLUG)?.id ?? 0, bodyId: null };
      addEvent(w, of, { kind: "method_change", on: "2026-02-01", text: "Counted anew", known });
    });
    const changed =
      "How it is counted changed on 1 February 2026: Counted anew. Figures before and after are not alike.";
    expect(csvOfMeasure(SLUG)).toContain(changed);
    expect(openMeasure(SLUG)).toMatchObject({ methodChanges: [changed] });
    expect(
      openFigures({ after: 0, limit: 9, slug: SLUG, code: null }).map((row) => row.methodChangedOn),
    ).toEqual([null, "2026-02-01"]);
    expect(csvOfMeasure(SLUG)).toContain("RW5,Fernshire Trust,2026-01-01,reported,no,,,4,body,2026-05-06");
    expect(measuresOfBody(trust, 5)).toMatchObject([{ slug: SLUG }]);
    expect(viewSeries(SLUG, null)).toBeUndefined();
  });

  it("is one series where the body's records were joined", () => {
    publish("2026-01, 4");
    const other = aBody({ code: "RW6", name: "Fernshire Trust, old record", mergedIntoId: trust.id });
    inAct("measure", (w) =>
      recordPoints(w, {
        ...{ measureId: findMeasure(SLUG)?.id ?? 0, bodyId: other.id, channel: "import", known },
        points: [reportedPoint("2025-12-01", 8)],
      }),
    );
    expect(page().chart.points.map(({ value }) => value)).toEqual([8, 4]);
    expect(viewSeries(SLUG, "RW6")).toEqual({ movedTo: "RW5" });
  });
});
