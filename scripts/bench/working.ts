import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { readSheet } from "read-excel-file/node";
import writeExcel from "write-excel-file/node";
import { addUserWithHash } from "~/domain/accounts/add-user.server";
import { openPrepared } from "~/domain/register/current-register.server";
import { confirmUpload, keepUpload, viewUpload } from "~/domain/submissions/plan-upload.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import { closeRegister, query } from "~db/client.server";
import type { Actor } from "~db/writing.server";
import { countStatements, timeLocked } from "./counting";
import { runImport } from "./importing";
import { median, timed, type Measurement } from "./measuring";

type Person = Extract<Actor, { kind: "person" }>;

const COLUMNS = [
  ...["date_added", "date_of_report", "ref", "deceased_name", "coroner_name", "coroner_area", "category"],
  ...["this_report_is_being_sent_to", "report_url", "pdf_url", "reply_urls", "circumstances", "concerns"],
];

/** Rows of reports that ask one body alone, with time left to answer. */
function rowsFor(bodyName: string, from: number, to: number): string[][] {
  const today = new Date().toISOString().slice(0, 10).split("-").reverse().join("/");
  return Array.from({ length: to - from }, (_none, at) => {
    const number = from + at;
    const slug = `work-${number}`;
    return [
      ...[today, today, `2026-${5000 + number}`, "", "Ms Invented", "Cornwall", "Hospital Death"],
      ...[bodyName, `https://www.judiciary.uk/prevention-of-future-death-reports/${slug}/`, "", ""],
      ...["It was found on the ward.", `1. The door of ward ${number} could be blocked from inside.`],
    ];
  });
}

/** A body nobody has asked yet, so that what it has to do is exactly what is brought in here. */
const unasked = () =>
  query<{ id: number; code: string; name: string }>(
    `SELECT id, code, name FROM bodies WHERE type LIKE 'nhs%trust%' AND closed_on IS NULL AND merged_into_id IS NULL
     AND id NOT IN (SELECT coalesce(responsible_body_id, 0) FROM addressing_now) ORDER BY length(name) DESC LIMIT 1`,
  ).get();

/**
 * What a body's people do with so many open items: My work, and a plan uploaded as a spreadsheet of as many rows. Each
 * with the SQL statements it takes for a tenth of them and for all, which must be the same.
 */
export async function benchWorking(home: string, items: number): Promise<Measurement[]> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  const body = unasked();
  closeRegister();
  if (!body) throw new Error("Every trust was asked already.");
  const file = join(home, "work.csv");
  const few = items / 10;
  const measured = [];
  for (const [from, to] of [
    [0, few],
    [few, items],
  ] as const) {
    writeFileSync(file, stringify([COLUMNS, ...rowsFor(body.name, from, to)]));
    await runImport(home, "pfd-raw", file);
    openPrepared("live");
    measured.push(await measureWork(body, to));
    closeRegister();
  }
  const [small, large] = measured;
  if (!small || !large) throw new Error("Nothing was measured.");
  return measurementsOf(items, small, large);
}

type Measured = Awaited<ReturnType<typeof measureWork>>;

async function measureWork(body: { id: number; code: string }, count: number) {
  const actor = aContributor(body, count);
  const mine = () => viewMyWork(actor);
  const references = query<{ reference: string }, [number]>(
    `SELECT t.reference FROM tracked_items t JOIN addressing_now n ON n.id = t.addressing_id
     WHERE n.responsible_body_id = ? ORDER BY t.id`,
  ).all(body.id);
  const sheet = [
    ["What will be done", "Led by", "Due", "Concerns it answers"],
    ...references.map(({ reference }, at) => [
      `Refit the doors of ward ${at}`,
      "Matron",
      "30 September 2027",
      reference,
    ]),
  ];
  const bytes = new Uint8Array(await writeExcel(sheet).toBuffer());
  const bareRead = await timed(() => readSheet(Buffer.from(bytes), 1));
  let uploadId = 0;
  const read = await timed(async () => {
    const kept = await keepUpload(actor, { name: "plan.xlsx", bytes });
    if (!kept.ok) throw new Error(kept.refusal);
    uploadId = kept.value.id;
  });
  const viewed = viewUpload(actor, uploadId);
  if (!viewed) throw new Error("Nothing was kept.");
  const previewed = await timed(() => viewUpload(actor, uploadId));
  const previewStatements = countStatements(() => viewUpload(actor, uploadId));
  let [saveStatements, locked] = [0, 0];
  const saved = await timed(() => {
    saveStatements = countStatements(() => {
      locked = timeLocked(() => {
        const outcome = confirmUpload(actor, uploadId, { seen: viewed.seen, take: [], isSent: false });
        if (!outcome.ok) throw new Error(outcome.refusal);
      });
    });
  });
  const runs = [1, 2, 3, 4, 5];
  return {
    ...{ rows: sheet.length - 1, bareRead, read, previewed, saved, previewStatements, saveStatements },
    locked,
    workStatements: countStatements(mine),
    work: median(await Promise.all(runs.map(() => timed(mine)))),
    bareWork: median(await Promise.all(runs.map(() => timed(() => bareList(body.id))))),
  };
}

function aContributor({ id, code }: { id: number; code: string }, count: number): Person {
  const added = addUserWithHash(
    { kind: "job", job: "setup" },
    {
      email: `bench-${count}@example.test`,
      name: "Somebody invented",
      grants: [{ role: "body_contributor", body: code }],
    },
    "no password",
  );
  if (!added.ok) throw new Error("The account was refused.");
  return { kind: "person", userId: added.value.userId, role: "body_contributor", bodyId: id };
}

/** The peer of My work: the same body's open requests in one bare question. */
const bareList = (bodyId: number) =>
  query<object, [number]>(
    `SELECT r.reference, i.name, n.due_on FROM addressing_now n JOIN reports r ON r.id = n.report_id
     JOIN issuers i ON i.id = r.issuer_id WHERE n.responsible_body_id = ? ORDER BY n.due_on`,
  ).all(bodyId);

const ms = (took: number): string => `${took.toFixed(0)} ms`;
const same = (few: number, many: number, of: number): string =>
  `${many} SQL statements for ${of}, ${few} for a tenth of them`;

function measurementsOf(items: number, small: Measured, large: Measured): Measurement[] {
  return [
    {
      name: `My work of a body with ${items} open items`,
      ours: ms(large.work),
      peer: `${ms(large.bareWork)}: its open requests in one bare question`,
      ratio: large.bareWork / large.work,
      note: same(small.workStatements, large.workStatements, items),
    },
    {
      name: `a plan of ${large.rows} rows uploaded: read and previewed`,
      ours: ms(large.read + large.previewed),
      peer: `${ms(large.bareRead)}: read-excel-file reading the same file`,
      ratio: large.bareRead / (large.read + large.previewed),
      note: same(small.previewStatements, large.previewStatements, items),
    },
    {
      name: `a plan of ${large.rows} rows saved, in one transaction`,
      ours: ms(large.saved),
      peer: `${ms(large.bareRead)}: read-excel-file reading the same file`,
      ratio: large.bareRead / large.saved,
      note: `${same(small.saveStatements, large.saveStatements, items)}; others who write wait for ${ms(large.locked)}`,
    },
  ];
}
