import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import {
  addMember,
  closeReview,
  moveItem,
  openReview,
  publishReview,
  removeMember,
  saveSummary,
  type ReviewOutcome,
} from "~/domain/reviews/keep-review.server";
import { followUpDecision, recordDecision, recordMinutes } from "~/domain/reviews/review-meetings.server";
import { overdueDecisions, viewPublicReview, viewReview } from "~/domain/reviews/view-reviews.server";
import * as keeping from "~/routes/oversight.reviews.$reference";
import * as opening from "~/routes/oversight.reviews._index";
import * as publicPage from "~/routes/reviews.$reference";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

let dispose: () => void;
let lead: Person;
let reviewer: Person;
let trust: BodyMade;
let report: ReportMade;
const SUMMARY = "The board looked at nights on wards and asked two bodies to act by the spring.";
const NOON = (day: string) => Date.parse(`${day}T12:00:00Z`);

beforeEach(() => {
  ({ dispose } = freshRegister());
  const board = aBody({ code: "CQC", type: "regulator_system" });
  trust = aBody({ code: "RXX" });
  lead = aPerson("oversight_lead", board);
  reviewer = aPerson("oversight_reviewer", board);
  report = aReport({
    asked: [{ body: trust }],
    items: [{ text: "Nobody looked in at night.", themes: ["observation"] }],
  });
});
afterEach(() => dispose());

const refused = (outcome: ReviewOutcome) => (outcome.ok ? [] : outcome.refusals);
const opened = (at = NOON("2026-06-01")) => {
  const outcome = openReview({ actor: lead, title: "Wards at night", theme: "observation", at });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.reference;
};
/** A change by somebody who has read the page as it stands. */
const by = (actor: Person, reference: string, day = "2026-06-02") => {
  const version = query<{ version: number }, [string]>(
    "SELECT version FROM review_boards WHERE reference = ?",
  ).get(reference)?.version;
  return { actor, reference, version: version ?? 0, at: NOON(day) };
};

it("goes from the open items of a theme to decisions, what came of them, and what the public reads", () => {
  const reference = opened();
  const item = `${report.reference}.1`;
  const agenda = () => viewReview(reference, lead.userId, "2026-06-02");
  expect(agenda()?.agenda).toMatchObject([{ reference: item, open: 1 }]);
  expect(moveItem({ ...by(lead, reference), item: item.toLowerCase(), reason: "", isIn: true }).ok).toBe(
    true,
  );
  expect(refused(moveItem({ ...by(lead, reference), item, reason: "", isIn: true }))).toEqual(["item_there"]);
  expect(agenda()).toMatchObject({ agenda: [], items: [{ reference: item, tracked: 1, done: 0 }] });

  addMember({ ...by(lead, reference), role: "Medical director", bodyId: trust.id });
  addMember({ ...by(lead, reference), role: "Lay member", bodyId: null });
  removeMember({ ...by(lead, reference), number: 2 });
  expect(agenda()?.members).toMatchObject([{ number: 1, role: "Medical director", bodyCode: "RXX" }]);

  const meeting = {
    ...by(reviewer, reference),
    meeting: 0,
    heldOn: "2026-06-02",
    minutes: "Nights were discussed.",
  };
  expect(recordMinutes(meeting).ok).toBe(true);
  expect(refused(recordMinutes(meeting))).toEqual(["stale"]);
  const decision = {
    meeting: 1,
    decision: "Ask for a plan for nights.",
    owner: "Medical director",
    ownerBodyId: trust.id,
  };
  expect(recordDecision({ ...by(reviewer, reference), ...decision, dueOn: "2026-07-01" }).ok).toBe(true);
  expect(saveSummary({ ...by(reviewer, reference), title: "Wards at night", summary: SUMMARY }).ok).toBe(
    true,
  );
  expect(refused(publishReview(by(reviewer, reference)))).toEqual(["same_person"]);
  expect(viewPublicReview(reference, null, "2026-06-03")).toBeNull();
  expect(publishReview(by(lead, reference, "2026-06-03")).ok).toBe(true);

  expect(overdueDecisions("2026-07-01")).toEqual({ count: 0, since: null });
  expect(overdueDecisions("2026-07-02")).toEqual({ count: 1, since: "2026-07-01" });
  expect(
    refused(closeReview({ ...by(lead, reference, "2026-07-02"), outcome: "Every trust has a plan now." })),
  ).toEqual(["decisions_open"]);
  followUpDecision({
    ...{
      ...by(reviewer, reference, "2026-07-02"),
      number: 1,
      kind: "done",
      account: "The plan was received.",
    },
    dueOn: null,
  });
  expect(overdueDecisions("2026-07-02").count).toBe(0);
  const then = viewPublicReview(reference, 1, "2026-07-02");
  // What became of it since is public with the next edition, and not before.
  expect(then).toMatchObject({ decisions: [{ state: "open", events: [] }], closedOn: null, outcome: null });
  closeReview({ ...by(reviewer, reference, "2026-07-03"), outcome: "Every trust has a plan now." });
  expect(viewPublicReview(reference, 1, "2026-07-03")?.closedOn).toBeNull();
  expect(publishReview(by(lead, reference, "2026-07-03")).ok).toBe(true);
  expect(viewPublicReview(reference, null, "2026-07-03")).toMatchObject({
    ...{ number: 2, closedOn: "2026-07-03", outcome: "Every trust has a plan now." },
    decisions: [{ state: "done", events: [{ kind: "done", account: "The plan was received." }] }],
  });
  expect(refused(addMember({ ...by(lead, reference), role: "Director of nursing", bodyId: null }))).toEqual([
    "closed",
  ]);
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("keeps minutes from the public, and shows them its summary, items, decisions and members", async () => {
  const reference = opened();
  moveItem({ ...by(lead, reference), item: `${report.reference}.1`, reason: "", isIn: true });
  recordMinutes({
    ...by(lead, reference),
    meeting: 0,
    heldOn: "2026-06-01",
    minutes: "Said within the room.",
  });
  const decision = {
    meeting: 1,
    decision: "Ask for a plan for nights.",
    owner: "Medical director",
    ownerBodyId: null,
  };
  recordDecision({ ...by(lead, reference), ...decision, dueOn: "2026-07-01" });
  saveSummary({ ...by(lead, reference), title: "Wards at night", summary: SUMMARY });
  const path = `/reviews/${reference}`;
  expect((await servePage(publicPage, "/reviews/:reference", path)).status).toBe(404);
  publishReview(by(reviewer, reference));
  const { text } = await servePage(publicPage, "/reviews/:reference", path);
  for (const words of [SUMMARY, "Ask for a plan for nights.", "Medical director", "Past its day"])
    expect(text).toContain(words);
  expect(text).not.toContain("Said within the room.");
  expect((await servePage(publicPage, "/reviews/:reference", `${path}?edition=7`)).status).toBe(404);
});

it("refuses with sentences beside the fields, and people of other roles", async () => {
  const open = (request: Request) =>
    opening.action({ request, params: {}, context: {} } as unknown as ActionFunctionArgs);
  expect(
    await open(post("/oversight/reviews", { title: "", theme: "weather" }, signedInAs(lead.userId))),
  ).toMatchObject({
    data: { errors: { title: expect.stringContaining("title"), theme: expect.stringContaining("theme") } },
  });
  const given = { title: "Wards at night", theme: "observation" };
  expect(
    await thrownBy(() => open(post("/oversight/reviews", given, signedInAs(reviewer.userId)))),
  ).toMatchObject({ status: 403 });

  const reference = opened();
  const act = (fields: Record<string, string>, person: Person) =>
    keeping.action({
      ...{ request: post(`/oversight/reviews/${reference}`, fields, signedInAs(person.userId)), context: {} },
      params: { reference },
    } as unknown as ActionFunctionArgs);
  expect(
    await act(
      { form: "member", "member-version": "1", "member-role": "", "member-body": "Nowhere at all" },
      reviewer,
    ),
  ).toMatchObject({ data: { errors: { "member-body": expect.stringContaining("knows no body") } } });
  expect(
    await act({ form: "item", "item-version": "1", "item-item": "PFD-1999-0001.1" }, reviewer),
  ).toMatchObject({ data: { errors: { "item-item": expect.stringContaining("reference") } } });
  expect(
    await thrownBy(() => act({ form: "close", "close-version": "1", "close-outcome": "Nothing" }, reviewer)),
  ).toMatchObject({ status: 403 });
});
