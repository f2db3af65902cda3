import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import { listBodies } from "~/domain/bodies/list-bodies.server";
import { mergeBodies, previewMerge, undoMerge } from "~/domain/bodies/merge-bodies.server";
import { addBody, correctBody, viewBodyForCorrection } from "~/domain/bodies/save-body.server";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import { aBody, anIssuer, aPerson, aReport, DAY, expectSoundRegister, lastEntry } from "./world";

const REASON = "The same organisation under two spellings.";

describe("bodies", () => {
  let dispose: () => void;
  let actor: Actor;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    actor = aPerson("registrar");
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const deed = () => ({ actor, at: DAY });
  const details = (name: string) => ({
    ...({ name, type: "charity", openedOn: null, closedOn: null } as const),
    ...{ parentId: null, sponsorId: null, successorIds: [] },
  });
  const responsible = (reportId: number) =>
    query<{ id: number | null }, [number]>(
      "SELECT responsible_body_id AS id FROM addressing_now WHERE report_id = ?",
    ).get(reportId)?.id;

  it.each([
    ["st georges", "Saint", false],
    ["st george’s hosp", "St George's Hospitals", true],
    ["ST GEORGES HOSPITAL", "St George's Hospitals", true],
    ["tees esk & wear", "Tees, Esk and Wear Valleys", true],
    ["tees, esk and", "Tees, Esk and Wear Valleys", true],
    ["!!", "St George's Hospitals", false],
  ])("finds %j among names, however marks are typed: %j %j", (typed, name, isFound) => {
    aBody("RA2", { name, nameKey: normaliseBodyName(name) });
    const names = listBodies({ q: typed, type: null, open: null, page: 1 }, "2025-01-01").bodies;
    expect(names.map((body) => body.name)).toEqual(isFound ? [name] : []);
  });

  it("joins two records of one body, shows what that touches, and undoes it", () => {
    const old = aBody("B0001", { name: "A Trust (old spelling)" });
    const kept = aBody("RA1");
    const issuerId = anIssuer();
    const report = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "A", body: old }],
      concerns: ["One."],
    });
    expect(previewMerge("B0001", "RA1")).toMatchObject({
      value: { from: { reports: 1, trackedItems: 1 }, into: { reports: 0 } },
    });
    const merge = { ...deed(), fromCode: "B0001", intoCode: "RA1", reason: REASON };
    expect(mergeBodies({ ...merge, versions: { from: 1, into: 5 } })).toMatchObject({ refusal: "stale" });
    expect(mergeBodies({ ...merge, reason: "" })).toMatchObject({ refusal: "reason_required" });
    expect(mergeBodies(merge)).toMatchObject({ ok: true });
    expect(lastEntry()).toMatchObject({ action: "bodies_merged" });
    expect(responsible(report.id)).toBe(kept.id);
    expect(query("SELECT reference FROM tracked_items").all()).toEqual([
      { reference: "PFD-2025-0001.1@B0001" },
    ]);
    expect(mergeBodies(merge)).toMatchObject({ refusal: "already_merged" });
    expect(mergeBodies({ ...merge, fromCode: "RA1", intoCode: "B0001" })).toMatchObject({
      refusal: "circle",
    });
    undoMerge({ ...deed(), code: "B0001", reason: REASON });
    expect(responsible(report.id)).toBe(old.id);
    expect(undoMerge({ ...deed(), code: "B0001", reason: REASON })).toMatchObject({ refusal: "not_merged" });
  });

  it("adds bodies under numbers of their own and refuses a name twice", () => {
    expect(addBody({ ...deed(), ...details("Invented Helpers") })).toMatchObject({
      value: { code: "B0001" },
    });
    expect(addBody({ ...deed(), ...details("Invented Friends") })).toMatchObject({
      value: { code: "B0002" },
    });
    expect(addBody({ ...deed(), ...details("The Invented  Friends") })).toMatchObject({
      refusal: "name_taken",
    });
    expect(addBody({ ...deed(), ...details("") })).toMatchObject({ refusal: "name_required" });
  });

  it("keeps a former name when a body is renamed, and finds the body by both", () => {
    const body = aBody("RA1");
    const correction = { ...deed(), code: "RA1", version: 1, reason: "It was renamed in May." };
    const renamed = {
      ...details("Valley Example NHS Trust"),
      type: "nhs_trust",
      formerNameUntilOn: "2025-04-30",
    } as const;
    expect(correctBody({ ...correction, ...renamed, version: 3 })).toMatchObject({ refusal: "stale" });
    correctBody({ ...correction, ...renamed });
    expect(viewBodyForCorrection("RA1")?.aliases).toMatchObject([
      { alias: "RA1 Example NHS Trust", kind: "former_name", usedUntilOn: "2025-04-30" },
    ]);
    for (const typed of ["RA1", "ra1", "valley example nhs trust", "RA1 Example NHS Trust", "Valley (RA1)"])
      expect(findBodyAsTyped(typed), typed).toMatchObject({ found: { id: body.id } });
  });

  it("passes open items on when a body closes with one successor", () => {
    const old = aBody("RA1");
    const next = aBody("RB2");
    const issuerId = anIssuer();
    const report = aReport("PFD-2025-0001", {
      issuerId,
      asked: [{ as: "A", body: old }],
      concerns: ["One."],
    });
    const closed = { ...details("RA1 Example NHS Trust"), closedOn: "2025-03-31", successorIds: [next.id] };
    correctBody({ ...deed(), code: "RA1", reason: "It closed in March.", ...closed });
    expect(responsible(report.id)).toBe(next.id);
    expect(
      correctBody({ ...deed(), code: "RA1", reason: REASON, ...closed, successorIds: [old.id] }),
    ).toMatchObject({
      refusal: "own_relative",
    });
  });

  it("never takes a similar name for the body, and offers it instead", () => {
    aBody("RA1", { name: "Northern Invented Ambulance Service" });
    const typed = findBodyAsTyped("Nothern Invented Ambulance Service");
    expect(typed).toMatchObject({ found: null, candidates: [{ code: "RA1" }] });
    expect(findBodyAsTyped("")).toEqual({ found: null, candidates: [] });
  });
});
