import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokenHash } from "~/domain/accounts/sessions.server";
import { endMembership } from "~/domain/accounts/users-repository.server";
import { forgetAnswered } from "~/domain/api-access/act-once.server";
import { OWN_ENDPOINTS } from "~/domain/api-access/own-endpoints";
import { DAY_MS } from "~/domain/api-access/token-rules";
import { listAllTokens, listOwnTokens, openAccess, revokeToken } from "~/domain/api-access/tokens.server";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { moveProposal, viewProposal } from "~/domain/measures/move-proposal.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { MOST_OF_TOKEN } from "~/http/own-api.server";
import * as allTokens from "~/routes/admin.tokens";
import * as tokensPage from "~/routes/workspace.$code.tokens";
import { query } from "~db/client.server";
import { aBody, aReport, inAct, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition } from "../../factories/statements";
import { askOwn, aToken } from "../../support/own-api";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs } from "../../support/requests";

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let writer: Person;
let approver: Person;
let token: string;
beforeEach(() => {
  ({ dispose } = freshRegister());
  keepLibrary();
  trust = aBody({ code: "RW5", name: "Fernshire Trust" });
  report = aReport({ asked: [{ body: trust }], reportedOn: "2026-01-10" });
  aPosition(
    report,
    query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference LIKE ? || '.%'").get(
      report.reference,
    )?.id ?? 0,
  );
  writer = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
  token = aToken(writer).token;
});
afterEach(() => dispose());

const FIGURES = "/own/measures/prone-restraints/figures";
const drafts = () => query<{ n: number }>("SELECT count(*) AS n FROM measure_proposals").get()?.n;
const progress = {
  ...{ status: "in_progress", text: "Two wards are refitted.", stated_on: "2026-02-01" },
  target_on: "2099-09-30",
};

describe("who may write", () => {
  it("says of the token whose it is, what for and until when", async () => {
    const { status, body } = await askOwn(token, "/own");
    expect(status).toBe(200);
    OWN_ENDPOINTS.whoAmI.answer.strict().parse(body);
    expect(body).toMatchObject({ body: "RW5", scopes: ["figures", "actions", "progress", "answers"] });
  });

  it.each([
    ["no token", () => null, 401, /needs a token/],
    ["something else", () => "abc", 401, /holds no token of this register/],
    ["a token nobody made", () => `nrr_${"a".repeat(43)}`, 401, /made no such token/],
    ["one that ended", () => aToken(writer, { at: Date.now() - 31 * DAY_MS }).token, 401, /ended on/],
    ["one for something else", () => aToken(writer, { scopes: ["progress"] }).token, 403, /not for “Figures/],
    [
      "one that was revoked",
      () => {
        const made = aToken(writer);
        revokeToken(writer, made.id);
        return made.token;
      },
      401,
      /revoked on/,
    ],
    [
      "one whose maker left",
      () => {
        const left = aPerson("body_contributor", trust);
        const made = aToken(left);
        const membership = query<{ id: number }, [number]>("SELECT id FROM memberships WHERE user_id = ?");
        inAct("membership", (w) => endMembership(w, membership.get(left.userId)?.id ?? 0));
        return made.token;
      },
      401,
      /no longer works for the body/,
    ],
  ])("refuses %s with a sentence of its own", async (_what, make, status, sentence) => {
    const answer = await askOwn(make(), FIGURES, { figures: [{ period: "2026-02", value: 3 }] });
    expect([answer.status, answer.body.detail]).toEqual([status, expect.stringMatching(sentence)]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(drafts()).toBe(0);
  });

  it("keeps no token, in the table or in the ledger, and says when one was last used", async () => {
    const kept = JSON.stringify(query("SELECT * FROM api_tokens").all());
    const noted = JSON.stringify(query("SELECT * FROM ledger_payloads").all());
    expect(kept + noted).not.toContain(token);
    expect(kept).toContain(tokenHash(token));
    expect(noted).not.toContain(tokenHash(token));
    expect(listOwnTokens(writer)[0]?.lastUsedAt).toBeNull();
    await askOwn(token, "/own");
    expect(listOwnTokens(writer)[0]?.lastUsedAt).toBeGreaterThan(0);
    expect(query("SELECT action FROM ledger_entries WHERE action LIKE 'api_token%'").all()).toHaveLength(1);
  });

  it("lets those revoke it who may, and nobody else", () => {
    const { id } = aToken(writer);
    const stranger = aPerson("body_approver", aBody({ code: "RX1" }));
    const colleague = aPerson("body_contributor", trust);
    for (const other of [stranger, colleague]) expect(revokeToken(other, id).ok).toBe(false);
    const admin = aPerson("admin");
    expect(listAllTokens(admin, 1).tokens.find((one) => one.id === id)?.mayRevoke).toBe(true);
    expect([revokeToken(admin, id).ok, revokeToken(approver, id).ok]).toEqual([true, true]);
    expect(listOwnTokens(writer).find((one) => one.id === id)?.state).toBe("revoked");
  });

  it("is asked by nothing but the Authorization header", async () => {
    const { cookie } = signedInAs(writer.userId);
    const answer = await askOwn(null, FIGURES, { figures: [] }, { cookie });
    expect(answer.status).toBe(401);
    expect(openAccess(null, null).ok).toBe(false);
  });

  it("counts the requests of a token", async () => {
    const { token: busy } = aToken(writer);
    for (let n = 0; n < MOST_OF_TOKEN; n += 1) await askOwn(busy, "/own");
    const answer = await askOwn(busy, "/own");
    expect([answer.status, answer.body.detail]).toEqual([429, expect.stringMatching(/Ask again in/)]);
    expect((await askOwn(token, "/own")).status).toBe(200);
  });
});

describe("what is sent", () => {
  it("becomes a draft of figures that another person signs off", async () => {
    const sent = {
      figures: [
        { period: "2026-02", value: 3 },
        { period: "2026-03", value: "many" },
      ],
      send: true,
    };
    const { status, body } = await askOwn(token, FIGURES, sent);
    expect(status).toBe(201);
    OWN_ENDPOINTS.sendFigures.answer.strict().parse(body);
    expect(body).toMatchObject({
      state: "submitted",
      figures: [{ outcome: "new" }, { outcome: "refused", field: "value" }],
    });
    const proposalId = Number(body.draft);
    const version = viewProposal(approver, proposalId)?.row.version ?? 0;
    const publish = { proposalId, version, step: "publish" } as const;
    expect(moveProposal({ ...publish, actor: writer }).ok).toBe(false);
    expect(moveProposal({ ...publish, actor: approver }).ok).toBe(true);
    expect(query("SELECT channel FROM measure_points").all()).toEqual([{ channel: "api" }]);
  });

  it("becomes a draft of progress, changed by its version, and signed off by another person", async () => {
    const path = `/own/concerns/${report.reference}.1/progress`;
    const { status, body } = await askOwn(token, path, progress);
    expect(status).toBe(201);
    OWN_ENDPOINTS.sendProgress.answer.strict().parse(body);
    const again = await askOwn(token, path, progress);
    expect([again.status, again.body.detail]).toEqual([
      409,
      expect.stringMatching(/number \d+, version 1, draft/),
    ]);
    const draft = { id: body.draft, version: body.version };
    const changed = await askOwn(token, path, { ...progress, text: "Three wards.", draft, send: true });
    expect(changed).toMatchObject({ status: 200, body: { state: "submitted", version: 2 } });
    expect(
      publishSubmission({
        actor: approver,
        submissionId: Number(body.draft),
        version: 2,
        publishDocumentIds: [],
      }).ok,
    ).toBe(true);
  });

  it("becomes a draft answer, refused where it says nothing", async () => {
    const path = `/own/concerns/${report.reference}.1/answer`;
    const refused = await askOwn(token, path, { send: true });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map(({ field }) => field)).toEqual(["position", "text", "stated_on"]);
    const { status } = await askOwn(token, path, {
      ...{ position: "accepted", text: "We accept this.", stated_on: "2026-02-01", send: true },
      links: [{ address: "https://fernshire.example.org/letter.pdf" }],
    });
    expect(status).toBe(201);
  });

  it.each([
    ["a concern of others", () => "/own/concerns/PFD-2020-0001.1/progress", progress, 404, /asked no such/],
    [
      "a measure of others",
      () => "/own/measures/nothing/figures",
      { figures: [{ period: "2026-02" }] },
      404,
      /no figures/,
    ],
    ["no JSON", () => FIGURES, "{", 400, /not JSON/],
    ["another shape", () => FIGURES, { figures: "three" }, 422, /not as this address takes it/],
    [
      "a field unknown here",
      () => FIGURES,
      { figures: [{ periode: "2026-02" }] },
      422,
      /not as this address/,
    ],
    ["an address there is not", () => "/own/nothing", {}, 404, /no such address/],
    ["another method", () => "/own", {}, 405, /takes GET/],
  ])("is refused with a sentence: %s", async (_what, path, sent, status, sentence) => {
    const answer = await askOwn(token, path(), sent);
    expect([answer.status, answer.body.detail]).toEqual([status, expect.stringMatching(sentence)]);
    expect(drafts()).toBe(0);
  });

  it("is refused where it does not say that it is JSON, as a form of another site cannot", async () => {
    const answer = await askOwn(token, FIGURES, {}, { "content-type": "text/plain" });
    expect(answer.status).toBe(415);
  });

  it("is acted on once for each Idempotency-Key", async () => {
    const one = { figures: [{ period: "2026-02", value: 3 }] };
    const key = { "idempotency-key": "3f0c" };
    const first = await askOwn(token, FIGURES, one, key);
    const again = await askOwn(token, FIGURES, one, key);
    expect(again.body).toEqual(first.body);
    expect([again.status, again.headers.get("idempotency-replayed"), drafts()]).toEqual([201, "true", 1]);
    const other = await askOwn(token, FIGURES, { figures: [{ period: "2026-03", value: 3 }] }, key);
    expect([other.status, other.body.detail]).toEqual([422, expect.stringMatching(/used within a day/)]);
    expect(
      (await askOwn(aToken(writer).token, FIGURES, one, key)).headers.get("idempotency-replayed"),
    ).toBeNull();
    expect((await askOwn(token, FIGURES, one, { "idempotency-key": "a b" })).status).toBe(400);
    expect(forgetAnswered(Date.now() + 2 * DAY_MS)).toBe(2);
  });

  it("may be mended and sent under the same key where it was refused", async () => {
    const key = { "idempotency-key": "one" };
    expect((await askOwn(token, FIGURES, { figures: [{ period: "x", value: 1 }] }, key)).status).toBe(422);
    expect((await askOwn(token, FIGURES, { figures: [{ period: "2026-02", value: 1 }] }, key)).status).toBe(
      201,
    );
  });
});

describe("the pages of tokens", () => {
  const params = { code: "RW5" };
  const send = (fields: Record<string, string | string[]>, person = writer) =>
    tokensPage.action({
      ...{ request: post("/workspace/RW5/tokens", fields, signedInAs(person.userId)), params, context: {} },
    });

  it("show a token once, and keep what was typed where it is refused", async () => {
    const made = await send({ intent: "make", name: "Datix", scopes: ["figures"], days: "30" });
    const shown = "made" in made ? made.made.token : "";
    expect((await askOwn(shown, "/own")).body).toMatchObject({ token: "Datix", scopes: ["figures"] });
    const loaded = tokensPage.loader({
      ...{ request: get("/workspace/RW5/tokens", signedInAs(writer.userId)), params, context: {} },
    });
    expect(JSON.stringify(loaded)).not.toContain(shown);
    expect(loaded.tokens).toHaveLength(2);
    const refused = await send({ intent: "make", name: "", days: "7" });
    const errors = { name: /which system/, scopes: /used for/, days: /how long/ };
    for (const [field, sentence] of Object.entries(errors))
      expect(refused).toHaveProperty(["data", "errors", field], expect.stringMatching(sentence));
  });

  it("let an administrator revoke one", async () => {
    const admin = aPerson("admin");
    const [first] = listOwnTokens(writer);
    const fields = { intent: "revoke", id: String(first?.id) };
    await allTokens.action({
      ...{ request: post("/admin/tokens", fields, signedInAs(admin.userId)), params: {}, context: {} },
    });
    expect((await askOwn(token, "/own")).status).toBe(401);
  });
});
