import { expect, it } from "vitest";
import { refusalToDelegate, type DelegationAsked } from "~/domain/accounts/delegation-rules";

const asked = (given: Partial<DelegationAsked> = {}): DelegationAsked => ({
  ...{ beginsOn: "2026-05-06", endsOn: "2026-05-20", isOneself: false, held: [] },
  ...{ colleague: { isApprover: false }, ...given },
});

it.each([
  ["from today on", {}, null],
  ["a single day", { endsOn: "2026-05-06" }, null],
  ["after an earlier one has ended", { held: [{ beginsOn: "2026-04-01", endsOn: "2026-05-05" }] }, null],
  ["to oneself", { isOneself: true }, "is_oneself"],
  ["to somebody of another body", { colleague: null }, "colleague_missing"],
  ["to an approver", { colleague: { isApprover: true } }, "is_approver"],
  ["from yesterday", { beginsOn: "2026-05-05" }, "begins_in_past"],
  ["backwards", { endsOn: "2026-05-05" }, "ends_before"],
  ["for 92 days", { endsOn: "2026-08-05" }, null],
  ["for longer than 92 days", { endsOn: "2026-08-06" }, "too_long"],
  ["twice for one day", { held: [{ beginsOn: "2026-05-20", endsOn: "2026-05-21" }] }, "already_delegated"],
] as const)("approval handed over %s", (_what, given, refusal) => {
  expect(refusalToDelegate(asked(given), "2026-05-06")).toBe(refusal);
});
