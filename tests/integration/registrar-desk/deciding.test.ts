import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { viewCataloguedAddressing, viewCataloguedReport } from "~/domain/worklists/view-catalogued.server";
import { viewWorklists } from "~/domain/worklists/view-worklists.server";
import * as addressingPage from "~/routes/registrar.addressings.$id._index";
import * as answerPage from "~/routes/registrar.addressings.$id.answer";
import * as itemPage from "~/routes/registrar.items.$reference";
import * as reportPage from "~/routes/registrar.reports.$reference._index";
import type { Role } from "~db/vocabulary";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";
import { aBody, anIssuer, aPerson, aReport, expectSoundRegister, trackedNow } from "../catalogue/world";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const REASON = "The letter of the coroner names it.";
const browserOf = (role: Role) => signedInAs(aPerson(role).userId);

type Page = { action: (args: ActionFunctionArgs) => unknown };

/** Sends one form of a page as somebody of a role; field names are given as the page's own form has them. */
async function send(page: Page, params: Record<string, string>, form: string, given: Record<string, string>) {
  const own = Object.entries(given).map(([name, value]) => [`${form}-${name}`, value]);
  return sendPlain(page, params, { form, ...Object.fromEntries(own) });
}

async function sendPlain(page: Page, params: Record<string, string>, fields: Record<string, string | File>) {
  const request = post("/registrar", fields, browserOf("registrar"));
  const answer = await page.action({ request, params, context: {} } as ActionFunctionArgs);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") };
  const refused = answer as {
    data: { errors: Record<string, string>; typed: Record<string, string> };
    init: { status: number };
  };
  return { status: refused.init.status, ...refused.data };
}

function aReportToTwo() {
  const [north, south, other] = [aBody("RN1"), aBody("RS1"), aBody("RO1")];
  const asked = [
    { as: north.name, body: north },
    { as: south.name, body: south },
  ];
  const report = aReport("PFD-2025-0001", {
    issuerId: anIssuer(),
    asked,
    concerns: ["No alarm was heard.", "Nobody read the care plan."],
  });
  const [first = 0, second = 0] = report.addressingIds;
  return { report, first, second, north, south, other };
}

describe("the registrar's page of one addressee", () => {
  it("corrects who was asked and leads to what stands in its place", async () => {
    const { first, other } = aReportToTwo();
    const sent = await send(addressingPage, { id: String(first) }, "correct", {
      ...{ version: "1", body: `${other.name} (${other.code})`, reason: REASON },
    });
    expect(sent.status).toBe(302);
    const id = Number(/addressings\/(\d+)/.exec(sent.location ?? "")?.[1]);
    expect(id).not.toBe(first);
    expect(viewCataloguedAddressing(id, "2025-06-02")?.addressing.bodyCode).toBe("RO1");
    expectSoundRegister();
  });

  it("keeps what was typed and says what is wrong beside the field of that form", async () => {
    const { first } = aReportToTwo();
    const sent = await send(addressingPage, { id: String(first) }, "correct", {
      ...{ version: "1", body: "RO1 Example NHS", reason: REASON },
    });
    expect(sent).toMatchObject({
      status: 400,
      typed: { form: "correct", "correct-body": "RO1 Example NHS", "correct-reason": REASON },
    });
    expect("errors" in sent && sent.errors["correct-body"]).toMatch(/no body of exactly this name.*RO1/);
  });

  it("records the coroner's extension, and refuses one to an earlier day", async () => {
    const { first } = aReportToTwo();
    const granting = (year: string) =>
      send(addressingPage, { id: String(first) }, "extension", {
        ...{
          version: "1",
          "on-day": "3",
          "on-month": "2",
          "on-year": "2025",
          source: "Letter of 3 February 2025",
        },
        ...{ "dueOn-day": "1", "dueOn-month": "6", "dueOn-year": year },
      });
    expect(await granting("2024")).toMatchObject({
      status: 400,
      errors: { "extension-dueOn": expect.stringContaining("after the day") },
    });
    expect((await granting("2025")).status).toBe(302);
    expect(viewCataloguedAddressing(first, "2025-02-04")?.addressing).toMatchObject({
      ...{ dueOn: "2025-06-01", dueBasis: "extended" },
    });
    expectSoundRegister();
  });

  it("refuses a form filled in from an older version", async () => {
    const { first } = aReportToTwo();
    const marking = () =>
      send(addressingPage, { id: String(first) }, "capacity", {
        ...{ version: "1", capacity: "end_implementer", reason: REASON },
      });
    expect((await marking()).status).toBe(302);
    expect(await marking()).toMatchObject({
      ...{ status: 400, errors: { form: expect.stringContaining("Somebody else changed") } },
    });
  });
});

describe("recording what a published letter says", () => {
  const letter = {
    version: "1",
    "datedOn-day": "2",
    "datedOn-month": "3",
    "datedOn-year": "2025",
    text: "We agree.",
  };

  it("tracks the concerns it answers at the body", async () => {
    const { report, first } = aReportToTwo();
    const fields = { ...letter, "position-1": "accepted", "text-1": "Alarms were replaced." };
    const sent = await sendPlain(answerPage, { id: String(first) }, fields);
    expect(sent).toMatchObject({ status: 302, location: `/registrar/addressings/${first}?done=answer` });
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RN1"]);
    expectSoundRegister();
  });

  it("asks for the reason and the right body of what is called outside remit, beside that concern", async () => {
    const { first } = aReportToTwo();
    const fields = { ...letter, "position-2": "outside_remit", "text-2": "" };
    expect(await sendPlain(answerPage, { id: String(first) }, fields)).toMatchObject({
      ...{ status: 400, typed: { text: "We agree." } },
      errors: { "text-2": expect.stringContaining("reason") },
    });
  });
});

describe("the registrar's page of one report", () => {
  it("allots a concern asked of several to one, and takes that back with a reason", async () => {
    const { report, first } = aReportToTwo();
    const params = { reference: "PFD-2025-0001" };
    const allotted = await send(reportPage, params, "allot.1", {
      ...{ item: "PFD-2025-0001.1", addressingId: String(first) },
    });
    expect(allotted.status).toBe(302);
    expect(trackedNow(report.id)).toEqual(["PFD-2025-0001.1@RN1"]);
    const unallot = (reason: string) =>
      send(reportPage, params, "unallot.x", { item: "PFD-2025-0001.1@RN1", reason });
    expect(await unallot("no")).toMatchObject({
      ...{ status: 400, errors: { "unallot.x-reason": expect.stringContaining("Say why") } },
    });
    expect((await unallot(REASON)).status).toBe(302);
    expect(trackedNow(report.id)).toEqual([]);
    expectSoundRegister();
  });

  it("adds an addressee the register missed", async () => {
    aReportToTwo();
    const sent = await send(reportPage, { reference: "PFD-2025-0001" }, "add", {
      ...{ addressedAs: "The Chief Executive, RO1", body: "RO1", capacity: "addressee", reason: REASON },
    });
    expect(sent.status).toBe(302);
    expect(viewCataloguedReport("PFD-2025-0001")?.asked.map((row) => row.bodyCode)).toContain("RO1");
    expectSoundRegister();
  });
});

describe("an answer that it is not theirs", () => {
  async function aDisownedReport() {
    const made = aReportToTwo();
    const said = (number: number) => ({
      [`position-${number}`]: "outside_remit",
      [`text-${number}`]: "The other trust runs that ward.",
      [`rightBody-${number}`]: "RO1",
    });
    const fields = { version: "1", text: "Not ours.", ...said(1), ...said(2) };
    expect((await sendPlain(answerPage, { id: String(made.first) }, fields)).status).toBe(302);
    return made;
  }

  it("leaves the list by a decision on it, and not by one on its neighbour", async () => {
    await aDisownedReport();
    expect(viewWorklists().remit.total).toBe(2);
    const sent = await send(itemPage, { reference: "PFD-2025-0001.1@RN1" }, "remit", {
      ...{ ruling: "sent_back", reason: "The ward was theirs at the time." },
    });
    expect(sent.status).toBe(302);
    expect(viewWorklists().remit.rows.map((row) => row.reference)).toEqual(["PFD-2025-0001.2@RN1"]);
    expectSoundRegister();
  });

  it("is re-assigned to the right body, and the page leads to the item there", async () => {
    await aDisownedReport();
    const sent = await send(itemPage, { reference: "PFD-2025-0001.1@RN1" }, "reassign", {
      ...{ body: "RO1", reason: REASON },
    });
    expect(sent.location).toBe("/registrar/items/PFD-2025-0001.1@RO1?done=reassign");
    expectSoundRegister();
  });
});

describe("pages of the registrar", () => {
  it("are refused to others, to read and to decide", async () => {
    const { first } = aReportToTwo();
    const browser = browserOf("oversight_lead");
    const params = { id: String(first) };
    const reading = { request: get("/registrar", browser), params, context: {} };
    const sending = { request: post("/registrar", { form: "withdraw" }, browser), params, context: {} };
    expect((await thrownBy(() => addressingPage.loader(reading as ActionFunctionArgs))).status).toBe(403);
    expect((await thrownBy(() => addressingPage.action(sending as ActionFunctionArgs))).status).toBe(403);
    const unknown = {
      request: post("/registrar", { form: "other" }, browserOf("registrar")),
      params,
      context: {},
    };
    expect((await thrownBy(() => addressingPage.action(unknown as ActionFunctionArgs))).status).toBe(400);
  });
});
