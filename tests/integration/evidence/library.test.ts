import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkUpload, type UploadedFile } from "~/domain/documents/check-upload.server";
import { readableDocument } from "~/domain/documents/readable-document.server";
import { beginScanningAgain, scanNext } from "~/domain/documents/scan-later.server";
import {
  addEvidence,
  changeEvidence,
  replaceEvidence,
  viewEvidence,
  viewLibrary,
} from "~/domain/evidence/library.server";
import { EMPTY_PART } from "~/domain/submissions/letter-rules";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveLetter } from "~/domain/submissions/save-letter.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { query } from "~db/client.server";
import { action as addPage } from "~/routes/workspace.$code.evidence.add";
import { aBody, aReport, trackedItem, type BodyMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { startClamd, whyNoClamd } from "../../support/clamd";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";

const words = { title: "Audit of ward doors", description: "Every ward.", reviewOn: null, expiresOn: null };

let dispose: () => void;
let trust: BodyMade;
let writer: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  beginScanningAgain();
  trust = aBody({ code: "RW5" });
  writer = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => {
  vi.unstubAllEnvs();
  dispose();
});

async function aFile(text: string): Promise<UploadedFile> {
  const checked = await checkUpload("audit.txt", Buffer.from(text));
  if (!checked.ok) throw new Error(checked.refusal);
  return checked.value;
}
async function added(
  text = "All doors were looked at.",
  changes: Partial<typeof words> = {},
): Promise<number> {
  const outcome = addEvidence({ actor: writer, file: await aFile(text), words: { ...words, ...changes } });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.id;
}
const documentOf = (id: number) => viewEvidence(writer, id)?.item.documentId ?? 0;
const membership = (body: BodyMade) => [
  { role: "body_contributor" as const, bodyId: body.id, issuerId: null },
];

describe("a body's library of evidence", () => {
  it("keeps a file once, for its own people alone, with its hash and who added it", async () => {
    const id = await added();
    const held = viewEvidence(writer, id);
    expect(held?.item).toMatchObject({
      title: words.title,
      isPublic: 0,
      isScanned: 0,
      citedCount: 0,
      version: 1,
    });
    expect(held?.item.sha256).toMatch(/^[0-9a-f]{64}$/);
    const other = aBody({ code: "RXX" });
    expect(viewEvidence(aPerson("body_contributor", other), id)).toBeNull();
    expect(readableDocument(documentOf(id), membership(other))).toBeNull();
    expect(readableDocument(documentOf(id), [])).toBeNull();
    expect(readableDocument(documentOf(id), membership(trust))).toMatchObject({ kind: "file" });
  });

  it("takes a form sent twice once", async () => {
    const send = async () => {
      const fields = { ...words, reviewOn: "", expiresOn: "", checkedForPatients: "yes", governance: "yes" };
      const file = new File(["The same file."], "audit.txt");
      const request = post("/workspace/RW5/evidence/add", { ...fields, file }, signedInAs(writer.userId));
      return addPage({ request, params: { code: "RW5" }, context: {} });
    };
    expect(await send()).toMatchObject({ status: 302 });
    expect(await send()).toMatchObject({ data: { errors: { file: expect.stringContaining("already") } } });
    expect(viewLibrary(writer, { shown: null, words: "", page: 1 }).total).toBe(1);
  });

  it("refuses a program that is called a PDF, and a form without its two ticks", async () => {
    const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]);
    const fields = { ...words, reviewOn: "", expiresOn: "", file: new File([program], "audit.pdf") };
    const request = (more: object) =>
      post("/workspace/RW5/evidence/add", { ...fields, ...more }, signedInAs(writer.userId));
    const ticks = { checkedForPatients: "yes", governance: "yes" };
    const args = { params: { code: "RW5" }, context: {} };
    expect(await addPage({ ...args, request: request(ticks) })).toMatchObject({
      data: { errors: { file: expect.stringContaining("not the kind of file its name says") } },
    });
    expect(await addPage({ ...args, request: request({}) })).toMatchObject({
      data: { errors: { checkedForPatients: expect.any(String), governance: expect.any(String) } },
    });
  });

  it("is cited by several reports, opened by the approver, and replaced without losing what was cited", async () => {
    const id = await added();
    const first = documentOf(id);
    const reports = [1, 2].map(() => aReport({ asked: [{ body: trust }] }));
    for (const report of reports) {
      const { reference } = trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
      const saved = saveSubmission({
        ...{ actor: writer, reference, isSent: true },
        content: {
          ...({ kind: "progress", status: "implemented", text: "Done on every ward." } as const),
          ...{ statedOn: null, targetOn: null, leadRole: null, boardAssurance: null, supersededById: null },
        },
        evidence: { files: [], links: [], remove: [], cite: [first], isChecked: false },
      });
      if (!saved.ok) throw new Error(saved.refusals.join());
      const { id: submissionId, version } = saved.value;
      const isFirst = report === reports[0];
      const published = publishSubmission({
        ...{ actor: approver, submissionId, version, publishDocumentIds: isFirst ? [first] : [] },
      });
      expect(published.ok).toBe(true);
    }
    const newer = await aFile("All doors were looked at again.");
    expect(replaceEvidence({ actor: writer, id, version: 1, file: newer })).toMatchObject({ ok: true });
    expect(replaceEvidence({ actor: writer, id, version: 1, file: newer })).toMatchObject({
      refusals: ["held_already"],
    });
    const held = viewEvidence(writer, id);
    expect(held?.item).toMatchObject({ citedCount: 2, isPublic: 0 });
    expect(held?.files.map(({ documentId }) => documentId)).toEqual([documentOf(id), first]);
    expect(held?.citations.map(({ documentId }) => documentId)).toEqual([first, first]);
    expect(readableDocument(first, [])).toMatchObject({ kind: "file" });
    expect(readableDocument(documentOf(id), [])).toBeNull();
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("is cited by an answer to a whole report, which refuses what is not in the library", async () => {
    const documentId = documentOf(await added());
    const report = aReport({ asked: [{ body: trust }] });
    const part = { ...EMPTY_PART, recommendationId: report.items[0] ?? 0, position: "accepted" as const };
    const answer = (cite: number[]) =>
      saveLetter({
        ...{ actor: writer, reference: report.reference, letter: null },
        content: { statedOn: null, opening: "", parts: [{ ...part, text: "Done." }], cosigners: [] },
        evidence: { files: [], links: [], remove: [], cite, isChecked: false },
      });
    expect(answer([documentId + 50])).toMatchObject({ refusals: [{ fault: "not_in_library" }] });
    expect(answer([documentId])).toMatchObject({ ok: true });
    expect(query("SELECT document_id FROM submission_documents").all()).toEqual([
      { document_id: documentId },
    ]);
  });

  it("cites nothing of another body’s, and nothing that was replaced", async () => {
    const cited = (actor: Person, body: BodyMade, documentId: number) => {
      const report = aReport({ asked: [{ body }] });
      const { reference } = trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
      return saveSubmission({
        ...{ actor, reference },
        content: {
          ...({ kind: "progress", status: null, text: "" } as const),
          ...{ statedOn: null, targetOn: null, leadRole: null, boardAssurance: null, supersededById: null },
        },
        evidence: { files: [], links: [], remove: [], cite: [documentId], isChecked: false },
      });
    };
    const id = await added();
    const before = documentOf(id);
    const other = aBody({ code: "RXX" });
    const refusal = { ok: false, refusals: ["not_in_library"] };
    expect(cited(aPerson("body_contributor", other), other, before)).toEqual(refusal);
    expect(cited(writer, trust, before)).toMatchObject({ ok: true });
    replaceEvidence({ actor: writer, id, version: 1, file: await aFile("A newer one.") });
    expect(cited(writer, trust, before)).toEqual(refusal);
    expect(cited(writer, trust, documentOf(id))).toMatchObject({ ok: true });
  });

  it("never lets one change overwrite another, and brings dates up in My work", async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const id = await added("A certificate.", { title: "Certificate" });
    const change = {
      actor: writer,
      id,
      version: 1,
      words: { ...words, title: "Certificate", reviewOn: soon },
    };
    expect(changeEvidence(change)).toMatchObject({ ok: true });
    expect(changeEvidence(change)).toMatchObject({ refusals: ["stale"] });
    const listed = viewMyWork(writer).lists.find(({ key }) => key === "evidence");
    expect(listed?.rows).toMatchObject([
      { label: "Look over “Certificate”", leadsTo: { page: "evidence", id } },
    ]);
    const shown = (part: "ending" | "public" | "unscanned" | "uncited" | "private", text = "") =>
      viewLibrary(writer, { shown: part, words: text, page: 1 }).total;
    expect([shown("ending"), shown("public"), shown("unscanned"), shown("uncited")]).toEqual([1, 0, 1, 1]);
    expect([shown("private", "CERTIF"), shown("private", "nothing")]).toEqual([1, 0]);
  });
});

const reason = whyNoClamd();
describe.skipIf(reason !== null)(`clamd${reason === null ? "" : ` (skipped: ${reason})`}`, () => {
  it("refuses an infected file and keeps nothing; what came while it was away is scanned later", async () => {
    const bad = Buffer.from("An invented virus for this test alone.");
    const early = await added(bad.toString(), { title: "Came too early" });
    const good = await added("A clean file.");
    // Larger than this clamd takes: it stands before some of the others and must not keep them from being scanned.
    const large = await added("z".repeat(1_200_000), { title: "Too large to scan" });
    const more = [await added("Another."), await added("A third."), await added("A fourth.")];
    const kept = documentOf(early);
    expect(await scanNext()).toBe(false);
    const { socket, stop } = await startClamd(bad, "Own.Test");
    try {
      vi.stubEnv("CLAMD_SOCKET", socket);
      expect(await checkUpload("audit.txt", bad)).toEqual({ ok: false, refusal: "infected" });
      expect(await aFile("Another clean file.")).toMatchObject({ isScanned: true });
      while (await scanNext()) continue;
      for (const id of [good, ...more])
        expect(viewEvidence(writer, id)?.item).toMatchObject({ isScanned: 1 });
      expect(viewEvidence(writer, large)?.item).toMatchObject({ isScanned: 0, isRemoved: 0 });
      expect(viewEvidence(writer, early)?.item).toMatchObject({ isRemoved: 1, sha256: null });
      expect(readableDocument(kept, membership(trust))).toBeNull();
      expect(query("SELECT DISTINCT result FROM file_scans ORDER BY result").all()).toEqual([
        { result: "clean" },
        { result: "infected" },
      ]);
      expect(existsSync(socket)).toBe(true);
      expect(verifyLedger()).toMatchObject({ holds: true });
    } finally {
      await stop();
    }
    vi.stubEnv("CLAMD_SOCKET", "");
    const again = addEvidence({ actor: writer, file: await aFile(bad.toString()), words });
    expect(again).toMatchObject({ refusals: ["infected_before"] });
  });
});
