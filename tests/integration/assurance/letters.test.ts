import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assessLetter, type AssessLetter } from "~/domain/assurance/assess-letter.server";
import type { LetterException } from "~/domain/assurance/letter-rules";
import { viewLetterToAssess } from "~/domain/assurance/view-letter.server";
import {
  agreeWithLetter,
  publishLetter,
  rejectLetter,
  replyToLetter,
  withdrawLetter,
} from "~/domain/assurance/move-letter-assessment.server";
import { replyToJudgement } from "~/domain/assurance/move-judgement.server";
import {
  publicLettersOf,
  viewLetterAssessment,
  viewLetterOfOwnBody,
  viewPublicLetter,
} from "~/domain/assurance/view-letter-assessment.server";
import { writeLetterBack } from "~/domain/assurance/write-letter-back.server";
import * as publicPage from "~/routes/assessments.$reference._index";
import * as publicFile from "~/routes/assessments.$reference.docx";
import * as assessPage from "~/routes/oversight.letters.$id";
import * as assessmentPage from "~/routes/oversight.assessments.$reference._index";
import * as reportPage from "~/routes/reports.$reference";
import * as replyPage from "~/routes/workspace.$code.assessments.$reference._index";
import * as replyFile from "~/routes/workspace.$code.assessments.$reference.docx";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { answeredFactsOf, letterFactsOf } from "~/domain/assurance/letter-words-rules";
import { viewOwnWork } from "~/domain/assurance/view-own-work.server";
import { addDays, londonDay } from "~/lib/dates";
import type { ChangedFact } from "~/lib/shown-facts";
import { query } from "~db/client.server";
import {
  aBody,
  aReport,
  known,
  trackedItem,
  type BodyMade,
  type ReportMade,
} from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition, aResponse } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

const at = Date.parse("2026-05-06T10:00:00Z");
const reasons = "The letter does not say who will do it, nor by when it will be done.";
const inadequate: LetterException = { adequacy: "not_adequate", concernFlag: "insufficient", text: reasons };

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let ids: number[];
let reviewer: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }], items: ["One.", "Two.", "Three."], title: "Doors" });
  ids = report.items.map((concern) => trackedItem(concern, addressing()).id);
  reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
});
afterEach(() => dispose());

const addressing = () => report.addressings[0] ?? 0;
const view = (of = reviewer) => viewLetterToAssess(of, addressing());
const queue = () => viewOversightQueue(reviewer, { list: "assess", at }).lists[0];
const assess = (given: Partial<AssessLetter> = {}) =>
  assessLetter({
    ...{ actor: reviewer, at, addressingId: addressing(), itemIds: ids, basis: view()?.basis ?? "" },
    whole: {
      ...{ kind: "assessment", adequacy: "adequate", concernFlag: "none" },
      ...{ text: "It says what was done.", points: ["action_stated"] },
    },
    exceptions: new Map(),
    ...given,
  });
const judged = () =>
  query<{ id: number; adequacy: string }>("SELECT id, adequacy FROM tracked_item_now ORDER BY id")
    .all()
    .map(({ adequacy }) => adequacy);
const except = (place: number, exception: LetterException) => new Map([[ids[place] ?? 0, exception]]);

describe("a letter over three concerns", () => {
  beforeEach(() => {
    aResponse(report);
    for (const id of ids) aPosition(report, id);
  });

  it("waits as one, and no longer once it is judged", () => {
    expect(queue()).toMatchObject({
      total: 1,
      rows: [{ label: `Assess the answer to ${report.reference} by ${trust.name}` }],
    });
    expect(queue()?.rows[0]?.why).toContain("3 concerns. Nobody has judged this answer.");
    expect(view()?.targetOn).toBe("2024-08-30");
    expect(assess()).toMatchObject({ ok: true, value: { published: 3, waiting: 0 } });
    expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
    expect(queue()?.total).toBe(0);
    expect(
      query("SELECT count(*) AS n FROM ledger_entries WHERE action = 'judgement_published'").get(),
    ).toEqual({
      n: 1,
    });
  });

  it("keeps an exception against the body for the second reviewer, and publishes the rest", () => {
    expect(assess({ exceptions: except(1, inadequate) })).toMatchObject({
      ok: true,
      value: { published: 2, waiting: 1 },
    });
    expect(judged()).toEqual(["adequate", "not_assessed", "adequate"]);
    expect(query("SELECT state, concern_flag AS flag FROM judgements WHERE is_adverse = 1").all()).toEqual([
      { state: "awaiting_second_review", flag: "insufficient" },
    ]);
    expect(view()?.items.map(({ isOpen }) => isOpen)).toEqual([false, false, false]);
  });

  it("stores nothing where one exception lacks its reasons, and says of which concern", () => {
    const short = { ...inadequate, text: "Too short." };
    expect(assess({ exceptions: except(2, short) })).toEqual({
      ok: false,
      refusals: [{ itemId: ids[2], refusal: "reason_too_short" }],
    });
    expect(judged()).toEqual(["not_assessed", "not_assessed", "not_assessed"]);
  });

  it("is not judged by the page of before the body said something newer", () => {
    const basis = view()?.basis ?? "";
    aPosition(report, ids[0] ?? 0, { position: "not_accepted" });
    expect(assess({ basis })).toMatchObject({ ok: false, refusals: [{ refusal: "newer_statement" }] });
  });

  it("comes back with the concern to which the body answers anew, and with no other", () => {
    assess();
    aPosition(report, ids[1] ?? 0, { position: "accepted_in_part" });
    expect(queue()?.rows[0]?.why).toContain("A newer answer has replaced the one that was judged");
    expect(view()?.items.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
  });

  it("comes back whole with a later letter that speaks to no single concern", () => {
    assess();
    aResponse(report, { kind: "update" });
    expect(judged()).toEqual(Array(3).fill("assessment_superseded"));
    expect(queue()).toMatchObject({ total: 1 });
    assess({ at: at + 1 });
    expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
  });

  it("does not come back for what a later letter says to other concerns", () => {
    assess();
    const responseId = aResponse(report);
    aPosition(report, ids[2] ?? 0, { responseId });
    expect(judged()).toEqual(["adequate", "adequate", "assessment_superseded"]);
  });

  it("is not for somebody of the body, nor for those who judge nothing", () => {
    const own = aPerson("oversight_reviewer", trust);
    expect(view(own)).toMatchObject({ isIndependent: false, hasIndependentReviewer: true });
    expect(assess({ actor: own })).toMatchObject({ ok: false, refusals: [{ refusal: "not_independent" }] });
    const registrar = aPerson("registrar");
    expect(view(registrar)).toBeNull();
    expect(assess({ actor: registrar })).toMatchObject({ ok: false, refusals: [{ refusal: "not_for_you" }] });
  });
});

describe("a letter back", () => {
  const DAY = 86_400_000;
  const second = () => aPerson("oversight_lead", aBody({ type: "regulator_system" }));
  const shown = (reference: string, of = reviewer) => viewLetterAssessment(of, reference, at);
  const version = (reference: string) => shown(reference)?.letter.version ?? 0;
  const made = (given: Partial<AssessLetter> = {}) => {
    const outcome = assess(given);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value.reference;
  };
  const write = (reference: string, text = shown(reference)?.template ?? "") =>
    writeLetterBack({ actor: reviewer, at, reference, version: version(reference), text });
  const step = (reference: string, actor: Person, day = 0) => ({
    ...{ actor, reference, at: at + day * DAY, version: version(reference) },
  });
  beforeEach(() => {
    aResponse(report);
  });

  it("is public at once where nothing is against the body", () => {
    const reference = made();
    expect(viewOversightQueue(reviewer, { list: "letterBack", at }).lists[0]).toMatchObject({ total: 1 });
    expect(viewPublicLetter(reference, "2026-05-06")).toBeNull();
    expect(write(reference, "Short.")).toMatchObject({ ok: false, refusals: ["letter_missing"] });
    expect(write(reference)).toMatchObject({ ok: true, value: { isPublic: true } });
    expect(viewPublicLetter(reference, "2026-05-06")?.letter.letter).toContain("each of the 3 concerns");
    expect(publicLettersOf(report.reference, "2026-05-06")).toHaveLength(1);
    expect(write(reference)).toMatchObject({ ok: false, refusals: ["letter_sent"] });
  });

  it("goes with what is against the body through a second reviewer and the right of reply", () => {
    const reference = made({ exceptions: except(1, inadequate) });
    const lead = second();
    const approver = aPerson("body_approver", trust);
    expect(agreeWithLetter(step(reference, lead))).toMatchObject({ refusals: ["letter_missing"] });
    write(reference);
    expect(agreeWithLetter(step(reference, reviewer))).toMatchObject({ refusals: ["own_judgement"] });
    expect(viewLetterOfOwnBody(approver, reference, at)).toBeNull();
    expect(viewOversightQueue(lead, { list: "secondReview", at }).lists[0]).toMatchObject({
      ...{ total: 1, rows: [{ leadsTo: { page: "letterAssessment", reference } }] },
    });
    expect(agreeWithLetter(step(reference, lead))).toMatchObject({ ok: true });
    const judgementId =
      query<{ id: number }>("SELECT id FROM judgements WHERE is_adverse = 1").get()?.id ?? 0;
    expect(
      replyToJudgement({ actor: approver, at, judgementId, version: 2, reply: "We will." }),
    ).toMatchObject({ refusals: ["part_of_letter"] });
    expect(publishLetter(step(reference, lead, 1))).toMatchObject({ refusals: ["reply_still_open"] });
    expect(viewLetterOfOwnBody(approver, reference, at)?.steps).toContain("reply");
    expect(viewPublicLetter(reference, "2026-05-07")).toBeNull();
    expect(replyToLetter({ ...step(reference, approver, 1), reply: "We have named who." })).toMatchObject({
      ok: true,
    });
    expect(publishLetter(step(reference, lead, 2))).toMatchObject({ ok: true });
    expect(judged()).toEqual(["adequate", "not_adequate", "adequate"]);
    expect(viewPublicLetter(reference, "2026-05-08")?.letter.reply).toBe("We have named who.");
    expect(query("SELECT count(*) AS n FROM assessments WHERE reply_text_id IS NOT NULL").get()).toEqual({
      n: 1,
    });
  });

  it("is written by its author while somebody must agree, and by nobody too close to the body", () => {
    const against = made({ exceptions: except(1, inadequate) });
    const by = (actor: Person, reference: string) =>
      writeLetterBack({ actor, at, reference, version: version(reference), text: "A letter. ".repeat(20) });
    expect(by(second(), against)).toMatchObject({ refusals: ["not_your_judgement"] });
    withdrawLetter(step(against, reviewer));
    const other = aReport({ asked: [{ body: trust }] });
    const concern = trackedItem(other.items[0] ?? 0, other.addressings[0] ?? 0);
    aResponse(other);
    const [addressingId = 0] = other.addressings;
    const basis = viewLetterToAssess(reviewer, addressingId)?.basis ?? "";
    const fair = made({ addressingId, itemIds: [concern.id], basis });
    expect(by(aPerson("oversight_lead", trust), fair)).toMatchObject({ refusals: ["not_independent"] });
    expect(by(second(), fair)).toMatchObject({ ok: true });
  });

  it("is agreed by nobody who stands too close, nor once the body has answered anew", () => {
    const reference = made({ exceptions: except(0, inadequate) });
    write(reference);
    const own = aPerson("oversight_lead", trust);
    expect(agreeWithLetter(step(reference, own))).toMatchObject({ refusals: ["not_independent"] });
    aResponse(report, { kind: "update" });
    expect(agreeWithLetter(step(reference, second()))).toMatchObject({ refusals: ["overtaken"] });
    expect(rejectLetter({ ...step(reference, second()), reason: "" })).toMatchObject({
      refusals: ["reason_missing"],
    });
    expect(withdrawLetter(step(reference, reviewer))).toMatchObject({ ok: true });
    expect(viewPublicLetter(reference, "2026-06-01")).toBeNull();
  });

  it("has pages for the reviewer, the body and the public, and a file", async () => {
    const reference = made({ exceptions: except(1, inadequate) });
    write(reference);
    const lead = second();
    const approver = aPerson("body_approver", trust);
    const own = { code: "RW5", reference };
    const ask = async (module: { loader: unknown }, of?: Person) => {
      const load = module.loader as (given: object) => unknown;
      return load({ request: get("/x", of && signedInAs(of.userId)), params: own });
    };
    const typeOf = (answered: unknown) =>
      answered instanceof Response ? answered.headers.get("Content-Type") : null;
    expect(await ask(assessmentPage, lead)).toMatchObject({
      viewed: { steps: ["agree", "reject", "withdraw"] },
    });
    agreeWithLetter(step(reference, lead));
    expect(await ask(replyPage, approver)).toMatchObject({ viewed: { steps: ["reply"] } });
    expect(typeOf(await ask(replyFile, approver))).toContain("wordprocessingml");
    expect(await thrownBy(() => ask(publicFile))).toMatchObject({ status: 404 });
    publishLetter(step(reference, lead, 30));
    expect(typeOf(await ask(publicFile))).toContain("wordprocessingml");
    const page = await servePage(publicPage, "/assessments/:reference", `/assessments/${reference}`);
    expect(page.text).toContain("Not adequate");
    const whole = await servePage(reportPage, "/reports/:reference", `/reports/${report.reference}`);
    expect(whole.text).toContain(`What oversight wrote to ${trust.name} about its answer`);
  });
});

describe("a form on a letter, filled in while somebody else went on", () => {
  const send = async (
    module: { action: unknown },
    fields: Record<string, string>,
    of: Person,
    reference = "",
  ) => {
    const act = module.action as (given: object) => Promise<unknown>;
    const params = { id: String(addressing()), code: "RW5", reference };
    const answer = await act({ request: post("/x", fields, signedInAs(of.userId)), params, context: {} });
    return answer instanceof Response
      ? { status: answer.status }
      : (answer as { data: { typed: Record<string, string>; stale?: { changed: ChangedFact[] } } }).data;
  };
  beforeEach(() => {
    aResponse(report);
    for (const id of ids) aPosition(report, id);
  });

  it("shows what the body answered meanwhile, and keeps the assessment that was typed", async () => {
    const letter = view();
    if (!letter) throw new Error("There is no letter.");
    const fields = { basis: letter.basis, asShown: JSON.stringify(answeredFactsOf(letter)) };
    const typed = { adequacy: "adequate", concernFlag: "none", text: "It says what was done and by whom." };
    aPosition(report, ids[1] ?? 0, { position: "not_accepted", text: "The doors stay." });
    expect(await send(assessPage, { ...fields, ...typed }, reviewer)).toMatchObject({
      typed,
      stale: {
        changed: [
          { label: expect.stringMatching(/^The answer to .*\.2@RW5$/), now: "Not accepted. The doors stay." },
        ],
      },
    });
    const now = view();
    const anew = { basis: now?.basis ?? "", asShown: now ? JSON.stringify(answeredFactsOf(now)) : "" };
    expect(await send(assessPage, { ...anew, ...typed }, reviewer)).toEqual({ status: 302 });
  });

  it("shows a second reviewer the letter as it was and as it is, and an approver that another replied", async () => {
    const outcome = assess({ exceptions: except(0, inadequate) });
    const reference = outcome.ok ? outcome.value.reference : "";
    const lead = aPerson("oversight_lead", aBody({ type: "regulator_system" }));
    const shown = (of: Person) => {
      const viewed = viewLetterAssessment(of, reference) ?? viewLetterOfOwnBody(of, reference);
      return {
        asShown: viewed ? JSON.stringify(letterFactsOf(viewed)) : "",
        version: String(viewed?.letter.version),
      };
    };
    const opened = shown(lead);
    const back =
      "Dear all, the letter leaves open who will do it, and we ask you to say so by the end of June.";
    expect(
      await send(assessmentPage, { ...shown(reviewer), intent: "write", letter: back }, reviewer, reference),
    ).toEqual({ status: 302 });
    expect(await send(assessmentPage, { ...opened, intent: "agree" }, lead, reference)).toMatchObject({
      stale: { changed: [{ label: "The letter to the body", had: "", now: back }] },
    });
    expect(await send(assessmentPage, { ...shown(lead), intent: "agree" }, lead, reference)).toEqual({
      status: 302,
    });
    const [one, other] = [aPerson("body_approver", trust), aPerson("body_approver", trust)];
    const both = shown(one);
    await send(replyPage, { ...both, intent: "reply", reply: "It is done." }, one, reference);
    expect(
      await send(replyPage, { ...both, intent: "reply", reply: "We wait." }, other, reference),
    ).toMatchObject({
      typed: { reply: "We wait." },
      stale: { changed: [{ label: "Where it stands" }, { label: "The body’s reply", now: "It is done." }] },
    });
  });
});

it("holds letters that say nothing to each concern by itself, as published letters often do", () => {
  expect(queue()?.total).toBe(0);
  aResponse(report);
  expect(queue()).toMatchObject({ total: 1 });
  expect(assess()).toMatchObject({ ok: true, value: { published: 3 } });
  expect(judged()).toEqual(["adequate", "adequate", "adequate"]);
  expect(queue()?.total).toBe(0);
});

describe("the desk of a reviewer", () => {
  const TARGET = 60;
  const daysAgo = (days: number) => addDays(londonDay(at), -days);
  /** A letter of the trust that became known so many days ago. */
  const aLetter = (days: number): string => {
    const made = aReport({ asked: [{ body: trust }] });
    const { id } = trackedItem(made.items[0] ?? 0, made.addressings[0] ?? 0);
    aResponse(made, { known: known(daysAgo(days)) });
    aPosition(made, id, { known: known(daysAgo(days)) });
    return made.reference;
  };
  const listed = (year: string | null = null) =>
    (viewOversightQueue(reviewer, { list: "assess", at, year }).lists[0]?.rows ?? []).map(
      ({ label }) => /PFD-\d{4}-\d{4}/.exec(label)?.[0],
    );

  it("has the nearest target first, then what is past it, the newest first, by year", () => {
    const [near, far, edge] = [aLetter(TARGET - 1), aLetter(3), aLetter(TARGET)];
    const [past, old] = [aLetter(TARGET + 1), aLetter(4000)];
    expect(listed()).toEqual([edge, near, far, past, old]);
    expect(listed(daysAgo(4000).slice(0, 4))).toEqual([old]);
    expect(viewOversightQueue(reviewer, { list: "assess", at }).years).toEqual([
      { value: "2026", label: "2026 (4)" },
      { value: daysAgo(4000).slice(0, 4), label: `${daysAgo(4000).slice(0, 4)} (1)` },
    ]);
  });

  it("shows each page of that order once, across where it turns", () => {
    const all = [...[3, 20, 59].map(aLetter), ...Array.from({ length: 28 }, (_one, i) => aLetter(61 + i))];
    const pages = [1, 2].flatMap(
      (page) => viewOversightQueue(reviewer, { list: "assess", at, page }).lists[0]?.rows ?? [],
    );
    expect(pages).toHaveLength(31);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(all.length);
  });

  it("begins with what waits for this person, and shows it to nobody else", () => {
    aResponse(report);
    for (const id of ids) aPosition(report, id);
    const own = (of: Person) => viewOwnWork(of, at).rows.map(({ kind }) => kind);
    expect(assess({ exceptions: except(0, inadequate) })).toMatchObject({ ok: true });
    const second = aPerson("oversight_lead", aBody({ type: "regulator_system" }));
    const close = aPerson("oversight_reviewer", trust);
    expect([own(reviewer), own(second), own(close)]).toEqual([["letterBack"], ["secondReview"], []]);
  });
});
