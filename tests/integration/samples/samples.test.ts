import { createHash } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assessLetter } from "~/domain/assurance/assess-letter.server";
import { viewLetterToAssess } from "~/domain/assurance/view-letter.server";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { setCapacity, viewCapacity } from "~/domain/samples/letter-draws.server";
import { fixSeed, freezeSample, type FreezeSample } from "~/domain/samples/samples.server";
import { viewSample } from "~/domain/samples/view-samples.server";
import * as capacityPage from "~/routes/oversight.capacity";
import * as freezing from "~/routes/oversight.samples._index";
import * as drawing from "~/routes/oversight.samples.$reference";
import * as reportPage from "~/routes/reports.$reference";
import * as publicList from "~/routes/statistics.samples._index";
import * as frame from "~/routes/statistics.samples.$reference_.frame[.]csv";
import * as publicPage from "~/routes/statistics.samples.$reference";
import { query } from "~db/client.server";
import { aBody, aReport, trackedItem, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, aResponse, aVerification } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

let dispose: () => void;
let lead: Person;
let reviewer: Person;
const reports: ReportMade[] = [];
const claimed: { id: number; reference: string; claimId: number }[] = [];
beforeEach(() => {
  ({ dispose } = freshRegister());
  claimed.length = 0;
  reports.length = 0;
  const board = aBody({ code: "CQC", type: "regulator_system" });
  lead = aPerson("oversight_lead", board);
  reviewer = aPerson("oversight_reviewer", board);
  for (const type of ["nhs_trust", "nhs_trust", "prison"] as const) {
    const body = aBody({ type });
    const report = aReport({ asked: [{ body }], items: ["One concern.", "Another."] });
    reports.push(report);
    for (const item of report.items) {
      const tracked = trackedItem(item, report.addressings[0] ?? 0);
      claimed.push({ ...tracked, claimId: aClaim(report, tracked.id) });
    }
  }
});
afterEach(() => dispose());

const DAY = 86_400_000;
const FROZEN_AT = Date.parse("2026-05-06T10:00:00Z");
const asked = (): FreezeSample => ({
  ...{ actor: lead, at: FROZEN_AT, title: "Claims of 2024", bodyType: null, stratifiedBy: "type" },
  ...{ claimedFromOn: "2024-01-01", claimedToOn: "2024-12-31", size: 3 },
});
const frozen = (given: Partial<FreezeSample> = {}) => {
  const outcome = freezeSample({ ...asked(), ...given });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.reference;
};
const seed = (reference: string) => ({
  ...{ actor: lead, reference, at: FROZEN_AT + 2 * DAY },
  ...{ seed: "07 19 23", source: "The lottery", on: "2026-05-07" },
});

describe("a random sample of claims", () => {
  it("is frozen first, drawn by a later seed, and says what the checks found", () => {
    const reference = frozen();
    expect(viewSample(reference)).toMatchObject({ drawn: null, sentence: null, sample: { frameSize: 6 } });
    expect(fixSeed(seed(reference))).toMatchObject({ ok: true });
    const drawn = viewSample(reference)?.drawn ?? [];
    expect(drawn.map(({ stratum }) => stratum)).toEqual(["NHS trust", "NHS trust", "Prison"]);
    for (const { reference: of } of drawn) {
      const item = claimed.find((one) => one.reference === of);
      if (!item) throw new Error(`${of} was not claimed`);
      const report = query<{ id: number; reference: string }>(
        "SELECT r.id, r.reference FROM reports r JOIN tracked_item_now n ON n.report_id = r.id WHERE n.id = ?",
      ).get(item.id);
      if (report)
        aVerification(
          { ...report, items: [], addressings: [] },
          { trackedItemId: item.id, claimId: item.claimId, recordedAt: FROZEN_AT + 9 * DAY },
        );
    }
    expect(viewSample(reference)?.sentence).toMatch(
      /^3 of the 3 claims drawn held in full\. Of all 6 claims/,
    );
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("does not count checks that were made before it was frozen", () => {
    const item = claimed[0];
    const report = query<{ id: number; reference: string }>(
      "SELECT id, reference FROM reports LIMIT 1",
    ).get();
    if (!item || !report) throw new Error("nothing claimed");
    aVerification(
      { ...report, items: [], addressings: [] },
      { trackedItemId: item.id, claimId: item.claimId, recordedAt: FROZEN_AT - DAY },
    );
    const reference = frozen({ size: 6 });
    fixSeed(seed(reference));
    expect(viewSample(reference)?.results.reduce((sum, { checked }) => sum + checked, 0)).toBe(0);
  });

  it.each([
    ["the claims of one kind of body", { bodyType: "prison" as const, size: 2 }, 2],
    ["the claims of a period", { claimedFromOn: "2024-01-01", claimedToOn: "2024-01-02" }, null],
  ])("is drawn from %s", (_of, given, size) => {
    const outcome = freezeSample({ ...asked(), ...given });
    if (size === null) expect(outcome).toEqual({ ok: false, refusals: ["frame_empty"] });
    else expect(outcome.ok && viewSample(outcome.value.reference)?.sample.frameSize).toBe(size);
  });

  it("is refused where more are to be drawn than there are, and writes nothing", () => {
    const entries = query<{ n: number }>("SELECT count(*) AS n FROM ledger_entries").get()?.n;
    expect(freezeSample({ ...asked(), size: 7 })).toEqual({ ok: false, refusals: ["size_over_frame"] });
    expect(query<{ n: number }>("SELECT count(*) AS n FROM ledger_entries").get()?.n).toBe(entries);
  });

  it("takes one seed, and keeps it", () => {
    const reference = frozen();
    expect(fixSeed({ ...seed(reference), on: "2026-05-06" })).toEqual({
      ...{ ok: false, refusals: ["seed_too_early"] },
    });
    expect(fixSeed(seed(reference)).ok).toBe(true);
    expect(fixSeed({ ...seed(reference), seed: "another one" })).toEqual({
      ...{ ok: false, refusals: ["already_fixed"] },
    });
  });

  it("publishes its frame byte for byte as it was sealed", async () => {
    const reference = frozen();
    const file = await servePage(
      frame,
      "/statistics/samples/:reference/frame.csv",
      `/statistics/samples/${reference}/frame.csv`,
    );
    const digest = createHash("sha256").update(file.body).digest("hex");
    expect(digest).toBe(viewSample(reference)?.sample.frameDigest);
    expect(file.body.trim().split("\n")).toHaveLength(6);
    const page = await servePage(
      publicPage,
      "/statistics/samples/:reference",
      `/statistics/samples/${reference}`,
    );
    expect(page.text).toContain(digest);
    expect(page.text).toContain("Nothing is drawn before the seed is known");
  });
});

describe("the pages of samples", () => {
  type Module = { loader?: unknown; action?: unknown };
  const run = (module: Module, kind: "loader" | "action", request: Request, reference = "") =>
    (module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown)({
      request,
      params: { reference },
    });

  it("let only an oversight lead freeze and draw", async () => {
    const reference = frozen();
    const as = signedInAs(reviewer.userId);
    expect(await thrownBy(() => run(freezing, "loader", get("/oversight/samples", as)))).toMatchObject({
      status: 403,
    });
    expect(await thrownBy(() => run(freezing, "action", post("/oversight/samples", {}, as)))).toMatchObject({
      status: 403,
    });
    expect(await thrownBy(() => run(drawing, "action", post("/x", {}, as), reference))).toMatchObject({
      status: 403,
    });
    expect(run(drawing, "loader", get("/x", as), reference)).toMatchObject({ isLead: false });
  });

  it("give back what was typed, with a sentence beside each field", async () => {
    const as = signedInAs(lead.userId);
    const fields = {
      title: "",
      size: "many",
      "claimedToOn-year": "2999",
      "claimedToOn-month": "1",
      "claimedToOn-day": "1",
    };
    const refused = (await run(freezing, "action", post("/oversight/samples", fields, as))) as {
      data: { errors: Record<string, string>; typed: Record<string, string> };
      init: ResponseInit;
    };
    expect(refused.init.status).toBe(400);
    expect(Object.keys(refused.data.errors).sort()).toEqual([
      "claimedFromOn",
      "claimedToOn",
      "size",
      "title",
    ]);
    expect(refused.data.typed.size).toBe("many");
  });
});

describe("letters of answer above the stated capacity", () => {
  const STATED_AT = Date.parse("2024-06-10T10:00:00Z");
  const reason = "Two reviewers read one letter a month.";
  const state = (letters: number | null | undefined, given: { reason?: string; at?: number } = {}) =>
    setCapacity({ actor: lead, at: STATED_AT, letters, reason, ...given });
  const waiting = () => viewOversightQueue(reviewer, { list: "assess", at: FROZEN_AT }).lists[0]?.total;
  const assess = (addressingId: number) => {
    const view = viewLetterToAssess(reviewer, addressingId);
    return assessLetter({
      ...{ actor: reviewer, at: Date.now(), addressingId, basis: view?.basis ?? "" },
      itemIds: view?.items.map(({ id }) => id) ?? [],
      exceptions: new Map(),
      whole: {
        ...{ kind: "assessment", adequacy: "adequate", concernFlag: "none", points: [] },
        text: "It says what was done.",
      },
    });
  };
  const letters = (given: Partial<FreezeSample> = {}) =>
    freezeSample({
      ...{ ...asked(), title: "Letters of July 2024", isOfLetters: true, stratifiedBy: "none", size: 1 },
      ...{ claimedFromOn: "2024-07-01", claimedToOn: "2024-07-31" },
      ...given,
    });
  beforeEach(() => {
    for (const report of reports) aResponse(report);
  });

  it("is stated with a reason, from the next month on, and keeps its history", () => {
    expect(state(undefined)).toMatchObject({ refusals: ["letters_unreadable"] });
    expect(state(null)).toMatchObject({ refusals: ["nothing_changed"] });
    expect(state(2, { reason: "Few" })).toMatchObject({ refusals: ["reason_missing"] });
    expect(state(2)).toMatchObject({ ok: true });
    expect(state(3, { at: STATED_AT + 40 * DAY })).toMatchObject({ ok: true });
    const { history, months } = viewCapacity("2024-09-01");
    expect(history).toMatchObject([
      { lettersAMonth: 3, startsOn: "2024-08-01" },
      { lettersAMonth: 2, startsOn: "2024-07-01", reason },
    ]);
    expect(months).toMatchObject([{ month: "2024-07", letters: 3, judged: 0, capacity: 2, isOver: true }]);
  });

  it("are assessed by lot: nobody chooses before the draw, and those not drawn are said to be", async () => {
    expect(waiting()).toBe(3);
    state(1);
    expect(waiting()).toBe(0);
    const any = reports[0]?.addressings[0] ?? 0;
    expect(assess(any)).toMatchObject({ ok: false, refusals: [{ refusal: "awaits_draw" }] });
    expect(letters({ size: 4 })).toMatchObject({ refusals: ["size_over_frame"] });
    expect(letters({ stratifiedBy: "theme" })).toMatchObject({ refusals: ["strata_unfit"] });
    const outcome = letters();
    if (!outcome.ok) throw new Error(outcome.refusals.join());
    const { reference } = outcome.value;
    expect(letters()).toMatchObject({ refusals: ["frame_empty"] });
    expect(assess(any)).toMatchObject({ ok: false, refusals: [{ refusal: "awaits_draw" }] });
    fixSeed(seed(reference));
    expect(waiting()).toBe(1);
    const drawn = viewSample(reference)?.drawn?.[0];
    expect(drawn?.reference).toMatch(/^.+@.+$/);
    const left = reports.find(({ addressings }) => addressings[0] !== drawn?.addressingId);
    const page = await servePage(reportPage, "/reports/:reference", `/reports/${left?.reference}`);
    expect(page.text).toContain("is not assessed because of capacity");
    expect(page.text).toContain("That says nothing good or bad about it.");
    expect(assess(drawn?.addressingId ?? 0)).toMatchObject({ ok: true });
    expect(viewSample(reference)?.sentence).toMatch(
      /^1 of the 1 letters drawn were found to meet every concern\./,
    );
    const list = await servePage(publicList, "/statistics/samples", "/statistics/samples");
    expect(list.text).toContain(reason);
    expect(list.text).toContain("1 of 3 letters of answer");
  });

  it("are stated by the lead alone", async () => {
    const run = capacityPage.action as (given: Pick<ActionFunctionArgs, "request" | "params">) => unknown;
    const send = (of: Person) =>
      run({
        request: post("/x", { limit: "some", letters: "5", reason }, signedInAs(of.userId)),
        params: {},
      });
    expect(await thrownBy(() => send(reviewer))).toMatchObject({ status: 403 });
    expect(await send(lead)).toMatchObject({ status: 302 });
  });
});
