import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLedgerFilter } from "~/domain/ledger/ledger-filter-rules";
import { ENTRIES_PER_PAGE, viewLedger } from "~/domain/ledger/view-ledger.server";
import { startOfLondonDay } from "~/lib/dates";
import * as ledger from "~/routes/ledger";
import { bodies } from "~db/schema/all";
import { write, type Actor } from "~db/writing.server";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { aBody, anIssuer, aReport } from "../catalogue/world";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const numbers = (query: string, before: number | null = null) =>
  viewLedger(before, readLedgerFilter(new URLSearchParams(query))).entries.map(({ number }) => number);
const operator: Actor = { kind: "job", job: "operator" };
const correct = (id: number, code: string, action: "body_corrected" | "submission_saved", at?: number) =>
  write({ actor: operator, action, subject: code, at }, (w) => w.update(bodies, id, { version: 2 }));

describe("the public ledger", () => {
  it("finds entries by what was done, by whom, about what, for which body and when", () => {
    const body = aBody("RN1");
    aBody("RS1");
    const issuerId = anIssuer();
    aReport("PFD-2025-0001", { issuerId, asked: [{ as: body.name, body }], concerns: ["No alarm."] });
    correct(body.id, "RN1", "body_corrected", Date.parse("2025-07-01T23:30:00Z"));
    expect(numbers("action=body_corrected")).toEqual([5]);
    expect(numbers("who=operator")).toEqual([5]);
    expect(numbers("body=rn1")).toEqual([5, 1]);
    expect(numbers("about=pfd-2025-0001")).toEqual([4]);
    expect(numbers("about=PFD-2025-000")).toEqual([]);
    expect(numbers("from=2025-07-02&until=2025-07-02")).toEqual([5]);
    expect(
      numbers("from-day=2&from-month=7&from-year=2025&until-day=2&until-month=7&until-year=2025"),
    ).toEqual([5]);
    expect(numbers("until=2025-07-01")).not.toContain(5);
    expect(numbers("action=nothing&who=&from=2025-13-40")).toEqual([5, 4, 3, 2, 1]);
  });

  it("tells by no filter of a step that is not public", () => {
    const { id } = aBody("RN1");
    correct(id, "RN1", "submission_saved");
    expect(numbers("")).toEqual([2, 1]);
    for (const query of ["body=RN1", "about=RN1", "who=operator", "action=submission_saved&body=RN1"])
      expect(numbers(query)).not.toContain(2);
  });

  it("pages through what a filter finds, and each entry has a place of its own", async () => {
    const { id } = aBody("RN1");
    for (let n = 0; n < ENTRIES_PER_PAGE + 5; n += 1) correct(id, "RN1", "body_corrected");
    const first = viewLedger(null, readLedgerFilter(new URLSearchParams("action=body_corrected")));
    expect(first.entries).toHaveLength(ENTRIES_PER_PAGE);
    expect(numbers("action=body_corrected", first.olderThan)).toEqual([6, 5, 4, 3, 2]);
    const page = await servePage(ledger, "/ledger", "/ledger?before=4");
    expect(page.html).toContain('id="entry-3"');
    expect(page.html).toContain('href="/ledger?before=4#entry-3"');
    expect(page.headers.has("cache-control")).toBe(false);
  });

  it("says which date of a filter cannot be read, with what was typed, and goes by the rest", async () => {
    aBody("RN1");
    const asked = "/ledger?from-day=31&from-month=2&from-year=2026&body=RN1";
    const page = await servePage(ledger, "/ledger", asked);
    expect(page.text).toContain("Enter a real date");
    expect(page.html).toContain('value="31"');
    expect(page.html).toContain('id="entry-1"');
  });
});

describe("startOfLondonDay", () => {
  it.each([
    ["2025-01-15", "2025-01-15T00:00:00Z"],
    ["2025-07-02", "2025-07-01T23:00:00Z"],
    ["2025-03-30", "2025-03-30T00:00:00Z"],
    ["2025-10-26", "2025-10-25T23:00:00Z"],
  ])("%s begins at %s", (on, instant) => {
    expect(startOfLondonDay(on)).toBe(Date.parse(instant));
  });
});
