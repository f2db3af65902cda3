import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as boardReport from "~/routes/workspace.$code.board-report";
import * as calendar from "~/routes/workspace.$code.calendar";
import * as overseen from "~/routes/workspace.$code.overseen";
import * as plan from "~/routes/workspace.$code.plan._index";
import * as boardFile from "~/routes/workspace.$code.board-report_.docx";
import * as delegation from "~/routes/workspace.$code.delegation";
import * as jointAnswer from "~/routes/workspace.$code.joint-answers.$id";
import * as letter from "~/routes/workspace.$code.letters.$id._index";
import * as letterFile from "~/routes/workspace.$code.letters.$id.docx";
import * as letterPrint from "~/routes/workspace.$code.letters.$id.print";
import * as planFile from "~/routes/workspace.$code.plan.download.$format";
import * as planUpload from "~/routes/workspace.$code.plan.upload.$upload";
import * as uploadPlan from "~/routes/workspace.$code.plan.upload._index";
import * as reply from "~/routes/workspace.$code.judgements.$id";
import * as item from "~/routes/workspace.$code.recommendations.$reference._index";
import * as planAction from "~/routes/workspace.$code.recommendations.$reference.action";
import * as answer from "~/routes/workspace.$code.recommendations.$reference.answer";
import * as progress from "~/routes/workspace.$code.recommendations.$reference.progress";
import * as report from "~/routes/workspace.$code.reports.$reference";
import * as answerReport from "~/routes/workspace.$code.reports.$reference_.answer";
import * as moreTime from "~/routes/workspace.$code.reports.$reference_.more-time";
import * as signOff from "~/routes/workspace.$code.sign-off";
import * as submission from "~/routes/workspace.$code.submissions.$id";
import * as myWork from "~/routes/workspace.$code._index";
import * as workspace from "~/routes/workspace._index";
import { paths } from "~/lib/paths";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy, type Browser } from "../../support/requests";

let dispose: () => void;
let trust: BodyMade;
let made: ReportMade;
let contributor: Person;
let approver: Person;
let reference: string;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  made = aReport({ asked: [{ body: trust }] });
  reference = `${made.reference}.1`;
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

type Module = { loader?: unknown; action?: unknown };
type Params = Record<string, string>;
const ask = (module: Module, kind: "loader" | "action", request: Request, params: Params) => {
  const run = module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown;
  return run({ request, params });
};
const params = () => ({ code: "RW5", reference });
const browserOf = ({ userId }: Person): Browser => signedInAs(userId);
const filled = {
  ...{ position: "accepted", text: "We accept this.", version: "0", intent: "send" },
  ...{ "statedOn-day": "1", "statedOn-month": "7", "statedOn-year": "2024" },
};
/** What an action answered: where it leads, or the refused form. */
async function sent(
  module: Module,
  path: string,
  fields: Record<string, string | File>,
  of: Person,
  given?: Params,
) {
  const answered = await ask(module, "action", post(path, fields, browserOf(of)), given ?? params());
  if (answered instanceof Response)
    return { status: answered.status, location: answered.headers.get("location") };
  const { data, init } = answered as { data: Record<string, unknown>; init: ResponseInit };
  return { status: init.status, ...data };
}
async function answered(of = contributor): Promise<number> {
  await sent(answer, paths.answer("RW5", reference), filled, of);
  return query<{ id: number }>("SELECT max(id) AS id FROM submissions").get()?.id ?? 0;
}

describe("every page of a body", () => {
  const pages: [string, Module, () => Params][] = [
    ["my work", myWork, () => ({ code: "RW5" })],
    ["a calendar", calendar, () => ({ code: "RW5" })],
    ["sign-off of several", signOff, () => ({ code: "RW5" })],
    ["a board report", boardReport, () => ({ code: "RW5" })],
    ["a plan", plan, () => ({ code: "RW5" })],
    ["a plan to take away", planFile, () => ({ code: "RW5", format: "csv" })],
    ["an upload of a plan", uploadPlan, () => ({ code: "RW5" })],
    ["an upload to confirm", planUpload, () => ({ code: "RW5", upload: "1" })],
    ["bodies overseen", overseen, () => ({ code: "RW5" })],
    ["a report", report, () => ({ code: "RW5", reference: made.reference })],
    ["an answer to a report", answerReport, () => ({ code: "RW5", reference: made.reference })],
    ["a board report to take away", boardFile, () => ({ code: "RW5" })],
    ["approval during leave", delegation, () => ({ code: "RW5" })],
    ["more time", moreTime, () => ({ code: "RW5", reference: made.reference })],
    ["a joint answer", jointAnswer, () => ({ code: "RW5", id: "1" })],
    ["a letter", letter, () => ({ code: "RW5", id: "1" })],
    ["a letter to take away", letterFile, () => ({ code: "RW5", id: "1" })],
    ["a letter to print", letterPrint, () => ({ code: "RW5", id: "1" })],
    ["a concern", item, params],
    ["an answer", answer, params],
    ["an action", planAction, params],
    ["progress", progress, params],
    ["a draft", submission, () => ({ code: "RW5", id: "1" })],
    ["a right of reply", reply, () => ({ code: "RW5", id: "1" })],
  ];

  const OF_THE_BODY = [
    ...["my work", "a calendar", "bodies overseen", "a plan", "a plan to take away", "sign-off of several"],
    ...["a board report", "a board report to take away", "approval during leave"],
    ...["an upload of a plan", "an upload to confirm"],
  ];

  it.each(pages)("asks a visitor to sign in: %s", async (_what, module, given) => {
    for (const kind of ["loader", "action"] as const) {
      if (!module[kind]) continue;
      const request = kind === "loader" ? get("/workspace/RW5") : post("/workspace/RW5", {});
      expect(await thrownBy(() => ask(module, kind, request, given()))).toMatchObject({ status: 302 });
    }
  });

  it.each(pages)("does not exist for people of another body: %s", async (_what, module, given) => {
    await answered();
    for (const outsider of [
      aPerson("body_approver", aBody()),
      aPerson("oversight_lead", aBody()),
      aPerson("registrar"),
    ])
      for (const kind of ["loader", "action"] as const) {
        if (!module[kind]) continue;
        const browser = browserOf(outsider);
        const request =
          kind === "loader" ? get("/workspace/RW5", browser) : post("/workspace/RW5", {}, browser);
        expect(await thrownBy(() => ask(module, kind, request, given()))).toMatchObject({ status: 404 });
      }
  });

  it.each(pages.filter(([what]) => !OF_THE_BODY.includes(what)))(
    "does not lead into another body's affairs through one's own: %s",
    async (_what, module, given) => {
      await answered();
      aBody({ code: "RX9" });
      const other = query<BodyMade>("SELECT id, code, name FROM bodies WHERE code = 'RX9'").get() ?? null;
      const browser = browserOf(aPerson("body_approver", other));
      const request = get("/workspace/RX9", browser);
      expect(await thrownBy(() => ask(module, "loader", request, { ...given(), code: "RX9" }))).toMatchObject(
        {
          status: 404,
        },
      );
    },
  );

  it("refuses a form without its token", async () => {
    const browser = { ...browserOf(contributor), csrf: "forged" };
    const request = post(paths.answer("RW5", reference), filled, browser);
    expect(await thrownBy(() => ask(answer, "action", request, params()))).toMatchObject({ status: 400 });
    expect(query("SELECT id FROM submissions").all()).toEqual([]);
  });

  it("is the body's own work when a person works for one body only", async () => {
    expect(
      await thrownBy(() => ask(workspace, "loader", get("/workspace", browserOf(approver)), {})),
    ).toMatchObject({
      location: "/workspace/RW5",
    });
  });
});

describe("answering", () => {
  it("goes from the form to the approver to the public", async () => {
    const id = await answered();
    const decide = { version: "1", intent: "publish" };
    const given = { code: "RW5", id: String(id) };
    expect(await sent(submission, paths.submission("RW5", id), decide, contributor, given)).toMatchObject({
      errors: { form: "Only an approver of your body can do this" },
    });
    expect(await sent(submission, paths.submission("RW5", id), decide, approver, given)).toEqual({
      ...{ status: 302, location: `/workspace/RW5/submissions/${id}?done=publish` },
    });
    expect(query("SELECT position FROM tracked_item_now").all()).toEqual([{ position: "accepted" }]);
  });

  it("keeps what was typed and says what is missing beside the fields", async () => {
    const rest = { ...filled, position: "" };
    const refused = await sent(
      answer,
      paths.answer("RW5", reference),
      { ...rest, "statedOn-day": "31", "statedOn-month": "2" },
      contributor,
    );
    expect(refused).toMatchObject({
      status: 400,
      errors: { statedOn: "Enter a real date, such as 6 5 2026" },
    });
    expect(await sent(answer, paths.answer("RW5", reference), rest, contributor)).toMatchObject({
      status: 400,
      errors: { position: "Choose what your body says to this concern" },
      typed: { text: "We accept this.", "statedOn-day": "1" },
    });
  });

  it("finds the right body by name, or says which are alike", async () => {
    aBody({ code: "RX9", name: "Harbour Ambulance Service" });
    const outside = {
      ...filled,
      position: "outside_remit",
      text: `${"This is for the ambulance service to answer. ".repeat(2)}`,
    };
    const path = paths.answer("RW5", reference);
    expect(await sent(answer, path, { ...outside, rightBody: "Nobody At All" }, contributor)).toMatchObject({
      errors: { rightBody: expect.stringMatching(/^No body/) as string },
    });
    expect(await sent(answer, path, { ...outside, rightBody: "RX9" }, contributor)).toMatchObject({
      status: 302,
    });
  });

  it("refuses a program named as a letter, and takes a letter", async () => {
    const path = paths.answer("RW5", reference);
    const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], "letter.pdf");
    const checked = { ...filled, checkedForPatients: "yes" };
    expect(await sent(answer, path, { ...checked, letter: program }, contributor)).toMatchObject({
      status: 400,
      errors: { letter: expect.stringContaining("not the kind of file its name says") as string },
    });
    const letter = new File(["%PDF-1.7\n1 0 obj\n"], "letter.pdf");
    expect(await sent(answer, path, { ...filled, letter }, contributor)).toMatchObject({
      errors: { checkedForPatients: expect.stringMatching(/^Tick/) as string },
    });
    expect(await sent(answer, path, { ...checked, letter }, contributor)).toMatchObject({ status: 302 });
    expect(query("SELECT role, is_public, media_type FROM documents").all()).toEqual([
      { role: "response", is_public: 0, media_type: "application/pdf" },
    ]);
  });

  it("refuses a stale form and shows both versions", async () => {
    await sent(answer, paths.answer("RW5", reference), { ...filled, intent: "draft" }, contributor);
    const path = paths.answer("RW5", reference, 1);
    await sent(
      answer,
      path,
      { ...filled, version: "1", intent: "draft", text: "We accept it in full." },
      approver,
    );
    expect(
      await sent(answer, path, { ...filled, version: "1", text: "We accept half of it." }, contributor),
    ).toMatchObject({
      status: 409,
      stale: {
        changes: [{ label: "In its words", now: "We accept it in full.", typed: "We accept half of it." }],
      },
      typed: { text: "We accept half of it." },
    });
  });

  it("goes on with the draft that is open instead of beginning a second one", async () => {
    await sent(answer, paths.answer("RW5", reference), { ...filled, intent: "draft" }, contributor);
    const request = get(paths.answer("RW5", reference), browserOf(contributor));
    expect(await thrownBy(() => ask(answer, "loader", request, params()))).toMatchObject({
      status: 302,
      location: paths.answer("RW5", reference, 1),
    });
  });
});

describe("answering a report of which no concern is held", () => {
  const whole = { intent: "draft", version: "0", letterId: "0", "text-whole": "We looked at every point." };

  it("leads from its draft to the letter, also where the register only knows the part", async () => {
    const bare = aReport({ asked: [{ body: trust }], items: [] }).reference;
    const given = { code: "RW5", reference: bare };
    expect(await ask(answerReport, "loader", get("/", browserOf(contributor)), given)).toMatchObject({
      viewed: { concerns: [], whole: { part: { text: "" } } },
    });
    const saved = await sent(answerReport, paths.answerReport("RW5", bare), whole, contributor, given);
    expect(saved).toMatchObject({ status: 302, location: paths.answerReport("RW5", bare) });
    const { id, letterId } = query<{ id: number; letterId: number }>(
      "SELECT submission_id AS id, letter_id AS letterId FROM letter_parts",
    ).get() ?? { id: 0, letterId: 0 };
    const draft = () =>
      ask(submission, "loader", get("/", browserOf(approver)), { code: "RW5", id: String(id) });
    expect(await thrownBy(draft)).toMatchObject({ status: 302, location: paths.letter("RW5", letterId) });
  });

  it("refuses a stale form and shows what a colleague wrote beside what was typed", async () => {
    const bare = aReport({ asked: [{ body: trust }], items: [] }).reference;
    const given = { code: "RW5", reference: bare };
    const send = (fields: Record<string, string>, of: Person) =>
      sent(answerReport, paths.answerReport("RW5", bare), fields, of, given);
    await send(whole, approver);
    const refused = await send({ ...whole, "text-whole": "No, this." }, contributor);
    expect(refused).toMatchObject({
      ...{ status: 409, typed: { "text-whole": "No, this." } },
      stale: {
        changes: [
          { label: "The answer to the whole report", now: "We looked at every point.", typed: "No, this." },
        ],
      },
    });
  });
});

describe("reporting progress", () => {
  const done = { status: "implemented", text: "Every door was refitted.", version: "0", intent: "send" };
  it.each([
    ["without evidence", {}, "files"],
    ["with a link that is not https", { linkAddress: "http://fernshire.example.test" }, "linkAddress"],
    ["with something that is no link", { linkAddress: "our intranet" }, "linkAddress"],
    ["replaced by what is not here", { status: "superseded", supersededBy: "PFD-1999-1.1" }, "supersededBy"],
  ])("is refused %s", async (_what, fields, field) => {
    const refused = await sent(
      progress,
      paths.reportProgress("RW5", reference),
      { ...done, ...fields },
      contributor,
    );
    expect(refused).toMatchObject({ status: 400, errors: { [field]: expect.any(String) as string } });
  });

  it("takes a link, and shows it to the approver as private", async () => {
    const linked = { ...done, linkAddress: "https://fernshire.example.test/audit", linkTitle: "Audit" };
    const answer = await sent(progress, paths.reportProgress("RW5", reference), linked, contributor);
    expect(answer).toMatchObject({ status: 302 });
    const request = get(paths.submission("RW5", 1), browserOf(approver));
    expect(await ask(submission, "loader", request, { code: "RW5", id: "1" })).toMatchObject({
      viewed: {
        documents: [{ title: "Audit", isPublic: false }],
        steps: ["publish", "return"],
      },
      missing: [],
    });
  });
});

describe("my work", () => {
  it("lists what waits, each row with its reason", async () => {
    const id = await answered();
    const load = async (of: Person) =>
      (await ask(myWork, "loader", get("/workspace/RW5", browserOf(of)), { code: "RW5" })) as {
        work: { sentence: string; lists: { key: string; rows: { label: string; why: string }[] }[] };
      };
    const { work } = await load(approver);
    expect(work.sentence).toBe("1 waiting for you to sign off, 1 report with no answer published.");
    expect(work.lists.find(({ key }) => key === "signOff")?.rows).toMatchObject([
      {
        label: expect.stringMatching(new RegExp(`^Sign off the answer to ${reference}: .{5,60}$`)) as string,
        why: expect.stringContaining("It waits for you") as string,
      },
    ]);
    expect(work.lists.find(({ key }) => key === "unpublished")?.rows).toMatchObject([
      { label: `Answer ${made.reference}` },
    ]);
    await sent(submission, "/", { version: "1", intent: "return", reason: "Say by when." }, approver, {
      code: "RW5",
      id: String(id),
    });
    expect((await load(contributor)).work.lists[0]).toMatchObject({
      key: "returned",
      rows: [{ why: "An approver asked for a change: “Say by when.”" }],
    });
  });
});
