import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, type Send } from "~/domain/outbox/deliver.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { MOST_ATTEMPTS } from "~/domain/outbox/retry-rules";
import { query } from "~db/client.server";
import { write } from "~db/writing.server";
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

const queue = (subject: string) =>
  write({ actor: { kind: "visitor" }, action: "correction_requested", subject }, (w) =>
    queueMessage(w, { to: "ada@example.org", subject, body: "Dear Ada" }),
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
      queueMessage(w, { to: "ada@example.org", subject: "never", body: "" });
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
