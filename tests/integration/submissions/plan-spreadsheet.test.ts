import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSheet } from "read-excel-file/node";
import writeExcel from "write-excel-file/node";
import { NO_ACTION, type ActionContent } from "~/domain/submissions/action-rules";
import { planAsCsv, planAsExcel } from "~/domain/submissions/download-plan.server";
import {
  confirmUpload,
  decideColumns,
  discardUpload,
  keepUpload,
  viewUpload,
  type ViewedUpload,
} from "~/domain/submissions/plan-upload.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import { actionForm } from "~/domain/submissions/submission-form";
import * as planUpload from "~/routes/workspace.$code.plan.upload.$upload";
import * as uploadPlan from "~/routes/workspace.$code.plan.upload._index";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { servePage } from "../../support/pages";
import { get, post, signedInAs } from "../../support/requests";
import { countStatements } from "../../support/statements";

const NOW = Date.parse("2026-05-01T10:00:00Z");
let dispose: () => void;
let trust: BodyMade;
let one: ReportMade;
let other: ReportMade;
let contributor: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  one = aReport({ asked: [{ body: trust }], reportedOn: "2026-01-10" });
  other = aReport({ asked: [{ body: trust }] });
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
  for (const report of [one, other])
    aPosition(
      report,
      query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference LIKE ? || '.%'").get(
        report.reference,
      )?.id ?? 0,
    );
});
afterEach(() => dispose());

const doors: ActionContent = {
  ...{ ...NO_ACTION, text: "Refit the doors", leadRole: "Director of Estates", ownReference: "EST-12" },
  ...{ dueOn: "2026-09-30", why: "=cmd|calc", milestones: "1 July 2026: Two wards" },
};
function saved(content: ActionContent, given: { draft?: { id: number; version: number } } = {}) {
  const outcome = saveSubmission({
    actor: contributor,
    reference: `${one.reference}.1`,
    content,
    isSent: true,
    at: NOW,
    ...given,
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value;
}
function published(content: ActionContent): number {
  const { id: submissionId, version } = saved(content);
  publishSubmission({ actor: approver, at: NOW, submissionId, version, publishDocumentIds: [] });
  return query<{ id: number }>("SELECT max(id) AS id FROM actions").get()?.id ?? 0;
}
type Cell = string | number | Date | null;
const xlsx = async (rows: Cell[][]) =>
  new Uint8Array(
    await writeExcel(
      rows.map((row) =>
        row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: "dd/mm/yyyy" } : cell)),
      ),
    ).toBuffer(),
  );
const csv = (rows: Cell[][]) =>
  new TextEncoder().encode(
    rows
      .map((row) =>
        row.map((cell) => (cell === null ? "" : `"${String(cell).replaceAll('"', '""')}"`)).join(","),
      )
      .join("\r\n"),
  );
async function uploaded(bytes: Uint8Array): Promise<ViewedUpload> {
  const kept = await keepUpload(contributor, { name: "plan.xlsx", bytes }, NOW);
  if (!kept.ok) throw new Error(kept.refusal);
  const viewed = viewUpload(contributor, kept.value.id, NOW);
  if (!viewed) throw new Error("nothing is kept");
  return viewed;
}
const refusalOf = async (bytes: Uint8Array) => {
  const kept = await keepUpload(contributor, { name: "plan.xlsx", bytes }, NOW);
  return kept.ok ? null : kept.refusal;
};
const confirmed = (viewed: ViewedUpload, given: { take?: number[]; isSent?: boolean } = {}) =>
  confirmUpload(contributor, viewed.id, { seen: viewed.seen, take: [], isSent: false, ...given }, NOW);
const drafts = () =>
  query<{ state: string; due_on: string | null; action_of: number | null }>(
    "SELECT state, due_on, action_of FROM submissions WHERE state IN ('draft', 'submitted') ORDER BY id",
  ).all();
const ref = (report: ReportMade) => `${report.reference}.1`;

describe("a plan as a spreadsheet", () => {
  it("comes back unchanged as it went out, in Excel and in CSV, formulas and line breaks included", async () => {
    published({ ...doors, why: "=cmd|calc\nsecond line" });
    for (const file of [
      new Uint8Array(await planAsExcel(contributor, trust.name, NOW)),
      new TextEncoder().encode(planAsCsv(contributor, NOW)),
    ]) {
      const viewed = await uploaded(file);
      expect(viewed.changes.map(({ kind, faults }) => [kind, faults])).toEqual([
        ["unchanged", []],
        ["skipped", []],
      ]);
    }
    expect(planAsCsv(contributor, NOW)).toContain(`"'=cmd|calc`);
  });

  it("changes what was changed, adds what is new, and leaves the rest, after it was confirmed and once", async () => {
    const id = published(doors);
    const [head = [], first = [], second = []] = await readSheet(
      await planAsExcel(contributor, trust.name, NOW),
      1,
    );
    const at = (heading: string) => head.indexOf(heading);
    const changed = [...first] as Cell[];
    changed[at("Due")] = new Date("2026-12-31T00:00:00Z");
    changed[at("Why")] = "-";
    changed[at("Milestones")] = null;
    changed[at("Concerns it answers")] = `${ref(one)}, ${ref(other)}`;
    const added = [...second] as Cell[];
    added[at("What will be done")] = "Train all night staff";
    const viewed = await uploaded(await xlsx([head as Cell[], changed, added]));
    expect(viewed.changes).toMatchObject([
      { row: 2, kind: "changed", missing: [] },
      {
        row: 3,
        kind: "new",
        missing: [
          "Name the role that leads on it, such as “Director of Nursing”",
          "Enter the day by which it is due",
        ],
      },
    ]);
    expect(viewed.changes[0]?.changes).toEqual([
      { label: "Why: the causes it acts on", before: "=cmd|calc", after: "" },
      { label: "Due", before: "30 September 2026", after: "31 December 2026" },
      {
        label: "Serves",
        before: `${ref(one)}@RW5`,
        after: [`${ref(one)}@RW5`, `${ref(other)}@RW5`].sort().join(", "),
      },
    ]);
    expect(drafts()).toEqual([]);
    const entries = query<{ n: number }>("SELECT count(*) AS n FROM ledger_entries").get()?.n ?? 0;
    expect(confirmed(viewed, { isSent: true })).toEqual({ ok: true, value: { saved: 2, sent: 1 } });
    expect(query("SELECT count(*) AS n FROM ledger_entries").get()).toEqual({ n: entries + 1 });
    expect(drafts()).toEqual([
      { state: "submitted", due_on: "2026-12-31", action_of: id },
      { state: "draft", due_on: null, action_of: null },
    ]);
    expect(confirmed(viewed)).toEqual({ ok: false, refusal: "gone" });
    const sent = query<{ id: number }>("SELECT id FROM submissions WHERE state = 'submitted'").get()?.id ?? 0;
    expect(
      publishSubmission({ actor: approver, at: NOW, submissionId: sent, version: 1, publishDocumentIds: [] }),
    ).toMatchObject({ ok: true });
    expect(query("SELECT count(*) AS n FROM action_items").get()).toEqual({ n: 2 });
  });

  it("shows what others changed meanwhile, and lets it stand unless it is told otherwise", async () => {
    const id = published(doors);
    const sheet = (await readSheet(await planAsExcel(contributor, trust.name, NOW), 1)) as Cell[][];
    const at = sheet[0]?.indexOf("Led by") ?? 0;
    if (sheet[1]) sheet[1][at] = "Director of Nursing";
    published({ ...doors, actionOf: id, dueOn: "2027-01-31" });
    const viewed = await uploaded(await xlsx(sheet));
    expect(viewed.changes[0]).toMatchObject({ kind: "conflict" });
    expect(confirmed(viewed)).toEqual({ ok: true, value: { saved: 0, sent: 0 } });
    const again = await uploaded(await xlsx(sheet));
    expect(confirmed(again, { take: [2] })).toEqual({ ok: true, value: { saved: 1, sent: 0 } });
  });

  it("refuses what changed between looking and confirming, and shows it anew", async () => {
    const id = published(doors);
    const viewed = await uploaded(
      csv([
        ["Your number", "What will be done"],
        ["EST-12", "Refit all doors"],
      ]),
    );
    published({ ...doors, actionOf: id, dueOn: "2027-01-31" });
    expect(confirmed(viewed)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(drafts()).toEqual([]);
  });

  it("names the cell of everything it cannot take, and writes nothing", async () => {
    published(doors);
    const viewed = await uploaded(
      csv([
        [
          "Your number",
          "What will be done",
          "Due",
          "On track?",
          "State",
          "Concerns it answers",
          "Evidence link",
          "Register’s number",
        ],
        ["EST-12", "Refit", "31/2/2026", "purple", "perhaps", "NOTHING-1", "javascript:alert(1)", null],
        ["est-12", "Refit again", null, null, null, null, null, null],
        [null, "Something new", null, null, null, null, null, null],
        [null, "Something else", null, null, null, null, null, "A999"],
      ]),
    );
    expect(viewed.changes.map(({ faults }) => faults.map(({ cell }) => cell))).toEqual([
      ["C2", "D2", "E2", "G2", "F2"],
      ["row 3"],
      ["F4"],
      ["H5"],
    ]);
    expect(viewed.changes[0]?.faults[0]?.sentence).toBe("“31/2/2026” is no date. Write it like 6 May 2026");
    expect(confirmed(viewed)).toEqual({ ok: false, refusal: "has_refusals" });
    expect(drafts()).toEqual([]);
  });

  it("asks once which column of another system is which, and keeps no action twice", async () => {
    const rows = [
      ["Trust action log, May"],
      ["Action ID", "Action required", "Owner", "Target date", "Ward", "Recommendation"],
      ["INC-7", "Move the alarm", "Matron", "30/09/2026", "Elm", ref(one)],
    ];
    const viewed = await uploaded(csv(rows));
    expect(viewed).toMatchObject({ needsColumns: true, changes: [] });
    expect(viewed.headings.map(({ field }) => field)).toEqual([
      "ownReference",
      "text",
      "leadRole",
      "dueOn",
      null,
      "serves",
    ]);
    expect(decideColumns(contributor, viewed.id, new Map([[4, "text"]]))).toEqual({
      ok: false,
      refusal: "twice",
    });
    expect(decideColumns(contributor, viewed.id, new Map())).toMatchObject({ ok: true });
    const known = viewUpload(contributor, viewed.id, NOW);
    expect(known).toMatchObject({ needsColumns: false, changes: [{ row: 3, kind: "new" }] });
    if (known) expect(confirmed(known)).toMatchObject({ ok: true });
    const next = await uploaded(csv(rows));
    expect(next).toMatchObject({ needsColumns: false, changes: [{ kind: "unchanged" }] });
  });

  it("is its sender's own: nobody else sees or confirms it, and it can be given up", async () => {
    const viewed = await uploaded(
      csv([
        ["What will be done", "Concerns it answers"],
        ["Move the alarm", ref(one)],
      ]),
    );
    expect(viewUpload(approver, viewed.id)).toBeNull();
    expect(confirmUpload(approver, viewed.id, { seen: viewed.seen, take: [], isSent: false })).toMatchObject({
      refusal: "gone",
    });
    discardUpload(contributor, viewed.id);
    expect(viewUpload(contributor, viewed.id)).toBeNull();
    expect(query("SELECT rows FROM plan_uploads").get()).toEqual({ rows: null });
  });

  it("does not change what waits for sign-off", async () => {
    saved(doors);
    const viewed = await uploaded(
      csv([
        ["Your number", "What will be done"],
        ["EST-12", "Refit all doors"],
      ]),
    );
    expect(viewed.changes[0]?.faults).toMatchObject([
      { cell: "row 2", sentence: expect.stringContaining("waits for sign-off") },
    ]);
  });

  it("asks the register as many questions for many rows as for few, and writes new rows at once", async () => {
    const rowsOf = (count: number): Cell[][] => [
      ["What will be done", "Led by", "Due", "Concerns it answers"],
      ...Array.from({ length: count }, (_, index) => [
        `Step ${index}`,
        "Matron",
        "30 September 2026",
        ref(one),
      ]),
    ];
    const measured = async (count: number) => {
      const viewed = await uploaded(csv(rowsOf(count)));
      return [
        countStatements(() => viewUpload(contributor, viewed.id, NOW)),
        countStatements(() => confirmed(viewed)),
      ];
    };
    const [lookFew = 0, writeFew = 0] = await measured(3);
    const [lookMany = 0, writeMany = 0] = await measured(130);
    expect(lookMany).toBe(lookFew);
    expect(writeMany).toBe(writeFew);
  });
});

describe("the pages of an upload", () => {
  const run = (module: { loader?: unknown; action?: unknown }, request: Request, upload = "") =>
    (module.action as (args: object) => Promise<unknown>)({ request, params: { code: "RW5", upload } });
  const browser = () => signedInAs(contributor.userId);

  it("lead from the file to the preview to the drafts, and say why a file is refused", async () => {
    const send = (bytes: Uint8Array, name: string) =>
      run(
        uploadPlan,
        post("/workspace/RW5/plan/upload", { sheet: new File([new Uint8Array(bytes)], name) }, browser()),
      );
    expect(await send(new Uint8Array([0x4d, 0x5a, 0, 0]), "plan.xlsx")).toMatchObject({
      data: { errors: { sheet: expect.stringMatching(/^This is no spreadsheet/) } },
      init: { status: 400 },
    });
    const rows = [
      ["What will be done", "Concerns it answers", "Due"],
      ["Move the alarm", ref(one), "30/9/2026"],
    ];
    const answer = (await send(csv(rows), "plan.csv")) as Response;
    const path = answer.headers.get("location") ?? "";
    const upload = path.split("/").at(-1) ?? "";
    const asked = get(path, browser());
    const loader = (args: object) =>
      (planUpload.loader as (given: object) => unknown)({ ...args, request: asked });
    const page = await servePage({ ...planUpload, loader }, "/workspace/:code/plan/upload/:upload", path);
    expect(page.text).toMatch(/1 new.*Row 2: Move the alarm.*Due.*30 September 2026.*Before it can be sent/);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const confirm = () => run(planUpload, post(path, { intent: "draft", seen }, browser()), upload);
    expect(((await confirm()) as Response).headers.get("location")).toBe(`${path}?saved=1&sent=0`);
    expect(await confirm()).toMatchObject({
      data: { errors: { form: expect.stringMatching(/^This upload was used/) } },
    });
    expect(drafts()).toHaveLength(1);
  });
});

it("shows every row that changes something, page by page, with all that others changed on each", async () => {
  const rows = Array.from({ length: 130 }, (_none, index) => [`Step ${index}`, ref(one)]);
  const viewed = await uploaded(csv([["What will be done", "Concerns it answers"], ...rows]));
  const path = `/workspace/RW5/plan/upload/${viewed.id}`;
  const shownOn = (page: number) => {
    const request = get(`${path}?page=${page}`, signedInAs(contributor.userId));
    const params = { code: "RW5", upload: String(viewed.id) };
    return planUpload.loader({ request, params, context: {} }).viewed?.rows.map(({ row }) => row) ?? [];
  };
  expect([...shownOn(1), ...shownOn(2)]).toEqual(Array.from({ length: 130 }, (_none, index) => index + 2));
  expect(shownOn(9)).toEqual(shownOn(2));
});

describe("the same rules hold for the page and for the spreadsheet", () => {
  const cases: [
    string,
    Partial<
      Record<
        | "text"
        | "dueOn"
        | "leadRole"
        | "milestones"
        | "rag"
        | "ragReason"
        | "actionState"
        | "lessons"
        | "serves",
        string
      >
    >,
    string[],
  ][] = [
    ["a whole action", {}, []],
    ["no lead", { leadRole: "" }, ["leadRole"]],
    ["no date", { dueOn: "" }, ["dueOn"]],
    ["a date before the report", { dueOn: "2025-12-31" }, ["dueOn"]],
    ["milestones without dates", { milestones: "soon" }, ["milestones"]],
    ["at risk without a reason", { rag: "amber" }, ["ragReason"]],
    ["at risk with its reason", { rag: "amber", ragReason: "The supplier is late" }, []],
    ["closed with nothing to show", { actionState: "closed" }, ["files", "lessons"]],
    ["given up without a reason", { actionState: "cancelled", text: "Stop" }, ["text"]],
    ["a concern nobody asked", { serves: "NOTHING-1" }, ["serves"]],
  ];
  const whole = {
    text: "Refit the doors of all wards",
    dueOn: "2026-09-30",
    leadRole: "Director of Estates",
  };

  it.each(cases)("%s", async (_what, changes, fields) => {
    const given: Record<string, string> = { ...whole, ...changes };
    const [year = "", month = "", day = ""] = (given.dueOn ?? "").split("-");
    const typed = { ...given, "dueOn-year": year, "dueOn-month": month, "dueOn-day": day };
    const parsed = actionForm.parse(typed);
    const onPage = saveSubmission({
      ...{ actor: contributor, reference: ref(one), isSent: true, at: NOW },
      content: { ...parsed, kind: "action", actionOf: null },
    });
    const pageFields = onPage.ok ? [] : Object.keys(submissionSentences(onPage.refusals));
    expect(pageFields.sort()).toEqual(fields);

    const headings = {
      text: "What will be done",
      dueOn: "Due",
      leadRole: "Led by",
      milestones: "Milestones",
      rag: "On track?",
      ragReason: "Why it stands so",
      actionState: "State",
      lessons: "What was learnt",
      serves: "Concerns it answers",
    };
    const row = { ...given, serves: [ref(one), given.serves ?? ""].join(" ").trim() };
    const keys = Object.keys(headings) as (keyof typeof headings)[];
    const viewed = await uploaded(
      csv([
        keys.map((key) => headings[key]),
        keys.map((key) => (row as Record<string, string>)[key] ?? null),
      ]),
    );
    const [change] = viewed.changes;
    const said = [...(change?.faults.map(({ sentence }) => sentence) ?? []), ...(change?.missing ?? [])];
    expect(said.length > 0).toBe(fields.length > 0);
    expect(confirmed(viewed, { isSent: true }).ok).toBe(change?.kind === "new");
    if (fields.length === 0) expect(change).toMatchObject({ kind: "new", missing: [], faults: [] });
    else if (!onPage.ok) {
      const onPageSaid = Object.values(submissionSentences(onPage.refusals));
      for (const sentence of onPageSaid)
        if (!sentence.startsWith("Begin every line")) expect(said).toContain(sentence);
    }
  });
});

describe("bad files", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["nothing", () => new Uint8Array(), "empty"],
    ["a program named .xlsx", () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "not_a_sheet"],
    [
      "an old or locked workbook",
      () => new Uint8Array(Buffer.from("d0cf11e0a1b11ae1", "hex")),
      "old_or_locked",
    ],
    ["a zip of something else", () => zip({ "readme.txt": "hello" }), "not_a_sheet"],
    [
      "what LibreOffice saves by itself",
      () =>
        zip({
          mimetype: "application/vnd.oasis.opendocument.spreadsheet",
          "content.xml": "<office:document-content/>",
        }),
      "open_document",
    ],
    ["macros", () => zip({ "xl/workbook.xml": "<x/>", "xl/vbaProject.bin": "x" }), "macros"],
    [
      "merged cells in the table",
      () =>
        zip(
          workbook(
            `<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="2"><c r="A2" t="str"><v>c</v></c></row>`,
            `<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
          ),
        ),
      "merged",
    ],
    [
      "a zip bomb",
      () => zip({ "xl/workbook.xml": "<x/>", "xl/worksheets/sheet1.xml": Buffer.alloc(40 * 1024 * 1024) }),
      "expands",
    ],
    [
      "a million empty rows",
      () =>
        zip({
          ...workbook(""),
          "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${'<row r="1" spans="1:4"></row>'.repeat(1_200_000)}</sheetData></worksheet>`,
        }),
      "expands",
    ],
    [
      "a million empty rows in few bytes, as a program writes them where a column was coloured",
      () =>
        zip({
          ...workbook(""),
          "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${"<row/>".repeat(1_000_000)}</sheetData></worksheet>`,
        }),
      "endless",
    ],
    ["a cut file", async () => (await xlsx([["What will be done"], ["Doors"]])).slice(0, 900), "unreadable"],
    ["no rows at all", () => csv([[null, null]]), "no_headings"],
    [
      "too many rows",
      () => csv([["What will be done", "Due"], ...Array.from({ length: 5001 }, () => ["x", "y"])]),
      "too_many_rows",
    ],
    ["more than it may weigh", () => new Uint8Array(5 * 1024 * 1024 + 1), "too_large"],
  ])("%s", async (_what, file, refusal) => {
    expect(await refusalOf(await file())).toBe(refusal);
    expect(query("SELECT id FROM plan_uploads").all()).toEqual([]);
  });

  it("columns of another kind lead to the question, not to a guess", async () => {
    expect(
      await uploaded(
        csv([
          ["Ward", "Beds"],
          ["Elm", "12"],
        ]),
      ),
    ).toMatchObject({ needsColumns: true });
  });
});

const workbook = (rows: string, after = ""): Record<string, string> => ({
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`,
});

/** A zip archive with no more in it than a reader needs. */
function zip(files: Record<string, string | Buffer>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    // What an archive says of its sizes may be a lie: a bomb says it is small.
    const said = Math.min(bytes.length, 1_000_000);
    local.writeUInt32LE(said, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}
