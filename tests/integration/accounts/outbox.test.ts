import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, forgetExpiredMessages, type Send } from "~/domain/outbox/deliver.server";
import { queueMessage, takeBackMessages } from "~/domain/outbox/queue-message.server";
import { MOST_ATTEMPTS } from "~/domain/outbox/retry-rules";
import { CarrierDown, RefusedForGood } from "~/domain/outbox/send-failures";
import { query } from "~db/client.server";
import { unlogged, write } from "~db/writing.server";
import { hangs } from "../../support/hanging";
import { freshRegister } from "../../support/register";

const DAY = 86_400_000;
let dispose: () => void;
let sent: string[];
let failures: unknown[];

beforeEach(() => {
  ({ dispose } = freshRegister());
  sent = [];
  failures = [];
});
afterEach(() => dispose());

const message = (subject: string) =>
  ({
    kind: "correction_decision",
    about: "C-0001",
    to: "ada@example.org",
    subject,
    body: "Dear Ada",
  }) as const;
const queue = (subject: string, at = Date.now()) =>
  write({ actor: { kind: "visitor" }, action: "correction_requested", subject: "C-0001", at }, (w) =>
    queueMessage(w, message(subject)),
  );
const carry = async ({ to, subject }: { to: string; subject: string }) =>
  void sent.push(`${subject} to ${to}`);
const refuse = () => Promise.reject(new Error("no"));
const round = (send: Send, now = Date.now()) =>
  deliver(
    send,
    (id) => failures.push(id),
    () => now,
  );

it("sends each message once, in order", async () => {
  queue("first");
  queue("second");
  await round(carry);
  await round(carry);
  expect(sent).toEqual(["first to ada@example.org", "second to ada@example.org"]);
});

it("sends nothing twice when two processes deliver at once", async () => {
  for (let number = 0; number < 5; number += 1) queue(`m${number}`);
  const slowly: Send = async (message) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await carry(message);
  };
  await Promise.all([round(slowly), round(slowly)]);
  expect(sent).toHaveLength(5);
  expect(new Set(sent).size).toBe(5);
});

it("sends no message of an act that was undone", async () => {
  expect(() =>
    write({ actor: { kind: "visitor" }, action: "correction_requested", subject: "x" }, (w) => {
      queueMessage(w, message("never"));
      throw new Error("stop");
    }),
  ).toThrow("stop");
  await round(carry);
  expect(sent).toEqual([]);
});

it("tries again later, without holding up the others, and gives up in the end", async () => {
  queue("bad");
  queue("good");
  const now = Date.now();
  await round(async (message) => (message.subject === "bad" ? refuse() : carry(message)), now);
  expect(sent).toEqual(["good to ada@example.org"]);
  expect((await round(carry, now + 1_000)).sent).toBe(0);
  for (let day = 1; day < MOST_ATTEMPTS; day += 1) await round(refuse, now + day * DAY);
  expect(query("SELECT is_given_up AS isGivenUp, attempts FROM outbox WHERE id = 1").get()).toEqual({
    isGivenUp: 1,
    attempts: MOST_ATTEMPTS,
  });
  expect((await round(carry, now + 100 * DAY)).sent).toBe(0);
  expect(failures).toHaveLength(MOST_ATTEMPTS);
});

/** Every place of the register that could still hold what a message said or to whom. */
const held = () =>
  JSON.stringify(
    ["outbox", "texts", "ledger_entries", "ledger_payloads"].map((table) =>
      query(`SELECT * FROM ${table}`).all(),
    ),
  );

it("forgets whom it wrote to and what, once a message is sent or given up, and keeps when, why and how often", async () => {
  queue("good");
  await round(carry);
  // No word of hexadecimal digits: a hash may hold those by chance.
  queue("unlucky");
  await round(() => Promise.reject(new RefusedForGood("no such mailbox")));
  const unsaltedDigest = createHash("sha256").update("ada@example.org").digest("hex");
  for (const secret of ["ada@example.org", "Dear Ada", "good", "unlucky", unsaltedDigest])
    expect(held(), secret).not.toContain(secret);
  expect(
    query(
      "SELECT kind, about, attempts, sent_at IS NOT NULL AS isSent, is_given_up AS isGivenUp FROM outbox",
    ).all(),
  ).toEqual([
    { kind: "correction_decision", about: "C-0001", attempts: 1, isSent: 1, isGivenUp: 0 },
    { kind: "correction_decision", about: "C-0001", attempts: 1, isSent: 0, isGivenUp: 1 },
  ]);
});

it("cannot even by mistake keep what a message it is done with said", () => {
  queue("x");
  expect(() => unlogged((u) => u.run("outbox", "UPDATE outbox SET sent_at = 1"))).toThrow("outbox_forgets");
});

it("never lets messages that fail hold up those behind them, however many they are", async () => {
  for (let number = 0; number < 60; number += 1) queue("bad");
  queue("good");
  const now = Date.now();
  const send: Send = (one) => (one.subject === "bad" ? refuse() : carry(one));
  await round(send, now);
  await round(send, now + 15_000);
  expect(sent).toEqual(["good to ada@example.org"]);
});

it("counts no try against a message while nobody can be reached to carry it", async () => {
  queue("first");
  queue("second");
  const now = Date.now();
  for (let minute = 0; minute < 30; minute += 1) {
    const { failed, givenUp } = await round(() => Promise.reject(new CarrierDown()), now + minute * 60_000);
    expect([failed, givenUp]).toEqual([1, 0]);
  }
  expect(query("SELECT DISTINCT attempts FROM outbox").all()).toEqual([{ attempts: 0 }]);
  await round(carry, now + DAY);
  expect(sent).toHaveLength(2);
});

it("sends what a process died over again, once its claim lapses, and not before", async () => {
  queue("first");
  const now = Date.now();
  const dying = hangs();
  const died = round(dying.hang, now);
  await round(carry, now + 59_000);
  expect(sent).toEqual([]);
  await round(carry, now + 61_000);
  expect(sent).toEqual(["first to ada@example.org"]);
  dying.end();
  await died;
});

it("forgets what waited until nobody could use it, also where no e-mail is sent at all", async () => {
  const now = Date.now();
  queue("old", now - 31 * DAY);
  queue("new", now - DAY);
  expect(forgetExpiredMessages(now)).toBe(1);
  expect(forgetExpiredMessages(now)).toBe(0);
  await round(carry, now);
  expect(sent).toEqual(["new to ada@example.org"]);
});

it("takes back what waits about something settled, of its kind and about that alone", async () => {
  queue("first");
  takeBackMessages("right_of_reply", "C-0001");
  takeBackMessages("correction_decision", "C-0002");
  expect(held()).toContain("ada@example.org");
  takeBackMessages("correction_decision", "C-0001");
  expect(held()).not.toContain("ada@example.org");
  expect((await round(carry)).sent).toBe(0);
});
