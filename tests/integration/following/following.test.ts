import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { queueDigests } from "~/domain/following/digest.server";
import { askToFollow, confirmFollow, viewFollow } from "~/domain/following/follow.server";
import {
  changeFrequency,
  forgetUnconfirmed,
  stopAll,
  stopFollowing,
  viewFollows,
} from "~/domain/following/manage-follows.server";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { query } from "~db/client.server";
import { aBody, aReport, trackedItem, type ReportMade } from "../../factories/catalogue";
import { aClaim } from "../../factories/statements";
import { freshRegister } from "../../support/register";

const DAY_MS = 86_400_000;
const EMAIL = "relative@example.org";

describe("following without an account", () => {
  let dispose: () => void;
  let report: ReportMade;
  let now: number;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    report = aReport({
      asked: [{ body: aBody({ code: "RA1", name: "Fern NHS Trust" }) }],
      reference: "PFD-2024-0100",
    });
    now = Date.now();
  });
  afterEach(() => dispose());

  const links = {
    confirm: (token: string) => `confirm ${token}`,
    manage: (token: string) => `manage ${token}`,
  };
  const ask = (changes: Partial<Parameters<typeof askToFollow>[0]> = {}) =>
    askToFollow(
      {
        ...({ kind: "report", target: report.reference, email: EMAIL, frequency: "daily" } as const),
        ...{ shown: shownStamp(now - 60_000), clientAddress: "192.0.2.1", at: now },
        ...changes,
      },
      links,
    );
  const asked = (changes: Parameters<typeof ask>[0] = {}) => {
    const outcome = ask(changes);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value.link.replace(/^confirm /, "");
  };
  const confirmed = (changes: Parameters<typeof ask>[0] = {}) => {
    const outcome = confirmFollow(asked(changes), now);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value.manageToken;
  };
  const queued = () =>
    query<{ recipient: string; subject: string; body: string }>(
      "SELECT recipient, subject, body FROM outbox ORDER BY id",
    ).all();
  const digests = () => queued().filter(({ subject }) => subject.includes("on what you follow"));
  const count = (table: "followers" | "follows") =>
    query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;
  const claim = () => aClaim(report, trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0).id);
  const round = (at: number) => queueDigests((path) => `https://register.example${path}`, at);

  it("sends nothing but a link before the address is confirmed", () => {
    const token = asked();
    claim();
    expect(viewFollow(token, now)).toMatchObject({ ok: true, value: { isConfirmed: false } });
    round(now + 2 * DAY_MS);
    expect(queued()).toHaveLength(1);
    expect(queued()[0]).toMatchObject({
      recipient: EMAIL,
      body: expect.stringContaining(`confirm ${token}`),
    });
  });

  it("tells once what is new, on the next day, in one e-mail for everything", () => {
    confirmed();
    confirmed({ kind: "body", target: "RA1" });
    claim();
    round(now + 60_000);
    expect(digests()).toHaveLength(0);
    round(now + DAY_MS);
    round(now + DAY_MS + 60_000);
    round(now + 2 * DAY_MS);
    expect(digests()).toHaveLength(1);
    const [{ body = "" } = {}] = digests();
    expect(body.match(/on its progress: says it is done/g)).toHaveLength(2);
    expect(body).toContain("https://register.example/recommendations/PFD-2024-0100.1@RA1");
    expect(body).toMatch(/Stop all e-mails: https:\/\/register\.example\/follow\/stop\?token=\S+/);
  });

  it("writes to nobody when nothing is new", () => {
    confirmed();
    round(now + DAY_MS);
    expect(digests()).toHaveLength(0);
    claim();
    round(Date.now() + 2 * DAY_MS);
    expect(digests()).toHaveLength(1);
  });

  it("writes once a week to who wants that", () => {
    const token = confirmed({ frequency: "weekly" });
    expect(viewFollows(token)).toMatchObject({ value: { frequency: "weekly" } });
    claim();
    for (let day = 1; day <= 7; day += 1) round(now + day * DAY_MS);
    expect(digests()).toHaveLength(1);
    changeFrequency(token, "daily");
    expect(viewFollows(token)).toMatchObject({ value: { frequency: "daily" } });
  });

  it("says the same whether or not the address follows it already, and never adds it twice", () => {
    confirmed();
    expect(asked()).toMatch(/^manage /);
    expect(queued().at(-1)?.subject).toBe("You follow this already");
    expect([count("followers"), count("follows")]).toEqual([1, 1]);
    expect(ask({ email: EMAIL.toUpperCase() }).ok).toBe(true);
    expect(count("followers")).toBe(1);
  });

  it("keeps nothing of an address that stops, one by one or at once", () => {
    const token = confirmed();
    confirmed({ kind: "search", target: "q=alarm" });
    const viewed = viewFollows(token);
    const [first, second] = viewed.ok ? viewed.value.follows : [];
    expect(first?.label).toContain("PFD-2024-0100");
    stopFollowing(token, first?.id ?? 0);
    expect(viewFollows(token)).toMatchObject({ value: { follows: [{ id: second?.id }] } });
    stopFollowing(token, second?.id ?? 0);
    expect([count("followers"), count("follows")]).toEqual([0, 0]);
    expect(viewFollows(token)).toEqual({ ok: false, refusal: "link_unknown" });
    const [{ payloads = "" } = {}] = query<{ payloads: string }>(
      "SELECT group_concat(payload) AS payloads FROM ledger_payloads",
    ).all();
    expect(payloads).not.toContain(EMAIL);
    expect(payloads).not.toContain("q=alarm");
  });

  it("stops by the link of an e-mail, twice as well as once, and by no other", () => {
    confirmed();
    claim();
    round(now + DAY_MS);
    const stop = /stop\?token=(\S+)/.exec(digests()[0]?.body ?? "")?.[1] ?? "";
    expect(
      stopAll(
        "stop",
        stop.replace(/.$/, (last) => (last === "a" ? "b" : "a")),
      ).ok,
    ).toBe(false);
    expect(stopAll("manage", stop).ok).toBe(false);
    expect(stopAll("stop", stop)).toEqual({ ok: true, value: null });
    expect(stopAll("stop", stop)).toEqual({ ok: true, value: null });
    expect(count("followers")).toBe(0);
  });

  it("removes what was not confirmed within seven days, and nothing else", () => {
    confirmed();
    asked({ kind: "body", target: "RA1" });
    const late = asked({ email: "other@example.org" });
    expect(forgetUnconfirmed(now + 6 * DAY_MS)).toBe(0);
    expect(viewFollow(late, now + 8 * DAY_MS)).toEqual({ ok: false, refusal: "link_expired" });
    expect(forgetUnconfirmed(now + 8 * DAY_MS)).toBe(2);
    expect([count("followers"), count("follows")]).toEqual([1, 1]);
    expect(viewFollow(late, now)).toEqual({ ok: false, refusal: "link_unknown" });
  });

  it.each([
    ["not_found", { target: "PFD-1999-0001" }],
    ["not_found", { kind: "body", target: "NOPE" }],
    ["form_expired", { shown: "" }],
    ["form_expired", { shown: "1.0" }],
  ] as const)("is refused: %s", (refusal, changes) => expect(ask(changes)).toEqual({ ok: false, refusal }));

  it("is refused to a program that sends at once, and after many tries", () => {
    expect(ask({ shown: shownStamp(now - 100) })).toEqual({ ok: false, refusal: "too_quick" });
    const tries = Array.from({ length: 12 }, (_, at) => ask({ clientAddress: `192.0.2.${at}` }));
    expect(tries.at(-1)).toEqual({ ok: false, refusal: "too_many" });
  });
});
