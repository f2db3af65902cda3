import { readWrittenDate } from "~/lib/typed-dates";
import { ACTION_STATES, labelOf, RAG_RATINGS, type ActionState, type RagRating } from "~db/vocabulary";
import { readReferences, type ActionContent } from "./action-rules";
import { readMilestones, tidyMilestones } from "./milestone-rules";
import { SHEET_COLUMNS, type SheetField } from "./plan-sheet-columns";
import { isHttpsAddress, MAX_LINE, MAX_TEXT } from "./submission-form";

/** A row of a spreadsheet: its number as the program shows it, and what it holds under each column of a plan. */
export interface SheetRow {
  number: number;
  cells: Partial<Record<SheetField, string>>;
  /** "E5" of each cell. */
  names: Partial<Record<SheetField, string>>;
}

export interface RowFault {
  /** "E5", or "row 5" where no one cell is at fault. */
  cell: string;
  sentence: string;
}

export interface ReadRow {
  key: string | null;
  version: string | null;
  ownReference: string | null;
  /** What the row says; a column that is absent or blank says nothing and leaves what is there. */
  said: Partial<Omit<ActionContent, "kind" | "actionOf" | "serves">>;
  serves: string[] | null;
  evidence: string | null;
  faults: RowFault[];
}

/** One of these alone in a cell takes out what was there; a blank cell leaves it (design §4.5). */
const NOTHING = ["-", "–", "—", "none"];

const TEXTS = [
  ...(["text", "why", "baseline", "success", "resources", "risks", "ragReason", "plain", "lessons"] as const),
  "milestones",
] as const satisfies readonly SheetField[];

const STATE_WORDS: Readonly<Record<string, ActionState>> = {
  ...{ done: "closed", complete: "closed", completed: "closed", finished: "closed", implemented: "closed" },
  ...{ "in progress": "open", ongoing: "open", "not started": "open", planned: "open", overdue: "open" },
  ...{ canceled: "cancelled", withdrawn: "cancelled", stopped: "cancelled" },
};
const RAG_WORDS: Readonly<Record<string, RagRating>> = {
  yellow: "amber",
  orange: "amber",
  g: "green",
  a: "amber",
  r: "red",
};

/** What a row says, and what in it cannot be read, cell by cell. */
export function readSheetRow(row: SheetRow): ReadRow {
  const { cells } = row;
  const faults: RowFault[] = [];
  const refuse = (field: SheetField, sentence: string) =>
    faults.push({ cell: row.names[field] ?? `row ${row.number}`, sentence });
  const said: ReadRow["said"] = {};

  for (const field of TEXTS) {
    const text = cells[field];
    if (text === undefined) continue;
    if (text.length > MAX_TEXT)
      refuse(field, `${SHEET_COLUMNS[field][0]}: at most ${MAX_TEXT.toLocaleString("en-GB")} characters`);
    else if (field === "text") {
      if (isNothing(text))
        refuse(field, "Say what will be done; to give an action up, set its state to Cancelled");
      else said.text = text;
    } else said[field] = isNothing(text) ? null : text;
  }
  readMilestoneCell(said, refuse);
  for (const field of ["leadRole", "ownReference"] as const) {
    const text = cells[field];
    if (text === undefined) continue;
    if (text.length > MAX_LINE) refuse(field, `${SHEET_COLUMNS[field][0]}: at most ${MAX_LINE} characters`);
    else said[field] = isNothing(text) ? null : text;
  }
  if (cells.dueOn !== undefined)
    said.dueOn = isNothing(cells.dueOn) ? null : readDateCell(cells.dueOn, refuse);
  if (cells.rag !== undefined)
    said.rag = isNothing(cells.rag)
      ? null
      : readWord(cells.rag, RAG_RATINGS, RAG_WORDS, () =>
          refuse("rag", notOneOf(cells.rag ?? "", RAG_RATINGS)),
        );
  if (cells.actionState !== undefined) {
    const state = readWord(cells.actionState, ACTION_STATES, STATE_WORDS, () =>
      refuse("actionState", notOneOf(cells.actionState ?? "", ACTION_STATES)),
    );
    if (state !== null) said.actionState = state;
  }
  const { evidence = null } = cells;
  if (evidence !== null && !isHttpsAddress(evidence))
    refuse(
      "evidence",
      `“${short(evidence)}” is no address that begins with https://. Attach files on the action’s own page`,
    );
  return {
    ...{ key: cells.key ?? null, version: cells.version ?? null, said, faults },
    ownReference: said.ownReference ?? null,
    serves: cells.serves === undefined ? null : readReferences(cells.serves),
    evidence,
  };
}

type Refuse = (field: SheetField, sentence: string) => void;

const isNothing = (text: string): boolean => NOTHING.includes(text.toLowerCase());

function readMilestoneCell(said: ReadRow["said"], refuse: Refuse): void {
  if (typeof said.milestones !== "string") return;
  const [line] = readMilestones(said.milestones).unreadable;
  if (line !== undefined)
    refuse(
      "milestones",
      `“${short(line)}” does not begin with a date. Write “30 September 2026: Doors fitted on two wards”`,
    );
  said.milestones = tidyMilestones(said.milestones);
}

/** Days since 30 December 1899, as spreadsheets count them: from 1970 to 2100. */
const SERIAL = { from: 25_569, to: 73_415 };

function readDateCell(text: string, refuse: Refuse): string | null {
  const on = readWrittenDate(text.replace(/[T ]\d{2}:\d{2}.*$/, ""));
  if (on !== null) return on;
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= SERIAL.from && serial <= SERIAL.to)
    return new Date((serial - SERIAL.from) * 86_400_000).toISOString().slice(0, 10);
  refuse("dueOn", `“${short(text)}” is no date. Write it like 6 May 2026`);
  return null;
}

function readWord<Code extends string>(
  text: string,
  terms: readonly { code: Code; label: string }[],
  others: Readonly<Record<string, Code>>,
  refuse: () => void,
): Code | null {
  const word = text.trim().toLowerCase();
  const found =
    terms.find(({ code, label }) => code === word || label.toLowerCase() === word)?.code ?? others[word];
  if (found === undefined) refuse();
  return found ?? null;
}

const notOneOf = (text: string, terms: readonly { label: string }[]): string =>
  `“${short(text)}” is none of ${terms.map(({ label }) => label).join(", ")}`;

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

/** An action as the cells of a row, in the order of the columns. */
export function cellsOf(action: {
  key: string | null;
  version: string | null;
  content: ActionContent;
  serves: readonly string[];
}): (string | null)[] {
  const { key, version, content, serves } = action;
  const { dueOn, rag, actionState } = content;
  const cells: Record<SheetField, string | null> = {
    ...content,
    ...{ key, version, dueOn, evidence: null },
    rag: rag === null ? null : labelOf(RAG_RATINGS, rag),
    actionState: key === null ? null : labelOf(ACTION_STATES, actionState),
    serves: serves.join(", "),
  };
  return (Object.keys(SHEET_COLUMNS) as SheetField[]).map((field) => cells[field]);
}
