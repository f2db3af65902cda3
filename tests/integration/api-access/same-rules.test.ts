import type { ActionFunctionArgs } from "@remix-run/node";
import writeXlsxFile from "write-excel-file/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { viewProposal } from "~/domain/measures/move-proposal.server";
import { snakeCase } from "~/domain/api-access/own-answer";
import { SHEET_COLUMNS, type SheetField } from "~/domain/submissions/plan-sheet-columns";
import { keepUpload, viewUpload } from "~/domain/submissions/plan-upload.server";
import * as figuresPage from "~/routes/workspace.$code.measures.$slug.figures";
import * as actionPage from "~/routes/workspace.$code.recommendations.$reference.action";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition } from "../../factories/statements";
import { askOwn, aToken } from "../../support/own-api";
import { freshRegister } from "../../support/register";
import { post, signedInAs } from "../../support/requests";

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let writer: Person;
let token: string;
beforeEach(() => {
  ({ dispose } = freshRegister());
  keepLibrary();
  trust = aBody({ code: "RW5", name: "Fernshire Trust" });
  report = aReport({ asked: [{ body: trust }], reportedOn: "2026-01-10" });
  aPosition(
    report,
    query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference LIKE ? || '.%'").get(
      report.reference,
    )?.id ?? 0,
  );
  writer = aPerson("body_contributor", trust);
  token = aToken(writer).token;
});
afterEach(() => dispose());

type Action = (args: Pick<ActionFunctionArgs, "request" | "params">) => Promise<unknown>;
/** What a page's action answered: the draft it leads to, or the sentences by field. */
async function sendPage(
  action: unknown,
  path: string,
  fields: Record<string, string | File>,
  params: object,
) {
  const request = post(path, fields, signedInAs(writer.userId));
  const answer = await (action as Action)({ request, params: params as Record<string, string> });
  if (answer instanceof Response)
    return { draft: Number(answer.headers.get("location")?.match(/(\d+)(\?|$)/)?.[1]), errors: {} };
  return { draft: null, errors: (answer as { data: { errors: Record<string, string> } }).data.errors };
}

interface FigureCase {
  what: string;
  slug?: string;
  rows: readonly Partial<
    Record<"period" | "value" | "numerator" | "denominator" | "status" | "unit", string>
  >[];
  /** Of each row: what becomes of it, and a word of what is said. */
  expected: readonly (readonly [outcome: string, says?: RegExp])[];
}

const SHARE = "follow-up-within-72-hours";
const FILL = "staff-fill-rate-nights";
const next = `${new Date().getFullYear() + 2}-01`;

const FIGURES: readonly FigureCase[] = [
  {
    what: "text for a number, and the rest kept",
    rows: [
      { period: "2026-01", value: "3" },
      { period: "2026-02", value: "lots" },
    ],
    expected: [["new"], ["refused", /lots/]],
  },
  {
    what: "two values for a period",
    rows: [
      { period: "2026-01", value: "3" },
      { period: "2026-01", value: "4" },
    ],
    expected: [
      ["refused", /two figures/],
      ["refused", /two figures/],
    ],
  },
  {
    what: "a denominator of zero",
    slug: SHARE,
    rows: [{ period: "2026-01", numerator: "0", denominator: "0" }],
    expected: [["refused", /denominator is zero/]],
  },
  {
    what: "a share over 100%",
    slug: SHARE,
    rows: [{ period: "2026-01", numerator: "11", denominator: "10" }],
    expected: [["refused", /larger than the denominator/]],
  },
  {
    what: "a fill rate over 100%",
    slug: FILL,
    rows: [{ period: "2026-01", numerator: "110", denominator: "100" }],
    expected: [["new"]],
  },
  { what: "a future period", rows: [{ period: next, value: "3" }], expected: [["refused", /future/]] },
  {
    what: "a period written another way",
    rows: [{ period: "15/01/2026", value: "3" }],
    expected: [["new", /taken as/]],
  },
  { what: "no period", rows: [{ period: "soon", value: "3" }], expected: [["refused", /not a period/]] },
  { what: "another unit", rows: [{ period: "2026-01", value: "3 hours" }], expected: [["refused", /unit/]] },
  { what: "NaN", rows: [{ period: "2026-01", value: "NaN" }], expected: [["refused", /NaN/]] },
  {
    what: "a negative count",
    rows: [{ period: "2026-01", value: "-3" }],
    expected: [["refused", /below zero/]],
  },
  { what: "half a thing", rows: [{ period: "2026-01", value: "2.5" }], expected: [["refused", /whole/]] },
  {
    what: "hidden and not reported, which are no nought",
    rows: [
      { period: "2026-01", value: "*" },
      { period: "2026-02", value: "not reported" },
    ],
    expected: [["new"], ["new"]],
  },
];

const HEADS = ["period", "value", "numerator", "denominator", "status", "unit"] as const;
type Judged = { outcome: string; said: string };

const judgedOf = (draft: number | null): Judged[] =>
  (viewProposal(writer, draft ?? 0)?.judged ?? []).map((one) => ({
    outcome: one.outcome,
    said: one.outcome === "refused" ? one.sentence : one.flags.join(" "),
  }));

const FIGURE_WAYS: Record<string, (given: FigureCase, slug: string) => Promise<Judged[]>> = {
  page: async ({ rows }, slug) => {
    const lines = rows.map(({ period, value, numerator, denominator }) =>
      numerator === undefined ? `${period}, ${value}` : `${period}, ${numerator}, ${denominator}`,
    );
    return sendFigures(slug, { figures: lines.join("\n") });
  },
  CSV: async ({ rows }, slug) => {
    const csv = [HEADS.join(","), ...rows.map((row) => HEADS.map((head) => row[head] ?? "").join(","))].join(
      "\n",
    );
    return sendFigures(slug, { figures: "", file: new File([csv], "figures.csv") });
  },
  spreadsheet: async ({ rows }, slug) => {
    const sheet = [HEADS, ...rows.map((row) => HEADS.map((head) => row[head] ?? ""))];
    const cells = sheet.map((row) => row.map((value) => ({ value, type: String })));
    const file = await (await writeXlsxFile(cells)).toBuffer();
    return sendFigures(slug, { figures: "", file: new File([new Uint8Array(file)], "figures.xlsx") });
  },
  API: async ({ rows }, slug) => {
    const { status, body } = await askOwn(token, `/own/measures/${slug}/figures`, { figures: rows });
    if (status === 422)
      return rows.map((_, at) => ({
        outcome: "refused",
        said: body.errors?.find(({ field }) => field.startsWith(`figures[${at}]`))?.detail ?? "",
      }));
    const answered = judgedOf(Number(body.draft));
    expect(answered.map(({ outcome }) => outcome)).toEqual(
      (body.figures as { outcome: string }[]).map(({ outcome }) => outcome),
    );
    return answered;
  },
};

async function sendFigures(slug: string, fields: Record<string, string | File>): Promise<Judged[]> {
  const params = { code: "RW5", slug };
  const { draft, errors } = await sendPage(figuresPage.action, "/workspace/RW5", fields, params);
  expect(errors).toEqual({});
  return judgedOf(draft);
}

describe("figures are judged alike, whichever way they come", () => {
  it.each(FIGURES)("$what", async (given) => {
    for (const [way, send] of Object.entries(FIGURE_WAYS)) {
      const judged = await send(given, given.slug ?? "prone-restraints");
      given.expected.forEach(([outcome, says = /(?:)/], at) => {
        expect(`${way}: ${judged[at]?.outcome}`).toBe(`${way}: ${outcome}`);
        expect(judged[at]?.said, way).toMatch(says);
      });
    }
  });
});

type ActionTyped = Partial<Record<SheetField, string>>;
interface ActionCase {
  what: string;
  typed: ActionTyped;
  /** Which field is at fault, and a word of what is said of it; null where it is taken. */
  fault: readonly [field: SheetField, says: RegExp] | null;
}

const WHOLE: ActionTyped = { text: "Refit the doors", leadRole: "Director of Estates", dueOn: "2026-09-30" };
const ACTIONS: readonly ActionCase[] = [
  { what: "a whole action", typed: WHOLE, fault: null },
  {
    what: "due before the report",
    typed: { ...WHOLE, dueOn: "2025-12-01" },
    fault: ["dueOn", /before the date of the report/],
  },
  { what: "no date", typed: { ...WHOLE, dueOn: "2026-02-31" }, fault: ["dueOn", /date|May 2026/] },
  {
    what: "milestones without dates",
    typed: { ...WHOLE, milestones: "Two wards soon" },
    fault: ["milestones", /begin with a date|Begin every line with a date/],
  },
  {
    what: "a concern of nobody here",
    typed: { ...WHOLE, serves: "PFD-1999-0001.1" },
    fault: ["serves", /references of concerns that your body has answered/],
  },
  {
    what: "too long a text",
    typed: { ...WHOLE, why: "x".repeat(20_001) },
    fault: ["why", /at most 20,000/i],
  },
  {
    what: "too long a role",
    typed: { ...WHOLE, leadRole: "x".repeat(201) },
    fault: ["leadRole", /at most 200/i],
  },
  {
    what: "evidence that is no address",
    typed: { ...WHOLE, evidence: "on the shared drive" },
    fault: ["evidence", /https:\/\//],
  },
];

const actionFault = (errors: Readonly<Record<string, string>>) => Object.entries(errors)[0] ?? null;
const servesOf = (typed: ActionTyped) => [`${report.reference}.1`, typed.serves].filter(Boolean).join(", ");

const ACTION_WAYS: Record<string, (typed: ActionTyped) => Promise<readonly [string, string] | null>> = {
  page: async ({ dueOn = "", evidence = "", ...typed }) => {
    const [year = "", month = "", day = ""] = dueOn.split("-");
    const fields = { ...typed, "dueOn-day": day, "dueOn-month": month, "dueOn-year": year };
    const params = { code: "RW5", reference: `${report.reference}.1` };
    const sent = { ...fields, linkAddress: evidence, intent: "draft", version: "0" };
    const { errors } = await sendPage(actionPage.action, "/workspace/RW5", sent, params);
    const fault = actionFault(errors);
    return fault && [fault[0] === "linkAddress" ? "evidence" : fault[0], fault[1]];
  },
  spreadsheet: async (typed) => {
    const row: ActionTyped = { ...typed, serves: servesOf(typed) };
    const fields = Object.keys(row) as SheetField[];
    const csv = [fields.map((field) => SHEET_COLUMNS[field][0]), fields.map((field) => row[field] ?? "")]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
      .join("\n");
    const kept = await keepUpload(writer, { name: "plan.csv", bytes: new TextEncoder().encode(csv) });
    const [change] = kept.ok ? (viewUpload(writer, kept.value.id)?.changes ?? []) : [];
    const [fault] = change?.faults ?? [];
    if (!fault) return null;
    const at = fault.cell.charCodeAt(0) - 65;
    return [fields[at] ?? fault.cell, fault.sentence];
  },
  API: async (typed) => {
    const cells = { ...typed, serves: undefined };
    const action = Object.fromEntries(Object.entries(cells).map(([field, text]) => [snakeCase(field), text]));
    const serves = servesOf(typed).split(", ");
    const { status, body } = await askOwn(token, "/own/actions", { actions: [{ ...action, serves }] });
    if (status === 201) return null;
    const [fault] = body.errors ?? [];
    const name = fault?.field.replace("actions[0].", "") ?? "";
    const field = (Object.keys(SHEET_COLUMNS) as SheetField[]).find((one) => snakeCase(one) === name);
    return [field ?? name, fault?.detail ?? ""];
  },
};

describe("actions of a plan are judged alike, whichever way they come", () => {
  it.each(ACTIONS)("$what", async ({ typed, fault }) => {
    for (const [way, send] of Object.entries(ACTION_WAYS)) {
      const answered = await send(typed);
      if (fault === null) expect(answered, way).toBeNull();
      else {
        expect(`${way}: ${answered?.[0]}`).toBe(`${way}: ${fault[0]}`);
        expect(answered?.[1], way).toMatch(fault[1]);
      }
    }
  });

  it("changes an action by the version that was read of it, and never another way", async () => {
    const serves = [`${report.reference}.1`];
    const own = { own_reference: "EST-12", text: "Refit the doors", serves };
    expect((await askOwn(token, "/own/actions", { actions: [own] })).status).toBe(201);
    const read = async () =>
      (
        (await askOwn(token, "/own/actions")).body.actions as { key: string; version: string; text: string }[]
      )[0];
    const { key = "", version = "" } = (await read()) ?? {};
    const change = (more: object) =>
      askOwn(token, "/own/actions", { actions: [{ key, text: "Refit all doors", ...more }] });
    const blind = await change({});
    expect([blind.status, blind.body.errors?.[0]?.field]).toEqual([422, "actions[0].version"]);
    expect((await change({ version })).status).toBe(201);
    expect((await read())?.text).toBe("Refit all doors");
    const late = await change({ version, text: "Refit no door" });
    expect([late.status, late.body.errors?.[0]?.detail]).toEqual([
      409,
      expect.stringMatching(/changed D\d+ since/),
    ]);
    const both = {
      actions: [
        { text: "A new one", serves },
        { key: "A999", text: "Nobody's" },
      ],
    };
    expect((await askOwn(token, "/own/actions", both)).status).toBe(422);
    expect(query("SELECT id FROM submissions").all()).toHaveLength(1);
  });
});
