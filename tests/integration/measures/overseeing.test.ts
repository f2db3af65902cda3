import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NO_AIM, PLAIN_FIELDS } from "~/domain/measures/measure-fields";
import { correctMeasure, differencesFrom } from "~/domain/measures/correct-measure.server";
import { addMeasure } from "~/domain/measures/keep-measure.server";
import {
  correctProgramme,
  defineProgramme,
  programmeDifferences,
  programmeInForm,
} from "~/domain/measures/oversee-programme.server";
import * as correctPage from "~/routes/oversight.programmes.$slug";
import * as oversee from "~/domain/measures/oversee.server";
import { recordPoints } from "~/domain/measures/record-points.server";
import { viewMeasure } from "~/domain/measures/view-measures.server";
import { viewProgramme } from "~/domain/measures/view-programmes.server";
import { viewSeries } from "~/domain/measures/view-series.server";
import { findMeasureId } from "~/domain/measures/check-points.server";
import { reportedPoint } from "~/domain/impact/measured-series";
import { addMonths } from "~/lib/dates";
import { aBody, aReport, inAct, known, type BodyMade } from "../../factories/catalogue";
import { query } from "~db/client.server";
import { anAction } from "../../factories/statements";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";

const slug = "falls-on-wards";
let dispose: () => void;
let trust: BodyMade;
let silent: BodyMade;
let registrar: Person;
let reviewer: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5", name: "Fernshire Trust" });
  silent = aBody({ code: "RW9", name: "Quiet Trust" });
  registrar = aPerson("registrar");
  reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
  const fields = {
    ...PLAIN_FIELDS,
    name: "Falls on wards",
    counted: "Falls.",
    unit: "falls",
    source: "A return",
  };
  oversee.defineNational({ actor: registrar, fields: { ...fields, direction: "decrease" }, aim: NO_AIM });
  const points = Array.from({ length: 24 }, (_, at) =>
    reportedPoint(addMonths("2024-01-01", at), at < 12 ? 20 + (at % 3) : 10 + (at % 3)),
  );
  inAct("figures", (w) =>
    recordPoints(w, {
      measureId: findMeasureId(slug),
      bodyId: trust.id,
      points,
      channel: "import",
      known: known(),
    }),
  );
});
afterEach(() => dispose());

const series = () => {
  const viewed = viewSeries(slug, "RW5");
  if (!viewed || "movedTo" in viewed) throw new Error("no series");
  return viewed;
};

describe("overseeing a measure", () => {
  it("sets an aim as a change from the baseline, which each body's chart shows as its own figure", () => {
    const aim = {
      ...NO_AIM,
      targetChange: -25,
      targetOn: "2025-12-31",
      baselineFromOn: "2024-01-01",
      baselineToOn: "2024-12-01",
    };
    expect(
      oversee.setAim({ actor: registrar, slug, body: "", aim: { ...aim, baselineToOn: null }, reason: "" }),
    ).toMatchObject({
      refusals: ["baseline_half", "change_without_baseline"],
    });
    expect(oversee.setAim({ actor: registrar, slug, body: "RW5", aim, reason: "" })).toMatchObject({
      ok: true,
    });
    expect(series().chart.definition.target).toMatchObject({ value: 15.75, on: "2025-12-31" });
    expect(viewMeasure(slug)?.rollUp.bodies).toMatchObject([{ code: "RW5", standing: "improves" }]);
  });

  it("marks dates: new limits with their reason, and an event around which figures are compared", () => {
    const mark = (kind: string, on: string, body = "RW5", text = "New floors") =>
      oversee.markMeasure({ actor: registrar, slug, body, kind, on, text });
    expect(mark("rebase", "2025-01-01")).toMatchObject({ ok: true });
    expect(mark("annotation", "2025-01-01")).toMatchObject({ ok: true });
    expect(mark("annotation", "2999-01-01")).toMatchObject({ refusals: ["day_in_future"] });
    expect(mark("nonsense", "2025-01-01")).toMatchObject({ refusals: ["kind_missing"] });
    expect(mark("annotation", "2025-01-01", "Nowhere Trust")).toMatchObject({ refusals: ["unknown_body"] });
    expect(series().chart.phases).toHaveLength(2);
    expect(series().reading?.sentences.join(" ")).toContain("New floors");
  });

  it("links to what it tells of, one thing at a time, and takes a link back", () => {
    const report = aReport({ asked: [{ body: trust }] });
    const link = (over: object, isLinked = true) =>
      oversee.linkMeasure({
        actor: registrar,
        slug,
        link: {
          ...{ recommendation: "", action: "", reason: "", theme: null, body: "", programme: "" },
          ...{ isLinked, ...over },
        },
      });
    const recommendation = `${report.reference}.1`;
    expect(link({})).toMatchObject({ refusals: ["no_target_named"] });
    expect(link({ recommendation, theme: "falls" })).toMatchObject({ refusals: ["several_named"] });
    expect(link({ recommendation: "PFD-1999-0001.1" })).toMatchObject({
      refusals: ["unknown_recommendation"],
    });
    expect(link({ action: "A99" })).toMatchObject({ refusals: ["unknown_action"] });
    const trackedId = query<{ id: number }>("SELECT id FROM tracked_items").get()?.id ?? 0;
    const actionId = anAction(report, trust.id, trackedId, "New floors");
    expect(link({ action: `A${actionId}` })).toMatchObject({ ok: true });
    expect(viewMeasure(slug)?.links).toHaveLength(1);
    expect(link({ action: String(actionId), reason: "Not of this" }, false)).toMatchObject({ ok: true });
    expect(viewMeasure(slug)?.links).toEqual([]);
    expect(link({ recommendation })).toMatchObject({ ok: true });
    expect(link({ theme: "falls" })).toMatchObject({ ok: true });
    expect(viewMeasure(slug)?.links).toMatchObject([
      { theme: "falls" },
      { recommendationReference: recommendation },
    ]);
    link({ theme: "falls" }, false);
    expect(viewMeasure(slug)?.links).toHaveLength(1);
  });

  it("withholds a reading with its reason, shows it again, and lets nobody judge their own body", () => {
    const read = (kind: string, actor = reviewer) =>
      oversee.addToReading({ actor, slug, body: "RW5", kind, text: "The count was halved by mistake." });
    expect(read("withheld", aPerson("oversight_reviewer", trust))).toMatchObject({
      refusals: ["not_independent"],
    });
    expect(read("withheld")).toMatchObject({ ok: true });
    expect(series()).toMatchObject({
      reading: null,
      readings: { withheld: { text: "The count was halved by mistake." } },
    });
    read("restored");
    read("added");
    expect(series()).toMatchObject({ readings: { withheld: null, added: [{ kind: "added" }] } });
    expect(series().reading).not.toBeNull();
  });

  it("records a check of figures that are there", () => {
    const check = (given: object) =>
      oversee.checkFigures({
        actor: reviewer,
        slug,
        body: "RW5",
        fromOn: "2025-01-01",
        toOn: "2025-06-01",
        text: "Right.",
        ...given,
      });
    expect(check({ body: "" })).toMatchObject({ refusals: ["body_missing"] });
    expect(check({ toOn: "2024-01-01" })).toMatchObject({ refusals: ["checks_backwards"] });
    expect(check({ toOn: "2999-01-01" })).toMatchObject({ refusals: ["check_in_future"] });
    expect(check({ fromOn: "2020-01-01", toOn: "2020-06-01" })).toMatchObject({
      refusals: ["no_such_figures"],
    });
    expect(check({})).toMatchObject({ ok: true });
    expect(series().checks).toMatchObject([{ fromOn: "2025-01-01", text: "Right." }]);
  });
});

describe("a programme", () => {
  const typed = {
    ...{ name: "Safer floors", aim: "Fewer falls.", startsOn: "2024-01-01", aimOn: "2026-01-01" },
    ...{
      source: null,
      sourceAddress: null,
      lead: "CQC",
      bodies: "RW5\nQuiet Trust",
      measures: `/measures/${slug}`,
    },
  };

  it("rolls up every body that takes part, also the one that does not report", () => {
    const made = defineProgramme({ actor: registrar, typed });
    expect(made).toMatchObject({ ok: true, value: { slug: "safer-floors" } });
    const page = viewProgramme("safer-floors", "2026-05-06");
    expect(page?.programme).toMatchObject({ leadCode: "CQC", aimOn: "2026-01-01" });
    expect(page?.measures[0]?.rollUp.bodies).toMatchObject([
      { code: "RW5", standing: "improves" },
      { code: silent.code, standing: "silent", chart: null },
    ]);
  });

  it("is refused with every fault at once", () => {
    expect(
      defineProgramme({
        actor: registrar,
        typed: { ...typed, name: "", aim: " ", aimOn: "2023-01-01", bodies: "Nowhere", measures: "none" },
      }),
    ).toMatchObject({
      refusals: [
        "name_missing_of_programme",
        "aim_missing_of_programme",
        "dates_backwards",
        "unknown_body",
        "unknown_measure",
      ],
    });
  });
});

describe("what is put right", () => {
  const fields = {
    ...{ ...PLAIN_FIELDS, name: "Falls on wards", counted: "Falls of patients.", unit: "falls" },
    ...{ source: "A return", direction: "decrease" as const },
  };
  const correct = (over: object = {}, version = 1) =>
    correctMeasure({ actor: registrar, slug, version, fields, reason: "The words were wrong.", ...over });

  it("is a definition with its reason, once, and the earlier one stays in the history", () => {
    expect(correct()).toMatchObject({ ok: true });
    const page = viewMeasure(slug);
    expect(page?.measure).toMatchObject({ counted: "Falls of patients.", version: 2 });
    expect(page?.changes).toMatchObject([{ reason: "The words were wrong." }]);
    const other = { fields: { ...fields, counted: "Falls of anybody." } };
    expect(correct(other)).toMatchObject({ refusals: ["stale"] });
    expect(differencesFrom(slug, other.fields)).toEqual([
      { label: "What is counted", now: "Falls of patients.", typed: "Falls of anybody." },
    ]);
    expect(correct(other, 2)).toMatchObject({ ok: true });
  });

  it.each([
    ["no reason", { reason: " " }, "reason_missing"],
    ["a definition of nothing", { fields: { ...fields, counted: "" } }, "counted_missing"],
    [
      "figures that would come to mean something else",
      { fields: { ...fields, length: "year" } },
      "figures_would_move",
    ],
    ["a measure there is not", { slug: "nothing" }, "no_such_measure"],
  ])("is refused: %s", (_what, over, refusal) => {
    expect(correct(over)).toMatchObject({ refusals: [refusal] });
    expect(viewMeasure(slug)?.changes).toEqual([]);
  });

  it("is no body's own measure: that it corrects itself", () => {
    const own = inAct("own", (w) =>
      addMeasure(w, { fields: { ...fields, name: "Our own falls" }, ownerBodyId: trust.id, known: known() }),
    );
    expect(correct({ slug: own.slug })).toMatchObject({ refusals: ["no_such_measure"] });
  });

  it("is a programme: words, bodies and measures, of which those that left stay in the histories", () => {
    const typed = {
      ...{ name: "Safer floors", aim: "Fewer falls.", startsOn: null, aimOn: null, lead: "" },
      ...{ source: null, sourceAddress: null, bodies: "RW5\nRW9", measures: slug },
    };
    defineProgramme({ actor: registrar, typed });
    const said = programmeInForm("safer-floors");
    expect(said?.said).toMatchObject({ bodies: "Fernshire Trust (RW5)\nQuiet Trust (RW9)", measures: slug });
    const given = { actor: registrar, slug: "safer-floors", version: 1, reason: "RW9 left." };
    const changed = { ...typed, aim: "Half the falls.", bodies: "RW5", measures: "" };
    expect(correctProgramme({ ...given, typed: changed, reason: "" })).toMatchObject({
      refusals: ["reason_missing"],
    });
    expect(correctProgramme({ ...given, typed: changed })).toMatchObject({ ok: true });
    expect(viewProgramme("safer-floors", "2026-05-06")).toMatchObject({
      programme: { aim: "Half the falls.", version: 2 },
      bodies: [{ code: "RW5" }],
      measures: [],
      changes: [{ reason: "RW9 left." }],
    });
    expect(correctProgramme({ ...given, typed })).toMatchObject({ refusals: ["stale"] });
    expect(programmeDifferences("safer-floors", typed).map(({ label }) => label)).toEqual([
      "Aim",
      "Bodies taking part",
      "Measures",
    ]);
    expect(correctProgramme({ ...given, typed, version: 2 })).toMatchObject({ ok: true });
    expect(viewProgramme("safer-floors", "2026-05-06")?.measures).toHaveLength(1);
  });

  it("keeps what was typed on the page, and says what somebody else corrected", async () => {
    const send = (version: string) =>
      correctPage.action({
        request: post(
          `/oversight/programmes/safer-floors`,
          { name: "Safer floors", aim: "None", bodies: "", measures: "", reason: "Why not", version },
          signedInAs(registrar.userId),
        ),
        ...{ params: { slug: "safer-floors" }, context: {} },
      });
    const typed = { name: "Safer floors", aim: "Fewer.", startsOn: null, aimOn: null, lead: "", bodies: "" };
    defineProgramme({
      actor: registrar,
      typed: { ...typed, source: null, sourceAddress: null, measures: "" },
    });
    expect(await send("0")).toMatchObject({ init: { status: 409 }, data: { typed: { aim: "None" } } });
    expect(await send("1")).toMatchObject({ status: 302 });
  });
});
