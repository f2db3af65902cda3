import type { ActionSaid } from "./action-facts-rules";
import { londonDay } from "~/lib/dates";
import { NO_ACTION, type ActionContent } from "./action-rules";
import { listPlan, listUnserved, type PlanRow } from "./plan-repository.server";
import type { PlanItem, PlanState, WorkingAction } from "./plan-upload-rules";
import { listOpenActions, type SubmissionRow } from "./submission-repository.server";
import * as repository from "./working-plan-repository.server";
import type { ItemOfBody } from "./working-plan-repository.server";

/** As many actions as a spreadsheet takes. */
const MOST_ACTIONS = 5000;

export interface WorkingPlan extends PlanState {
  itemsInOrder: readonly ItemOfBody[];
}

/** A body's plan as its people last left it, published or drafted, in a number of questions that does not grow with it. */
export function readWorkingPlan(bodyId: number, at: number): WorkingPlan {
  const today = londonDay(at);
  const itemsInOrder = repository.listItemsOfBody(bodyId);
  const items = new Map<string, PlanItem>();
  for (const item of itemsInOrder) {
    items.set(item.reference.toUpperCase(), item);
    if (!items.has(item.concernReference.toUpperCase())) items.set(item.concernReference.toUpperCase(), item);
  }
  const everything = { state: null, rag: null, lead: null, isLate: false, today };
  const published = listPlan({ bodyId, ...everything, limit: MOST_ACTIONS, offset: 0 });
  const drafts = listOpenActions(bodyId);
  const ids = drafts.map(({ id }) => id);
  const served = groupOf(repository.listServedOf(ids));
  const documents = new Map(repository.countDocumentsOf(ids).map((row) => [row.submissionId, row.count]));
  const draftOf = new Map(
    drafts.flatMap((draft) => (draft.actionOf === null ? [] : [[draft.actionOf, draft] as const])),
  );
  const byRow = new Map(itemsInOrder.map((item) => [`${item.recommendationId} ${item.addressingId}`, item]));

  const draftPart = (draft: SubmissionRow) => ({
    submission: { id: draft.id, version: draft.version, state: draft.state },
    documentCount: documents.get(draft.id) ?? 0,
    content: contentOfDraft(draft),
    concern: byRow.get(`${draft.recommendationId} ${draft.addressingId}`),
    others: served.get(draft.id) ?? [],
  });
  const actions = [
    ...published.map((row) => {
      const draft = draftOf.get(row.id);
      return workingOf(`A${row.id}`, { row, draft: draft && draftPart(draft) }, items);
    }),
    ...drafts
      .filter(({ actionOf }) => actionOf === null)
      .map((draft) => workingOf(`D${draft.id}`, { row: null, draft: draftPart(draft) }, items)),
  ].filter((action) => action !== null);
  return { actions, items, today, itemsInOrder };
}

interface Sources {
  row: PlanRow | null;
  draft?: {
    submission: NonNullable<WorkingAction["submission"]>;
    documentCount: number;
    content: ActionContent;
    concern: PlanItem | undefined;
    others: readonly string[];
  };
}

/** Null where nothing it serves is followed up at the body any more: then it is nobody's to change here. */
function workingOf(
  key: string,
  { row, draft }: Sources,
  items: ReadonlyMap<string, PlanItem>,
): WorkingAction | null {
  const servesForGood = row?.serves ?? [];
  const concern =
    draft?.concern ?? servesForGood.flatMap((reference) => items.get(reference.toUpperCase()) ?? [])[0];
  if (!concern) return null;
  const serves = [...new Set([concern.reference, ...servesForGood, ...(draft?.others ?? [])])];
  const content = draft?.content ?? contentOfRow(row);
  return {
    ...{ key, serves, servesForGood, concern, content, submission: draft?.submission ?? null },
    version: `${row?.versionId ?? 0}.${draft ? `${draft.submission.id}.${draft.submission.version}` : "0"}`,
    documentCount: draft?.documentCount ?? 0,
  };
}

type Wording = Omit<ActionSaid, "state" | "serves"> & Pick<ActionContent, "ownReference">;

/** What a published wording or a draft of one says, without the rest of its row. */
function contentOf(wording: Wording, of: Pick<ActionContent, "actionState" | "actionOf">): ActionContent {
  const { why, leadRole, dueOn, milestones, baseline, success, resources, risks } = wording;
  const { rag, ragReason, plain, lessons, ownReference } = wording;
  return {
    ...{ kind: "action", text: wording.text ?? "", ownReference, why, leadRole, dueOn, milestones },
    ...{ baseline, success, resources, risks, rag, ragReason, plain, lessons, serves: [], ...of },
  };
}

const contentOfRow = (row: PlanRow | null): ActionContent =>
  row === null ? NO_ACTION : contentOf(row, { actionState: row.state, actionOf: row.id });

const contentOfDraft = (draft: SubmissionRow): ActionContent =>
  contentOf(draft, { actionState: draft.actionState ?? "open", actionOf: draft.actionOf });

function groupOf(rows: readonly { submissionId: number; reference: string }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { submissionId, reference } of rows) {
    const group = groups.get(submissionId);
    if (group) group.push(reference);
    else groups.set(submissionId, [reference]);
  }
  return groups;
}

/** Concerns accepted that no action serves: rows to be filled in. */
export const listToPlan = (bodyId: number) => listUnserved(bodyId, MOST_ACTIONS);
