import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAddressee, withdrawAddressee } from "~/domain/addressings/correct-addressee.server";
import { divideItem } from "~/domain/entering/divide-item.server";
import { publishDraft } from "~/domain/entering/publish-draft.server";
import { saveDraft, startDraft, type Editor } from "~/domain/entering/save-draft.server";
import { query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { importFile } from "../../support/import-rows";
import { freshRegister } from "../../support/register";
import { aBody, anIssuer, aPerson, expectSoundRegister } from "../catalogue/world";

const URL = "https://www.example.org/investigations/alarms/";
const record = (over: Record<string, unknown> = {}) => ({
  ...{ investigation: "Alarms on wards", url: URL, ref: "R/2031/001", body: "Example NHS Trust" },
  recommendation: "Example NHS Trust should test every alarm. It should also write each test down.",
  ...{ response: "We agree and will test them.", response_date: "2031-05-01" },
  ...{ recommendation_truncated: false, response_truncated: false },
  ...over,
});

function hssib(...records: Record<string, unknown>[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "import-")), "hssib.json");
  writeFileSync(file, JSON.stringify({ records }));
  return file;
}

const items = () =>
  query<{ text: string; split: string }>(
    `SELECT t.content AS text, r.split FROM recommendations r JOIN texts t ON t.id = r.text_id
     WHERE r.is_withdrawn = 0 ORDER BY r.number`,
  ).all();
const asked = () =>
  query<{ code: string }>(
    `SELECT b.code FROM addressings a JOIN bodies b ON b.id = a.body_id WHERE a.is_withdrawn = 0 ORDER BY a.position`,
  )
    .all()
    .map(({ code }) => code);
const only = <Row>(sql: string): Row => {
  const [row] = query<Row>(sql).all();
  if (!row) throw new Error(sql);
  return row;
};
const reference = () => only<{ reference: string }>("SELECT reference FROM reports").reference;

const REWORDED = record({
  recommendation: "Example NHS Trust should test every single alarm. It should also write each test down.",
});
const BOTH = record({ ref: "R/2031/002", body: "Second NHS Trust", recommendation: "Look at the locks." });

describe("a register's report that a person worked on, imported again", () => {
  let dispose: () => void;
  let actor: Actor;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    actor = aPerson("registrar");
    aBody("RX1", { name: "Example NHS Trust" });
    aBody("RX2", { name: "Second NHS Trust" });
  });
  afterEach(() => {
    expectSoundRegister();
    dispose();
  });

  it("is reworded and added to while nobody has touched it", async () => {
    await importFile("hssib-json", hssib(record()));
    await importFile("hssib-json", hssib(REWORDED, BOTH));
    expect(items().map(({ text }) => text)).toEqual([REWORDED.recommendation, BOTH.recommendation]);
    expect(asked()).toEqual(["RX1", "RX2"]);
  });

  it("keeps the division that a person made", async () => {
    await importFile("hssib-json", hssib(record({ response: "" })));
    const { reference: itemReference } = only<{ reference: string }>("SELECT reference FROM recommendations");
    const parts = ["Test every alarm.", "Write each test down."];
    expect(divideItem({ actor, reportReference: reference(), itemReference, parts })).toMatchObject({
      ok: true,
    });
    await importFile("hssib-json", hssib(REWORDED, BOTH));
    expect(items()).toEqual(parts.map((text) => ({ text, split: "curated" })));
  });

  it("adds nobody to a list that a person added to", async () => {
    await importFile("hssib-json", hssib(record()));
    aBody("RX3", { name: "Third NHS Trust" });
    const { id: bodyId } = only<{ id: number }>("SELECT id FROM bodies WHERE code = 'RX3'");
    addAddressee({
      ...{ actor, reportReference: reference(), bodyId, addressedAs: "Third NHS Trust" },
      ...{ capacity: "addressee", reason: "The report names it on page 4." },
    });
    await importFile("hssib-json", hssib(record(), BOTH));
    expect(asked()).toEqual(["RX1", "RX3"]);
  });

  it("does not bring back whom a person took off the list", async () => {
    await importFile("hssib-json", hssib(record({ response: "" }), { ...BOTH, response: "" }));
    const { id } = only<{ id: number }>("SELECT id FROM addressings ORDER BY position DESC");
    const reason = "The report does not ask this body.";
    expect(withdrawAddressee({ actor, addressingId: id, reason })).toMatchObject({ ok: true });
    await importFile("hssib-json", hssib(REWORDED, { ...BOTH, response: "" }));
    expect(asked()).toEqual(["RX1"]);
  });

  it("is the report of the same page that a person entered", async () => {
    const editor: Editor = {
      memberships: [{ role: "registrar", issuerId: null, bodyId: null, bodyCode: null, bodyName: null }],
    };
    const started = startDraft({
      ...{ actor, editor, kind: "hssib_report", issuerId: anIssuer(), sourceReference: "2031-0042" },
    });
    if (!started.ok) throw new Error(started.refusal);
    const fields = {
      ...{ title: "Alarms on wards", author: "An Investigator", sourceAddress: URL },
      ...{ "reportedOn-day": "6", "reportedOn-month": "8", "reportedOn-year": "2025" },
      ...{ "addressee-1-name": "RX1", "addressee-1-capacity": "addressee" },
      "item-1-text": "Nobody looked at the locks on the ward.",
    };
    const draft = { actor, editor, reference: started.value.reference };
    saveDraft({ ...draft, version: 1, fields });
    expect(publishDraft({ ...draft, version: 2 })).toMatchObject({ ok: true });
    const before = [items(), asked()];
    await importFile("hssib-json", hssib(record(), BOTH));
    expect(query("SELECT id FROM reports").all()).toHaveLength(1);
    expect([items(), asked()]).toEqual(before);
  });
});
