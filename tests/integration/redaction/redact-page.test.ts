import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listPublicErasures } from "~/domain/redaction/erase-text.server";
import { listRedactableTexts, redactReportText } from "~/domain/redaction/redact-report-text.server";
import { action } from "~/routes/registrar.reports.$reference.redact";
import { query } from "~db/client.server";
import * as a from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aResponse } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

const NAMED = "Nurse Ada Nobody was late.";
let dispose: () => void;
let report: a.ReportMade;
let registrar: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  report = a.aReport({
    items: [NAMED],
    sections: { concerns: `1. ${NAMED}`, circumstances: "The ward was full." },
  });
  aResponse(report, { text: "  Nurse Ada Nobody   was late. " });
  registrar = aPerson("registrar");
});
afterEach(() => dispose());

const textOf = (group: string) =>
  listRedactableTexts(report.reference)?.find((text) => text.group === group)?.id ?? 0;
const order = () => ({
  ...{ textId: String(textOf("What it asks")), kind: "redaction", content: "Nurse […] was late." },
  ...{ orderedBy: "The registrar", reason: "It names a member of staff." },
});

async function send(fields: Record<string, string>, person = registrar) {
  const request = post(`/registrar/reports/${report.reference}/redact`, fields, signedInAs(person.userId));
  const args = { request, params: { reference: report.reference }, context: {} } as ActionFunctionArgs;
  const answer = (await action(args)) as {
    data?: Record<string, unknown>;
    init?: ResponseInit;
    status?: number;
  };
  return { status: answer.init?.status ?? answer.status ?? 200, ...answer.data };
}
const contents = () =>
  query<{ content: string | null }>("SELECT content FROM texts")
    .all()
    .map(({ content }) => content);

it("shows on a second page exactly what goes, its copies, and what holds the same words, and does nothing yet", async () => {
  const answer = await send({ ...order(), step: "review" });
  expect(answer).toMatchObject({
    review: { before: NAMED, after: "Nurse […] was late.", copies: [{ label: "Answers: Answer" }] },
    order: { kind: "redaction", orderedBy: "The registrar" },
  });
  expect(JSON.stringify(answer)).toContain("The report: Section: concerns");
  expect(JSON.stringify(answer)).not.toContain("circumstances");
  expect(contents()).toContain(NAMED);
});

it("takes the words out of the text and its copies once that page is confirmed, and says who ordered it", async () => {
  const { review } = (await send({ ...order(), step: "review" })) as unknown as { review: { seen: string } };
  expect((await send({ ...order(), step: "confirm", seen: review.seen })).status).toBe(302);
  expect(contents().filter((content) => content === "Nurse […] was late.")).toHaveLength(2);
  expect(contents().filter((content) => content?.includes("Ada"))).toEqual([`1. ${NAMED}`]);
  expect(listPublicErasures(10, 0)).toMatchObject([
    { orderedBy: "The registrar", reason: "It names a member of staff." },
    { orderedBy: "The registrar" },
  ]);
  const { userId } = registrar;
  const last = "SELECT action, user_id AS userId, subject FROM ledger_entries ORDER BY id DESC LIMIT 1";
  expect(query(last).get()).toEqual({ action: "text_erased", userId, subject: report.reference });
});

it("refuses to take words out of a text that changed meanwhile, and shows what stands now", async () => {
  const { textId } = order();
  const label = listRedactableTexts(report.reference)?.find(({ id }) => String(id) === textId)?.label;
  const fields = { ...order(), step: "review", asShown: JSON.stringify([{ label, value: NAMED }]) };
  expect(await send(fields)).toHaveProperty("review");
  const { review } = (await send({ ...order(), step: "review" })) as unknown as { review: { seen: string } };
  await send({ ...order(), step: "confirm", seen: review.seen });
  expect(await send({ ...fields, content: "[…] was late." })).toMatchObject({
    status: 409,
    typed: { content: "[…] was late." },
    stale: { changed: [{ label, had: NAMED, now: "Nurse […] was late." }] },
  });
});

it.each([
  ["with no page looked over", () => ({ seen: "" }), "form"],
  [
    "for a reason that repeats what is removed",
    () => ({ step: "review", reason: "Ada Nobody asked for it" }),
    "reason",
  ],
  ["for a reason too short", () => ({ step: "review", reason: "no" }), "reason"],
  ["ordered by nobody", () => ({ step: "review", orderedBy: "" }), "orderedBy"],
  ["that removes nothing", () => ({ step: "review", content: NAMED }), "content"],
  ["of a text of no report", () => ({ step: "review", textId: "999999" }), "form"],
] as const)("refuses a removal %s, keeping what was typed", async (_what, changes, field) => {
  const answer = await send({ ...order(), step: "confirm", ...changes() });
  expect(answer).toMatchObject({ status: 400, typed: { orderedBy: expect.any(String) as string } });
  expect(Object.keys((answer as unknown as { errors: object }).errors)).toEqual([field]);
  expect(contents()).toContain(NAMED);
});

it("refuses to remove what somebody else changed since it was looked over", async () => {
  const { review } = (await send({ ...order(), step: "review" })) as unknown as { review: { seen: string } };
  const erasure = {
    kind: "redaction",
    content: "[…]",
    orderedBy: "A court",
    reason: "By its order",
  } as const;
  redactReportText({
    actor: registrar,
    reportReference: report.reference,
    textId: textOf("Answers"),
    erasure,
  });
  expect(await send({ ...order(), step: "confirm", seen: review.seen })).toMatchObject({ status: 400 });
});

it("goes back to the form with what was typed", async () => {
  expect(await send({ ...order(), step: "change" })).toMatchObject({
    errors: {},
    typed: { orderedBy: "The registrar" },
  });
});

it("is for the registrar alone", async () => {
  const answer = await thrownBy(() => send({ ...order(), step: "review" }, aPerson("admin")));
  expect(answer.status).toBe(403);
});
