import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { addUserWithHash } from "~/domain/accounts/add-user.server";
import type { Wish } from "~/domain/accounts/grants.server";
import { authorMark } from "~/domain/accounts/form-tokens.server";
import { openForm, sealForm } from "~/http/kept-forms.server";
import { requireBodyRole, requireRole, requireUser } from "~/http/current-user.server";
import { csrfToken } from "~/http/csrf.server";
import { parseForm, parseUploadForm } from "~/http/form.server";
import { inScope, type RequestScope } from "~/http/request-scope.server";
import { several } from "~/lib/several";
import { bodies } from "~db/schema/all";
import { write, type Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import { aVisitor, get, post, signedInAs, thrownBy } from "../../support/requests";

const OPERATOR: Actor = { kind: "job", job: "operator" };
let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const addBody = (code: string) =>
  write({ actor: OPERATOR, action: "body_added", subject: code }, (w) =>
    w.insert(bodies, { code, name: `Body ${code}`, nameKey: code, type: "other", provenance: "registrar" }),
  );

function holding(...grants: Wish[]) {
  const added = addUserWithHash(OPERATOR, { email: "ada@example.org", name: "Ada Lamb", grants }, "hash");
  if (!added.ok) throw new Error(added.refusal);
  return { userId: added.value.userId, browser: signedInAs(added.value.userId) };
}

describe("pages for people signed in", () => {
  it("send others to sign in and back", async () => {
    const thrown = await thrownBy(() => requireUser(get("/workspace?x=1")));
    expect([thrown.status, thrown.location]).toEqual([302, "/sign-in?returnTo=%2Fworkspace%3Fx%3D1"]);
  });

  it("answer with who writes: the person in the role that opened the page", () => {
    const { userId, browser } = holding({ role: "moderator" }, { role: "registrar" });
    expect(requireRole(get("/registrar", browser), "registrar")).toMatchObject({
      user: { userId, name: "Ada Lamb" },
      actor: { kind: "person", userId, role: "registrar", bodyId: null },
    });
  });

  it("refuse other roles and name the one needed", async () => {
    const { browser } = holding({ role: "registrar" });
    const thrown = await thrownBy(() =>
      requireRole(get("/oversight", browser), "oversight_reviewer", "oversight_lead"),
    );
    expect(thrown).toMatchObject({
      status: 403,
      data: "This page needs the role “Oversight reviewer” or “Oversight lead”",
    });
  });

  it("do not exist for another body, whether there is one or not", async () => {
    addBody("RW5");
    addBody("RX1");
    const { browser } = holding({ role: "body_contributor", body: "RW5" });
    const at = (code: string) =>
      requireBodyRole(get(`/workspace/${code}`, browser), code, "body_contributor");
    expect(at("RW5")).toMatchObject({
      actor: { role: "body_contributor", bodyId: 1 },
      body: { id: 1, code: "RW5" },
    });
    expect((await thrownBy(() => at("RX1"))).status).toBe(404);
    expect((await thrownBy(() => at("ZZZ"))).status).toBe(404);
    const asApprover = () => requireBodyRole(get("/", browser), "RW5", "body_approver");
    expect((await thrownBy(asApprover)).status).toBe(403);
  });
});

describe("a form", () => {
  const schema = z.object({
    name: z.string().min(1, "Enter a name"),
    note: z.string().default(""),
    kinds: several(z.string()),
  });

  it("gives its fields trimmed, with plain line ends, one or several of a name", async () => {
    const form = await parseForm(post("/x", { name: "  Ada ", note: "a\r\nb", kinds: ["x", "y"] }), schema);
    expect(form).toEqual({
      ok: true,
      value: { name: "Ada", note: "a\nb", kinds: ["x", "y"] },
      typed: { name: "Ada", note: "a\nb", kinds: ["x", "y"] },
    });
    expect(await parseForm(post("/x", { name: "Ada", kinds: "x" }), schema)).toMatchObject({
      value: { kinds: ["x"] },
    });
    expect(await parseForm(post("/x", { name: "Ada" }), schema)).toMatchObject({ value: { kinds: [] } });
  });

  it("says one sentence a field and keeps what was typed", async () => {
    const form = await parseForm(post("/x", { name: " ", note: "kept" }), schema);
    expect(form).toEqual({ ok: false, errors: { name: "Enter a name" }, typed: { name: "", note: "kept" } });
  });

  it("gives files apart from fields, without the empty one a browser sends for no choice", async () => {
    const file = new File(["evidence"], "audit.pdf");
    const fields = { name: "Ada", evidence: [file, new File([], "")] };
    const form = await parseUploadForm(post("/x", fields), schema, { fileFields: ["evidence", "other"] });
    expect(form.ok && form.typed).toEqual({ name: "Ada" });
    expect(form.files.evidence?.map(({ name }) => name)).toEqual(["audit.pdf"]);
    expect(form.files.other).toEqual([]);
  });

  it.each([
    ["without a token", { ...aVisitor(), csrf: "" }],
    ["with another browser's cookie", { ...aVisitor(), cookie: "" }],
    ["with a cookie nobody signed", { ...aVisitor(), cookie: "register_visitor=a-visitor.forged" }],
  ])("is refused %s", async (_what, browser) => {
    const thrown = await thrownBy(() => parseForm(post("/x", { name: "Ada" }, browser), schema));
    expect(thrown.status).toBe(400);
  });

  it("of somebody signed in is refused with a visitor's token, and with another session's", async () => {
    const { userId, browser } = holding({ role: "registrar" });
    const other = signedInAs(userId);
    expect((await parseForm(post("/x", { name: "Ada" }, browser), schema)).ok).toBe(true);
    for (const csrf of [aVisitor().csrf, other.csrf]) {
      const sent = post("/x", { name: "Ada" }, { cookie: `${browser.cookie}; ${aVisitor().cookie}`, csrf });
      expect((await thrownBy(() => parseForm(sent, schema))).status).toBe(400);
    }
  });

  it("of the same person's earlier session is refused with what was typed, and of another person's not shown", async () => {
    const { userId, browser } = holding({ role: "registrar" });
    const sentBy = (author: number) =>
      post("/x", { name: "Ada" }, { ...browser, csrf: `${signedInAs(userId).csrf}.${authorMark(author)}` });
    const again = await parseForm(sentBy(userId), schema);
    expect(again).toMatchObject({ ok: false, typed: { name: "Ada" } });
    expect((await thrownBy(() => parseForm(sentBy(userId + 1), schema))).status).toBe(400);
  });

  it("carries its author through sign-in sealed, without passwords, and opens for nobody else", async () => {
    const token = `expired.${authorMark(7)}`;
    const sent = post(
      "/registrar/x?y=1",
      { name: "Ada", password: "secret words" },
      { ...aVisitor(), csrf: token },
    );
    const sealed = (await sealForm(sent, 1_000)) ?? "";
    expect(sealed).not.toContain("Ada");
    expect(openForm(sealed, 7, 2_000)).toMatchObject({ path: "/registrar/x?y=1", fields: { name: ["Ada"] } });
    expect(JSON.stringify(openForm(sealed, 7, 2_000))).not.toContain("secret words");
    expect(openForm(sealed, 8, 2_000)).toBeNull();
    expect(openForm(sealed, 7, 24 * 3_600_000)).toBeNull();
    expect(openForm("forged", 7, 2_000)).toBeNull();
    expect(await sealForm(post("/registrar/x", { name: "Ada" }), 1_000)).toBeNull();
  });

  it("shown to a visitor sets one cookie, however many loaders ask for its token", () => {
    const scope: RequestScope = { id: "1", clientAddress: "192.0.2.1", cookies: [] };
    const tokens = inScope(scope, () => [csrfToken(get("/sign-in")), csrfToken(get("/sign-in"))]);
    expect(tokens[0]).toBe(tokens[1]);
    expect(scope.cookies).toHaveLength(1);
    expect(scope.cookies[0]).toMatch(/^register_visitor=.*; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});
