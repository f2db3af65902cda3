import { expect, it } from "vitest";
import { changedFacts } from "~/lib/shown-facts";
import { dateFaults, evidenceDueInWords, evidenceFacts, isCitable } from "~/domain/evidence/evidence-rules";

const today = "2026-05-06";
const none = { reviewOn: null, expiresOn: null };

it.each([
  [none, null, []],
  [{ reviewOn: "2026-06-01", expiresOn: "2026-07-01" }, null, []],
  [{ reviewOn: "2026-08-01", expiresOn: "2026-07-01" }, null, ["review_after_expiry"]],
  [{ reviewOn: "2026-05-05", expiresOn: "2026-05-05" }, null, ["expires_in_past", "review_in_past"]],
  // What stood there before may have passed since: the title can still be put right.
  [{ reviewOn: "2026-05-05", expiresOn: null }, { reviewOn: "2026-05-05", expiresOn: null }, []],
])("takes the dates %j after %j with the faults %j", (typed, before, faults) =>
  expect(dateFaults(typed, before, today)).toEqual(faults),
);

it.each([
  [none, null],
  [{ reviewOn: "2026-07-01", expiresOn: null }, null],
  [{ reviewOn: "2026-05-07", expiresOn: "2026-05-20" }, "It is to be reviewed by 7 May 2026, in 1 day."],
  [{ reviewOn: null, expiresOn: "2026-05-06" }, "It expires on 6 May 2026, today."],
  [{ reviewOn: "2026-05-07", expiresOn: "2026-05-04" }, "It expired on 4 May 2026, 2 days ago."],
])("says of the dates %j: %s", (dates, words) => expect(evidenceDueInWords(dates, today)).toBe(words));

it.each([
  ["without a last day", null, true],
  ["before its last day", "2026-05-07", true],
  ["on its last day", "2026-05-06", true],
  ["the day after", "2026-05-05", false],
])("can be cited anew: %s", (_when, expiresOn, isAllowed) =>
  expect(isCitable({ expiresOn }, today)).toBe(isAllowed),
);

it("shows a newer file as a change, though its words stayed", () => {
  const facts = { title: "Audit", description: null, reviewOn: null, expiresOn: "2026-05-06" };
  const changed = changedFacts(
    evidenceFacts({ ...facts, documentId: 1 }),
    evidenceFacts({ ...facts, documentId: 2 }),
  );
  expect(changed).toEqual([{ label: "Newest file", had: "Document 1", now: "Document 2" }]);
});
