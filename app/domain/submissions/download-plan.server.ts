import { csvFile } from "~/lib/csv-text";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { writtenBeside, type Cell } from "~/domain/open-data/excel-files.server";
import { actionsTaken } from "~/domain/self-assessments/view-self-assessments.server";
import { firstWords } from "~/lib/page-meta";
import { NO_ACTION } from "./action-rules";
import type { PersonActor } from "./own-concern.server";
import { READING_ONLY, SHEET_COLUMNS, SHEET_FIELDS } from "./plan-sheet-columns";
import { cellsOf } from "./plan-sheet-rules";
import { listToPlan, readWorkingPlan } from "./working-plan.server";

const WORDS_OF_CONCERN = 300;
const HEADINGS = [...SHEET_FIELDS.map((field) => SHEET_COLUMNS[field][0]), `${READING_ONLY} the concern`];
const CONCERN_WIDTH = 60;

/** The plan as rows of a spreadsheet, and under it a row to fill in for each concern without an action. */
function rowsOfPlan(actor: PersonActor, at: number): (string | null)[][] {
  if (actor.bodyId === null) return [];
  const bodyId = standingBodyId(actor.bodyId);
  const plan = readWorkingPlan(bodyId, at);
  const wordsOf = new Map(plan.itemsInOrder.map(({ reference, text }) => [reference, text]));
  const asRead = (reference: string) => firstWords(wordsOf.get(reference) ?? "", WORDS_OF_CONCERN);
  return [
    ...plan.actions.map((action) => [...cellsOf(action), asRead(action.concern.reference)]),
    ...listToPlan(bodyId).map(({ reference, text }) => [
      ...cellsOf({ key: null, version: null, content: NO_ACTION, serves: [reference] }),
      firstWords(text ?? "", WORDS_OF_CONCERN),
    ]),
  ];
}

/** To be read beside the plan: it is kept under “Does this apply to us?”, and an upload does not read it. */
const rowsTaken = ({ bodyId }: PersonActor): Cell[][] => [
  ["Asked of others", "What will be done", "Led by", "Due"],
  ...(bodyId === null ? [] : actionsTaken(bodyId)).map(({ reference, text, leadRole, dueOn }): Cell[] => [
    ...[reference, text, leadRole, dueOn],
  ]),
];

export function planAsExcel(actor: PersonActor, bodyName: string, at = Date.now()): Promise<Buffer> {
  const notes: Cell[][] = [
    [`The plan of ${bodyName}`],
    [
      "Change the sheet “Plan”, save it as .xlsx and upload it on the page “Plan”. Nothing changes before you have seen and confirmed it.",
    ],
    ["The sheet “Asked of others” is for reading: change it under “Does this apply to us?”."],
    ["A blank cell leaves what is there. A single - takes it out. A row that is left out stays as it is."],
    [
      "A row without the register’s number is a new action. Rows with nothing under “What will be done” are passed over.",
    ],
    [null],
    ...SHEET_FIELDS.map((field): Cell[] => [SHEET_COLUMNS[field][0], SHEET_COLUMNS[field][1]]),
  ];
  const widths = [...SHEET_FIELDS.map((field) => SHEET_COLUMNS[field][2]), CONCERN_WIDTH];
  return writtenBeside([
    {
      ...{ sheet: "Plan", data: [HEADINGS, ...rowsOfPlan(actor, at)], stickyRowsCount: 1 },
      columns: widths.map((width) => ({ width })),
    },
    {
      ...{ sheet: "Asked of others", data: rowsTaken(actor), stickyRowsCount: 1 },
      columns: [{ width: 20 }, { width: 60 }, { width: 24 }, { width: 14 }],
    },
    { sheet: "How to use it", data: notes, columns: [{ width: 40 }, { width: 80 }] },
  ]);
}

export const planAsCsv = (actor: PersonActor, at = Date.now()): string =>
  csvFile([HEADINGS, ...rowsOfPlan(actor, at)]);
