import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { action as edit, loader as editPage } from "~/routes/registrar.reports.$reference.edit";
import { action as begin } from "~/routes/registrar.reports.new";
import { query } from "~db/client.server";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy, type Browser } from "../../support/requests";
import { anIssuer, aPerson, expectSoundRegister } from "../catalogue/world";

const PUBLISHABLE = {
  ...{ version: "1", do: "publish", title: "Alarms", author: "A Coroner" },
  ...{ "reportedOn-day": "6", "reportedOn-month": "1", "reportedOn-year": "2025" },
  ...{ circumstances: "The alarm did not sound.", "item-1-text": "Nobody tested the alarm." },
  ...{ "addressee-1-name": "Wren Housing", "addressee-1-capacity": "addressee" },
};

describe("the form to enter a report", () => {
  let dispose: () => void;
  let browser: Browser;
  let issuerId: number;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    issuerId = anIssuer();
    browser = signedInAs(aPerson("issuer_editor", { issuerId }).userId);
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  const args = (request: Request, reference = "PFD-2025-0042") =>
    ({ request, params: { reference }, context: {} }) as unknown as Parameters<typeof edit>[0];
  const started = () => {
    const fields = { kind: "pfd_report", issuer: String(issuerId), sourceReference: "2025-0042" };
    return begin(args(post("/registrar/reports/new", fields, browser)));
  };
  const send = (fields: Record<string, string>) => edit(args(post("/edit", fields, browser)));

  it("keeps everything typed when a row is added without JavaScript", async () => {
    await started();
    await send({ version: "1", do: "add-item", title: "Alarms", "item-1-text": "Not tested." });
    const page = editPage(args(get("/edit", browser)));
    expect(page.fields).toMatchObject({ title: "Alarms", "item-1-text": "Not tested.", "item-2-text": "" });
    expect(page.version).toBe(2);
  });

  it("refuses a stale form with 409, what was typed and the newer version", async () => {
    await started();
    await send({ version: "1", do: "save", title: "Newer" });
    expect(await send({ version: "1", do: "save", title: "Older" })).toMatchObject({
      init: { status: 409 },
      data: {
        typed: { title: "Older", version: "2" },
        stale: { changes: [{ now: "Newer", typed: "Older" }] },
      },
    });
    expect(query("SELECT version FROM reports").all()).toEqual([{ version: 2 }]);
  });

  it.each(["preview", "publish"])(
    "says beside each field what is missing at a %s too early",
    async (pressed) => {
      await started();
      expect(await send({ version: "1", do: pressed, title: "Alarms" })).toMatchObject({
        init: { status: 400 },
        data: { typed: { title: "Alarms" }, errors: { reportedOn: expect.any(String) } },
      });
    },
  );

  it("takes the names of people who died out of a correction, as its field says", async () => {
    await started();
    await send(PUBLISHABLE);
    const version = String(query<{ version: number }>("SELECT version FROM reports").get()?.version);
    const answer = await send({
      ...PUBLISHABLE,
      ...{ version, do: "save", deceasedNames: "Zebedee Quillfeather" },
      ...{ title: "On Zebedee Quillfeather", circumstances: "Mr Quillfeather was found." },
      ...{ "wording-1": "Nobody told Mr Quillfeather.", "added-text": "Zebedee had no alarm." },
      reason: "The letter on Zebedee Quillfeather was read again.",
    });
    expect(answer).toMatchObject({ status: 302 });
    const texts = JSON.stringify(query("SELECT content FROM texts").all());
    expect(texts).toContain("Nobody told Mr [NAME].");
    expect(texts).toContain("The letter on [NAME] was read again.");
    expect(texts).not.toMatch(/quillfeather|zebedee/i);
  });

  it("is not there for an editor of another issuer", async () => {
    await started();
    const other = signedInAs(aPerson("issuer_editor", { issuerId: anIssuer("elsewhere") }).userId);
    expect(await thrownBy(() => editPage(args(get("/edit", other))))).toMatchObject({ status: 404 });
  });
});
