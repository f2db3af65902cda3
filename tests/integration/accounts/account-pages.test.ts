import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUserWithPassword } from "~/domain/accounts/add-user.server";
import { findCurrentSession } from "~/domain/accounts/sessions.server";
import { viewUserByEmail } from "~/domain/accounts/view-users.server";
import * as account from "~/routes/account";
import * as accounts from "~/routes/admin._index";
import * as accountOf from "~/routes/admin.users.$id";
import * as invite from "~/routes/admin.users.new";
import * as choosePassword from "~/routes/choose-password";
import * as signIn from "~/routes/sign-in";
import * as signOut from "~/routes/sign-out";
import { query } from "~db/client.server";
import { freshRegister } from "../../support/register";
import { aVisitor, get, post, signedInAs, thrownBy, type Browser } from "../../support/requests";

const PASSWORD = "a lorry full of lemons";
let dispose: () => void;
let admin: Browser;
let adminId: number;

beforeEach(async () => {
  ({ dispose } = freshRegister());
  adminId = await add("admin@example.org", "admin");
  admin = signedInAs(adminId);
});
afterEach(() => dispose());

async function add(email: string, role: string): Promise<number> {
  const added = await addUserWithPassword(
    { kind: "job", job: "operator" },
    { email, name: "Ada Lamb", grants: [{ role }] },
    PASSWORD,
  );
  if (!added.ok) throw new Error(added.refusal);
  return added.value.userId;
}

type Action = (args: ActionFunctionArgs) => unknown;

/** What an action answers: a redirect, or data with a status. */
async function sent(action: Action, request: Request, params: Record<string, string> = {}) {
  const answer = await action({ request, params, context: {} });
  if (answer instanceof Response) {
    const { status, headers } = answer;
    return {
      status,
      location: headers.get("location"),
      cookie: headers.get("set-cookie") ?? "",
      data: undefined,
    };
  }
  const { data, init } = answer as { data?: unknown; init?: ResponseInit };
  return { status: init?.status ?? 200, location: null, cookie: "", data: data ?? answer };
}

const tokenIn = (cookie: string): string => /register_session=([^;]+)/.exec(cookie)?.[1] ?? "";

describe("sign-in", () => {
  const right = { email: "admin@example.org", password: PASSWORD };

  it("leads to the page asked for, with a session that the old cookie does not have", async () => {
    const request = post("/sign-in?returnTo=%2Fadmin%3Fpage%3D2", right, aVisitor());
    const { status, location, cookie } = await sent(signIn.action, request);
    expect([status, location]).toEqual([302, "/admin?page=2"]);
    expect(findCurrentSession(tokenIn(cookie), Date.now())?.user.userId).toBe(adminId);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
  });

  it("marks the cookie for https alone where the public comes by https", async () => {
    process.env.REGISTER_ORIGIN = "https://register.example";
    try {
      const browser = { ...aVisitor(), cookie: aVisitor().cookie.replace("register_", "__Host-register_") };
      const { cookie } = await sent(signIn.action, post("/sign-in", right, browser));
      expect(cookie).toMatch(/^__Host-register_session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    } finally {
      delete process.env.REGISTER_ORIGIN;
    }
  });

  it("never leads to another site", async () => {
    const { location } = await sent(signIn.action, post("/sign-in?returnTo=//evil.example", right));
    expect(location).toBe("/admin");
  });

  it("keeps the address typed and says one sentence when refused", async () => {
    const answer = await sent(signIn.action, post("/sign-in", { ...right, password: "wrong" }));
    expect(answer.status).toBe(400);
    expect(answer.data).toMatchObject({
      errors: { password: "The e-mail address or the password is wrong." },
      typed: { email: "admin@example.org" },
    });
  });

  it("ends the session that was open in the same browser", async () => {
    const token = tokenIn(admin.cookie);
    await sent(signIn.action, post("/sign-in", right, admin));
    expect(findCurrentSession(token, Date.now())).toBeNull();
  });

  it("is undone by the sign-out form, and not by a link to it", async () => {
    const token = tokenIn(admin.cookie);
    expect(signOut.loader().headers.get("location")).toBe("/");
    expect(
      (await thrownBy(() => sent(signOut.action, post("/sign-out", {}, { ...admin, csrf: "forged" }))))
        .status,
    ).toBe(400);
    expect(findCurrentSession(token, Date.now())).not.toBeNull();
    expect((await sent(signOut.action, post("/sign-out", {}, admin))).location).toBe("/");
    expect(findCurrentSession(token, Date.now())).toBeNull();
  });
});

describe("an administrator", () => {
  const ivo = { name: "Ivo Reed", email: "ivo@example.org", role: "registrar" };

  it("invites somebody, who chooses a password with the link shown once and is signed in", async () => {
    const invited = await sent(invite.action, post("/admin/users/new", ivo, admin));
    const { link } = (invited.data as { invited: { link: string } }).invited;
    expect(link).toMatch(/^http:\/\/localhost\/choose-password\?token=/);
    expect(query("SELECT count(*) AS n FROM outbox").get()).toEqual({ n: 1 });

    const token = new URL(link).searchParams.get("token") ?? "";
    const fields = { token, password: PASSWORD, again: PASSWORD };
    const chosen = await sent(choosePassword.action, post("/choose-password", fields));
    expect(chosen.location).toBe("/account");
    expect(findCurrentSession(tokenIn(chosen.cookie), Date.now())?.user.email).toBe("ivo@example.org");
  });

  it.each([
    ["email", { ...ivo, email: "not an address" }],
    ["email", { ...ivo, email: "admin@example.org" }],
    ["name", { ...ivo, name: "" }],
    ["role", { name: ivo.name, email: ivo.email }],
    ["role", { ...ivo, role: "emperor" }],
    ["body", { ...ivo, role: "body_approver" }],
    ["issuer", { ...ivo, role: "issuer_editor", issuer: "Nowhere" }],
  ])("is told beside the field what is wrong: %s", async (field, fields) => {
    const answer = await sent(invite.action, post("/admin/users/new", fields, admin));
    expect(answer.status).toBe(400);
    expect(Object.keys((answer.data as { errors: object }).errors)).toEqual([field]);
    expect(viewUserByEmail("ivo@example.org")).toBeNull();
  });

  it("gives and ends roles, disables and enables, and is refused on an older page", async () => {
    const userId = await add("ivo@example.org", "registrar");
    const params = { id: String(userId) };
    const change = (fields: Record<string, string>) =>
      sent(accountOf.action, post(`/admin/users/${userId}`, fields, admin), params);
    const version = () => String(viewUserByEmail("ivo@example.org")?.version);

    expect((await change({ change: "give_role", version: version(), role: "moderator" })).status).toBe(302);
    expect((await change({ change: "disable", version: "1" })).status).toBe(400);
    const membership = String(viewUserByEmail("ivo@example.org")?.memberships[0]?.id);
    expect((await change({ change: "end_role", version: version(), membership })).status).toBe(302);
    expect((await change({ change: "disable", version: version() })).status).toBe(302);
    expect((await change({ change: "new_link", version: version() })).status).toBe(400);
    expect((await change({ change: "enable", version: version() })).status).toBe(302);
    expect(viewUserByEmail("ivo@example.org")).toMatchObject({
      state: "active",
      memberships: [{ role: "moderator" }],
    });
  });

  it("sees accounts, filtered by what the address says; nonsense in it means all", async () => {
    await add("ivo@example.org", "registrar");
    const list = (search: string) =>
      accounts.loader({ request: get(`/admin${search}`, admin), params: {}, context: {} }).list.total;
    expect([list(""), list("?role=registrar"), list("?q=ivo"), list("?role=x&state=y&page=zzz")]).toEqual([
      2, 1, 1, 2,
    ]);
  });

  it("is the only one let in, by every door", async () => {
    const registrar = signedInAs(await add("ivo@example.org", "registrar"));
    const doors = [
      () => accounts.loader({ request: get("/admin", registrar), params: {}, context: {} }),
      () => invite.loader({ request: get("/admin/users/new", registrar), params: {}, context: {} }),
      () => sent(invite.action, post("/admin/users/new", ivo, registrar)),
      () => accountOf.loader({ request: get("/admin/users/1", registrar), params: { id: "1" }, context: {} }),
      () =>
        sent(accountOf.action, post("/admin/users/1", { change: "disable", version: "1" }, registrar), {
          id: "1",
        }),
    ];
    for (const door of doors) expect((await thrownBy(door)).status).toBe(403);
  });
});

describe("one's own account", () => {
  it("shows where one is signed in, and ends one or all others", async () => {
    const other = signedInAs(adminId);
    const load = () => account.loader({ request: get("/account", admin), params: {}, context: {} });
    expect(
      load()
        .sessions.map(({ isThisOne }) => isThisOne)
        .sort(),
    ).toEqual([false, true]);
    await sent(account.action, post("/account?sessions", { session: "others" }, admin));
    expect(load().sessions).toHaveLength(1);
    expect(findCurrentSession(tokenIn(other.cookie), Date.now())).toBeNull();
  });

  it("changes the password, and sends none back when refused", async () => {
    const change = (password: string, again = password) =>
      sent(account.action, post("/account", { current: PASSWORD, password, again }, admin));
    expect((await change("short")).data).toMatchObject({
      errors: { password: expect.stringContaining("12") },
      typed: {},
    });
    expect((await change("another lorry of lemons", "a different one")).data).toMatchObject({
      errors: { again: expect.any(String) },
    });
    expect((await change("another lorry of lemons")).location).toBe("/account?done=password");
  });
});
