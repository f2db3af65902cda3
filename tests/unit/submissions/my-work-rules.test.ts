import { expect, it } from "vitest";
import { withConcern } from "~/domain/submissions/my-work-rules";

const LONG = "The door alarm on the ward was never tested by anybody in the eleven months before the death.";

it("tells tasks apart by the first words of their concern, cut at a word and at most 60 letters long", () => {
  const label = withConcern("Report progress on DEMO-2018-0302.1@DM01", LONG);
  expect(label).toBe(
    "Report progress on DEMO-2018-0302.1@DM01: The door alarm on the ward was never tested by anybody in…",
  );
  expect(label.split(": ")[1]?.length).toBeLessThanOrEqual(60);
});

it("keeps a short concern whole, and says nothing of one that was removed", () => {
  expect(withConcern("Go on with it", "Test the alarm.")).toBe("Go on with it: Test the alarm.");
  expect(withConcern("Go on with it", null)).toBe("Go on with it");
  expect(withConcern("Answer it", "[NAME] fell. Nobody saw [NAME].")).toBe(
    "Answer it: Name withheld fell. Nobody saw name withheld.",
  );
});
