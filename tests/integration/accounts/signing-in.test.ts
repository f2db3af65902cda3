import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUserWithPassword, inviteUser, type NewUser } from "~/domain/accounts/add-user.server";
import {
  disableUser,
  enableUser,
  endRole,
  giveRole,
  sendNewLink,
} from "~/domain/accounts/change-user.server";
import { changePassword, choosePassword, findLinkOwner } from "~/domain/accounts/choose-password.server";
import { IDLE_MS } from "~/domain/accounts/session-rules";
import {
  endOtherSessions,
  endSession,
  findCurrentSession,
  listOpenSessions,
} from "~/domain/accounts/sessions.server";
import { signIn, type SignInOutcome } from "~/domain/accounts/sign-in.server";
import { LIMITS } from "~/domain/accounts/throttle-rules";
import { viewUser, viewUsers } from "~/domain/accounts/view-users.server";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { query } from "~db/client.server";
import { bodies } from "~db/schema/all";
import { write, type Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";

const OPERATOR: Actor = { kind: "job", job: "operator" };
const PASSWORD = "a lorry full of lemons";
const NOW = Date.UTC(2026, 4, 6, 9);
const DAY = 86_400_000;

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const aPerson = (changes: Partial<NewUser> = {}): NewUser => ({
  email: "Rosalind.Park@marfield.example",
  name: "Rosalind Park",
  grants: [{ role: "registrar" }],
  ...changes,
});

async function added(changes: Partial<NewUser> = {}): Promise<number> {
  const outcome = await addUserWithPassword(OPERATOR, aPerson(changes), PASSWORD);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.userId;
}

const addBody = (code: string) =>
  write({ actor: OPERATOR, action: "body_added", subject: code }, (w) =>
    w.insert(bodies, {
      ...{ code, name: `Body ${code}`, nameKey: normaliseBodyName(`Body ${code}`) },
      ...{ type: "other", provenance: "registrar" },
    }),
  );

const trySignIn = (changes: Partial<Parameters<typeof signIn>[0]> = {}, now = NOW): Promise<SignInOutcome> =>
  signIn(
    {
      email: "rosalind.park@marfield.example",
      password: PASSWORD,
      clientAddress: "192.0.2.1",
      userAgent: "Firefox/140 (Windows)",
      ...changes,
    },
    now,
  );

const tokenOf = (outcome: SignInOutcome): string => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.token;
};

describe("signing in", () => {
  it("opens a session with the person's roles, whatever case the address is typed in", async () => {
    const userId = await added();
    const token = tokenOf(await trySignIn({ email: "ROSALIND.park@Marfield.example" }));
    expect(findCurrentSession(token, NOW)?.user).toMatchObject({
      userId,
      name: "Rosalind Park",
      memberships: [{ role: "registrar", bodyId: null }],
    });
  });

  it("keeps only a digest of the session's token, and no password in the clear or in the ledger", async () => {
    await added();
    const token = tokenOf(await trySignIn());
    const stored = JSON.stringify([
      query("SELECT * FROM sessions").all(),
      query("SELECT * FROM ledger_payloads").all(),
      query("SELECT * FROM users").all(),
    ]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
    const recorded = JSON.stringify(query("SELECT payload FROM ledger_payloads").all());
    for (const secret of ["argon2", "rosalind.park@", "Rosalind Park"])
      expect(recorded.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it.each([
    ["a wrong password", { password: "another lorry of lemons" }],
    ["an address without an account", { email: "nobody@marfield.example" }],
  ])("says the same of %s", async (_what, changes) => {
    await added();
    expect(await trySignIn(changes)).toEqual({ ok: false, refusal: "wrong" });
  });

  it("says the same of a disabled account and one whose owner has chosen no password", async () => {
    const userId = await added();
    inviteUser(OPERATOR, aPerson({ email: "invited@marfield.example" }), String);
    disableUser(OPERATOR, { userId, version: null });
    expect(await trySignIn()).toEqual({ ok: false, refusal: "wrong" });
    expect(await trySignIn({ email: "invited@marfield.example" })).toEqual({ ok: false, refusal: "wrong" });
  });

  it("takes as long for an address without an account", async () => {
    await added();
    const timed = async (email: string) => {
      await trySignIn({ email, password: "wrong wrong wrong" });
      const from = performance.now();
      for (let time = 0; time < 3; time += 1) await trySignIn({ email, password: "wrong wrong wrong" });
      return performance.now() - from;
    };
    const known = await timed("rosalind.park@marfield.example");
    const unknown = await timed("nobody@marfield.example");
    // A missing hash would take a hundredth of the time; a busy machine never makes so much of a difference.
    expect(unknown / known).toBeGreaterThan(0.1);
  });
});

describe("too many attempts", () => {
  const fail = async (times: number, changes: (time: number) => Parameters<typeof trySignIn>[0]) => {
    for (let time = 0; time < times; time += 1) await trySignIn({ password: "wrong", ...changes(time) });
  };

  it("are failures: a whole hospital signs in from one address, and its failures still count", async () => {
    await added();
    const [{ attempts }, clientAddress] = [LIMITS.sign_in_address, "192.0.2.1"];
    await fail(attempts - 1, (time) => ({ email: `${time}@marfield.example`, clientAddress }));
    for (let time = 0; time < 3; time += 1) expect((await trySignIn({ clientAddress })).ok).toBe(true);
    await fail(1, () => ({ email: "last@marfield.example", clientAddress }));
    expect(await trySignIn({ clientAddress })).toMatchObject({ refusal: "too_many" });
  });

  it("on one account are refused from any address, with the right password too, until the window ends", async () => {
    await added();
    await fail(LIMITS.sign_in_account.attempts, (time) => ({ clientAddress: `192.0.2.${time}` }));
    const refused = await trySignIn({ clientAddress: "198.51.100.7" });
    expect(refused).toEqual({
      ok: false,
      refusal: "too_many",
      tryAgainAt: NOW + LIMITS.sign_in_account.windowMs,
    });
    expect((await trySignIn({}, NOW + LIMITS.sign_in_account.windowMs)).ok).toBe(true);
  });

  it("sent at once cannot slip past the count", async () => {
    await added();
    const outcomes = await Promise.all(
      Array.from({ length: 15 }, () => trySignIn({ password: "wrong wrong wrong" })),
    );
    expect(outcomes.filter((one) => !one.ok && one.refusal === "wrong")).toHaveLength(
      LIMITS.sign_in_account.attempts,
    );
  });

  it("are forgotten once the password was right", async () => {
    await added();
    await fail(LIMITS.sign_in_account.attempts - 1, () => ({}));
    expect((await trySignIn()).ok).toBe(true);
    await fail(2, () => ({}));
    expect((await trySignIn()).ok).toBe(true);
  });

  it("leave no address behind, of a mailbox or of a computer", async () => {
    await trySignIn();
    expect(JSON.stringify(query("SELECT * FROM throttles").all())).not.toMatch(/rosalind|192\.0\.2/);
  });
});

describe("a session", () => {
  it("ends unused after eight hours, and lives on while it is used, for a fortnight", async () => {
    await added();
    const token = tokenOf(await trySignIn());
    expect(findCurrentSession(token, NOW + IDLE_MS)).toBeNull();
    for (let at = NOW; at < NOW + 13.9 * DAY; at += IDLE_MS / 2)
      expect(findCurrentSession(token, at), String(at - NOW)).not.toBeNull();
    expect(findCurrentSession(token, NOW + 14 * DAY)).toBeNull();
  });

  it("is seen and ended by its owner, and by nobody else", async () => {
    const mine = await added();
    const other = await added({ email: "other@marfield.example" });
    const token = tokenOf(await trySignIn());
    const [session] = listOpenSessions(mine, NOW);
    expect(session?.device).toBe("Firefox on Windows");
    expect(endSession(other, session?.id ?? 0)).toBe(false);
    expect(findCurrentSession(token, NOW)).not.toBeNull();
    expect(endSession(mine, session?.id ?? 0)).toBe(true);
    expect(findCurrentSession(token, NOW)).toBeNull();
  });

  it("of other browsers end together; this one stays", async () => {
    const userId = await added();
    const [kept, ended] = [tokenOf(await trySignIn()), tokenOf(await trySignIn())];
    endOtherSessions(userId, findCurrentSession(kept, NOW)?.sessionId ?? 0);
    expect([findCurrentSession(kept, NOW) !== null, findCurrentSession(ended, NOW)]).toEqual([true, null]);
  });

  it("ends when the account is disabled, and does not come back when it is enabled", async () => {
    const userId = await added();
    const token = tokenOf(await trySignIn());
    expect(disableUser(OPERATOR, { userId, version: null }).ok).toBe(true);
    expect(enableUser(OPERATOR, { userId, version: null }).ok).toBe(true);
    expect(findCurrentSession(token, NOW)).toBeNull();
  });

  it("carries a role only until it is ended", async () => {
    const userId = await added();
    const token = tokenOf(await trySignIn());
    const membership = viewUser(userId)?.memberships[0]?.id ?? 0;
    endRole(OPERATOR, { userId, version: null }, membership);
    expect(findCurrentSession(token, NOW)?.user.memberships).toEqual([]);
  });
});

describe("choosing a password", () => {
  const invited = () => {
    const outcome = inviteUser(OPERATOR, aPerson(), (token) => token);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return { userId: outcome.value.userId, token: outcome.value.link };
  };

  it("works once with the link of the invitation, which names its owner until then", async () => {
    const { token } = invited();
    expect(findLinkOwner(token)?.name).toBe("Rosalind Park");
    expect((await choosePassword(token, PASSWORD)).ok).toBe(true);
    expect((await trySignIn({}, Date.now())).ok).toBe(true);
    expect(findLinkOwner(token)).toBeNull();
    expect(await choosePassword(token, "another lorry of lemons")).toEqual({
      ok: false,
      refusal: "link_over",
    });
  });

  it("works once even when sent twice at the same time", async () => {
    const { token } = invited();
    const outcomes = await Promise.all([choosePassword(token, PASSWORD), choosePassword(token, PASSWORD)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("is refused after seven days, for a newer link, and for a disabled account", async () => {
    const { userId, token } = invited();
    expect(await choosePassword(token, PASSWORD, Date.now() + 7 * DAY)).toMatchObject({
      refusal: "link_over",
    });
    const newer = sendNewLink(OPERATOR, { userId, version: null }, String);
    expect(await choosePassword(token, PASSWORD)).toMatchObject({ refusal: "link_over" });
    disableUser(OPERATOR, { userId, version: null });
    expect(await choosePassword(newer.ok ? newer.value.link : "", PASSWORD)).toMatchObject({
      refusal: "link_over",
    });
  });

  it("keeps the link when the password is refused", async () => {
    const { token } = invited();
    expect(await choosePassword(token, "short")).toEqual({ ok: false, refusal: "too_short" });
    expect((await choosePassword(token, PASSWORD)).ok).toBe(true);
  });

  it("ends every session the account had", async () => {
    const userId = await added();
    const token = tokenOf(await trySignIn());
    const link = sendNewLink(OPERATOR, { userId, version: null }, String);
    await choosePassword(link.ok ? link.value.link : "", "another lorry of lemons");
    expect(findCurrentSession(token, NOW)).toBeNull();
  });

  it("by its owner needs the current one, and signs out the other browsers", async () => {
    const userId = await added();
    const [here, elsewhere] = [tokenOf(await trySignIn()), tokenOf(await trySignIn())];
    const sessionId = findCurrentSession(here, NOW)?.sessionId ?? 0;
    const who = { userId, sessionId };
    expect(await changePassword(who, { current: "wrong", next: "another lorry of lemons" })).toMatchObject({
      refusal: "wrong_password",
    });
    expect((await changePassword(who, { current: PASSWORD, next: "another lorry of lemons" })).ok).toBe(true);
    expect([findCurrentSession(here, NOW) !== null, findCurrentSession(elsewhere, NOW)]).toEqual([
      true,
      null,
    ]);
    expect((await trySignIn({ password: "another lorry of lemons" })).ok).toBe(true);
  });
});

describe("accounts", () => {
  it.each([
    ["already_added", { email: "ROSALIND.PARK@marfield.example" }],
    ["no_such_role", { email: "b@x.example", grants: [{ role: "emperor" }] }],
    ["no_such_role", { email: "b@x.example", grants: [{ role: "public" }] }],
    ["body_missing", { email: "b@x.example", grants: [{ role: "body_approver" }] }],
    ["no_such_body", { email: "b@x.example", grants: [{ role: "body_approver", body: "ZZ9" }] }],
    ["body_not_for_role", { email: "b@x.example", grants: [{ role: "registrar", body: "RW5" }] }],
    ["issuer_missing", { email: "b@x.example", grants: [{ role: "issuer_editor" }] }],
    ["no_such_issuer", { email: "b@x.example", grants: [{ role: "issuer_editor", issuer: "nowhere" }] }],
    ["kept_apart", { email: "b@x.example", grants: [{ role: "registrar" }, { role: "auditor" }] }],
  ])("are not added: %s", async (refusal, changes) => {
    await added();
    addBody("RW5");
    const before = query("SELECT count(*) AS n FROM ledger_entries").get();
    expect(inviteUser(OPERATOR, aPerson(changes), String)).toMatchObject({ ok: false, refusal });
    expect(query("SELECT count(*) AS n FROM ledger_entries").get()).toEqual(before);
  });

  it("are given a role for a body by its code or name, once", async () => {
    addBody("RW5");
    const userId = await added({ grants: [{ role: "body_contributor", body: "rw5" }] });
    const target = { userId, version: null };
    expect(giveRole(OPERATOR, target, { role: "body_approver", body: "Body RW5" }).ok).toBe(true);
    expect(giveRole(OPERATOR, target, { role: "body_approver", body: "RW5" })).toMatchObject({
      refusal: "held_already",
    });
    expect(giveRole(OPERATOR, target, { role: "oversight_reviewer", body: "RW5" })).toMatchObject({
      refusal: "kept_apart",
      inTheWay: "body_contributor",
    });
    expect(viewUser(userId)?.memberships.map(({ role, bodyCode }) => [role, bodyCode])).toEqual([
      ["body_contributor", "RW5"],
      ["body_approver", "RW5"],
    ]);
  });

  it("always keep one administrator", async () => {
    const first = await added({ grants: [{ role: "admin" }] });
    const membership = viewUser(first)?.memberships[0]?.id ?? 0;
    const target = { userId: first, version: null };
    expect(disableUser(OPERATOR, target)).toMatchObject({ refusal: "last_administrator" });
    expect(endRole(OPERATOR, target, membership)).toMatchObject({ refusal: "last_administrator" });
    await added({ email: "second@marfield.example", grants: [{ role: "admin" }] });
    expect(disableUser(OPERATOR, target).ok).toBe(true);
  });

  it("are not changed from a page that shows an older version", async () => {
    const userId = await added();
    const version = viewUser(userId)?.version ?? 0;
    expect(giveRole(OPERATOR, { userId, version }, { role: "moderator" }).ok).toBe(true);
    expect(disableUser(OPERATOR, { userId, version })).toMatchObject({ refusal: "changed_meanwhile" });
  });

  it("name in the ledger who changed them", async () => {
    const admin = await added({ grants: [{ role: "admin" }] });
    const userId = await added({ email: "b@x.example" });
    disableUser({ kind: "person", userId: admin, role: "admin", bodyId: null }, { userId, version: null });
    expect(
      query("SELECT user_id AS userId, role, action, subject FROM ledger_entries ORDER BY id DESC").get(),
    ).toEqual({ userId: admin, role: "admin", action: "user_changed", subject: `account ${userId}` });
  });

  it("are found by part of a name or address, by role and by state", async () => {
    await added();
    await added({ email: "ada@x.example", name: "Ada Lamb", grants: [{ role: "moderator" }] });
    inviteUser(OPERATOR, aPerson({ email: "ivo@x.example", name: "Ivo Reed" }), String);
    const names = (filter: Partial<Parameters<typeof viewUsers>[0]>) =>
      viewUsers({ words: "", role: null, state: null, ...filter }, 1).users.map(({ name }) => name);
    expect(names({})).toEqual(["Ada Lamb", "Ivo Reed", "Rosalind Park"]);
    expect(names({ words: "LAMB" })).toEqual(["Ada Lamb"]);
    expect(names({ words: "x.example" })).toEqual(["Ada Lamb", "Ivo Reed"]);
    expect(names({ role: "moderator" })).toEqual(["Ada Lamb"]);
    expect(names({ state: "invited" })).toEqual(["Ivo Reed"]);
    expect(names({ words: "%" })).toEqual([]);
  });
});
