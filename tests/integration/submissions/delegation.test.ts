import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { delegateApproval, endDelegation, standingInFor } from "~/domain/accounts/delegations.server";
import { boardReportAsWord } from "~/domain/submissions/board-report-document.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { commentOnDraft, listComments } from "~/domain/submissions/sign-off-comments.server";
import { viewBoardReport } from "~/domain/submissions/view-board-report.server";
import { requireBodyPerson } from "~/http/body-person.server";
import * as delegationPage from "~/routes/workspace.$code.delegation";
import { addDays, londonDay } from "~/lib/dates";
import { publicVersion, query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs } from "../../support/requests";

const today = londonDay(Date.now());
let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let contributor: Person;
let standIn: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }], items: ["The doors."] });
  contributor = aPerson("body_contributor", trust);
  standIn = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const delegated = (given: Partial<Parameters<typeof delegateApproval>[0]> = {}) =>
  delegateApproval({
    ...{ actor: approver, body: trust, isApprover: true, toUserId: standIn.userId },
    ...{ beginsOn: today, endsOn: addDays(today, 14), ...given },
  });
const actingAs = ({ userId }: Person) =>
  requireBodyPerson(get("/workspace/RW5", signedInAs(userId)), "RW5").actor;
function sentBy(actor: Person): { submissionId: number; version: number } {
  const outcome = saveSubmission({
    ...{ actor, reference: `${report.reference}.1`, isSent: true },
    content: {
      ...{ kind: "answer", position: "accepted", text: "We accept this.", rightBodyId: null },
      statedOn: "2024-07-01",
    },
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return { submissionId: outcome.value.id, version: outcome.value.version };
}

describe("approval during leave", () => {
  it("makes the person named an approver in those days, and nobody else", () => {
    expect(actingAs(standIn).role).toBe("body_contributor");
    expect(delegated()).toMatchObject({ ok: true });
    expect(actingAs(standIn).role).toBe("body_approver");
    expect(actingAs(contributor).role).toBe("body_contributor");
    const day = (on: string) => standingInFor(standIn.userId, trust.id, Date.parse(`${on}T12:00:00Z`));
    expect([day(addDays(today, -1)), day(addDays(today, 15))]).toEqual([null, null]);
    expect(day(addDays(today, 14))).not.toBeNull();
    expect(query("SELECT action, subject FROM ledger_entries ORDER BY id DESC LIMIT 1").all()).toEqual([
      { action: "approval_delegated", subject: "RW5" },
    ]);
  });

  it("never lets somebody sign off their own words", () => {
    delegated();
    const publish = (draft: { submissionId: number; version: number }) =>
      publishSubmission({ actor: actingAs(standIn), ...draft, publishDocumentIds: [] });
    const own = sentBy(standIn);
    expect(publish(own)).toEqual({ ok: false, refusals: ["own_work"] });
    expect(publishSubmission({ actor: approver, ...own, publishDocumentIds: [] })).toMatchObject({
      ok: true,
    });
    expect(publish(sentBy(contributor))).toMatchObject({ ok: true });
  });

  it("ends when it is ended, and with the role of whoever gave it", () => {
    delegated();
    const { id } = query<{ id: number }>("SELECT id FROM approval_delegations").get() ?? { id: 0 };
    expect(endDelegation({ actor: approver, body: trust, isApprover: true, delegationId: id })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(actingAs(standIn).role).toBe("body_contributor");
    expect(endDelegation({ actor: approver, body: trust, isApprover: true, delegationId: id })).toMatchObject(
      {
        refusal: "not_found",
      },
    );
  });

  it("is no right that can be handed on, nor to people of another body", async () => {
    delegated();
    const elsewhere = aPerson("body_contributor", aBody());
    expect(delegated({ toUserId: elsewhere.userId })).toMatchObject({ refusal: "colleague_missing" });
    const browser = signedInAs(standIn.userId);
    const [year = "", month = "", day = ""] = today.split("-");
    const date = (name: string) => ({
      [`${name}-day`]: day,
      [`${name}-month`]: month,
      [`${name}-year`]: year,
    });
    const fields = { to: String(contributor.userId), ...date("beginsOn"), ...date("endsOn") };
    const request = post("/workspace/RW5/delegation", fields, browser);
    const args = { request, params: { code: "RW5" }, context: {} } as LoaderFunctionArgs;
    expect(await delegationPage.action(args)).toMatchObject({
      data: { errors: { form: expect.stringContaining("Only an approver") } },
    });
  });
});

describe("a comment on a draft", () => {
  it("is kept for the body, moves nothing the public sees, and makes nobody an author", () => {
    const draft = sentBy(contributor);
    const stranger = aPerson("body_approver", aBody());
    const before = publicVersion();
    const comment = (actor: Person, text = "Who checks the doors?") =>
      commentOnDraft({ actor, submissionId: draft.submissionId, text });
    expect(comment(approver)).toMatchObject({ ok: true });
    expect(comment(approver, " ")).toMatchObject({ refusal: "comment_missing" });
    expect(comment(stranger)).toMatchObject({ refusal: "not_yours" });
    expect(listComments(draft.submissionId).map(({ text }) => text)).toEqual(["Who checks the doors?"]);
    expect(publicVersion()).toBe(before);
    expect(publishSubmission({ actor: approver, ...draft, publishDocumentIds: [] })).toMatchObject({
      ok: true,
    });
    expect(comment(contributor)).toMatchObject({ refusal: "decided" });
  });
});

it("puts a quarter's statements into a file for a word processor", async () => {
  const draft = sentBy(contributor);
  publishSubmission({ actor: approver, ...draft, publishDocumentIds: [] });
  const bytes = await boardReportAsWord(viewBoardReport(approver, null), trust.name);
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe("PK");
  expect(bytes.byteLength).toBeGreaterThan(2000);
});
