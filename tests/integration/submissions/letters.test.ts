import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import type { LetterPart } from "~/domain/submissions/letter-rules";
import { EMPTY_PART } from "~/domain/submissions/letter-rules";
import {
  discardLetter,
  recordDelivery,
  returnLetter,
  withdrawLetter,
} from "~/domain/submissions/move-letter.server";
import { publishLetter } from "~/domain/submissions/publish-letter.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveLetter, type LetterContent, type SaveLetter } from "~/domain/submissions/save-letter.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { viewWaiting } from "~/domain/submissions/sign-off-many.server";
import { viewLetter, viewLetterForm } from "~/domain/submissions/view-letter.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import { letterAsWord, letterBlocks } from "~/domain/submissions/letter-document.server";
import { decideReportRemit } from "~/domain/addressings/remit-of-report.server";
import { divideItem } from "~/domain/entering/divide-item.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { listRedactableTexts } from "~/domain/redaction/redact-report-text.server";
import { addRecommendation } from "~/domain/reports/catalogue.server";
import { viewReport } from "~/domain/reports/view-report.server";
import { listRemitDecisions } from "~/domain/submissions/remit-decisions.server";
import { viewWorklists } from "~/domain/worklists/view-worklists.server";
import { cosignLetter, viewNamedLetter } from "~/domain/submissions/cosign-letter.server";
import { commentOnDraft } from "~/domain/submissions/sign-off-comments.server";
import { viewBoardReport } from "~/domain/submissions/view-board-report.server";
import { publicVersion, query } from "~db/client.server";
import { aBody, aReport, inAct, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";

const at = Date.parse("2026-05-06T10:00:00Z");
let dispose: () => void;
let trust: BodyMade;
let other: BodyMade;
let report: ReportMade;
let contributor: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  [trust, other] = [aBody({ code: "RW5" }), aBody({ code: "RW6" })];
  const items = ["The doors.", "The alarm.", "The records."];
  report = aReport({ asked: [{ body: trust }, { body: other }], items });
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const part = (number: number, given: Partial<LetterPart> = {}): LetterPart => ({
  ...{ ...EMPTY_PART, recommendationId: report.items[number - 1] ?? 0, position: "accepted" },
  ...{ text: `We have acted on concern ${number}.`, timetable: "By 1 March 2027", ...given },
});
const content = (given: Partial<LetterContent> = {}): LetterContent => ({
  ...{ statedOn: "2026-05-01", opening: "We are sorry.", parts: [part(1), part(2)], cosigners: [] },
  ...given,
});
function saved(given: Partial<SaveLetter> = {}) {
  const { reference } = report;
  const outcome = saveLetter({
    actor: contributor,
    at,
    reference,
    content: content(),
    letter: null,
    ...given,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const { id: letterId, version } = outcome.value;
  return { actor: approver, at, letterId, version };
}
const delivered = (letterId: number) =>
  recordDelivery({
    ...{ actor: contributor, at, letterId },
    delivery: {
      ...{ reachedOn: "2026-05-02", representations: "none", familyTold: "issuer_sent" },
      familyToldOn: "2026-05-03",
    },
  });
const sentAndDelivered = (given: Partial<SaveLetter> = {}) => {
  const sent = saved({ isSent: true, ...given });
  delivered(sent.letterId);
  return { ...sent, publishDocumentIds: [] };
};
const count = (table: string) => query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;
const positions = () =>
  query<{ reference: string; position: string }>(
    `SELECT t.reference, p.position FROM positions p JOIN tracked_items t ON t.id = p.tracked_item_id ORDER BY p.id`,
  ).all();

describe("an answer to a whole report", () => {
  it("is published together: one letter, a position for each concern, known when it arrived", () => {
    expect(publishLetter(sentAndDelivered())).toMatchObject({ ok: true });
    expect(positions()).toEqual([
      { reference: `${report.reference}.1@RW5`, position: "accepted" },
      { reference: `${report.reference}.2@RW5`, position: "accepted" },
    ]);
    expect(query("SELECT dated_on, received_on FROM responses").all()).toEqual([
      { dated_on: "2026-05-01", received_on: "2026-05-02" },
    ]);
    expect(query("SELECT DISTINCT state FROM submissions").all()).toEqual([{ state: "published" }]);
    const published = query<{ content: string }>(
      "SELECT t.content FROM positions p JOIN texts t ON t.id = p.text_id ORDER BY p.id LIMIT 1",
    ).get();
    expect(published?.content).toBe("We have acted on concern 1.\n\nTimetable: By 1 March 2027");
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("changes nothing the public can see before it is approved", () => {
    const before = [publicVersion(), count("positions"), count("responses"), count("tracked_items")];
    returnLetter({ ...sentAndDelivered(), reason: "Name the ward." });
    expect([publicVersion(), count("positions"), count("responses"), count("tracked_items")]).toEqual(before);
  });

  it("is published with what its approver says of its delivery, in one act, and with neither where that does not do", () => {
    const sent = saved({ isSent: true });
    const delivery = { representations: "none", familyTold: "none_known", familyToldOn: null } as const;
    const publish = (reachedOn: string) =>
      publishLetter({ ...sent, publishDocumentIds: [], delivery: { ...delivery, reachedOn } });
    expect(publish("2026-06-01")).toMatchObject({
      ok: false,
      delivery: ["reached_in_future"],
    });
    expect(query("SELECT reached_on FROM letters").all()).toEqual([{ reached_on: null }]);
    expect(publish("2026-05-02")).toMatchObject({ ok: true });
    expect(query("SELECT l.reached_on, r.received_on FROM letters l, responses r").all()).toEqual([
      { reached_on: "2026-05-02", received_on: "2026-05-02" },
    ]);
  });

  it("is saved part by part, and shows what is complete", () => {
    const { letterId, version } = saved({ content: content({ parts: [part(1, { timetable: "" })] }) });
    saved({ letter: { id: letterId, version }, content: content({ parts: [part(1), part(3)] }) });
    const form = viewLetterForm(contributor, report.reference);
    expect(form?.concerns.map(({ completeness }) => completeness)).toEqual([
      "complete",
      "nothing_said",
      "complete",
    ]);
    expect(form?.points.find(({ code }) => code === "every_concern_answered")).toMatchObject({
      met: 2,
      of: 3,
    });
    expect(viewLetter(contributor, letterId, at)?.leftOut).toEqual([`${report.reference}.2`]);
  });

  it("is one row of work, leading to the whole", () => {
    const { letterId } = saved({ isSent: true });
    const list = viewMyWork(approver, { at }).lists.find(({ key }) => key === "signOff");
    expect(list?.rows.map(({ label, leadsTo }) => [label, leadsTo])).toEqual([
      [`Sign off the answer to ${report.reference}`, { page: "letter", id: letterId }],
    ]);
    const { reference } = report;
    expect(viewWaiting(approver, at)).toMatchObject({ waiting: [], letters: [{ id: letterId, reference }] });
    expect(viewWaiting(contributor, at).letters).toEqual([]);
    const unanswered = viewMyWork(contributor, { at }).lists.flatMap(({ rows }) => rows);
    expect(unanswered.find(({ label }) => label === `Answer ${reference}`)?.why).toContain(
      "your answer: waiting for sign-off",
    );
  });

  it("takes in an answer to one concern that was begun by itself", () => {
    const answer = {
      kind: "answer",
      position: "accepted",
      text: "Begun.",
      statedOn: null,
      rightBodyId: null,
    };
    saveSubmission({
      ...{ actor: contributor, at, reference: `${report.reference}.2` },
      content: { ...answer, kind: "answer", position: "accepted" },
    });
    expect(viewLetterForm(contributor, report.reference)?.concerns[1]?.part.text).toBe("Begun.");
    const { letterId } = saved();
    expect(count("submissions")).toBe(2);
    expect(viewLetter(contributor, letterId, at)?.parts).toHaveLength(2);
  });
});

describe("a letter is refused", () => {
  it.each([
    ["nothing_answered", { parts: [] }],
    ["letter_date_missing", { statedOn: null }],
    ["reason_too_short", { parts: [] as LetterPart[], isCurt: true }],
  ])("for sign-off with %s", (fault, { isCurt, ...given }: Partial<LetterContent> & { isCurt?: boolean }) => {
    const parts = isCurt ? [part(1, { position: "not_accepted", text: "No.", timetable: "" })] : given.parts;
    const outcome = saveLetter({
      ...{ actor: contributor, at, reference: report.reference, letter: null, isSent: true },
      content: content({ ...given, ...(parts ? { parts } : {}) }),
    });
    expect(outcome).toMatchObject({ ok: false, refusals: [expect.objectContaining({ fault })] });
    expect([count("letters"), count("submissions")]).toEqual([0, 0]);
  });

  it("when somebody else saved it meanwhile, and when one is open already", () => {
    const { letterId, version } = saved();
    saved({ actor: approver, letter: { id: letterId, version } });
    const again = (letter: SaveLetter["letter"]) =>
      saveLetter({ actor: contributor, at, reference: report.reference, content: content(), letter });
    expect(again({ id: letterId, version })).toMatchObject({ refusals: [{ fault: "stale" }] });
    expect(again(null)).toMatchObject({ refusals: [{ fault: "already_open" }] });
  });

  it("to those who wrote any of it, to contributors, and to other bodies", () => {
    const { letterId, version } = saved({ actor: approver });
    const sent = sentAndDelivered({ letter: { id: letterId, version } });
    const refusals = (actor: Person) => publishLetter({ ...sent, actor });
    expect(refusals(approver)).toMatchObject({ refusals: [{ fault: "own_work" }] });
    expect(refusals(contributor)).toMatchObject({ refusals: [{ fault: "only_approver" }] });
    expect(refusals(aPerson("body_approver", other))).toMatchObject({ refusals: [{ fault: "not_yours" }] });
    expect(refusals(aPerson("body_approver", trust))).toMatchObject({ ok: true });
  });

  it("for publication before it reached the coroner and the family", () => {
    const sent = { ...saved({ isSent: true }), publishDocumentIds: [] };
    expect(publishLetter(sent)).toMatchObject({
      ok: false,
      delivery: ["reached_missing", "representations_missing", "family_missing"],
    });
    expect(count("positions")).toBe(0);
  });

  it("part by part: a part is decided with the whole", () => {
    const { letterId } = saved({ isSent: true });
    const submissionId = query<{ id: number }>("SELECT min(id) AS id FROM submissions").get()?.id ?? 0;
    expect(
      publishSubmission({ actor: approver, at, submissionId, version: 1, publishDocumentIds: [] }),
    ).toEqual({ ok: false, refusals: ["in_letter"] });
    expect(letterId).toBeGreaterThan(0);
  });
});

describe("a letter returned", () => {
  it("goes back with its reason, is corrected and sent again; or is given up whole", () => {
    const sent = saved({ isSent: true });
    expect(returnLetter({ ...sent, reason: "Name the ward." })).toMatchObject({ ok: true });
    expect(viewLetterForm(contributor, report.reference)?.returnedBecause).toBe("Name the ward.");
    const again = saved({ letter: { id: sent.letterId, version: sent.version + 1 }, isSent: true });
    expect(withdrawLetter({ ...again, actor: contributor })).toMatchObject({ ok: true });
    expect(discardLetter({ ...again, actor: contributor, version: again.version + 1 })).toMatchObject({
      ok: true,
    });
    expect(viewLetterForm(contributor, report.reference)?.letter).toBeNull();
    expect(query("SELECT DISTINCT state FROM submissions").all()).toEqual([{ state: "discarded" }]);
  });
});

it("goes on when the registrar divides a concern it was written to: the words stay to be copied, and are not published", () => {
  const one = aReport({ asked: [{ body: trust }], items: ["The doors.\n\nThe alarm."] });
  const { reference } = one;
  const [whole = 0] = one.items;
  const written = { ...part(1), recommendationId: whole, text: "To both at once." };
  const { letterId, version } = saved({ reference, content: content({ opening: "", parts: [written] }) });
  const parts = ["The doors.", "The alarm."];
  divideItem({ actor: approver, reportReference: reference, itemReference: `${reference}.1`, parts });
  const form = viewLetterForm(contributor, reference);
  expect(form?.inVain).toEqual([
    { reference: `${reference}.1`, words: "To both at once.\n\nTimetable: By 1 March 2027" },
  ]);
  const recommendationId = form?.concerns[0]?.recommendationId ?? 0;
  const sent = sentAndDelivered({
    ...{ reference, letter: { id: letterId, version } },
    content: content({ opening: "", parts: [{ ...part(1), recommendationId }] }),
  });
  expect(viewWaiting(approver, at).letters).toEqual([{ id: letterId, reference }]);
  expect(viewLetter(approver, letterId, at)).toMatchObject({
    ...{ missing: [], inVain: [{ reference: `${reference}.1` }], leftOut: [`${reference}.3`] },
    parts: [{ reference: `${reference}.2` }],
  });
  expect(publishLetter(sent)).toMatchObject({ ok: true });
  expect(positions()).toEqual([{ reference: `${reference}.2@RW5`, position: "accepted" }]);
});

describe("an answer to a report of which the register holds no concern", () => {
  const DATED = "2026-05-01";
  let bare: ReportMade;
  beforeEach(() => {
    bare = aReport({ asked: [{ body: trust }, { body: other }], items: [], reportedOn: "2026-01-10" });
  });
  const whole = (given: Partial<LetterPart> = {}): LetterPart => ({
    ...{ ...EMPTY_PART, recommendationId: null, text: "We have refitted every door." },
    ...given,
  });
  const ofBare = (given: Partial<SaveLetter> & { parts?: LetterPart[] } = {}) => {
    const { parts = [whole()], ...others } = given;
    const words = { statedOn: DATED, opening: "", cosigners: [], parts };
    return { reference: bare.reference, content: words, ...others };
  };
  const letterFile = {
    ...{ name: "answer.txt", mediaType: "text/plain", role: "response" as const },
    bytes: new TextEncoder().encode("What we did about every point."),
  };
  const attached = { files: [letterFile], links: [], remove: [], isChecked: true };
  const refusalsOf = (given: Parameters<typeof ofBare>[0]) => {
    const outcome = saveLetter({ actor: contributor, at, letter: null, isSent: true, ...ofBare(given) });
    return outcome.ok ? [] : outcome.refusals.map(({ fault }) => fault);
  };
  const answers = () =>
    query<{ dated: string; words: string | null; kind: string; bodyId: number }, [number]>(
      `SELECT r.dated_on AS dated, t.content AS words, r.kind, n.body_id AS bodyId FROM responses r
       LEFT JOIN texts t ON t.id = r.text_id JOIN response_attributions x ON x.response_id = r.id
       JOIN addressing_now n ON n.id = x.addressing_id WHERE r.report_id = ? ORDER BY r.id, n.id`,
    ).all(bare.id);
  /** What the public reads on the report's page. */
  const read = () => {
    const page = viewReport(bare.reference, "2026-05-06");
    return page?.state === "shown" ? page.answers : null;
  };
  const anItem = () =>
    inAct(bare.reference, (w) => {
      const added = addRecommendation(w, {
        ...{ reportId: bare.id, kind: "matter_of_concern", text: "The doors.", themes: [] },
        ...{ split: "numbered", sourceLabel: null, known: knownNow(w, "registrar") },
      });
      projectReport(bare.id);
      return added;
    });

  it("is written, commented on, returned, sent again, published by another, and stops the clock", async () => {
    const row = () =>
      viewMyWork(contributor, { at })
        .lists.flatMap(({ rows }) => rows)
        .find(({ label }) => label === `Answer ${bare.reference}`);
    expect(row()?.why).toMatch(/so it is answered as a whole\.$/);
    const sent = saved(ofBare({ isSent: true, parts: [whole({ timetable: "By 1 March 2027" })] }));
    const { letterId } = sent;
    const first = viewLetter(approver, letterId, at);
    expect(
      commentOnDraft({ actor: approver, at, submissionId: first?.firstPartId ?? 0, text: "Which?" }).ok,
    ).toBe(true);
    expect(viewWaiting(approver, at).letters).toEqual([{ id: letterId, reference: bare.reference }]);
    expect(returnLetter({ ...sent, reason: "Name the wards." })).toMatchObject({ ok: true });
    const before = publicVersion();
    const again = sentAndDelivered(
      ofBare({
        letter: { id: letterId, version: sent.version + 1 },
        parts: [whole({ timetable: "By 1 March 2027" })],
      }),
    );
    expect(viewLetterForm(contributor, bare.reference)).toMatchObject({ concerns: [], mayAnswer: true });
    expect(publicVersion()).toBe(before);
    expect(read()).toEqual([]);
    expect(publishLetter({ ...again, actor: contributor })).toMatchObject({
      refusals: [{ fault: "only_approver" }],
    });
    expect(publishLetter({ ...again, actor: aPerson("body_approver", other) })).toMatchObject({
      refusals: [{ fault: "not_yours" }],
    });
    expect(publishLetter(again)).toMatchObject({ ok: true });
    const words = "We have refitted every door.\n\nTimetable: By 1 March 2027";
    expect(answers()).toEqual([{ dated: DATED, words, kind: "response", bodyId: trust.id }]);
    expect(read()).toMatchObject([{ from: [trust.name], datedOn: DATED, text: words }]);
    expect(row()).toBeUndefined();
    expect(viewBoardReport(approver, null, at).published).toMatchObject([
      { reference: bare.reference, isWhole: 1, text: "We have refitted every door." },
    ]);
    expect(verifyLedger()).toMatchObject({ holds: true });
    const viewed = viewLetter(contributor, letterId, at);
    if (!viewed) throw new Error("No letter");
    expect(viewed.whole).toMatchObject({ words, position: null });
    expect(letterBlocks(viewed, trust.name).map(({ kind, ...block }) => [kind, block])).toContainEqual([
      "paragraph",
      { text: words },
    ]);
    // A second letter is a further answer, of the same day or not.
    expect(
      publishLetter(sentAndDelivered(ofBare({ parts: [whole({ text: "All wards now." })] }))),
    ).toMatchObject({
      ok: true,
    });
    expect(answers().map(({ kind, words: said }) => [kind, said])).toEqual([
      ["response", words],
      ["further_response", "All wards now."],
    ]);
  });

  it("is the attached letter alone, which the public can then open, but for bodies that are to confirm it", () => {
    const parts = [whole({ text: "" })];
    expect(refusalsOf({ parts })).toEqual(["letter_missing"]);
    const { reference } = bare;
    const others = viewLetterForm(contributor, reference)?.others ?? [];
    const content = ofBare({ parts }).content;
    const cosigners = others.map(({ addressingId }) => addressingId);
    expect(refusalsOf({ content: { ...content, cosigners }, evidence: attached })).toEqual([
      "letter_missing_to_others",
    ]);
    const sent = sentAndDelivered({ ...ofBare({ parts }), evidence: attached });
    expect(viewLetter(approver, sent.letterId, at)?.onlyAttached).toEqual(["answer.txt"]);
    expect(publishLetter(sent)).toMatchObject({ ok: false, refusals: [{ fault: "letter_closed" }] });
    const publishDocumentIds = viewLetter(approver, sent.letterId, at)?.documents.map(({ id }) => id) ?? [];
    expect(publishLetter({ ...sent, publishDocumentIds })).toMatchObject({ ok: true });
    expect(answers()).toMatchObject([{ words: null }]);
    expect(query("SELECT is_public, response_of IS NOT NULL AS isOf FROM documents").all()).toEqual([
      { is_public: 1, isOf: 1 },
    ]);
    expect(query("SELECT state FROM submissions").all()).toEqual([{ state: "published" }]);
  });

  it("is joint with others once they confirmed it", () => {
    const [cosigner] = viewLetterForm(contributor, bare.reference)?.others ?? [];
    const content = { ...ofBare().content, cosigners: [cosigner?.addressingId ?? 0] };
    const sent = sentAndDelivered({ reference: bare.reference, content });
    const their = aPerson("body_approver", other);
    const { letterId, version } = sent;
    expect(viewNamedLetter(their, letterId)?.whole?.words).toBe("We have refitted every door.");
    const confirmed = cosignLetter({ actor: their, at, letterId, version, isConfirmed: true, reason: "" });
    expect(confirmed.ok).toBe(true);
    expect(publishLetter(sent)).toMatchObject({ ok: true });
    expect(answers().map(({ bodyId }) => bodyId)).toEqual([trust.id, other.id]);
  });

  it("that it is not the body's own goes to the registrar, and back with the decision", () => {
    const parts = [
      whole({ position: "outside_remit", text: "The doors passed to the other trust when the lease ended." }),
    ];
    expect(refusalsOf({ parts })).toEqual(["right_body_missing"]);
    expect(refusalsOf({ parts: parts.map((one) => ({ ...one, rightBodyId: trust.id })) })).toEqual([
      "right_body_is_own",
    ]);
    expect(refusalsOf({ parts: [whole({ ...parts[0], text: "Not us.", rightBodyId: other.id })] })).toEqual([
      "reason_too_short",
    ]);
    expect(
      refusalsOf({ parts: [whole({ ...parts[0], text: "", rightBodyId: other.id })], evidence: attached }),
    ).toEqual(["reason_too_short"]);
    const third = aBody({ code: "RW7" });
    const named = parts.map((one) => ({ ...one, rightBodyId: third.id }));
    const publish = () => publishLetter(sentAndDelivered(ofBare({ parts: named })));
    expect(publish()).toMatchObject({ ok: true });
    expect(read()?.[0]?.text).toMatch(
      /^None of this report is ours to answer: .* should be asked\.\n\nThe doors/,
    );
    const addressingId = bare.addressings[0] ?? 0;
    expect(viewWorklists().remit).toMatchObject({
      ...{
        total: 1,
        rows: [{ reference: bare.reference, wholeAt: addressingId, rightBodyName: third.name }],
      },
    });
    const registrar = aPerson("registrar");
    const decide = (ruling: "sent_back" | "outside_remit_upheld", bodyId: number | null) =>
      decideReportRemit({
        actor: registrar,
        at: at + 1,
        addressingId,
        ruling,
        bodyId,
        reason: "The lease says so.",
      });
    expect(decide("sent_back", null)).toMatchObject({ ok: true });
    expect(decide("sent_back", null)).toMatchObject({ refusal: "not_outside_remit" });
    expect(viewWorklists().remit.total).toBe(0);
    const sentBack = () => viewMyWork(contributor, { at }).lists.find(({ key }) => key === "sentBack");
    expect(sentBack()?.rows).toMatchObject([
      {
        leadsTo: { page: "report", reference: bare.reference },
        why: expect.stringContaining("The lease says so."),
      },
    ]);
    const again = sentAndDelivered(ofBare({ parts: named }));
    expect(publishLetter({ ...again, at: at + 2 })).toMatchObject({ ok: true });
    expect([sentBack()?.total, viewWorklists().remit.total]).toEqual([0, 1]);
    expect(decide("outside_remit_upheld", third.id)).toMatchObject({ ok: true });
    const asked = query<{ code: string; capacity: string }, [number]>(
      `SELECT b.code, a.capacity FROM addressings a JOIN bodies b ON b.id = a.body_id WHERE a.report_id = ? ORDER BY a.id`,
    ).all(bare.id);
    expect(asked).toContainEqual({ code: "RW7", capacity: "end_implementer" });
    expect(listRemitDecisions(addressingId).map(({ kind }) => kind)).toEqual([
      "outside_remit_upheld",
      "sent_back",
    ]);
  });

  it("stays as it was written when concerns are entered meanwhile, and they can be answered beside it", () => {
    const { letterId, version } = saved({ ...ofBare(), evidence: attached });
    const recommendationId = anItem();
    const form = viewLetterForm(contributor, bare.reference);
    expect([form?.whole?.part.text, form?.concerns.length]).toEqual(["We have refitted every door.", 1]);
    const answered = { ...part(1), recommendationId };
    const parts = [whole(), answered];
    const sent = sentAndDelivered(ofBare({ letter: { id: letterId, version }, parts }));
    expect(viewLetter(approver, letterId, at)).toMatchObject({
      ...{
        leftOut: [],
        whole: { words: "We have refitted every door." },
        documents: [{ title: "answer.txt" }],
      },
      parts: [{ reference: `${bare.reference}.1` }],
    });
    expect(publishLetter(sent)).toMatchObject({ ok: true });
    expect(answers().map(({ words }) => words)).toEqual(["We have refitted every door."]);
    expect(positions()).toEqual([{ reference: `${bare.reference}.1@RW5`, position: "accepted" }]);
    expect(viewLetterForm(contributor, bare.reference)?.whole).toBeNull();
  });

  it("is not lost when concerns are entered between opening the form and sending it", () => {
    anItem();
    const { letterId } = saved(ofBare());
    expect(viewLetter(contributor, letterId, at)).toMatchObject({
      ...{ whole: { words: "We have refitted every door." }, leftOut: [`${bare.reference}.1`] },
    });
  });

  it("is redacted and removed with what else is held of its report", () => {
    saved({ ...ofBare(), evidence: attached });
    const texts = listRedactableTexts(bare.reference) ?? [];
    expect(texts.map(({ content }) => content)).toContain("We have refitted every door.");
  });
});

it("leaves as a letter for a word processor, with every concern and what is said to it", async () => {
  const { letterId } = saved();
  const viewed = viewLetter(contributor, letterId, at);
  if (!viewed) throw new Error("No letter");
  const bytes = await letterAsWord(viewed, trust.name);
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe("PK");
  expect(bytes.byteLength).toBeGreaterThan(2000);
});
