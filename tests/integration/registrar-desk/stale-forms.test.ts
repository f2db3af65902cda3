import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { correctBody } from "~/domain/bodies/save-body.server";
import { mergeBodies } from "~/domain/bodies/merge-bodies.server";
import { allotConcern } from "~/domain/addressings/allot-concern.server";
import { setCapacity } from "~/domain/addressings/correct-addressee.server";
import * as addressingPage from "~/routes/registrar.addressings.$id._index";
import * as answerPage from "~/routes/registrar.addressings.$id.answer";
import * as bodyPage from "~/routes/registrar.bodies.$code";
import * as mergePage from "~/routes/registrar.bodies.merge";
import * as dividePage from "~/routes/registrar.divide.$reference";
import * as itemPage from "~/routes/registrar.items.$reference";
import * as reportPage from "~/routes/registrar.reports.$reference._index";
import type { ChangedFact, ShownFact } from "~/lib/shown-facts";
import type { Actor } from "~db/writing.server";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, type Browser } from "../../support/requests";
import { aBody, anIssuer, aPerson, aReport, trackedNow } from "../catalogue/world";

let dispose: () => void;
let browser: Browser;
beforeEach(() => {
  ({ dispose } = freshRegister());
  browser = signedInAs(aPerson("registrar").userId);
});
afterEach(() => dispose());

const REGISTRAR: Actor = { kind: "job", job: "operator" };
const REASON = "The letter of the coroner names it.";

interface Page {
  loader: (args: LoaderFunctionArgs) => unknown;
  action: (args: ActionFunctionArgs) => unknown;
}

/** The facts that the page's forms carry, as a registrar opens it now. */
function opened(page: Page, params: Record<string, string>, path = "/registrar"): string {
  const loaded = page.loader({ request: get(path, browser), params, context: {} } as LoaderFunctionArgs);
  return JSON.stringify((loaded as { shown: ShownFact[] }).shown);
}

async function send(page: Page, params: Record<string, string>, fields: Record<string, string>) {
  const request = post("/registrar", fields, browser);
  const answer = await page.action({ request, params, context: {} } as ActionFunctionArgs);
  if (answer instanceof Response) return { status: answer.status, changed: null, typed: {} };
  const { data, init } = answer as {
    data: { typed: Record<string, string>; stale?: { changed: ChangedFact[] } };
    init: { status: number };
  };
  return { status: init.status, typed: data.typed, changed: data.stale?.changed ?? null };
}

function world() {
  const [north, south, other] = [aBody("RN1"), aBody("RS1"), aBody("RO1")];
  const report = aReport("PFD-2025-0001", {
    issuerId: anIssuer(),
    asked: [
      { as: north.name, body: north },
      { as: south.name, body: south },
    ],
    concerns: ["No alarm was heard.", "Nobody read the care plan."],
  });
  const [first = 0, second = 0] = report.addressingIds;
  return { report, first, second, north, south, other };
}

const allotFirst = (addressingId: number) =>
  allotConcern({ actor: REGISTRAR, recommendationReference: "PFD-2025-0001.1", addressingId });
const changeCapacity = (addressingId: number) =>
  setCapacity({ actor: REGISTRAR, addressingId, capacity: "copied", reason: REASON });

describe("a form of the registrar's desk, filled in while somebody else decided", () => {
  it("about an addressee is refused with what was typed, and says what it was and what it is now", async () => {
    const { second } = world();
    const params = { id: String(second) };
    const asShown = opened(addressingPage, params);
    expect(changeCapacity(second).ok).toBe(true);
    const fields = { form: "withdraw", "withdraw-version": "2", "withdraw-reason": REASON, asShown };
    const sent = await send(addressingPage, params, fields);
    expect(sent).toMatchObject({ status: 409, typed: { "withdraw-reason": REASON } });
    expect(sent.changed).toEqual([
      { label: "Capacity", had: "Asked", now: expect.stringMatching(/cop/i) as string },
    ]);
    const again = { ...fields, asShown: opened(addressingPage, params) };
    expect((await send(addressingPage, params, again)).status).toBe(302);
  });

  it("about a report is refused when a concern was allotted meanwhile", async () => {
    const { first, second } = world();
    const params = { reference: "PFD-2025-0001" };
    const asShown = opened(reportPage, params);
    allotFirst(first);
    const fields = {
      form: "allot.1",
      "allot.1-item": "PFD-2025-0001.1",
      "allot.1-addressingId": String(second),
      asShown,
    };
    const sent = await send(reportPage, params, fields);
    expect(sent.status).toBe(409);
    expect(sent.changed).toEqual([{ label: "Items at one body", had: "", now: "PFD-2025-0001.1@RN1" }]);
  });

  it.each(["reassign", "unallot"])("about an item is refused: %s", async (form) => {
    const { report, first, other } = world();
    allotFirst(first);
    const reference = "PFD-2025-0001.1@RN1";
    expect(trackedNow(report.id)).toContain(reference);
    const asShown = opened(itemPage, { reference });
    await send(itemPage, { reference }, { form: "unallot", "unallot-reason": REASON });
    const sent = await send(
      itemPage,
      { reference },
      { form, [`${form}-body`]: other.code, [`${form}-reason`]: REASON, asShown },
    );
    expect(sent).toMatchObject({ status: 409, changed: [{ label: "Taken back", had: "", now: "Yes" }] });
  });

  it("about a published answer is refused when the addressee was taken for a copy meanwhile", async () => {
    const { second } = world();
    const params = { id: String(second) };
    const asShown = opened(answerPage, params);
    changeCapacity(second);
    const sent = await send(answerPage, params, {
      version: "1",
      text: "We agree.",
      asShown,
      "position-1": "accepted",
    });
    expect(sent).toMatchObject({ status: 409, typed: { text: "We agree." } });
  });

  it("about a body is refused, and so is undoing a join that was undone and made anew elsewhere", async () => {
    const { north, south, other } = world();
    const asShown = opened(bodyPage, { code: north.code });
    const merge = (into: string) =>
      mergeBodies({ actor: REGISTRAR, fromCode: north.code, intoCode: into, reason: REASON });
    expect(merge(south.code).ok).toBe(true);
    const sent = await send(
      bodyPage,
      { code: north.code },
      { name: "North Trust", type: "other", reason: REASON, version: "2", asShown },
    );
    expect(sent).toMatchObject({ status: 409, changed: [{ label: "Joined to", had: "", now: south.name }] });

    const path = `/registrar/bodies/merge?from=${north.code}`;
    const undoing = opened(mergePage, {}, path);
    const fields = { from: north.code, into: south.code, step: "undo", reason: REASON };
    expect((await send(mergePage, {}, fields)).status).toBe(302);
    merge(other.code);
    expect((await send(mergePage, {}, { ...fields, asShown: undoing })).status).toBe(409);
  });

  it("that divides an item is refused when the item was given to a body meanwhile", async () => {
    const { first } = world();
    const params = { reference: "PFD-2025-0001.1" };
    const asShown = opened(dividePage, params);
    allotFirst(first);
    const sent = await send(dividePage, params, { parts: "One.\n\nTwo.", asShown });
    expect(sent).toMatchObject({ status: 409, typed: { parts: "One.\n\nTwo." } });
    expect(sent.changed?.[0]).toMatchObject({ label: "Followed up at", now: "PFD-2025-0001.1@RN1" });
  });

  it("refused for another reason goes on carrying the facts it was opened on", async () => {
    const { north } = world();
    const asShown = opened(bodyPage, { code: north.code });
    const body = { name: "North Trust", type: "other", version: "1", asShown };
    const refused = await send(bodyPage, { code: north.code }, body);
    expect(refused).toMatchObject({ status: 400, typed: { asShown } });
    correctBody({
      ...{ actor: REGISTRAR, code: north.code, name: "Northern", type: "other", reason: REASON },
      ...{ openedOn: null, closedOn: null, parentId: null, sponsorId: null, successorIds: [] },
    });
    const sent = await send(bodyPage, { code: north.code }, { ...body, reason: REASON, version: "2" });
    expect(sent.changed).toContainEqual({ label: "Name", had: north.name, now: "Northern" });
  });
});
