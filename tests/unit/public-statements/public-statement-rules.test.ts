import { describe, expect, it } from "vitest";
import { moderationForm } from "~/domain/public-statements/public-statement-form";
import { statementSentences } from "~/domain/public-statements/public-statement-messages";
import {
  faultsOfModeration,
  isReplyOpen,
  isStatementOver,
  mayStep,
  type StatementStep,
} from "~/domain/public-statements/public-statement-rules";
import { MODERATION_POINTS, PUBLIC_STATEMENT_STATES } from "~db/vocabulary";

const points = MODERATION_POINTS.map(({ code }) => code);
const good = {
  ...{ summary: "A family says that the doors still do not lock.", identity: "Spoke by telephone." },
  ...{ points, disputesClaim: false },
};

describe("faultsOfModeration", () => {
  it.each([
    ["nothing", {}, true, []],
    ["no summary", { summary: "  too short  " }, true, ["summary_missing"]],
    ["a long summary", { summary: "x".repeat(2_001) }, true, ["summary_too_long"]],
    ["an unknown sender", { identity: " " }, true, ["identity_missing"]],
    ["a point not made sure of", { points: points.slice(1) }, true, ["points_missing"]],
    ["a dispute of a claim", { disputesClaim: true }, true, []],
    ["a dispute of no claim", { disputesClaim: true }, false, ["nothing_to_dispute"]],
    [
      "everything",
      { summary: "", identity: "", points: [] },
      true,
      ["summary_missing", "identity_missing", "points_missing"],
    ],
  ] as const)("finds %s", (_what, changes, hasClaim, expected) => {
    expect(faultsOfModeration({ ...good, ...changes }, hasClaim)).toEqual(expected);
  });
});

describe("mayStep", () => {
  const allowed: Record<StatementStep, string[]> = {
    confirm: ["unconfirmed"],
    agree: ["received"],
    decline: ["received", "with_body"],
    reply: ["with_body"],
    publish: ["with_body"],
    withdraw: ["published"],
  };
  it.each(Object.entries(allowed))("%s only from %s", (step, from) => {
    const states = PUBLIC_STATEMENT_STATES.map(({ code }) => code);
    expect(states.filter((state) => mayStep(step as StatementStep, state))).toEqual(from);
  });
});

describe("isReplyOpen", () => {
  it.each([
    ["before the day", false, "2026-03-10", true],
    ["on the day", false, "2026-03-09", true],
    ["after it", false, "2026-03-08", false],
    ["once replied", true, "2026-03-10", false],
    ["where nobody can reply", false, null, false],
  ])("%s", (_when, isReplied, replyDueOn, expected) => {
    expect(isReplyOpen({ isReplied, replyDueOn }, "2026-03-09")).toBe(expected);
  });
});

it("keeps an unconfirmed statement for seven days and no longer", () => {
  const day = 86_400_000;
  expect(isStatementOver(0, 7 * day)).toBe(false);
  expect(isStatementOver(0, 7 * day + 1)).toBe(true);
});

it("says each refusal beside its field", () => {
  expect(Object.keys(statementSentences(["summary_missing", "points_missing", "stale"]))).toEqual([
    "summary",
    "points",
    "form",
  ]);
});

it("takes one ticked point as well as several, and none", () => {
  const read = (given: unknown) => {
    const parsed = moderationForm.safeParse({ intent: "agree", version: "1", points: given });
    return parsed.success && parsed.data.intent === "agree" ? parsed.data.points : null;
  };
  expect(read("nobody_identified")).toEqual(["nobody_identified"]);
  expect(read(points)).toEqual(points);
  expect(read(undefined)).toEqual([]);
  expect(read("all")).toBeNull();
});
