import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withdrawReport } from "~/domain/entering/correct-report.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { viewEdition } from "~/domain/progress-reports/view-progress-report.server";
import {
  beginProgressReport,
  publishProgressReport,
  saveProgressReport,
} from "~/domain/progress-reports/write-progress-report.server";
import * as keeping from "~/routes/oversight.progress-reports._index";
import * as publicPage from "~/routes/progress-reports.$reference";
import * as file from "~/routes/progress-reports.$reference_.$file";
import { aBody, aReport } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

let dispose: () => void;
let writer: Person;
let second: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  const board = aBody({ code: "CQC", type: "regulator_system" });
  writer = aPerson("oversight_reviewer", board);
  second = aPerson("oversight_lead", board);
  aReport();
});
afterEach(() => dispose());

const TODAY = "2026-11-22";
const REGISTRAR = {
  memberships: [{ role: "registrar" as const, issuerId: null, bodyId: null, bodyCode: null, bodyName: null }],
};
const PAGE = "/progress-reports/:reference";
const words = { summary: "What matters most.", better: "", worse: "", silent: "", methods: "" };
const begun = () => {
  const outcome = beginProgressReport({
    ...{ actor: writer, title: "Progress 2008 to 2025", fromOn: "2008-01-02", toOn: "2025-12-31" },
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.reference;
};

it("is published by a second person, stays as it was, and keeps its editions", async () => {
  const reference = begun();
  expect(
    saveProgressReport({ actor: writer, reference, version: 1, title: "Progress to 2025", ...words }),
  ).toMatchObject({ ok: true });
  expect(viewEdition(reference, null, TODAY)).toBeNull();
  expect(await publishProgressReport({ actor: writer, reference, version: 2 })).toMatchObject({
    refusals: ["same_person"],
  });
  expect(await publishProgressReport({ actor: second, reference, version: 1 })).toMatchObject({
    refusals: ["stale"],
  });
  expect(await publishProgressReport({ actor: second, reference, version: 2 })).toMatchObject({ ok: true });

  const asked = (today: string) =>
    viewEdition(reference, 1, today)?.figures.find(({ figure, part }) => figure === "asked" && part === "");
  expect(asked(TODAY)).toMatchObject({ atStart: 0, atEnd: 1, today: 1 });
  // A report that came late changes what stands today, and not what was published.
  aReport();
  expect(asked(TODAY)).toMatchObject({ atStart: 0, atEnd: 1, today: 2 });

  saveProgressReport({
    ...{ actor: second, reference, version: 3, title: "Progress to 2025" },
    ...{ ...words, summary: "Said better." },
  });
  expect(await publishProgressReport({ actor: writer, reference, version: 4 })).toMatchObject({ ok: true });
  expect(viewEdition(reference, 1, TODAY)?.words.summary).toBe("What matters most.");
  expect(viewEdition(reference, null, TODAY)).toMatchObject({
    ...{ edition: { number: 2 }, words: { summary: "Said better." } },
  });
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("shows the public its words, its figures and who had not answered, and gives them as files", async () => {
  const reference = begun();
  expect((await servePage(publicPage, PAGE, `/progress-reports/${reference}`)).status).toBe(404);
  await publishProgressReport({ actor: second, reference, version: 1 });
  const page = await servePage(publicPage, PAGE, `/progress-reports/${reference}`);
  expect(page.text).toContain("1 request fell due in the period");
  expect(page.html).toContain("as-of=2025-12-31");
  const csv = await servePage(
    file,
    "/progress-reports/:reference/:file",
    `/progress-reports/${reference}/figures.csv`,
  );
  expect(
    csv.body.split(/\r?\n/).find((line) => line.includes(",unanswered,") && line.includes(",All,")),
  ).toMatch(/,0,1,1,asked,0,1$/);
  // What an edition said of a report that is withdrawn later stays, marked so.
  const [held] = viewEdition(reference, 1, TODAY)?.silences ?? [];
  withdrawReport({
    ...{ reference: held?.report ?? "", reason: "It was issued in error." },
    ...{ actor: aPerson("registrar"), editor: REGISTRAR },
  });
  const after = await servePage(publicPage, PAGE, `/progress-reports/${reference}`);
  expect(after.text).toContain("1 was withdrawn since");
  expect(viewEdition(reference, 1, TODAY)?.silences).toMatchObject([
    { report: held?.report, isWithdrawn: 1 },
  ]);
});

it("refuses a period that has not ended with a sentence, and people who are not of oversight", async () => {
  const run = (request: Request) =>
    keeping.action({ request, params: {}, context: {} } as unknown as ActionFunctionArgs);
  const fields = {
    title: "Progress to come",
    ...{ "fromOn-year": "2026", "fromOn-month": "1", "fromOn-day": "1" },
    ...{ "toOn-year": "2999", "toOn-month": "1", "toOn-day": "1" },
  };
  expect(await run(post("/oversight/progress-reports", fields, signedInAs(writer.userId)))).toMatchObject({
    data: { errors: { toOn: expect.stringContaining("has not ended") } },
  });
  const other = aPerson("registrar", aBody());
  expect(
    await thrownBy(() => run(post("/oversight/progress-reports", fields, signedInAs(other.userId)))),
  ).toMatchObject({ status: 403 });
  expect(await thrownBy(() => keeping.loader({ request: get("/x") } as ActionFunctionArgs))).toMatchObject({
    status: 302,
  });
});
