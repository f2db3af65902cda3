import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepDocument, linkDocument, type DocumentOwner } from "~/domain/documents/documents.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { listPublicErasures } from "~/domain/redaction/erase-text.server";
import { officialAddress } from "~/domain/reports/view-report.server";
import { loader as documentLoader } from "~/routes/documents.$id";
import * as withdrawPage from "~/routes/documents.$id_.withdraw";
import * as reportPage from "~/routes/reports.$reference";
import { publicVersion, query } from "~db/client.server";
import { filesFolder } from "~db/home.server";
import * as a from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

const BYTES = Buffer.from("%PDF-1.4 what the ward wrote");
const REASON = "It names somebody on the ward.";
let dispose: () => void;
let body: a.BodyMade;
let report: a.ReportMade;
beforeEach(() => {
  ({ dispose } = freshRegister());
  body = a.aBody();
  report = a.aReport({ asked: [{ body }] });
});
afterEach(() => {
  expect(verifyLedger()).toMatchObject({ holds: true });
  dispose();
});

const owner = (): DocumentOwner => ({
  ...({ role: "annex", title: "Ada Nobody ward notes.pdf", isPublic: true, provenance: "body" } as const),
  ...{ reportId: report.id, ownerBodyId: body.id },
});
const aDocument = (changes: Partial<DocumentOwner> = {}) =>
  a.inAct("document", (w) =>
    keepDocument(w, { ...owner(), ...changes }, { bytes: BYTES, mediaType: "application/pdf" }),
  );

const open = (id: number, person?: Person): Response => {
  const request = get(`/documents/${id}`, person && signedInAs(person.userId));
  return documentLoader({
    params: { id: String(id) },
    request,
    context: {},
  } as LoaderFunctionArgs) as Response;
};
const args = (id: number, request: Request) => ({ params: { id: String(id) }, request, context: {} });
async function send(id: number, person: Person, fields: Record<string, string>) {
  const request = post(`/documents/${id}/withdraw`, fields, signedInAs(person.userId));
  const answer = (await withdrawPage.action(args(id, request) as ActionFunctionArgs)) as {
    data?: Record<string, unknown>;
    init?: ResponseInit;
    status?: number;
  };
  return { status: answer.init?.status ?? answer.status ?? 200, ...answer.data };
}
const seenOf = (id: number, person: Person) => {
  const request = get(`/documents/${id}/withdraw`, signedInAs(person.userId));
  return withdrawPage.loader(args(id, request) as LoaderFunctionArgs).document.seen;
};
const withdraw = { kind: "withdraw", reason: REASON };
const expunge = { kind: "expunge", reason: REASON, orderedBy: "Invented County Court" };
const lastEntry = () =>
  query("SELECT action, role, subject FROM ledger_entries ORDER BY id DESC LIMIT 1").get();
const page = async () =>
  (await servePage(reportPage, "/reports/:reference", `/reports/${report.reference}`)).text;
const files = () =>
  existsSync(filesFolder("live"))
    ? readdirSync(filesFolder("live"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : [];

it.each([
  ["an approver of its body", () => aPerson("body_approver", body), "body_approver"],
  ["the registrar", () => aPerson("registrar"), "registrar"],
])("is taken back by %s: the public reads when and why, and no name", async (_who, personOf, role) => {
  const person = personOf();
  const id = aDocument();
  expect(await page()).toContain("ward notes");
  const before = publicVersion();
  expect((await send(id, person, withdraw)).status).toBe(302);
  expect(publicVersion()).toBeGreaterThan(before);
  const gone = open(id);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain(REASON);
  expect(gone.headers.get("cache-control")).toBe("no-store");
  expect(await page()).toContain(REASON);
  expect(await page()).not.toContain("Ada Nobody");
  expect(lastEntry()).toEqual({ action: "document_withdrawn", role, subject: report.reference });
  for (const reader of [aPerson("registrar"), aPerson("body_contributor", body)])
    expect(open(id, reader).status).toBe(200);
  expect(await send(id, person, withdraw)).toMatchObject({
    status: 400,
    errors: { kind: expect.any(String) as string },
  });
});

it("is taken back by nobody else, and tells them nothing of it", async () => {
  const id = aDocument();
  const evidence = aDocument({ ownerBodyId: null });
  const others: Person[] = [
    aPerson("body_contributor", body),
    aPerson("body_approver", a.aBody()),
    aPerson("admin"),
  ];
  for (const person of others)
    expect((await thrownBy(() => send(id, person, withdraw))).status, person.role).toBe(404);
  expect((await thrownBy(() => send(evidence, aPerson("body_approver", body), withdraw))).status).toBe(404);
  expect(open(id).status).toBe(200);
});

it("is taken back by an approver of the body that its own was merged into", async () => {
  const merged = a.aBody({ mergedIntoId: body.id });
  const id = aDocument({ ownerBodyId: merged.id });
  expect((await send(id, aPerson("body_approver", body), withdraw)).status).toBe(302);
});

it("is removed for good by the registrar, after a second page, with every document that is the same file", async () => {
  const registrar = aPerson("registrar");
  const id = aDocument();
  const copy = aDocument({ role: "evidence", isPublic: false });
  expect(await send(id, registrar, expunge)).toMatchObject({
    review: { orderedBy: "Invented County Court" },
  });
  expect(open(id).status).toBe(200);
  expect(await send(id, registrar, { ...expunge, step: "confirm", seen: "" })).toMatchObject({ status: 400 });
  const seen = seenOf(id, registrar);
  expect((await send(id, registrar, { ...expunge, step: "confirm", seen })).status).toBe(302);
  expect(files()).toEqual([]);
  for (const one of [id, copy]) expect(open(one, registrar).status).toBe(410);
  expect(JSON.stringify(query("SELECT * FROM texts").all())).not.toContain("Ada Nobody");
  expect(listPublicErasures(10, 0)).toMatchObject([
    { kind: "expunction", orderedBy: "Invented County Court" },
  ]);
  const { digest } = query<{ digest: string }>(
    "SELECT removed_digest AS digest FROM erasures WHERE is_public = 1",
  ).get() ?? {
    digest: "",
  };
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(lastEntry()).toMatchObject({ action: "document_expunged", role: "registrar" });
  expect(await page()).toContain(REASON);
});

it.each([
  ["for no reason", { ...withdraw, reason: "no" }, "reason"],
  ["in no way that was chosen", { reason: REASON }, "kind"],
  ["for good, ordered by nobody", { ...expunge, orderedBy: "" }, "orderedBy"],
])("is not taken back %s", async (_how, fields, field) => {
  const id = aDocument();
  const answer = await send(id, aPerson("registrar"), fields);
  expect(answer).toMatchObject({ status: 400, errors: { [field]: expect.any(String) as string } });
  expect(open(id).status).toBe(200);
});

it("is removed for good by no approver", async () => {
  const id = aDocument();
  const approver = aPerson("body_approver", body);
  const seen = seenOf(id, approver);
  expect(await send(id, approver, { ...expunge, step: "confirm", seen })).toMatchObject({ status: 400 });
  expect(open(id).status).toBe(200);
});

it("leads nowhere any more where it stood elsewhere", async () => {
  const id = a.inAct("link", (w) => linkDocument(w, owner(), "https://official.example/ada-nobody.pdf"));
  expect(officialAddress(report.reference, id)).toContain("ada-nobody");
  await send(id, aPerson("registrar"), withdraw);
  expect(officialAddress(report.reference, id)).toBeNull();
  expect(open(id).status).toBe(410);
});

it("is no tombstone where the public never had it", async () => {
  const id = aDocument({ isPublic: false });
  const answered = await open(id);
  expect(answered.status).toBe(404);
  expect(await answered.text()).toContain("no such document, or it is not public");
});
