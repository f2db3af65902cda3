import type { ActionFunctionArgs } from "@remix-run/node";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aboutWhat } from "~/domain/corrections/about.server";
import { confirmByHand } from "~/domain/corrections/confirm-by-hand.server";
import { decideCorrection } from "~/domain/corrections/decide-correction.server";
import {
  listCorrectionsToConfirm,
  listDecidedCorrections,
  viewCorrection,
} from "~/domain/corrections/list-corrections.server";
import {
  confirmCorrection,
  requestCorrection,
  viewConfirmation,
} from "~/domain/corrections/request-correction.server";
import { dismissCorrection, expireCorrections } from "~/domain/corrections/remove-request.server";
import { keepDocument } from "~/domain/documents/documents.server";
import { readableDocument } from "~/domain/documents/readable-document.server";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { listPublicErasures } from "~/domain/redaction/erase-text.server";
import { listRedactableTexts, redactReportText } from "~/domain/redaction/redact-report-text.server";
import { viewWorklists } from "~/domain/worklists/view-worklists.server";
import { correctionFactsOf } from "~/domain/corrections/correction-words-rules";
import * as correctionPage from "~/routes/registrar.corrections.$reference";
import * as requestPage from "~/routes/corrections.new";
import { query } from "~db/client.server";
import { filesFolder } from "~db/home.server";
import { inAct } from "../../factories/catalogue";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";
import { aBody, anIssuer, aPerson, aReport, DAY, expectSoundRegister, lastEntry } from "../catalogue/world";

const REPORT = "PFD-2025-0001";
const WEEK = 7 * 86_400_000;

describe("the right of correction", () => {
  let dispose: () => void;
  let reportId: number;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    const asked = [{ as: "A Trust", body: aBody("RA1") }];
    reportId = aReport(REPORT, { issuerId: anIssuer(), asked, concerns: ["The alarm was not tested."] }).id;
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const asking = (changes: Partial<Parameters<typeof requestCorrection>[0]> = {}) => ({
    ...({ about: `${REPORT}@RA1`, kind: "we_did_reply", message: "We replied on 3 March 2025." } as const),
    ...{ email: "someone@example.org", shown: shownStamp(DAY - 60_000), clientAddress: "192.0.2.1", at: DAY },
    ...changes,
  });
  const ask = (changes: Partial<Parameters<typeof requestCorrection>[0]> = {}) =>
    requestCorrection(asking(changes), (token) => token);
  const asked = () => {
    const outcome = ask();
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const shown = () =>
    query<{ open: number }, [number]>(
      "SELECT has_open_correction AS open FROM addressing_now WHERE report_id = ?",
    ).get(reportId)?.open;

  it("offers the report, each body asked and each item, whatever the link led from", () => {
    const keys = [REPORT, `${REPORT}@RA1`, `${REPORT}.1@RA1`];
    for (const about of keys) {
      expect(aboutWhat(about)?.choices.map((choice) => choice.key)).toEqual(keys);
      expect(aboutWhat(about)?.chosen).toBe(about);
    }
    expect(aboutWhat(`${REPORT}.1`)?.chosen).toBe(REPORT);
    expect(aboutWhat("PFD-1999-0001")).toBeNull();
  });

  it("shows nothing until the person has confirmed, then that a correction was requested", () => {
    const { link, reference } = asked();
    expect(lastEntry()).toMatchObject({ action: "correction_requested", role: "public" });
    expect(shown()).toBe(0);
    expect(viewConfirmation(link, DAY)).toMatchObject({ ok: true });
    expect(shown()).toBe(0);
    const later = DAY + 3_600_000;
    expect(confirmCorrection(link, later)).toMatchObject({ value: { reference, targetOn: "2025-06-16" } });
    expect(shown()).toBe(1);
    expect(confirmCorrection(link, later)).toMatchObject({ value: { reference, targetOn: "2025-06-16" } });
    expect(query("SELECT id FROM correction_events").all()).toHaveLength(2);
  });

  it("keeps the token only as a digest and sends it by e-mail", () => {
    const { link } = asked();
    expect(
      query<{ hash: string }>("SELECT confirm_token_hash AS hash FROM correction_requests").get()?.hash,
    ).not.toBe(link);
    expect(JSON.stringify(query("SELECT body FROM outbox").get())).toContain(link);
    expect(JSON.stringify(query("SELECT payload FROM ledger_payloads").all())).not.toContain(link);
  });

  it.each([
    ["link_expired", (link: string) => confirmCorrection(link, DAY + WEEK + 1)],
    ["link_unknown", () => confirmCorrection("something else", DAY)],
    ["too_quick", () => ask({ shown: shownStamp(DAY - 100) })],
    ["form_expired", () => ask({ shown: "1.forged" })],
    ["not_found", () => ask({ about: "PFD-1999-0001" })],
  ] as const)("refuses with %s", (refusal, act) => {
    expect(act(asked().link)).toMatchObject({ ok: false, refusal });
  });

  it("limits what comes from one person and about one report", () => {
    const outcomes = Array.from({ length: 6 }, () => ask());
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, true, true, false]);
    const many = Array.from({ length: 16 }, (_, n) =>
      ask({ email: `p${n}@example.org`, clientAddress: `192.0.2.${n}` }),
    );
    expect(many.filter((outcome) => outcome.ok)).toHaveLength(15);
  });

  it("shows a registrar what another decided meanwhile, and keeps what was typed", async () => {
    const [one, other] = [aPerson("registrar"), aPerson("registrar")];
    const { link, reference } = asked();
    confirmCorrection(link, DAY);
    const seen = viewCorrection(reference);
    if (!seen) throw new Error("There is no request.");
    const reason = "The letter of 2 June was found, and is in the register now.";
    decideCorrection({ actor: one, reference, version: 2, decision: "corrected", reason });
    const fields = {
      intent: "decide",
      version: "2",
      decision: "not_corrected",
      reason: "There is no such letter.",
    };
    const asShown = JSON.stringify(correctionFactsOf(seen));
    const answered = (await correctionPage.action({
      request: post("/x", { ...fields, asShown }, signedInAs(other.userId)),
      ...{ params: { reference }, context: {} },
    } as ActionFunctionArgs)) as { data: unknown };
    expect(answered.data).toMatchObject({
      typed: { reason: "There is no such letter." },
      stale: {
        changed: [{ label: "Where it stands" }, { label: "What was decided", now: reason }],
      },
    });
  });

  it("lets the registrar decide, tells the person, and shows the public neither them nor their words", () => {
    const actor = aPerson("registrar");
    const { link, reference } = asked();
    const decide = {
      actor,
      at: DAY,
      reference,
      version: 2,
      decision: "corrected",
      reason: "The letter was found and added.",
    } as const;
    expect(decideCorrection(decide)).toMatchObject({ refusal: "not_confirmed" });
    confirmCorrection(link, DAY);
    expect(decideCorrection({ ...decide, version: 1 })).toMatchObject({ refusal: "stale" });
    expect(decideCorrection({ ...decide, reason: "" })).toMatchObject({ refusal: "reason_required" });
    expect(decideCorrection({ ...decide, reference: "C-9999" })).toMatchObject({ refusal: "not_found" });
    expect(decideCorrection(decide)).toMatchObject({ ok: true });
    expect(decideCorrection({ ...decide, version: 3 })).toMatchObject({ refusal: "already_decided" });
    expect(shown()).toBe(0);
    const { decided, decidedCount, waitingCount } = listDecidedCorrections(1);
    expect([decidedCount, waitingCount]).toEqual([1, 0]);
    const made = JSON.stringify(decided);
    expect(made).toContain("The letter was found and added.");
    expect(made).not.toContain("someone@example.org");
    expect(made).not.toContain("We replied on");
    expect(query("SELECT id FROM outbox").all()).toHaveLength(2);
    expect(viewCorrection(reference)?.contact).toBeNull();
    expect(listPublicErasures(10, 0)).toEqual([]);
  });

  it("is confirmed by the registrar where the register sends no e-mail, and by nobody else where it does", () => {
    const actor = aPerson("registrar");
    const { reference } = asked();
    const confirm = { actor, at: DAY, reference, version: 1 };
    expect(listCorrectionsToConfirm(1)).toMatchObject({ toConfirm: [{ reference }], toConfirmCount: 1 });
    expect(viewWorklists().corrections).toMatchObject({ rows: [{ reference, targetOn: null }], total: 1 });

    process.env.SMTP_URL = "smtp://localhost";
    process.env.MAIL_FROM = "register@example.org";
    expect(listCorrectionsToConfirm(1).toConfirmCount).toBe(0);
    expect(confirmByHand(confirm)).toMatchObject({ refusal: "not_confirmed" });
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;

    expect(confirmByHand({ ...confirm, reference: "C-9999" })).toMatchObject({ refusal: "not_found" });
    expect(confirmByHand({ ...confirm, version: 2 })).toMatchObject({ refusal: "stale" });
    expect(shown()).toBe(0);
    expect(confirmByHand(confirm)).toMatchObject({ value: { targetOn: "2025-06-16" } });
    expect(lastEntry()).toMatchObject({ action: "correction_confirmed", role: "registrar" });
    expect(shown()).toBe(1);
    expect(confirmByHand({ ...confirm, version: 2 })).toMatchObject({ refusal: "stale" });
    expect(listCorrectionsToConfirm(1).toConfirmCount).toBe(0);
    expect(viewCorrection(reference)?.state).toBe("requested");
  });

  describe("that nobody confirmed", () => {
    const SENT = ["someone@example.org", "We replied on", "our-letter", "The trust's letter"];
    const document = {
      name: "our-letter.txt",
      mediaType: "text/plain",
      bytes: Buffer.from("The trust's letter"),
    };
    /** Every row that could hold what was sent, and the files. */
    const everywhere = () =>
      JSON.stringify(
        ["texts", "documents", "outbox", "ledger_payloads"].map((table) =>
          query(`SELECT * FROM ${table}`).all(),
        ),
      ) +
      filesKept()
        .map((file) => readFileSync(file, "utf8"))
        .join("");
    const filesKept = () => {
      const folder = filesFolder("live");
      if (!existsSync(folder)) return [];
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    };
    const unsalted = (words: string) => createHash("sha256").update(words).digest("hex");
    const expectNothingLeft = () => {
      const left = everywhere();
      for (const words of [...SENT, unsalted("someone@example.org"), unsalted("We replied on 3 March 2025.")])
        expect(left, words).not.toContain(words);
    };

    it("leaves nothing of what was sent after seven days, by a job, without any e-mail", () => {
      expect(ask({ document })).toMatchObject({ ok: true });
      for (const words of SENT) expect(everywhere()).toContain(words);
      expect(expireCorrections(DAY + WEEK)).toBe(0);
      expect(expireCorrections(DAY + WEEK + 1)).toBe(1);
      expect(expireCorrections(DAY + WEEK + 1)).toBe(0);
      expectNothingLeft();
      expect(lastEntry()).toMatchObject({ action: "correction_expired", role: null });
      expect(query("SELECT job FROM ledger_entries ORDER BY id DESC LIMIT 1").get()).toEqual({
        job: "daily_round",
      });
      expect(listPublicErasures(10, 0)).toEqual([]);
      expect(viewCorrection("C-0001")).toMatchObject({ state: "expired", contact: null, message: null });
    });

    it("leaves one that was confirmed alone, and a file that something else still needs", () => {
      const { link } = asked();
      confirmCorrection(link, DAY + WEEK);
      ask({ document, email: "another@example.org", clientAddress: "192.0.2.7" });
      const kept = inAct("kept", (w) =>
        keepDocument(
          w,
          { role: "report", title: null, reportId, isPublic: true, provenance: "registrar" },
          document,
        ),
      );
      expect(expireCorrections(DAY + 2 * WEEK)).toBe(1);
      expect(viewCorrection("C-0001")).toMatchObject({ state: "requested", contact: "someone@example.org" });
      expect(viewCorrection("C-0002")).toMatchObject({ state: "expired" });
      expect(filesKept()).toHaveLength(1);
      expect(readableDocument(kept, [])).toMatchObject({ kind: "file" });
    });

    it("is put aside by the registrar, who says why, and leaves nothing either", () => {
      const actor = aPerson("registrar");
      ask({ document });
      const dismissal = {
        actor,
        at: DAY + 1,
        reference: "C-0001",
        version: 1,
        reason: "It is an advertisement.",
      };
      expect(dismissCorrection({ ...dismissal, reference: "C-0009" })).toMatchObject({
        refusal: "not_found",
      });
      expect(dismissCorrection({ ...dismissal, version: 2 })).toMatchObject({ refusal: "stale" });
      expect(dismissCorrection({ ...dismissal, reason: "spam" })).toMatchObject({
        refusal: "dismissal_reason_required",
      });
      expect(dismissCorrection({ ...dismissal, at: DAY + WEEK + 1 })).toMatchObject({
        refusal: "link_expired",
      });
      expect(dismissCorrection(dismissal)).toMatchObject({ ok: true });
      expect(dismissCorrection({ ...dismissal, version: 2 })).toMatchObject({ refusal: "stale" });
      expectNothingLeft();
      expect(lastEntry()).toMatchObject({ action: "correction_dismissed", role: "registrar" });
      const why = "SELECT t.content FROM correction_events e JOIN texts t ON t.id = e.text_id";
      expect(query(why).all()).toEqual([{ content: "It is an advertisement." }]);
    });

    it("can be confirmed in its time only, and its link then says what became of it", () => {
      const actor = aPerson("registrar");
      const { link, reference } = asked();
      const late = { actor, at: DAY + WEEK + 1, reference, version: 1 };
      expect(confirmByHand(late)).toMatchObject({ refusal: "link_expired" });
      expireCorrections(DAY + WEEK + 1);
      expect(viewConfirmation(link, DAY + WEEK + 2)).toMatchObject({ refusal: "link_expired" });
      expect(confirmCorrection(link, DAY + WEEK + 2)).toMatchObject({ refusal: "link_expired" });
      const decision = { decision: "corrected", reason: "The letter was found." } as const;
      expect(decideCorrection({ ...late, version: 2, ...decision })).toMatchObject({
        refusal: "link_expired",
      });
    });

    it("is not written to any more once the registrar has confirmed it by hand", () => {
      const actor = aPerson("registrar");
      ask();
      confirmByHand({ actor, at: DAY + 1, reference: "C-0001", version: 1 });
      expect(query("SELECT recipient, is_given_up AS isGivenUp FROM outbox").all()).toEqual([
        { recipient: null, isGivenUp: 1 },
      ]);
    });
  });

  it("promises no e-mail where none can be sent, and says what happens to the request", async () => {
    const fields = { about: `${REPORT}@RA1`, kind: "we_did_reply", email: "someone@example.org" };
    const message = "We replied on 3 March 2025.";
    const shown = shownStamp(Date.now() - 60_000);
    const request = post("/corrections/new", { ...fields, message, shown });
    const args = { request, params: {}, context: {} } as ActionFunctionArgs;
    expect(await requestPage.action(args)).toEqual({
      sent: { how: "by_hand", reference: "C-0001", link: null },
    });
  });

  it("takes words out everywhere and the ledger still holds", () => {
    const actor = aPerson("registrar");
    const item = listRedactableTexts(REPORT)?.find((text) => text.label.startsWith("Item"));
    const erasure = {
      kind: "expunction",
      content: null,
      orderedBy: "Invented County Court",
      reason: "It identified a child.",
    } as const;
    const redaction = { actor, at: DAY, reportReference: REPORT, textId: item?.id ?? 0, erasure };
    expect(redactReportText({ ...redaction, textId: 9_999 })).toMatchObject({ refusal: "not_found" });
    expect(redactReportText({ ...redaction, erasure: { ...erasure, orderedBy: "" } })).toMatchObject({
      refusal: "order_required",
    });
    expect(redactReportText({ ...redaction, erasure: { ...erasure, reason: "" } })).toMatchObject({
      refusal: "reason_required",
    });
    expect(
      redactReportText({ ...redaction, erasure: { ...erasure, content: item?.content ?? "" } }),
    ).toMatchObject({ refusal: "nothing_removed" });
    redactReportText(redaction);
    expect(lastEntry()).toMatchObject({ action: "text_erased", subject: REPORT });
    for (const table of ["texts", "ledger_payloads", "search_index"])
      expect(JSON.stringify(query(`SELECT * FROM ${table}`).all()), table).not.toMatch(/alarm/);
    expect(query("SELECT id FROM ledger_payloads WHERE payload IS NULL").all()).toHaveLength(1);
    expect(listPublicErasures(10, 0)).toMatchObject([
      { kind: "expunction", orderedBy: "Invented County Court" },
    ]);
  });
});
