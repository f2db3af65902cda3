import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver } from "~/domain/outbox/deliver.server";
import { mailCarrier } from "~/domain/outbox/mail-carrier.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { query } from "~db/client.server";
import { write } from "~db/writing.server";
import { hangs } from "../../support/hanging";
import { mailServer } from "../../support/mail-server";
import { freshRegister } from "../../support/register";

const MINUTE = 60_000;

describe("delivery over SMTP", () => {
  let dispose: () => void;
  let closings: (() => Promise<void>)[];
  beforeEach(() => {
    ({ dispose } = freshRegister());
    closings = [];
  });
  afterEach(async () => {
    for (const close of closings) await close();
    dispose();
  });

  const now = Date.now();
  const queue = (to = "ada@example.org") =>
    write({ actor: { kind: "visitor" }, action: "correction_requested", subject: "C-0001", at: now }, (w) =>
      queueMessage(w, {
        ...{ kind: "correction_confirmation", to, subject: "Please confirm – “now”" },
        body: "Open this link:\n\nhttps://register.example/corrections/confirm?token=abc",
      }),
    );
  const start = async (replies: Parameters<typeof mailServer>[0] = {}) => {
    const server = await mailServer(replies);
    closings.push(server.close);
    const send = await mailCarrier(server.url, "register@example.org");
    const failures: unknown[] = [];
    const round = (minutes = 0) =>
      deliver(
        send,
        (_id, error) => failures.push(error),
        () => now + minutes * MINUTE,
      );
    return { ...server, round, failures, send };
  };
  const state = () =>
    query("SELECT attempts, sent_at IS NOT NULL AS isSent, is_given_up AS isGivenUp FROM outbox").get();

  it("brings exactly one e-mail, to whom it is for, with its words as they were", async () => {
    const { received, round } = await start();
    queue();
    expect(await round()).toEqual({ sent: 1, failed: 0, givenUp: 0 });
    expect(await round(5)).toEqual({ sent: 0, failed: 0, givenUp: 0 });
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(["ada@example.org"]);
    expect(received[0]?.text).toContain("token=abc");
    expect(received[0]?.text).toMatch(/^From: register@example.org$/m);
    expect(received[0]?.text).toMatch(/^Message-ID: <register-1@example.org>$/im);
    expect(state()).toEqual({ attempts: 1, isSent: 1, isGivenUp: 0 });
  });

  it("lets a mail program stop a digest at one click, and says so of no other e-mail (RFC 8058)", async () => {
    const { received, round } = await start();
    const stopAddress = "https://register.example/follow/stop?token=1.abc";
    write(
      { actor: { kind: "job", job: "digest" }, action: "digest_queued", subject: "1 e-mail", at: now },
      (w) =>
        queueMessage(w, {
          kind: "digest",
          to: "ada@example.org",
          subject: "News",
          body: "New.",
          stopAddress,
        }),
    );
    queue();
    await round();
    const [digest = "", other = ""] = received.map(({ text }) => text.replace(/\r?\n[ \t]+/g, " "));
    expect(digest).toContain(`List-Unsubscribe: <${stopAddress}>`);
    expect(digest).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(other).not.toContain("List-Unsubscribe");
    expect(query("SELECT stop_address FROM outbox WHERE stop_address IS NOT NULL").all()).toEqual([]);
  });

  it.each([
    ["its recipient", { rcpt: [450] }],
    ["its text", { data: [451] }],
  ])("tries again, later each time, after a temporary refusal of %s", async (_what, replies) => {
    const { received, round } = await start(replies);
    queue();
    expect(await round()).toEqual({ sent: 0, failed: 1, givenUp: 0 });
    expect(await round(0.9)).toEqual({ sent: 0, failed: 0, givenUp: 0 });
    expect(await round(1)).toEqual({ sent: 1, failed: 0, givenUp: 0 });
    expect(received).toHaveLength(1);
  });

  it.each([
    ["its recipient", { rcpt: [550] }],
    ["its text", { data: [554] }],
  ])(
    "gives a message up at once after a refusal for good of %s, and goes on with the next",
    async (_what, replies) => {
      const { received, round } = await start(replies);
      queue("nobody@example.org");
      queue();
      expect(await round()).toEqual({ sent: 1, failed: 1, givenUp: 1 });
      expect(state()).toEqual({ attempts: 1, isSent: 0, isGivenUp: 1 });
      expect(await round(10_000)).toEqual({ sent: 0, failed: 0, givenUp: 0 });
      expect(received.map(({ to }) => to[0])).toEqual(["ada@example.org"]);
    },
  );

  it.each([
    ["refuses the sender, which the operator must put right", { mail: [550] }, false],
    ["cannot be reached", {}, true],
  ])("counts nothing against a message where the server %s", async (_what, replies, isClosed) => {
    const { close, round, failures } = await start(replies);
    if (isClosed) {
      await close();
      closings = [];
    }
    queue();
    expect(await round()).toEqual({ sent: 0, failed: 1, givenUp: 0 });
    expect(state()).toEqual({ attempts: 0, isSent: 0, isGivenUp: 0 });
    expect(failures).toMatchObject([{ name: "CarrierDown" }]);
  });

  it("sends a message again under the same Message-ID when its process died after the server took it", async () => {
    const { received, round, send } = await start();
    queue();
    // The process dies between the server's answer and writing down that it was sent.
    const dying = hangs();
    const died = deliver(
      async (message) => {
        await send(message);
        await dying.hang();
      },
      () => undefined,
      () => now,
    );
    await expect.poll(() => received.length).toBe(1);
    expect((await round(0.9)).sent).toBe(0);
    expect((await round(1)).sent).toBe(1);
    expect((await round(100)).sent).toBe(0);
    const ids = received.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
    expect(ids).toEqual(["<register-1@example.org>", "<register-1@example.org>"]);
    dying.end();
    await died;
  });
});
