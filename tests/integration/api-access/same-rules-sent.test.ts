import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { snakeCase } from "~/domain/api-access/own-answer";
import { SHEET_COLUMNS, type SheetField } from "~/domain/submissions/plan-sheet-columns";
import { confirmUpload, keepUpload, viewUpload } from "~/domain/submissions/plan-upload.server";
import * as actionPage from "~/routes/workspace.$code.recommendations.$reference.action";
import * as answerPage from "~/routes/workspace.$code.recommendations.$reference.answer";
import * as progressPage from "~/routes/workspace.$code.recommendations.$reference.progress";
import * as letterPage from "~/routes/workspace.$code.reports.$reference_.answer";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition } from "../../factories/statements";
import { askOwn, aToken } from "../../support/own-api";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";

let dispose: () => void;
let trust: BodyMade;
let writer: Person;
let token: string;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5", name: "Fernshire Trust" });
  aBody({ code: "RW6", name: "Harrowby Trust" });
  writer = aPerson("body_contributor", trust);
  token = aToken(writer).token;
});
afterEach(() => dispose());

/** A report that asks the body alone; with `isAnswered`, its concern was accepted before. Each way has one of its own. */
function asked(isAnswered: boolean): ReportMade {
  const report = aReport({ asked: [{ body: trust }], reportedOn: "2026-01-10" });
  if (isAnswered) aPosition(report, itemOf(report));
  return report;
}
const itemOf = ({ reference }: ReportMade) =>
  query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference LIKE ? || '.%'").get(
    reference,
  )?.id ?? 0;

type Typed = Readonly<Record<string, string>>;
/** What was said, by field as the rules name it; empty where it was taken. */
type Said = Readonly<Record<string, string>>;

/** What a page said of a form that was sent for sign-off. Dates are typed in three fields. */
async function onPage(
  module: { action: unknown },
  given: { typed: Typed; dates: readonly string[]; params: Record<string, string>; search?: string },
): Promise<Said> {
  const { typed, dates, params, search = "" } = given;
  const fields: Record<string, string> = { intent: "send", version: "0" };
  for (const [name, text] of Object.entries(typed)) {
    const [year = "", month = "", day = ""] = text.split("-");
    if (dates.includes(name))
      Object.assign(fields, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    else fields[name] = text;
  }
  const request = post(`/workspace/RW5${search}`, fields, signedInAs(writer.userId));
  const run = module.action as (args: Pick<ActionFunctionArgs, "request" | "params">) => Promise<unknown>;
  const answer = await run({ request, params: { code: "RW5", ...params } });
  return answer instanceof Response ? {} : (answer as { data: { errors: Said } }).data.errors;
}

/** What the API said of the same, its names made those of the pages. */
async function overApi(path: string, sent: object): Promise<Said> {
  const { status, body } = await askOwn(token, path, sent);
  if (status === 201) return {};
  const names: Said = {
    links: "files",
    stated_on: "statedOn",
    right_body: "rightBody",
    target_on: "targetOn",
  };
  const camel = (name: string) =>
    names[name] ?? name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return Object.fromEntries((body.errors ?? []).map(({ field, detail }) => [camel(field), detail]));
}

const snaked = (typed: Typed) =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [snakeCase(name), text]));

type Case = readonly [what: string, typed: Typed, faults: Readonly<Record<string, RegExp>>];

/** Every way says the same fields, with sentences that hold the same words. */
async function expectAlike(
  ways: Readonly<Record<string, () => Promise<Said>>>,
  faults: Case[2],
): Promise<void> {
  for (const [way, send] of Object.entries(ways)) {
    const said = await send();
    expect([way, ...Object.keys(said).sort()]).toEqual([way, ...Object.keys(faults).sort()]);
    for (const [field, sentence] of Object.entries(faults))
      expect(said[field], `${way}: ${field}`).toMatch(sentence);
  }
}

const LONG = "x".repeat(20_001);
const WHY_NOT = "We looked into it with the coroner’s officer and found that no such door is in use with us.";
const FUTURE = `${new Date().getFullYear() + 2}-05-06`;

const ANSWERED = { position: "accepted", text: "We have refitted the doors.", statedOn: "2026-02-01" };
const ANSWERS: readonly Case[] = [
  ["a whole answer", ANSWERED, {}],
  ["one that takes no position", { ...ANSWERED, position: "" }, { position: /what your body says/ }],
  [
    "a refusal without a reason",
    { ...ANSWERED, position: "not_accepted", text: "No." },
    { text: /at least 50/ },
  ],
  ["a refusal with its reason", { ...ANSWERED, position: "not_accepted", text: WHY_NOT }, {}],
  [
    "what is in place, and nothing shows it",
    { ...ANSWERED, position: "already_in_place" },
    { files: /file or a link/ },
  ],
  ["a letter without a date", { ...ANSWERED, statedOn: "" }, { statedOn: /date of the letter/ }],
  ["a letter of the day after tomorrow", { ...ANSWERED, statedOn: FUTURE }, { statedOn: /today or earlier/ }],
  [
    "a letter before the report",
    { ...ANSWERED, statedOn: "2025-12-01" },
    { statedOn: /before the date of the report/ },
  ],
  [
    "“not ours”, and nobody named",
    { ...ANSWERED, position: "outside_remit", text: WHY_NOT },
    { rightBody: /should be asked/ },
  ],
  [
    "“not ours”, and the body itself named",
    { ...ANSWERED, position: "outside_remit", text: WHY_NOT, rightBody: "RW5" },
    { rightBody: /your own/ },
  ],
  [
    "“not ours”, and whose it is",
    { ...ANSWERED, position: "outside_remit", text: WHY_NOT, rightBody: "RW6" },
    {},
  ],
  ["too long a text", { ...ANSWERED, text: LONG }, { text: /at most 20,000/i }],
];

describe("answers sent for sign-off are judged alike: alone, in the one answer to a report, and over the API", () => {
  it.each(ANSWERS)("%s", async (_what, typed, faults) => {
    const dates = ["statedOn"];
    const sent = {
      ...snaked(typed),
      position: typed.position || null,
      stated_on: typed.statedOn || null,
      send: true,
    };
    await expectAlike(
      {
        alone: () => {
          const params = { reference: `${asked(false).reference}.1` };
          return onPage(answerPage, { typed, dates, params });
        },
        "in the answer to the report": async () => {
          const report = asked(false);
          const [id = 0] = report.items;
          const { statedOn = "", ...part } = typed;
          const named = Object.fromEntries(
            Object.entries(part).map(([name, text]) => [`${name}-${id}`, text]),
          );
          const letter = { ...named, statedOn, letterId: "0" };
          const said = await onPage(letterPage, {
            typed: letter,
            dates,
            params: { reference: report.reference },
          });
          return Object.fromEntries(
            Object.entries(said).map(([name, text]) => [name.replace(`-${id}`, ""), text]),
          );
        },
        API: () => overApi(`/own/concerns/${asked(false).reference}.1/answer`, sent),
      },
      faults,
    );
  });
});

const WHOLE_LETTER: Typed = { text: "We have gone through every point.", statedOn: "2026-02-01" };
const WHOLE_LETTERS: readonly Case[] = [
  ["a whole letter", WHOLE_LETTER, {}],
  ["nothing said", { ...WHOLE_LETTER, text: "" }, { text: /Write what the letter says/ }],
  ["no date", { ...WHOLE_LETTER, statedOn: "" }, { statedOn: /date of the letter/ }],
  ["the day after tomorrow", { ...WHOLE_LETTER, statedOn: FUTURE }, { statedOn: /today or earlier/ }],
  [
    "a day before the report",
    { ...WHOLE_LETTER, statedOn: "2025-12-01" },
    { statedOn: /before the date of the report/ },
  ],
  ["“not ours”, and hardly why", { ...WHOLE_LETTER, rightBody: "RW6" }, { text: /at least 50/ }],
  [
    "“not ours”, and the body itself named",
    { ...WHOLE_LETTER, text: WHY_NOT, rightBody: "RW5" },
    { rightBody: /your own/ },
  ],
  [
    "“not ours”, and nobody’s name",
    { ...WHOLE_LETTER, text: WHY_NOT, rightBody: "RW99" },
    { rightBody: /No body/ },
  ],
  ["“not ours”, and whose it is", { ...WHOLE_LETTER, text: WHY_NOT, rightBody: "RW6" }, {}],
  ["too long a text", { ...WHOLE_LETTER, text: LONG }, { text: /at most 20,000/i }],
];

describe("answers to a report held without its concerns are judged alike, on the page and over the API", () => {
  const bare = () => aReport({ asked: [{ body: trust }], items: [], reportedOn: "2026-01-10" }).reference;
  const overTheApi = (reference: string, sent: object) => overApi(`/own/reports/${reference}/answer`, sent);

  it.each(WHOLE_LETTERS)("%s", async (_what, typed, faults) => {
    const { statedOn = "", ...part } = typed;
    await expectAlike(
      {
        page: async () => {
          const position = part.rightBody ? { position: "outside_remit" } : {};
          const named = Object.entries({ ...part, ...position }).map(([name, text]) => [
            `${name}-whole`,
            text,
          ]);
          const said = await onPage(letterPage, {
            ...{ typed: { ...Object.fromEntries(named), statedOn, letterId: "0" }, dates: ["statedOn"] },
            params: { reference: bare() },
          });
          return Object.fromEntries(
            Object.entries(said).map(([name, text]) => [name.replace("-whole", ""), text]),
          );
        },
        API: () => overTheApi(bare(), { ...snaked(part), stated_on: statedOn || null, send: true }),
      },
      faults,
    );
  });

  it("and over the API nothing is overwritten that somebody else changed, or wrote beside it", async () => {
    const path = `/own/reports/${bare()}/answer`;
    const first = await askOwn(token, path, { text: "As a system wrote it." });
    expect(first).toMatchObject({ status: 201, body: { state: "draft", version: 1 } });
    const again = { text: "As it wrote it again.", draft: { id: Number(first.body.draft), version: 1 } };
    expect((await askOwn(token, path, again)).status).toBe(200);
    const late = await askOwn(token, path, again);
    expect(late).toMatchObject({ status: 409, body: { detail: expect.stringContaining("version 2") } });
    expect((await askOwn(token, path, { text: "Another." })).status).toBe(409);
    const held = await askOwn(token, `/own/reports/${asked(false).reference}/answer`, { text: "All." });
    expect(held).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining("answer each of them") },
    });
    expect((await askOwn(token, "/own/reports/PFD-1999-0001/answer", { text: "All." })).status).toBe(404);
  });
});

const DONE = { status: "in_progress", text: "Half of the doors are refitted.", statedOn: "2026-02-01" };
const PROGRESS: readonly Case[] = [
  ["work under way", DONE, {}],
  ["no word of how far", { ...DONE, status: "" }, { status: /how far/ }],
  ["nothing said", { ...DONE, text: "" }, { text: /Write what/ }],
  [
    "a plan by nobody and for no day",
    { ...DONE, status: "planned" },
    { targetOn: /day by which/, leadRole: /role that leads/ },
  ],
  [
    "a plan for a day that has passed",
    { ...DONE, status: "planned", targetOn: "2026-03-01", leadRole: "Matron" },
    { targetOn: /still to come/ },
  ],
  ["done, and nothing shows it", { ...DONE, status: "implemented" }, { files: /file or a link/ }],
  [
    "not done, and hardly a reason",
    { ...DONE, status: "not_implemented", text: "No money." },
    { text: /at least 50/ },
  ],
  ["replaced by nothing", { ...DONE, status: "superseded" }, { supersededBy: /reference of the later/ }],
  ["so the day after tomorrow", { ...DONE, statedOn: FUTURE }, { statedOn: /today or earlier/ }],
  [
    "so before the report",
    { ...DONE, statedOn: "2025-12-01" },
    { statedOn: /before the date of the report/ },
  ],
];

describe("progress sent for sign-off is judged alike, on the page and over the API", () => {
  it.each(PROGRESS)("%s", async (_what, typed, faults) => {
    const sent = { ...snaked(typed), status: typed.status || null, send: true };
    await expectAlike(
      {
        page: () => {
          const params = { reference: `${asked(true).reference}.1` };
          return onPage(progressPage, { typed, dates: ["statedOn", "targetOn"], params });
        },
        API: () => overApi(`/own/concerns/${asked(true).reference}.1/progress`, sent),
      },
      faults,
    );
  });
});

const WHOLE: Typed = { text: "Refit the doors", leadRole: "Director of Estates", dueOn: "2027-09-30" };
const ACTIONS: readonly (readonly [what: string, typed: Typed, missing: readonly RegExp[]])[] = [
  ["a whole action", WHOLE, []],
  ["nobody to lead and no day", { text: "Refit the doors" }, [/role that leads/, /day by which it is due/]],
  ["off track, and no reason", { ...WHOLE, rag: "red" }, [/at risk or off track/]],
  [
    "closed, without what was learnt or what shows it",
    { ...WHOLE, actionState: "closed" },
    [/file or a link/, /what was learnt/],
  ],
  [
    "closed, with both",
    {
      ...WHOLE,
      actionState: "closed",
      lessons: "Doors first, then frames.",
      evidence: "https://fernshire.example/doors",
    },
    [],
  ],
  [
    "given up, and hardly a reason",
    { ...WHOLE, text: "No money.", actionState: "cancelled" },
    [/at least 50/],
  ],
];

const asCsv = (row: Typed): Uint8Array => {
  const fields = Object.keys(row) as SheetField[]; // columns of the plan
  const lines = [fields.map((field) => SHEET_COLUMNS[field][0]), fields.map((field) => row[field] ?? "")];
  return new TextEncoder().encode(
    lines.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"),
  );
};
async function uploaded(row: Typed) {
  const kept = await keepUpload(writer, { name: "plan.csv", bytes: asCsv(row) });
  const viewed = kept.ok ? viewUpload(writer, kept.value.id) : null;
  if (!viewed) throw new Error("Nothing was kept");
  return viewed;
}
const overApiAction = ({ actionState, ...typed }: Typed, more: object) => ({
  ...snaked(typed),
  ...(actionState ? { state: actionState } : {}),
  ...more,
});
const actionsNow = () =>
  query<{ id: number; version: number; text: string }>(
    `SELECT s.id, s.version, t.content AS text FROM submissions s JOIN texts t ON t.id = s.text_id ORDER BY s.id`,
  ).all();

describe("actions sent for sign-off lack the same, on the page, in a spreadsheet and over the API", () => {
  it.each(ACTIONS)("%s", async (_what, typed, missing) => {
    const ways: Record<string, () => Promise<readonly string[]>> = {
      page: async () => {
        const { evidence = "", ...fields } = typed;
        const params = { reference: `${asked(true).reference}.1` };
        const given = { typed: { ...fields, linkAddress: evidence }, dates: ["dueOn"], params };
        return Object.values(await onPage(actionPage, given));
      },
      spreadsheet: async () => {
        const viewed = await uploaded({ ...typed, serves: `${asked(true).reference}.1` });
        const { saved, sent } = applied(viewed);
        expect([saved, sent]).toEqual([1, missing.length === 0 ? 1 : 0]);
        return viewed.changes[0]?.missing ?? [];
      },
      API: async () => {
        const action = overApiAction(typed, { serves: [`${asked(true).reference}.1`] });
        const { body } = await askOwn(token, "/own/actions", { actions: [action], send: true });
        expect([body.saved, body.sent]).toEqual([1, missing.length === 0 ? 1 : 0]);
        return (body.actions as { missing: string[] }[])[0]?.missing ?? [];
      },
    };
    const said = await Promise.all(Object.values(ways).map((way) => way()));
    for (const sentences of said) {
      expect([...sentences].sort()).toEqual([...(said[0] ?? [])].sort());
      expect(sentences).toHaveLength(missing.length);
      for (const words of missing) expect(sentences.join("\n")).toMatch(words);
    }
  });

  it("and none of them overwrites what somebody else changed since it was read", async () => {
    const report = asked(true);
    const serves = `${report.reference}.1`;
    await askOwn(token, "/own/actions", { actions: [overApiAction(WHOLE, { serves: [serves] })] });
    const [first] = actionsNow();
    const key = `D${first?.id}`;
    const read = `0.${first?.id}.${first?.version}`;
    await askOwn(token, "/own/actions", { actions: [{ key, version: read, text: "Refit all doors" }] });
    const late = "Refit no door";

    const params = { reference: serves };
    const search = `?submission=${first?.id}`;
    const typed = { ...WHOLE, text: late, version: String(first?.version) };
    expect((await onPage(actionPage, { typed, dates: ["dueOn"], params, search })).form).toMatch(
      /changed while you were writing/,
    );
    const viewed = await uploaded({ key, version: read, text: late });
    expect(viewed.changes.map(({ kind }) => kind)).toEqual(["conflict"]);
    expect(applied(viewed)).toEqual({ saved: 0, sent: 0 });
    const sent = await askOwn(token, "/own/actions", { actions: [{ key, version: read, text: late }] });
    expect(sent.status).toBe(409);
    expect(actionsNow().map(({ text }) => text)).toEqual(["Refit all doors"]);
  });
});

function applied({ id, seen }: { id: number; seen: string }) {
  const outcome = confirmUpload(writer, id, { seen, take: [], isSent: true });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}
