import { differencesOf, type ActionDifference, type ActionSaid } from "./action-facts-rules";
import { NO_ACTION, type ActionContent } from "./action-rules";
import { readSheetRow, type ReadRow, type RowFault, type SheetRow } from "./plan-sheet-rules";
import { submissionSentences } from "./submission-messages";
import { datesOutOfPlace, faultsOf, type Circumstances } from "./submission-rules";
import type { SubmissionState } from "~db/vocabulary";
import type { SheetField } from "./plan-sheet-columns";

/** A concern that is followed up at the body. */
export interface PlanItem {
  trackedItemId: number;
  /** PFD-2024-0621.3@RW5 */
  reference: string;
  recommendationId: number;
  addressingId: number;
  reportedOn: string | null;
}

/** An action as people of the body last left it: its open draft, else its published wording. */
export interface WorkingAction {
  /** A12 for a published action, D34 for a draft of a new one. */
  key: string;
  /** Another whenever somebody has saved or published it since. */
  version: string;
  content: ActionContent;
  /** References of all tracked items it serves, as published and as drafted. */
  serves: readonly string[];
  /** Of those, the ones a published wording serves: they stay. */
  servesForGood: readonly string[];
  concern: PlanItem;
  submission: { id: number; version: number; state: SubmissionState } | null;
  documentCount: number;
}

export interface PlanState {
  actions: readonly WorkingAction[];
  /** By reference, of the tracked item and of its concern, in capitals. */
  items: ReadonlyMap<string, PlanItem>;
  today: string;
}

/** What a row would do. */
export interface RowChange {
  row: number;
  kind: "new" | "changed" | "conflict" | "unchanged" | "refused" | "skipped";
  action: WorkingAction | null;
  /** How the row is called: its number or its first words. */
  label: string;
  changes: ActionDifference[];
  faults: RowFault[];
  /** What keeps it from being sent for sign-off. */
  missing: string[];
  content: ActionContent;
  /** The item a new action is written for, and the others it serves. */
  concern: PlanItem | null;
  served: readonly PlanItem[];
  evidence: string | null;
}

/** What each row of a spreadsheet would change in a plan, by the same rules as the form. Nothing is written. */
export function changesOfSheet(rows: readonly SheetRow[], state: PlanState): RowChange[] {
  const byKey = new Map(state.actions.map((action) => [action.key, action]));
  const byOwn = new Map(
    state.actions.flatMap((action): [string, WorkingAction][] =>
      action.content.ownReference === null ? [] : [[action.content.ownReference.toLowerCase(), action]],
    ),
  );
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const read = readSheetRow(row);
    const own = read.ownReference?.toLowerCase();
    const action =
      (read.key === null ? null : byKey.get(read.key)) ?? (own === undefined ? null : byOwn.get(own)) ?? null;
    const change = changeOfRow(row, read, action, state);
    const name = action?.key ?? (own === undefined ? null : `own ${own}`);
    const before = name === null ? undefined : seen.get(name);
    if (name !== null && before === undefined) seen.set(name, row.number);
    if (before === undefined || change.kind === "skipped") return change;
    const sentence = `It is about the same action as row ${before}. Keep one of the two`;
    return {
      ...change,
      kind: "refused",
      faults: [{ cell: `row ${row.number}`, sentence }, ...change.faults],
    };
  });
}

function changeOfRow(
  row: SheetRow,
  read: ReadRow,
  action: WorkingAction | null,
  state: PlanState,
): RowChange {
  const base = action?.content ?? NO_ACTION;
  const references = read.serves ?? [];
  const found = references.flatMap((reference) => state.items.get(reference) ?? []);
  const served = servedAfter(action, read.serves === null ? null : found, state);
  const concern = action?.concern ?? served[0] ?? null;
  const isSameNumber = base.ownReference?.toLowerCase() === read.ownReference?.toLowerCase();
  const content: ActionContent = {
    ...base,
    ...read.said,
    ownReference: isSameNumber ? base.ownReference : (read.said.ownReference ?? base.ownReference),
    serves: served.map(({ reference }) => reference).filter((reference) => reference !== concern?.reference),
  };
  const change = {
    ...{ row: row.number, action, content, concern, served, evidence: read.evidence, missing: [] },
    label: content.ownReference ?? content.text.slice(0, 60),
    changes: [
      ...numberChange(base, content),
      ...differencesOf(
        action && saidBy(action.content, action.serves),
        saidBy(
          content,
          served.map(({ reference }) => reference),
        ),
      ),
    ],
  };
  if (action === null && read.key === null && read.said.text === undefined)
    return { ...change, kind: "skipped", faults: read.faults };
  if (change.changes.length === 0 && read.evidence === null && read.faults.length === 0)
    return { ...change, kind: "unchanged", faults: [] };
  const { impossible, missing } = judged(content, {
    ...circumstancesOf(action, { concern, today: state.today, hasLink: read.evidence !== null }),
    unknownServed: references.filter((reference) => !state.items.has(reference)),
  });
  const faults = [
    ...read.faults,
    ...faultsOfMatch(row, read, action, concern),
    ...cellFaults(row, impossible),
  ];
  if (faults.length > 0) return { ...change, kind: "refused", faults };
  const isStale = action !== null && read.version !== null && read.version !== action.version;
  return { ...change, kind: isStale ? "conflict" : action === null ? "new" : "changed", faults, missing };
}

const numberChange = (before: ActionContent, after: ActionContent): ActionDifference[] =>
  before.ownReference === after.ownReference
    ? []
    : [{ label: "Your number", before: before.ownReference ?? "", after: after.ownReference ?? "" }];

/** A blank cell leaves what an action serves; what a published wording serves stays in any case. */
function servedAfter(
  action: WorkingAction | null,
  named: readonly PlanItem[] | null,
  state: PlanState,
): PlanItem[] {
  const kept =
    action === null
      ? []
      : named === null
        ? action.serves
        : [action.concern.reference, ...action.servesForGood];
  const items = [
    ...kept.flatMap((reference) => state.items.get(reference.toUpperCase()) ?? []),
    ...(named ?? []),
  ];
  return [...new Map(items.map((item) => [item.trackedItemId, item])).values()];
}

const saidBy = ({ actionState, ...said }: ActionContent, serves: readonly string[]): ActionSaid => ({
  ...said,
  state: actionState,
  serves,
});

function circumstancesOf(
  action: WorkingAction | null,
  given: { concern: PlanItem | null; today: string; hasLink: boolean },
): Circumstances {
  return {
    ...{ today: given.today, reportedOn: given.concern?.reportedOn ?? null, ownBodyIds: [], isTracked: true },
    ...{
      recommendationId: given.concern?.recommendationId ?? 0,
      currentStatus: null,
      supersededByReportedOn: null,
    },
    ...{ unknownServed: [], isOwnReferenceTaken: false },
    documentCount: (action?.documentCount ?? 0) + (given.hasLink ? 1 : 0),
  };
}

/** The rules of the form: what cannot be even in a draft, and what is missing before it can be sent. */
function judged(content: ActionContent, circumstances: Circumstances) {
  const impossible = datesOutOfPlace(content, circumstances);
  const all = faultsOf(content, circumstances);
  return {
    impossible: submissionSentences(impossible),
    missing: Object.values(submissionSentences(all.filter((fault) => !impossible.includes(fault)))),
  };
}

const cellFaults = (row: SheetRow, sentences: Readonly<Record<string, string>>): RowFault[] =>
  Object.entries(sentences).map(([field, sentence]) => ({
    cell: row.names[field as SheetField] ?? `row ${row.number}`,
    sentence,
  }));

/** What keeps a row from meaning one action. */
function faultsOfMatch(
  row: SheetRow,
  read: ReadRow,
  action: WorkingAction | null,
  concern: PlanItem | null,
): RowFault[] {
  const at = (field: SheetField) => row.names[field] ?? `row ${row.number}`;
  if (read.key !== null && action === null)
    return [
      {
        cell: at("key"),
        sentence: `“${read.key}” is no action of your plan. Empty the cell to plan a new one`,
      },
    ];
  if (action === null)
    return concern !== null || (read.serves?.length ?? 0) > 0
      ? []
      : [
          {
            cell: at("serves"),
            sentence: "A new action needs the reference of a concern it answers, such as PFD-2024-0621.3",
          },
        ];
  const faults: RowFault[] = [];
  const own = action.content.ownReference;
  if (
    action.content.actionOf !== null &&
    read.said.ownReference !== undefined &&
    read.ownReference?.toLowerCase() !== own?.toLowerCase()
  )
    faults.push({
      cell: at("ownReference"),
      sentence: `A published action keeps its number${own === null ? ", and this one has none" : `, ${own}`}`,
    });
  if (action.submission?.state === "submitted")
    faults.push({
      cell: `row ${row.number}`,
      sentence: "It waits for sign-off. Take it back or have it returned first",
    });
  return faults;
}
